import type { Activity } from '../../src/model/deal.ts';

/** One entry of the training data with its labels: `name` says which ("ask demo", "signal no"), `quote` by which words. */
export interface TrainingEntry {
  author: number;
  type: Activity['type'];
  direction: Activity['direction'];
  text: string;
  labels: { name: string; quote: string }[];
}

const HEADER = /^== (\w+) (\w+) \d{4}-\d{2}-\d{2}\s*$/m;
const MARK = /\{([^{}|]*)\|([^{}]*)\}/g;

/** "ask demo p c @2026-04-01" names the label "ask demo"; what settles an earlier request is none of the bench's business. */
function labelOf(words: string, quote: string): { name: string; quote: string }[] {
  const [what, of] = words.trim().split(/\s+/);
  return what === 'ask' || what === 'signal' ? [{ name: `${what} ${of}`, quote: quote.trim() }] : [];
}

/** The entries of one file of marked text. The form is described in training/markup.py. @throws when the file holds no entry */
export function readMarkup(text: string, author: number): TrainingEntry[] {
  const [, ...parts] = text.split(HEADER);
  if (parts.length === 0) throw new Error('no entry: a header is "== TYPE DIRECTION YYYY-MM-DD"');
  return Array.from({ length: parts.length / 3 }, (_, nth) => {
    const [type, direction, body] = parts.slice(nth * 3, nth * 3 + 3) as [Activity['type'], Activity['direction'], string];
    const labels = [...body.matchAll(MARK)].flatMap(([, words = '', quote = '']) => words.split(';').flatMap((one) => labelOf(one, quote)));
    return { author, type, direction, text: body.replace(MARK, '$2').trim(), labels };
  });
}
