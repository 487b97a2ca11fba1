/** From the bytes of a file to its text. */

/** Encodings that a rep can choose when names look wrong, as `TextDecoder` calls them. */
export const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1254',
  'shift_jis',
  'gb18030',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Thrown for a file that is no text at all; the message says what to do. */
export class NoTableError extends Error {}

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, index) => bytes[index] === byte);

/** UTF-16 without a mark: in text of mostly Latin letters every second byte is zero. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 1].map((odd) => sample.filter((byte, index) => index % 2 === odd && byte === 0).length);
  const many = sample.length * 0.3;
  if ((zeros[1] ?? 0) > many && (zeros[0] ?? 0) < many / 10) return 'utf-16le';
  return (zeros[0] ?? 0) > many && (zeros[1] ?? 0) < many / 10 ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The encoding of a file: by its mark, by its zeros, else UTF-8 where every byte fits it, else Windows-1252 (what Excel saves in the West). */
export function guessEncoding(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  return unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** The text of a file, without its mark. @throws NoTableError for workbooks, archives and other files that hold no text */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new NoTableError('This is a workbook, not a CSV file. Open it in Excel and save it as “CSV UTF-8”, then choose that file.');
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw new NoTableError('This is a PDF, not a CSV file.');
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.trim() === '') throw new NoTableError('This file is empty.');
  if (text.slice(0, 5000).includes('\0')) throw new NoTableError('This file holds no text: it is no CSV file.');
  return text;
}
