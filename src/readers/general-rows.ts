/** Timelines that are tables: each column says in its heading what it holds. */
import type { ActivityType, Direction } from '../model/deal.ts';
import { readText } from './dom.ts';
import type { EntryDraft } from './entries.ts';
import { momentOf } from './general-dates.ts';
import { fullTextOf, isCut } from './general-entry.ts';
import type { EntryGroup } from './general-groups.ts';
import { isSelf } from './general-head.ts';
import { isPersonName } from './general-people.ts';
import { cellsOf, headsOf, isHeadRow, isRow } from './general-tables.ts';
import type { ToldDirection } from './general-timeline.ts';
import { directionOfWords, marksOf, typeOfWords } from './general-words.ts';
import type { DateHabits } from './page-dates.ts';
import { findShownValue } from './shown-value.ts';

type ColumnName = 'date' | 'author' | 'to' | 'type' | 'subject' | 'text' | 'direction';

const COLUMNS: readonly (readonly [ColumnName, RegExp])[] = [
  [
    'date',
    /^(date|when|time|created( on| at)?|date created|date \/ time|datum|zeit|wann|am|erstellt( am)?|quand|créée? le|fecha|cuándo|creado( el)?|data|quando|creato il|wanneer|gemaakt op|aangemaakt|criado em|logged|sent|day|timestamp)\b/i,
  ],
  [
    'author',
    /^(author|user|by|from|who|owner|created by|assigned( to| user)?|logged by|sender|autor|benutzer|von|wer|verfasser|erstellt von|auteur|par|utilisateur|qui|usuario|por|autore|utente|da|gebruiker|door|wie|autor|usuário|employee|mitarbeiter|rep|name)$/i,
  ],
  [
    'type',
    /^(type|kind|activity|activity type|channel|art|typ|aktivität|kanal|canal|tipo|actividad|attività|soort|activiteit|atividade)$/i,
  ],
  ['to', /^(to|recipients?|sent to|an|empfänger|à|destinataires?|para|destinatario|aan|ontvanger|a|destinatário)$/i],
  ['direction', /^(direction|in\/out|richtung|sens|dirección|direzione|richting|direção)$/i],
  ['subject', /^(subject|title|topic|summary|betreff|titel|thema|objet|sujet|titre|asunto|título|oggetto|titolo|onderwerp|assunto)$/i],
  [
    'text',
    /^(text|notes?|description|details?|message|comments?|content|body|what happened|remarks?|inhalt|beschreibung|notiz(en)?|nachricht|kommentar|bemerkung|texte|contenu|remarque|commentaire|texto|descripción|contenido|nota|comentario|testo|descrizione|contenuto|commento|tekst|omschrijving|beschrijving|inhoud|notitie|opmerking|descrição|conteúdo|mensagem)$/i,
  ],
];

/** Whether the entries are rows of a table with headings that name at least a date and a text or subject. */
export function isTableOfEntries(entries: readonly Element[]): boolean {
  const [first] = entries;
  if (!first || !isRow(first)) return false;
  const found = headsOf(first).map((head) => COLUMNS.find(([, words]) => words.test(head))?.[0]);
  return found.includes('date') && (found.includes('text') || found.includes('subject'));
}

/** The first column of which nearly all cells are names of persons; -1 without one. */
function columnOfNames(rows: readonly Element[]): number {
  const sample = rows
    .filter((row) => !isHeadRow(row))
    .slice(0, 20)
    .map((row) => cellsOf(row).map((cell) => cell.textContent?.trim() ?? ''));
  const width = Math.max(0, ...sample.map((cells) => cells.length));
  const isName = (text: string): boolean => isSelf(text) || isPersonName(text);
  return Array.from({ length: width }, (_, at) => sample.filter((cells) => isName(cells[at] ?? '')).length).findIndex(
    (count) => count > sample.length * 0.7,
  );
}

/** Makes the reader of rows by the headings of their table. */
export function rowReader(
  group: EntryGroup,
  habits: DateHabits,
  directionOf: (type: ActivityType | null, author: string, told: ToldDirection, to: string | null) => Direction | null,
  owner: string | null,
): (row: Element) => EntryDraft | null {
  const named = columnOfNames(group.entries);
  return (row) => {
    const heads = headsOf(row);
    const cells = cellsOf(row);
    if (cells.length < 2 || isHeadRow(row)) return null;
    const cellOf = (name: ColumnName): Element | null => {
      const words = COLUMNS.find(([column]) => column === name)?.[1];
      const at = heads.findIndex((head) => words?.test(head));
      // A heading that is not known says nothing; that a column holds names does.
      const found = at < 0 && name === 'author' ? named : at;
      return found >= 0 ? (cells[found] ?? null) : null;
    };
    const read = (name: ColumnName): string | null => {
      const cell = cellOf(name);
      return cell && (cell.querySelector('input, textarea, select') ? findShownValue(cell) : readText(cell) || null);
    };
    const dated = cellOf('date');
    const inner = dated?.querySelector('time, [title], [datetime], input');
    const at = (inner && momentOf(inner, habits)) || (dated && momentOf(dated, habits));
    const subject = read('subject');
    const shown = cellOf('text');
    const text = shown ? fullTextOf(shown, read('text') ?? '') || (subject ?? '') : (subject ?? '');
    if (!text) return null;
    const typed = cellOf('type');
    const { attributes, classes } = marksOf(row, (element) => element === cellOf('text') || (cellOf('text')?.contains(element) ?? false));
    const type =
      typeOfWords(`${read('type') ?? ''} ${typed ? marksOf(typed, () => false).attributes : ''}`) ??
      typeOfWords(attributes) ??
      typeOfWords(classes) ??
      typeOfWords(group.heading) ??
      'note';
    const said = read('author') ?? '';
    const author = isSelf(said) && owner ? owner : said;
    const told = { mark: directionOfWords(`${read('direction') ?? ''} ${read('type') ?? ''} ${attributes}`), word: null };
    const id = row.getAttribute('data-id') ?? row.getAttribute('data-key') ?? (/\d/.test(row.id) ? row.id : null);
    return {
      id,
      at,
      type,
      direction: directionOf(type, author, told, read('to')),
      author,
      subject: read('text') ? subject : null,
      text,
      cut: isCut(text),
    };
  };
}
