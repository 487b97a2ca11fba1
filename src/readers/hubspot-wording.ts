/** The sentence over an entry of HubSpot's timeline (`Email from Tom Hale to Dana Ruiz`): its words, in the languages that HubSpot speaks. */
import type { ActivityType } from '../model/deal.ts';

// Emails first: "Email about a meeting" is an email. Only at the beginning, before anything that people wrote. [MEM] for all but English.
const TYPES: readonly (readonly [ActivityType, RegExp])[] = [
  ['email', /^(logged |tracked |one-to-one |protokollierte )?(e-?mail|correo|courriel)/i],
  ['call', /^(logged |inbound |outbound |protokollierter )?(call|anruf|appel|llamada|gesprek|oproep|chamada|ligação|chiamata)(?!\p{L})/iu],
  ['meeting', /^(logged )?(meeting|besprechung|réunion|reunión|vergadering|reunião|riunione)(?!\p{L})/iu],
  ['task', /^(task|aufgabe|tâche|tarea|taak|tarefa|compito)(?!\p{L})/iu],
  ['note', /^(note|notiz|nota|notitie|observação|remarque)(?!\p{L})/iu],
];

// "from … to …" and "by …" of each language; the last of them, since a subject may stand before.
const PEOPLE: Readonly<Record<string, readonly RegExp[]>> = {
  en: [/.* from (.+?) to (.+)$/, /.* (?:by|from) (.+)$/],
  de: [/.* von (.+?) an (.+)$/, /.* von (.+)$/],
  fr: [/.* de (.+?) à (.+)$/, /.* (?:par|de) (.+)$/],
  es: [/.* de (.+?) (?:a|para) (.+)$/, /.* (?:de|por) (.+)$/],
  nl: [/.* van (.+?) (?:aan|naar) (.+)$/, /.* (?:door|van) (.+)$/],
  pt: [/.* de (.+?) (?:para|a) (.+)$/, /.* (?:de|por) (.+)$/],
  it: [/.* da (.+?) a (.+)$/, /.* (?:da|di) (.+)$/],
};

/** The type that the sentence begins with; null when it begins with none that is known. */
export function findTypeWord(header: string): ActivityType | null {
  return TYPES.find(([, pattern]) => pattern.test(header.trim()))?.[0] ?? null;
}

/** Who wrote or did it, and for whom; empty where the sentence does not say so in the page's language. */
export function findPeople(header: string, lang: string): { from: string; to: string } {
  const patterns = PEOPLE[lang.slice(0, 2).toLowerCase()] ?? PEOPLE.en ?? [];
  for (const pattern of patterns) {
    const [, from, to] = pattern.exec(header) ?? [];
    if (from) return { from: from.trim(), to: to?.trim() ?? '' };
  }
  return { from: '', to: '' };
}
