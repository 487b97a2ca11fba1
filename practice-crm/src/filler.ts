import { type Deal, type Entry, OPEN_STAGES } from './deal.ts';

const TOWNS = ['Ardley', 'Brackwell', 'Corvin', 'Dunmore', 'Eastholm', 'Fenwick', 'Garrow', 'Hartsea', 'Inverlow', 'Kestrel'];
const TRADES = ['Foods', 'Logistics', 'Dental', 'Joinery', 'Textiles', 'Motors', 'Bakeries', 'Optics', 'Nurseries', 'Plastics'];
const WORK = ['renewal', 'roll-out', 'new site', 'extra seats', 'service plan'];
const LINES = [
  'Updated the account plan. Nothing else changed today.',
  'Filed the order confirmation with the other papers.',
  'Corrected the postal address and the VAT number of the account.',
  'Weekly team meeting: no news on this account.',
  'The parcel with the calendars went out.',
  'Opened the annual report and noted the head count.',
  'Visited the trade fair stand, exchanged cards with reception.',
  'Cleaned up two duplicate records.',
];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** Made-up open deals for load tests: always the same ones for the same number. They have cards but no pages. */
export function fillerDeals(count: number): Deal[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `F-${String(index + 1).padStart(4, '0')}`,
    name: `${at(TOWNS, index)} ${at(TRADES, index * 7 + Math.floor(index / 10))} – ${at(WORK, index * 3)}`,
    company: `${at(TOWNS, index)} ${at(TRADES, index * 7 + Math.floor(index / 10))}`,
    stage: at(OPEN_STAGES, index),
    status: 'open' as const,
    amount: 2000 + ((index * 1700) % 60_000),
    currency: 'EUR',
    closeDate: `2026-12-${String(1 + (index % 28)).padStart(2, '0')}`,
    owner: 'Dana Ruiz',
    source: 'Import',
    lostReason: null,
    contacts: [],
    activities: [],
  }));
}

/** Neutral entries, older than all real ones, that bring a timeline to `total`: nobody wants or promises anything in them. */
export function padEntries(entries: readonly Entry[], total: number): Entry[] {
  const missing = Math.max(0, Math.min(total, 5000) - entries.length);
  const first = Date.parse(entries[0]?.at ?? '2026-11-01T09:00:00Z');
  const filler = Array.from({ length: missing }, (_, index): Entry => {
    const back = (missing - index) * 5 * 3_600_000;
    return {
      id: `f${index + 1}`,
      at: new Date(first - back).toISOString().replace('.000', ''),
      type: index % 3 === 0 ? 'task' : 'note',
      direction: 'internal',
      author: 'Dana Ruiz',
      text: at(LINES, index * 5 + Math.floor(index / 8)),
    };
  });
  return [...filler, ...entries];
}
