import { insertText } from '../insert/insert.ts';
import { type Offer, offered, offers, placeForText } from '../insert/offer.ts';
import { type EditorTarget, pointedTarget } from '../insert/target.ts';
import type { PageResult } from '../messages/to-page.ts';

type Inserted = PageResult<'text.insert'>;

const NONE = 'There is no text field on this page.';
const CHOOSE = 'Which field shall it go into?';
const GONE = 'The field you were in is not there any more. Which one shall it go into?';
const OUT_OF_REACH = 'Askback cannot reach the field you clicked. Copy the question, or choose another field.';
const NO_OTHER = 'Askback cannot reach the field you clicked.';

const offer = (why: string, choose: readonly Offer[], none = NONE): Inserted => ({
  inserted: false,
  why: choose.length > 0 ? why : none,
  editors: choose.map(({ id, label }) => ({ id, label })),
});

async function into(target: EditorTarget, text: string): Promise<Inserted> {
  const result = await insertText(target, text);
  return result.inserted ? result : { ...result, editors: [] };
}

/** Inserts into the editor the rep last used, or the only one there is; else the editors to choose from come back. */
export async function insertHere(text: string): Promise<Inserted> {
  const place = placeForText();
  return 'target' in place ? into(place.target, text) : offer(place.gone ? GONE : CHOOSE, place.choose);
}

/** Inserts into the editor that was chosen from the list. */
export async function insertInto(editor: string, text: string): Promise<Inserted> {
  const target = offered(editor);
  return target ? into(target, text) : offer(GONE, offers());
}

/** Inserts into the editor that was right-clicked. */
export async function insertWhereClicked(text: string): Promise<Inserted> {
  const target = pointedTarget();
  return target ? into(target, text) : offer(OUT_OF_REACH, offers(), NO_OTHER);
}
