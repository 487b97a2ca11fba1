import { useState } from 'preact/hooks';
import type { EditorOffer } from '../model/editor-offer.ts';
import { copyText } from './copy.ts';
import { insertHere, insertInto } from './insertion.ts';

/** A text on its way into an editor: what to tell the rep, and the editors to choose from while a choice is open. */
export interface Insertion {
  said: string;
  editors: readonly EditorOffer[];
  insert(): Promise<void>;
  choose(editor: string): Promise<void>;
  copy(): Promise<void>;
  cancel(): void;
}

/** Inserting from the page's own layer. `start` is what was said and offered before; `done` is told when the text is in. */
export function useInsertion(text: string, start: { why: string; editors: readonly EditorOffer[] }, done?: () => void): Insertion {
  const [said, setSaid] = useState(start.why);
  const [editors, setEditors] = useState(start.editors);
  const copyInstead = async (why: string) => {
    const words = (await copyText(text)) ? 'Copied instead: paste it where you want it.' : 'Select the text to copy it.';
    setSaid(`${why} ${words}`);
  };
  const show = async (answer: Awaited<ReturnType<typeof insertHere>>) => {
    if (answer.inserted) {
      setEditors([]);
      setSaid(`Inserted into ${answer.label}.`);
      done?.();
      return;
    }
    setEditors(answer.editors);
    if (answer.editors.length > 0) setSaid(answer.why);
    else await copyInstead(answer.why);
  };
  return {
    said,
    editors,
    insert: async () => show(await insertHere(text)),
    choose: async (editor) => show(await insertInto(editor, text)),
    copy: async () => {
      setEditors([]);
      setSaid((await copyText(text)) ? 'Copied.' : 'Select the text to copy it.');
    },
    cancel: () => {
      setEditors([]);
      setSaid('');
    },
  };
}
