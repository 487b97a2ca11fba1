/** One way to bring text into an editor. It only tries; whether it worked is proved by comparing the text (proof.ts). */
export interface Attempt {
  /** Shown in results and in docs/editors.md. */
  readonly how: string;
  /**
   * Tries to bring `text` (line breaks are \n) to the caret of `editor`, whose selection is collapsed.
   * Gives the milliseconds after which an editor that shows no change has not taken it.
   */
  run(editor: HTMLElement, text: string): number;
}

/** How long an editor that said it handles the text itself may take to show it; code that loads or sanitises late needs it. */
export const PATIENCE = 1500;
