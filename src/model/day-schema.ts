import * as z from 'zod/mini';
import { isDay } from './day.ts';

/** Schema of a calendar day; refuses 2026-02-30. */
export const DaySchema = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/, 'not a day YYYY-MM-DD'),
  z.refine((text) => isDay(text), 'no such day in the calendar'),
);
