import type { EntryToRead } from './entry-reader.ts';
import type { WordPieces } from './word-pieces.ts';

/** What the network is given at once: piece ids, and for each sentence which of them are its own (rows of `spans`, 1 or 0). */
export interface Window {
  ids: Int32Array;
  spans: Float32Array;
  /** Index, in the entry, of the sentence of each row. */
  sentences: number[];
}

interface Part {
  sentence: number;
  ids: number[];
}

function toWindow(prefix: number[], parts: Part[], marks: WordPieces['marks']): Window {
  const ids = Int32Array.from([marks.open, ...prefix, ...parts.flatMap((part) => part.ids), marks.close]);
  const spans = new Float32Array(parts.length * ids.length);
  let at = 1 + prefix.length;
  parts.forEach((part, row) => {
    spans.fill(1, row * ids.length + at, row * ids.length + at + part.ids.length);
    at += part.ids.length;
  });
  return { ids, spans, sentences: parts.map((part) => part.sentence) };
}

/**
 * Cuts an entry into windows of at most `limit` pieces, at sentences. A later window starts with the last sentence of the one before
 * where there is room, so that no sentence is read without its neighbour. The rule is that of training/batches.py.
 */
export function windowsOf(entry: EntryToRead, pieces: WordPieces, limit: number): Window[] {
  const prefix = pieces.idsOf(`${entry.direction} ${entry.type}:`);
  const room = limit - 2 - prefix.length;
  const parts: Part[] = entry.sentences.map((text, sentence) => ({ sentence, ids: pieces.idsOf(text).slice(0, room) }));
  const windows: Window[] = [];
  for (let start = 0; start < parts.length; ) {
    let end = start;
    for (let used = 0; end < parts.length && used + parts[end]!.ids.length <= room; end++) used += parts[end]!.ids.length;
    windows.push(toWindow(prefix, parts.slice(start, end), pieces.marks));
    if (end >= parts.length) break;
    const overlap = end - 1 > start && parts[end - 1]!.ids.length + parts[end]!.ids.length <= room;
    start = overlap ? end - 1 : end;
  }
  return windows;
}
