import { beforeAll, describe, expect, it } from 'vitest';
import { applyVisit } from '../../../src/ledger/apply.ts';
import { viewOf } from '../../../src/ledger/receipts.ts';
import { addDays, dayOf } from '../../../src/model/day.ts';
import type { Deal } from '../../../src/model/deal.ts';
import type { DealRecord } from '../../../src/model/ledger-record.ts';
import { RequestKindSchema, type RequestReading, RequestStateSchema } from '../../../src/model/reading.ts';
import { adviseOn, findingsOf } from '../../../src/nudges/compose.ts';
import { TODAY, voice } from '../rules/deal-kit.ts';

const DEALS = 10_000;
const REQUESTS = 20;
const TEXTS = [
  'Could you show it to the plant managers once more?',
  'Gladly. I will send the summary by Friday, and the price on one page.',
  'Thanks, arrived. Half the office is on holiday until Monday.',
  'Call with Ines, 20 min. She likes it, the board meets in December.',
  'The offer is attached, both tiers on one page.',
];

/** Milliseconds of work, not of waiting for a machine that does other things as well. */
function workedSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

function dealNumber(nth: number): Deal {
  const activities = Array.from({ length: REQUESTS }, (_, index) => ({
    id: `a${index}`,
    at: `${addDays(TODAY, index * 8 - 180 - (nth % 20))}T10:00:00Z`,
    type: index % 5 === 3 ? ('call' as const) : ('email' as const),
    direction: index % 5 === 3 ? ('internal' as const) : index % 2 === 0 ? ('inbound' as const) : ('outbound' as const),
    author: index % 2 === 0 ? 'Tom Hale' : 'Dana Ruiz',
    text: TEXTS[(nth + index) % TEXTS.length] ?? '',
  }));
  const contacts = [
    { name: 'Tom Hale', role: 'IT manager' },
    { name: 'Ines Vogt', role: 'CFO' },
  ];
  const closeDateHistory = ['2026-07-31', '2026-09-30', '2026-12-31'].slice(0, 1 + (nth % 3));
  return {
    id: `D-${nth}`,
    name: `Deal ${nth}`,
    stage: 'Negotiation',
    status: nth % 9 === 0 ? 'lost' : 'open',
    contacts,
    closeDateHistory,
    activities,
  };
}

function requestNumber(deal: Deal, index: number, nth: number): RequestReading {
  const asked = deal.activities[index]!;
  const askedOn = dayOf(asked.at);
  const state = RequestStateSchema.options[(nth + index) % 5]!;
  const kind = RequestKindSchema.options[(nth + index * 3) % 5]!;
  const said = { in: asked.id, on: askedOn, quote: 'so that ops can decide.' };
  return {
    kind,
    askedIn: asked.id,
    purpose: index % 3 === 0,
    commitment: index % 4 === 0,
    until: kind === 'delay' && index % 2 === 0 ? addDays(askedOn, 30) : null,
    state,
    evidence: asked.text,
    confidence: 0.9,
    askedOn,
    askedBy: 'Tom Hale',
    purposeEvidence: index % 3 === 0 ? said : null,
    commitmentEvidence: index % 4 === 0 ? said : null,
    delivered: state === 'open' ? null : { in: asked.id, on: addDays(askedOn, 4), quote: 'Here it is.' },
    answered: state === 'confirmed' || state === 'unmet' ? { in: asked.id, on: addDays(askedOn, 9), quote: 'Thanks.' } : null,
  };
}

function recordNumber(nth: number): DealRecord {
  const deal = dealNumber(nth);
  const requests = deal.activities.map((_, index) => requestNumber(deal, index, nth));
  const signals = [
    {
      type: 'promise' as const,
      in: 'a4',
      by: addDays(TODAY, (nth % 40) - 30),
      on: addDays(TODAY, -60),
      evidence: 'We sign.',
      confidence: 1,
    },
  ];
  const health = { readAt: `${TODAY}T09:00:00Z`, shown: REQUESTS, total: REQUESTS, missing: [] };
  return applyVisit(null, { site: 'https://crm.example', crm: 'test', url: '', deal, health }, deal, { requests, signals, unread: [] });
}

describe('many deals', () => {
  let records: DealRecord[] = [];
  beforeAll(() => {
    records = Array.from({ length: DEALS }, (_, nth) => recordNumber(nth));
    // What runs a thousand times is compiled by then, as in a worker that has been up for a moment.
    for (const record of records.slice(0, 300)) adviseOn(viewOf(record, TODAY), TODAY, voice());
  }, 120_000);

  it('runs every rule over 10,000 deals of 20 requests within 2 s', () => {
    const speaking = voice();
    const inOneGo = (): number => {
      const views = records.map((record) => viewOf(record, TODAY));
      const started = process.cpuUsage();
      let found = 0;
      for (const view of views) found += findingsOf(view, TODAY, speaking).length;
      expect(found).toBeGreaterThan(DEALS);
      return workedSince(started);
    };
    const took = [inOneGo(), inOneGo()];
    console.info(`rules over ${DEALS} deals: ${took.map((ms) => ms.toFixed(0)).join(', ')} ms`);
    expect(Math.min(...took)).toBeLessThan(2000);
  });

  it('says all it has to say of one deal within 5 ms, receipts and words included', () => {
    const speaking = voice();
    const one = records.slice(300, 800).map((record) => {
      const started = process.cpuUsage();
      adviseOn(viewOf(record, TODAY), TODAY, speaking);
      return workedSince(started);
    });
    const sorted = one.sort((a, b) => a - b);
    console.info(`one deal: median ${sorted[250]?.toFixed(2)} ms, 99 of 100 within ${sorted[495]?.toFixed(2)} ms`);
    expect(sorted[495]).toBeLessThan(5);
  });
});
