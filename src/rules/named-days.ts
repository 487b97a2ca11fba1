import { type Day, isDay } from '../model/day.ts';
import { monthNamed, numberedDay } from '../requests/calendar.ts';
import { SALES_PHRASES } from '../requests/sales-phrases.ts';

const MAYBE = /\d|monday|tuesday|wednesday|thursday|friday|week|month|quarter|year|tomorrow|easter|christmas|summer/i;
const DAY_AND_MONTH = /\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/gi;

/**
 * The days that a text names, in the phrases of the sales field, seen from the day on which it was written. Quicker and rougher than the
 * reading of requests: for questions like "is anything planned?", asked of many deals at once.
 */
export function namedDays(text: string, from: Day): Day[] {
  if (!MAYBE.test(text)) return [];
  const days = SALES_PHRASES.flatMap(({ pattern, day }) => [...text.matchAll(pattern)].map((match) => day(match, from)));
  for (const match of text.matchAll(DAY_AND_MONTH)) days.push(numberedDay(Number(match[1]), from, monthNamed(match[2]!)));
  return days.filter((day) => day !== null && isDay(day)) as Day[];
}
