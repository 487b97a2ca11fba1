/** Words, icons and attributes that tell what an entry is and who speaks in it. */
import type { ActivityType, Direction } from '../model/deal.ts';

const TYPES: readonly (readonly [ActivityType, RegExp])[] = [
  [
    'email',
    /^(e-?mail(s|bericht|nachricht|verkehr)?|mails?|envelope|courriels?|mél|correos?( electrónicos?)?|posta|message|nachricht|gmail|outlook|inbox|sent|received)$/i,
  ],
  [
    'call',
    /^(calls?|called|phone(call)?|telephone|tel|anrufe?|angerufen|telefon(at|anruf|gespräch|isch(e|es)?|o|i)?|(video|rück)anruf|appels?|llamadas?|chiamat[ae]|telefonat[ae]|(telefoon)?gesprek|telefonisch|belletje|gebeld|oproep|voicemail|ligaç(ão|ões)|chamadas?|telefonema|dial)$/i,
  ],
  [
    'meeting',
    /^(meetings?|met|events?|calendar|besprechung|termine?|vorführung|workshop|kick-?off|sopralluogo|videokonferenz|treffen|réunions?|rendez-vous|rdv|rencontre|reuni(o|ó|õ|ã)(n|o)?(es)?|citas?|riunion[ei]|incontr[io]|appuntament[io]|vergadering|afspraak|bijeenkomst|visita?|visite|appointment|demo)$/i,
  ],
  ['task', /^(tasks?|to-?dos?|check(list)?|aufgaben?|tâches?|tareas?|attività|taken?|taak|tarefas?)$/i],
  [
    'note',
    /^(notes?|comments?|memo|notiz(en)?|kommentare?|anmerkung|bemerkung|remarques?|commentaires?|notas?|comentarios?|nota|commenti?|notities?|notitie|opmerking|comentários?|sticky|pencil|post|remark|log)$/i,
  ],
];
const INBOUND =
  /^(inbound|incoming|received|receive|in|from|eingehend|eingang|empfangen|entrant|reçue?|recibid[oa]|entrante|ricevut[oa]|in entrata|inkomend|ontvangen|recebid[oa]|customer|client|prospect)$/i;
const OUTBOUND =
  /^(outbound|outgoing|sent|send|out|to|ausgehend|ausgang|gesendet|sortant|envoyée?|enviad[oa]|saliente|inviat[oa]|in uscita|uitgaand|verzonden|verstuurd|agent|staff)$/i;

const words = (text: string): string[] =>
  text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}-]+/u)
    .flatMap((word) => (word.includes('-') ? [word, ...word.split('-')] : [word]))
    .filter(Boolean);

/** Remembers what a function said of a text: a page's entries repeat the same few words. */
function remembering<Result>(say: (text: string) => Result): (text: string) => Result {
  const said = new Map<string, Result>();
  return (text) => {
    let result = said.get(text);
    if (result !== undefined || said.has(text)) return result as Result;
    result = say(text);
    if (said.size > 2000) said.clear();
    said.set(text, result);
    return result;
  };
}

const typeOfWord = remembering((word) => TYPES.find(([, pattern]) => pattern.test(word))?.[0] ?? null);
const directionOfWord = remembering((word): Direction | null => {
  if (INBOUND.test(word) && !/^(in|from)$/i.test(word)) return 'inbound';
  return OUTBOUND.test(word) && !/^(out|to)$/i.test(word) ? 'outbound' : null;
});

function firstOf<Result>(text: string, say: (word: string) => Result | null): Result | null {
  for (const word of words(text)) {
    const found = say(word);
    if (found) return found;
  }
  return null;
}

/** The type that one of some short words names; the first that fits. */
export const typeOfWords: (text: string) => ActivityType | null = remembering((text) => firstOf(text, typeOfWord));

/** The direction that one of some short words names. */
export const directionOfWords: (text: string) => Direction | null = remembering((text) => firstOf(text, directionOfWord));

const ATTRIBUTES = new Set([
  'data-type',
  'data-entry-type',
  'data-activity-type',
  'data-kind',
  'data-icon',
  'data-testid',
  'data-activity',
  'data-direction',
  'aria-label',
  'title',
  'alt',
  'type',
]);

const MARKS = '[data-type], [data-kind], [data-icon], [data-direction], [aria-label], [title], img[alt], svg, i[class], span[class], use';

/** Everything that an entry's attributes and icons say, as words. `skip` is the part with the text itself. */
export function marksOf(entry: Element, skip: (element: Element) => boolean): { attributes: string; classes: string } {
  const attributes: string[] = [];
  const classes: string[] = [];
  let count = 0;
  for (const part of [entry, ...entry.querySelectorAll(MARKS)]) {
    if (skip(part)) continue;
    if (++count > 30) break;
    for (const { name, value } of part.attributes) {
      if (ATTRIBUTES.has(name)) {
        if (value.length < 40) attributes.push(value);
      } else if (name === 'class' || name === 'href' || name === 'xlink:href') classes.push(value);
    }
  }
  return { attributes: attributes.join(' '), classes: classes.join(' ').replace(/__|--|_/g, ' ') };
}
