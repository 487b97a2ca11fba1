import * as z from 'zod/mini';
import stored from './playbook/guard.json';

const sentences = z.array(z.string().check(z.minLength(1))).check(z.minLength(1));
const GUARD_KINDS = ['argue', 'blame', 'beg', 'early-discount', 'their-mistake'] as const;
const WatchSchema = z.object({ why: z.string(), gentler: sentences, phrases: z.record(z.string(), z.string()) });
const GuardSchema = z.object({
  kinds: z.record(z.enum(GUARD_KINDS), WatchSchema),
  threeQuestions: z.object({ why: z.string(), gentler: sentences }),
});

type GuardKind = (typeof GUARD_KINDS)[number] | 'three-questions';

/**
 * Words in a draft that do harm after a no: where they stand (offsets in the draft), one line why, and gentler sentences to use instead.
 * `id` names the words, not the place, so that an ignored one stays ignored while the draft is edited.
 */
export interface DraftFinding {
  id: string;
  kind: GuardKind;
  start: number;
  end: number;
  why: string;
  gentler: string[];
}

/** A phrase may break over lines and hold two spaces, as drafts do. */
const spaced = (words: string): string => words.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+');

const GUARD = GuardSchema.parse(stored);
const WATCHED = GUARD_KINDS.flatMap((kind) =>
  Object.entries(GUARD.kinds[kind].phrases).map(([name, words]) => ({ kind, name, words: new RegExp(spaced(words), 'gi') })),
);
const MANY_QUESTIONS = 3;
/** Words that are quoted, or that take the phrase back ("I will not ask for another chance"). */
const TAKEN_BACK = /\b(?:not|won['’]t|n['’]t|never|without|no)\s+(?:\w+\s+){0,3}$/i;
const QUOTED_LINE = /^[ \t]*>/;

const idOf = (kind: string, name: string, words: string): string =>
  `${kind} ${name} ${words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()}`;

/** The draft with quoted lines of earlier mails blanked out, so that offsets stay true. */
function ownWords(draft: string): string {
  const lines = draft.split('\n');
  return lines.map((line) => (QUOTED_LINE.test(line) ? ' '.repeat(line.length) : line)).join('\n');
}

function phrasesIn(draft: string, holdDiscount: boolean): DraftFinding[] {
  return WATCHED.filter(({ kind }) => holdDiscount || kind !== 'early-discount').flatMap(({ kind, name, words }) =>
    [...draft.matchAll(words)].flatMap((match) => {
      const lead = /^[.!?]?\s*/.exec(match[0])?.[0].length ?? 0;
      const start = match.index + lead;
      const sentence =
        draft
          .slice(0, start)
          .split(/[.!?\n]/)
          .at(-1) ?? '';
      if (TAKEN_BACK.test(sentence)) return [];
      const { why, gentler } = GUARD.kinds[kind];
      const text = match[0].slice(lead);
      return [{ id: idOf(kind, name, text), kind, start, end: start + text.length, why, gentler }];
    }),
  );
}

function questionsIn(draft: string): DraftFinding[] {
  const marks = [...draft.matchAll(/[^.!?\n]+\?/g)];
  const third = marks[MANY_QUESTIONS - 1];
  if (!third) return [];
  const lead = /^\s*/.exec(third[0])?.[0].length ?? 0;
  const place = { start: third.index + lead, end: third.index + third[0].length };
  return [{ id: 'three-questions', kind: 'three-questions', ...place, ...GUARD.threeQuestions }];
}

/** Of two findings on the same words only the first counts; one and the same phrase twice gets a number. */
function untangled(findings: readonly DraftFinding[]): DraftFinding[] {
  const kept: DraftFinding[] = [];
  const times = new Map<string, number>();
  for (const finding of [...findings].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (kept.some((other) => other.kind !== 'three-questions' && finding.kind !== 'three-questions' && finding.start < other.end)) continue;
    const nth = (times.get(finding.id) ?? 0) + 1;
    times.set(finding.id, nth);
    kept.push(nth > 1 ? { ...finding, id: `${finding.id} ${nth}` } : finding);
  }
  return kept;
}

/**
 * What to look at again in a draft to somebody who said no, or whose deal is lost. `holdDiscount`: price words are held back until it is
 * known that nothing is signed and the manager agreed. `ignored`: ids that the rep waved through. Pure, and quick enough for every key.
 */
export function guardDraft(draft: string, holdDiscount: boolean, ignored: readonly string[] = []): DraftFinding[] {
  const own = ownWords(draft);
  return untangled([...phrasesIn(own, holdDiscount), ...questionsIn(own)]).filter((finding) => !ignored.includes(finding.id));
}
