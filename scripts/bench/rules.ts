import { applyVisit } from '../../src/ledger/apply.ts';
import { viewOf } from '../../src/ledger/receipts.ts';
import { dayFormatter } from '../../src/model/day-words.ts';
import type { Deal } from '../../src/model/deal.ts';
import { type Reading, RequestKindSchema, type RequestReading, RequestStateSchema } from '../../src/model/reading.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { adviseOn, findingsOf } from '../../src/nudges/compose.ts';
import { PLAYBOOK } from '../../src/nudges/playbook.ts';

const DEALS = 10_000;
const REQUESTS = 20;
const AS_OF = '2026-11-24';

const day = (offset: number): string => new Date(Date.UTC(2026, 0, 5 + offset)).toISOString().slice(0, 10);

function madeUp(index: number): { deal: Deal; reading: Reading } {
  const kinds = RequestKindSchema.options;
  const states = RequestStateSchema.options;
  const activities = Array.from({ length: REQUESTS }, (_, nth) => ({
    id: `a${nth}`,
    at: `${day(nth * 14)}T10:00:00Z`,
    type: 'email' as const,
    direction: 'inbound' as const,
    author: 'Tom Hale',
    text: `Could we see number ${nth} again?`,
  }));
  const requests = activities.map(
    (activity, nth): RequestReading => ({
      kind: kinds[(index + nth) % kinds.length] ?? 'demo',
      askedIn: activity.id,
      purpose: (index + nth) % 2 === 0,
      commitment: (index + nth) % 3 === 0,
      until: null,
      state: states[(index * 7 + nth) % states.length] ?? 'open',
      evidence: activity.text,
      confidence: 0.9,
      askedOn: activity.at.slice(0, 10),
      askedBy: 'Tom Hale',
      purposeEvidence: null,
      commitmentEvidence: null,
      delivered: null,
      answered: null,
    }),
  );
  const contacts = [{ name: 'Tom Hale', role: 'IT manager' }];
  const deal: Deal = { id: `D-${index}`, name: `Deal ${index}`, stage: 'Proposal', status: 'open', contacts, activities };
  return { deal, reading: { requests, signals: [], unread: [] } };
}

/** Rules and wording over many deals, and over one: receipts in, nudges and too far out. */
export async function benchRules(): Promise<void> {
  const health = { readAt: `${AS_OF}T10:00:00Z`, shown: REQUESTS, total: REQUESTS, missing: [] };
  const views = Array.from({ length: DEALS }, (_, index) => {
    const { deal, reading } = madeUp(index);
    return viewOf(applyVisit(null, { site: '', crm: '', url: '', deal, health }, deal, reading), AS_OF);
  });
  const voice = { playbook: PLAYBOOK, settings: defaultSettings(), formatDay: dayFormatter('en-GB', AS_OF) };
  const timed = (work: (view: (typeof views)[number]) => unknown): number => {
    for (const view of views.slice(0, 500)) work(view);
    const since = performance.now();
    for (const view of views) work(view);
    return performance.now() - since;
  };
  const rules = timed((view) => findingsOf(view, AS_OF, voice));
  const words = timed((view) => adviseOn(view, AS_OF, voice));
  console.log(`rules over ${DEALS} deals with ${REQUESTS} requests each   ${(rules / 1000).toFixed(2)} s   (≤ 2 s)`);
  console.log(`the same with every nudge put into words           ${(words / 1000).toFixed(2)} s`);
  console.log(`one deal, in words                                 ${(words / DEALS).toFixed(3)} ms  (≤ 5 ms)`);
}
