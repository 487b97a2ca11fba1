import * as z from 'zod/mini';
import settings from '../model-weights/reader.json' with { type: 'json' };

const LineSchema = z.object({ slope: z.number(), offset: z.number() });

/**
 * What belongs to the weights besides the weights: the order of the network's outputs, the straight lines that turn its scores into
 * probabilities (by the first word of the output's name), and the thresholds chosen on authors the network had not seen.
 */
const ReaderSettingsSchema = z.object({
  version: z.string(),
  limit: z.number(),
  outputs: z.array(z.string()),
  calibration: z.record(z.string(), LineSchema),
  thresholds: z.object({
    asks: z.object({ demo: z.number(), sample: z.number(), collateral: z.number(), call: z.number(), delay: z.number() }),
    settles: z.object({
      purpose: z.number(),
      commitment: z.number(),
      delivered: z.number(),
      confirmed: z.number(),
      unmet: z.number(),
      dropped: z.number(),
    }),
    signals: z.object({ promise: z.number(), no: z.number(), competitor: z.number(), 'new-decision-maker': z.number(), lost: z.number() }),
    purpose: z.number(),
    commitment: z.number(),
  }),
});

export type ReaderSettings = z.infer<typeof ReaderSettingsSchema>;

export const READER_SETTINGS: ReaderSettings = ReaderSettingsSchema.parse(settings);

/** From which probability on a finding of the language model counts; chosen for precision first. */
export const MODEL_THRESHOLDS = READER_SETTINGS.thresholds;
