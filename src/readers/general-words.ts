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
    .flatMap((word) => [word, ...word.split('-')])
    .filter(Boolean);

/** The type that one of some short words names; the first that fits. */
export function typeOfWords(text: string): ActivityType | null {
  for (const word of words(text)) {
    const found = TYPES.find(([, pattern]) => pattern.test(word));
    if (found) return found[0];
  }
  return null;
}

/** The direction that one of some short words names. */
export function directionOfWords(text: string): Direction | null {
  for (const word of words(text)) {
    if (INBOUND.test(word) && !/^(in|from)$/i.test(word)) return 'inbound';
    if (OUTBOUND.test(word) && !/^(out|to)$/i.test(word)) return 'outbound';
  }
  return null;
}

const ATTRIBUTES = [
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
];

/** Everything that an entry's attributes and icons say, as words. `skip` is the part with the text itself. */
export function marksOf(entry: Element, skip: (element: Element) => boolean): { attributes: string; classes: string } {
  const parts = [
    entry,
    ...entry.querySelectorAll(
      '[data-type], [data-kind], [data-icon], [data-direction], [aria-label], [title], img[alt], svg, i[class], span[class], use',
    ),
  ]
    .filter((part) => !skip(part))
    .slice(0, 30);
  const attributes = parts.flatMap((part) =>
    ATTRIBUTES.map((name) => part.getAttribute(name)).filter((text): text is string => text !== null && text.length < 40),
  );
  const classes = parts.flatMap((part) => [
    part.getAttribute('class') ?? '',
    part.getAttribute('href') ?? part.getAttribute('xlink:href') ?? '',
  ]);
  return { attributes: attributes.join(' '), classes: classes.join(' ').replace(/__|--|_/g, ' ') };
}
