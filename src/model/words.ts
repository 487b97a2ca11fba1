/** The reading guide's words as plain lists, for code that must stay small: page readers use them without the schema library. */
export const ACTIVITY_TYPES = ['note', 'email', 'call', 'meeting', 'task'] as const;
export const DIRECTIONS = ['inbound', 'outbound', 'internal'] as const;
export const DEAL_STATUSES = ['open', 'won', 'lost'] as const;

/** The word of a list that equals the text; null when none does. */
export function oneOf<Word extends string>(words: readonly Word[], text: string | null): Word | null {
  return words.find((word) => word === text) ?? null;
}
