import * as z from 'zod/mini';

const days = (fallback: number) => z._default(z.number().check(z.int(), z.gte(0), z.lte(365)), fallback);
const count = (fallback: number) => z._default(z.number().check(z.int(), z.gte(1), z.lte(20)), fallback);

/** Thresholds of the rules; the rep's own settings, shown as such. */
export const ThresholdsSchema = z.object({
  /** Working days after a delivery until we ask whether it answered; then until we warn. */
  confirmAfterDays: days(3),
  confirmWarnDays: days(7),
  /** Working days after which our own promise counts as overdue. */
  ownPromiseGraceDays: days(1),
  /** How many requests of one kind make the deal gone too far. */
  sameKindTooFar: count(3),
  /** How many things given without a commitment in return make it gone too far. */
  givesWithoutCommitmentTooFar: count(3),
  /** How many moves of the close date make it gone too far. */
  pushesTooFar: count(3),
  /** Delivered requests without an answer: one is a note, this many a warning. */
  unansweredWarn: count(2),
  /** Days of silence: a note, a warning. */
  silenceNoteDays: days(14),
  silenceWarnDays: days(21),
  lateStageSilenceNoteDays: days(7),
  lateStageSilenceWarnDays: days(14),
  /** Days after which an open-ended delay counts as gone too far. */
  openEndedDelayDays: days(30),
  /** Longest good reason to wait, in days. */
  waitMaxDays: days(90),
  /** Days of silence after which an active senior contact counts as a silent sponsor. */
  sponsorSilentDays: days(30),
  /** Days without a word from a contact after which they no longer count as live. */
  liveContactDays: days(60),
  /** Working days after which something we owe without a date counts as overdue. */
  owedDays: days(7),
  /** Days before a promised day on which Askback reminds of it. */
  promiseAheadDays: days(3),
  /** Hours after a loss in which Askback says nothing at all. */
  quietAfterLossHours: count(1),
  /** Days after a loss until which a thank-you still fits. */
  thanksWithinDays: days(14),
  /** Days after a loss before feedback is asked for, and until when it is worth asking. */
  feedbackAfterDays: days(2),
  feedbackWithinDays: days(60),
  /** Days after a loss until which a heartbeat check makes sense. */
  heartbeatWithinDays: days(14),
});

/** The rep's settings. `rules` switches single rules off (false); `sites` holds switched-on origins' own choices. */
export const SettingsSchema = z.object({
  version: z._default(z.literal(1), 1),
  thresholds: z._default(ThresholdsSchema, ThresholdsSchema.parse({})),
  /** Thresholds that differ in one stage, by the stage's name as the CRM shows it. */
  stageThresholds: z._default(z.record(z.string(), z.partial(ThresholdsSchema)), {}),
  rules: z._default(z.record(z.string(), z.boolean()), {}),
  draftGuard: z._default(z.boolean(), true),
  composerChip: z._default(z.boolean(), true),
  entryMarks: z._default(z.boolean(), true),
  listMarks: z._default(z.boolean(), true),
  /** Day and month order where a date is ambiguous. */
  dayFirst: z._default(z.boolean(), true),
});

export type Thresholds = z.infer<typeof ThresholdsSchema>;
export type Settings = z.infer<typeof SettingsSchema>;

/** The settings a fresh installation has. */
export function defaultSettings(): Settings {
  return SettingsSchema.parse({});
}

/** The thresholds that hold in a stage: the rep's own, with the stage's differences laid over. */
export function thresholdsFor(settings: Settings, stage: string): Thresholds {
  return { ...settings.thresholds, ...settings.stageThresholds[stage] };
}
