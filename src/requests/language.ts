import { LANGUAGE_NAMES, type Language, READ_LANGUAGES, STOP_WORDS } from './language-profiles.ts';

const LANGUAGES = Object.keys(STOP_WORDS) as Language[];

/** Fewest words for which a guess is worth making; shorter texts pass as readable. */
const FEWEST_WORDS = 6;

/**
 * The language a text is written in, by its function words, or null where it cannot be told (too short, or no profile fits).
 * English words inside another language (and names, product words) do not count for either side.
 */
export function languageOf(text: string): Language | null {
  const tokens =
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}']+/gu) ?? [];
  if (tokens.length < FEWEST_WORDS) return null;
  let best: Language | null = null;
  let most = 0;
  for (const language of LANGUAGES) {
    const hits = tokens.filter((token) => STOP_WORDS[language].has(token)).length;
    if (hits > most) {
      most = hits;
      best = language;
    }
  }
  return most / tokens.length >= 0.12 ? best : null;
}

/** Why a text is left unread for its language, or null when it can be read. */
export function findUnreadReason(text: string): string | null {
  const language = languageOf(text);
  if (language === null || READ_LANGUAGES.has(language)) return null;
  return `written in ${LANGUAGE_NAMES[language]}, which is not read yet`;
}
