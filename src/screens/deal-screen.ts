import { viewOf } from '../ledger/receipts.ts';
import type { Day } from '../model/day.ts';
import type { DealRecord } from '../model/ledger-record.ts';
import type { Receipt } from '../model/receipt.ts';
import type { DealOnPage, DealScreen, DealSummary, EntryMark } from '../model/screen.ts';
import { beforeYesOffers } from '../nudges/before-yes-offers.ts';
import { type Advice, adviseOn, type Voice } from '../nudges/compose.ts';
import { explanationsOf, waysOf } from '../nudges/explain.ts';
import { recapOf } from '../nudges/recap.ts';
import { playsFor } from '../plays/plays-for.ts';
import { pushCount } from '../rules/deferrals.ts';
import { guardOrder } from './composing.ts';
import { exchangeOf } from './exchange.ts';
import { openReceipts, standingOf } from './standing.ts';

function missingNow({ state, purpose, commitment, answered }: Receipt): EntryMark['missing'] {
  if (state === 'dropped' || state === 'confirmed') return null;
  if (answered.status === 'missing') return 'answered';
  if (state !== 'open') return null;
  if (purpose.status === 'missing') return 'purpose';
  return commitment.status === 'missing' ? 'commitment' : null;
}

function marksOf(receipts: readonly Receipt[], advice: Advice): EntryMark[] {
  return receipts
    .filter((receipt) => receipt.askedIn !== null && receipt.state !== 'dropped')
    .map((receipt) => ({
      entryId: receipt.askedIn ?? '',
      requestId: receipt.id,
      kind: receipt.kind,
      missing: missingNow(receipt),
      question: advice.nudges.find((nudge) => nudge.request === receipt.id)?.question ?? null,
    }));
}

/** What the page needs to know of its deal: the banner, the marks beside entries, the one nudge. Pure. */
export function onPage(record: DealRecord, today: Day, voice: Voice): DealOnPage {
  const view = viewOf(record, today);
  const advice = adviseOn(view, today, voice);
  return {
    key: record.key,
    standing: standingOf(view, advice.tooFar, today),
    tooFar: advice.tooFar,
    silenced: record.dealDecisions.silenced,
    folded: record.dealDecisions.folded,
    nudge: advice.nudges[0] ?? null,
    marks: voice.settings.entryMarks ? marksOf(view.receipts, advice) : [],
    beforeYes: beforeYesOffers(view, voice),
    guard: guardOrder(view, voice.settings),
  };
}

/** Whether nothing of the timeline was read: only a file without entries told of the deal. */
const isUnread = ({ deal, health }: DealRecord): boolean => deal.activities.length === 0 && health.source === 'file';

/** One line of the list of all deals. Pure. */
export function summaryOf(record: DealRecord, today: Day, voice: Voice): DealSummary {
  const view = viewOf(record, today);
  const advice = adviseOn(view, today, voice);
  const nudge = advice.nudges[0] ?? null;
  return {
    key: record.key,
    name: record.deal.name,
    stage: record.deal.stage,
    url: record.url,
    site: record.site,
    status: record.deal.status,
    standing: standingOf(view, advice.tooFar, today),
    openRequests: openReceipts(view.receipts).length,
    timelineUnread: isUnread(record),
    statement: advice.tooFar.reasons[0]?.sentence ?? nudge?.statement ?? null,
    severity: nudge?.severity ?? null,
  };
}

/** Everything the popup shows of a deal. Pure. */
export function dealScreen(record: DealRecord, today: Day, voice: Voice): DealScreen {
  const view = viewOf(record, today);
  const advice = adviseOn(view, today, voice);
  const { deal } = record;
  return {
    key: record.key,
    crm: record.crm,
    url: record.url,
    name: deal.name,
    stage: deal.stage,
    status: deal.status,
    amount: deal.amount ?? null,
    currency: deal.currency ?? null,
    closeDate: deal.closeDate ?? null,
    pushes: pushCount(deal.closeDateHistory ?? []),
    standing: standingOf(view, advice.tooFar, today),
    tooFar: advice.tooFar,
    nudges: advice.nudges,
    receipts: view.receipts,
    signals: view.signals,
    ...exchangeOf(view),
    plays: playsFor(view, today, voice),
    explanations: explanationsOf(view, today, voice),
    ways: waysOf(view, today, voice),
    recap: recapOf(openReceipts(view.receipts), voice),
    decisions: record.dealDecisions,
    health: record.health,
    unread: record.unread,
    lastEntryOn: deal.activities.at(-1)?.at.slice(0, 10) ?? null,
    entries: deal.activities.length,
  };
}
