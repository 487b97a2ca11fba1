import * as z from 'zod/mini';
import { DaySchema } from './day-schema.ts';

const SelectorSchema = z.string().check(z.minLength(1), z.maxLength(600));

/** One way to an element: by the label that stands with it, by an attribute made for programs, by a selector, or by its path. */
export const WaySchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('label'), label: z.string().check(z.minLength(1), z.maxLength(80)) }),
  z.object({ by: z.literal('attribute'), selector: SelectorSchema }),
  z.object({ by: z.literal('selector'), selector: SelectorSchema }),
  z.object({ by: z.literal('path'), selector: SelectorSchema }),
]);
export type Way = z.infer<typeof WaySchema>;

/** A place on a page: all ways led to it when it was taught. */
export const PlaceSchema = z.object({ ways: z.array(WaySchema).check(z.minLength(1), z.maxLength(6)) });
export type Place = z.infer<typeof PlaceSchema>;

/** Where the entries stand: their container, what an entry is in it, and an entry's parts, each by selectors inside the entry. */
export const TaughtTimelineSchema = z.object({
  container: PlaceSchema,
  entry: SelectorSchema,
  date: z.optional(z.array(SelectorSchema).check(z.maxLength(4))),
  author: z.optional(z.array(SelectorSchema).check(z.maxLength(4))),
  text: z.optional(z.array(SelectorSchema).check(z.maxLength(4))),
});
export type TaughtTimeline = z.infer<typeof TaughtTimelineSchema>;

/** What a rep taught about one kind of page. Pure data: nothing in it runs, and selectors only ever look things up. */
export const TaughtPageSchema = z.object({
  version: z.literal(1),
  /** The origin it holds for. */
  site: z.string().check(z.regex(/^https?:\/\/[^/]+$/)),
  /** Path, query and route of its addresses, the record's id as `{id}`. */
  urlPattern: z.string().check(z.regex(/^\/.*\{id\}/), z.maxLength(500)),
  taughtOn: DaySchema,
  fields: z.object({
    name: z.optional(PlaceSchema),
    amount: z.optional(PlaceSchema),
    currency: z.optional(PlaceSchema),
    closeDate: z.optional(PlaceSchema),
    stage: z.optional(PlaceSchema),
    status: z.optional(PlaceSchema),
    owner: z.optional(PlaceSchema),
  }),
  timeline: z.optional(TaughtTimelineSchema),
});
export type TaughtPage = z.infer<typeof TaughtPageSchema>;
/** The fields that a rep can point at. */
export type TaughtField = keyof TaughtPage['fields'];

/** A file of taught pages, as it is exported and shared. */
export const TaughtFileSchema = z.object({
  askback: z.literal('taught-pages'),
  version: z.literal(1),
  pages: z.array(TaughtPageSchema).check(z.maxLength(200)),
});
