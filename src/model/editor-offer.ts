import * as z from 'zod/mini';

/** An editor of a page that a text could go into: how the page's content script finds it again, and what a person would call it. */
export const EditorOfferSchema = z.object({ id: z.string(), label: z.string() });
export type EditorOffer = z.infer<typeof EditorOfferSchema>;
