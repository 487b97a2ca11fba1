import * as z from 'zod/mini';

/** The envelope of every message. */
export const EnvelopeSchema = z.object({ askback: z.string(), params: z.unknown() });
/** What comes back: a result, or why it was refused. */
export type Reply = { ok: true; value: unknown } | { ok: false; reason: string };
export const ReplySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), reason: z.string() }),
]);
