import { isDay } from '../model/day.ts';
import type { FormatDay } from '../model/day-words.ts';

const PLACEHOLDER = /\{\{([^{}]+)\}\}/g;

/** The placeholders that a sentence names. */
export function placeholdersIn(sentence: string): string[] {
  return [...sentence.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

/** The sentence with its placeholders filled, days in the rep's words; null when a value is missing, so that no sentence has a hole. */
export function fill(sentence: string, facts: Readonly<Record<string, string>>, formatDay: FormatDay): string | null {
  if (placeholdersIn(sentence).some((name) => !facts[name])) return null;
  return sentence.replace(PLACEHOLDER, (_, name: string) => {
    const value = facts[name] ?? '';
    return isDay(value) ? formatDay(value) : value;
  });
}

/** Every sentence of a list that can be filled, in order, without doubles. */
export function fillAll(sentences: readonly string[], facts: Readonly<Record<string, string>>, formatDay: FormatDay): string[] {
  const filled = sentences.map((sentence) => fill(sentence, facts, formatDay)).filter((sentence) => sentence !== null);
  return [...new Set(filled)];
}
