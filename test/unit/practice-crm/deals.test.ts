import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Entry {
  id: string;
  at: string;
  type: string;
  direction: string;
  author: string;
  subject?: string;
  text: string;
}
interface Labels {
  requests: {
    kind: string;
    askedIn: string;
    purpose: boolean;
    commitment: boolean;
    until: string | null;
    state: string;
    evidence: string;
  }[];
  signals: { type: string; in: string; by?: string | null; evidence: string }[];
}
interface PracticeDeal {
  id: string;
  name: string;
  stage: string;
  status: string;
  amount: number;
  currency: string;
  closeDate: string;
  closeDateHistory?: string[];
  owner: string;
  contacts: { name: string; role: string }[];
  activities: Entry[];
  asOf: string;
  shows: string;
  labels: Labels;
}

const FOLDER = new URL('../../../practice-crm/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
const deals: PracticeDeal[] = read('deals.ndjson')
  .split('\n')
  .filter((line) => line.trim())
  .map((line) => JSON.parse(line));

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) === text;
const entry = (deal: PracticeDeal, id: string) => deal.activities.find((activity) => activity.id === id);
const labelledStates = (kind: string) => deals.flatMap((deal) => deal.labels.requests.filter((r) => r.kind === kind).map((r) => r.state));

describe('the practice deals as a whole', () => {
  it('are at least eighteen, each under its own number', () => {
    expect(deals.length).toBeGreaterThanOrEqual(18);
    expect(new Set(deals.map((deal) => deal.id)).size).toBe(deals.length);
  });

  it('hold every kind of request, every state and every signal at least once', () => {
    for (const kind of ['demo', 'sample', 'collateral', 'call', 'delay']) expect(labelledStates(kind), kind).not.toHaveLength(0);
    const states = new Set(deals.flatMap((deal) => deal.labels.requests.map((request) => request.state)));
    expect([...states].sort()).toEqual(['confirmed', 'delivered', 'dropped', 'open', 'unmet']);
    const signals = new Set(deals.flatMap((deal) => deal.labels.signals.map((signal) => signal.type)));
    expect([...signals].sort()).toEqual(['competitor', 'lost', 'new-decision-maker', 'no', 'promise']);
  });

  it('each have what the CRM knows besides: a company, a mail domain that can never exist, a source', () => {
    const extras: Record<string, { company: string; domain: string; source: string }> = JSON.parse(read('deal-extras.json'));
    expect(Object.keys(extras).sort()).toEqual(deals.map((deal) => deal.id).sort());
    for (const extra of Object.values(extras)) {
      expect(extra.domain).toMatch(/\.example$/);
      expect(extra.company && extra.source).toBeTruthy();
    }
  });

  it('each have their line in the README', () => {
    const readme = read('README.md');
    for (const deal of deals) expect(readme, deal.id).toContain(deal.id);
  });
});

describe.each(deals.map((deal) => [deal.id, deal] as const))('practice deal %s', (_, deal) => {
  it('belongs to Dana Ruiz, stands as of 24 November 2026 and says what it shows', () => {
    expect([deal.owner, deal.asOf]).toEqual(['Dana Ruiz', '2026-11-24']);
    expect(deal.shows).toMatch(/^[A-Z].*\.$/);
    expect(deal.name && deal.amount && deal.currency).toBeTruthy();
    expect(deal.contacts.length).toBeGreaterThan(0);
  });

  it('has a stage that goes with its status', () => {
    const closed: Record<string, string> = { won: 'Won', lost: 'Lost' };
    if (deal.status === 'open') expect(['Qualify', 'Discovery', 'Proposal', 'Negotiation']).toContain(deal.stage);
    else expect(deal.stage).toBe(closed[deal.status]);
  });

  it('ends its close dates with the present one', () => {
    const history = deal.closeDateHistory ?? [deal.closeDate];
    expect(history.every(isDay)).toBe(true);
    expect(history.at(-1)).toBe(deal.closeDate);
  });

  it('has entries under their own ids, oldest first, between April and 20 November 2026', () => {
    const ids = deal.activities.map((activity) => activity.id);
    expect(new Set(ids).size).toBe(ids.length);
    const times = deal.activities.map((activity) => activity.at);
    expect(times).toEqual([...times].sort());
    for (const at of times) expect(at >= '2026-04-01' && at < '2026-11-21', at).toBe(true);
  });

  it('has entries of known type and direction, with an author, and inbound ones from its own contacts', () => {
    for (const activity of deal.activities) {
      expect(['note', 'email', 'call', 'meeting', 'task']).toContain(activity.type);
      expect(['inbound', 'outbound', 'internal']).toContain(activity.direction);
      expect(activity.text.trim()).not.toBe('');
      const people = activity.direction === 'inbound' ? deal.contacts.map((contact) => contact.name) : ['Dana Ruiz'];
      expect(people).toContain(activity.author);
    }
  });

  it('has requests of known kind and state, each with words that stand in its entry', () => {
    for (const request of deal.labels.requests) {
      expect(['demo', 'sample', 'collateral', 'call', 'delay']).toContain(request.kind);
      expect(['open', 'delivered', 'confirmed', 'unmet', 'dropped']).toContain(request.state);
      expect([typeof request.purpose, typeof request.commitment]).toEqual(['boolean', 'boolean']);
      expect(entry(deal, request.askedIn)?.text, request.askedIn).toContain(request.evidence);
      expect(request.until === null || (request.kind === 'delay' && isDay(request.until))).toBe(true);
    }
  });

  it('counts a delay as open until its date has passed', () => {
    for (const delay of deal.labels.requests.filter((request) => request.kind === 'delay' && request.until !== null)) {
      expect(delay.state === 'open', delay.askedIn).toBe(String(delay.until) > deal.asOf);
    }
  });

  it('has signals of known type with words that stand in their entry, and days that exist', () => {
    for (const signal of deal.labels.signals) {
      expect(['promise', 'no', 'competitor', 'new-decision-maker', 'lost']).toContain(signal.type);
      expect(entry(deal, signal.in)?.text, signal.in).toContain(signal.evidence);
      if (signal.by) expect(isDay(signal.by)).toBe(true);
    }
  });
});
