import { applyVisit } from '../ledger/apply.ts';
import { viewOf } from '../ledger/receipts.ts';
import type { Day } from '../model/day.ts';
import type { Deal } from '../model/deal.ts';
import type { DealRecord } from '../model/ledger-record.ts';
import type { Severity, TooFar } from '../model/nudge.ts';
import type { Reading, RequestKind } from '../model/reading.ts';
import { defaultSettings, type Settings } from '../model/settings.ts';
import { adviseOn } from '../nudges/compose.ts';
import { dayFormatter } from '../nudges/fill.ts';
import { PLAYBOOK } from '../nudges/playbook.ts';

/** One nudge as the command line prints it. `request` names the request by its keys in the reading; null for one about the deal. */
export interface PrintedNudge {
  rule: string;
  request: { kind: RequestKind; askedIn: string } | null;
  severity: Severity;
  question: string;
  statement: string;
}

/** A record with nothing decided, as after one visit of a page that showed the whole deal. */
function freshRecord(deal: Deal, reading: Reading, asOf: Day): DealRecord {
  const { length } = deal.activities;
  const health = { readAt: `${asOf}T23:59:59Z`, shown: length, total: length, missing: [] };
  return applyVisit(null, { site: '', crm: '', url: '', deal, health }, deal, reading);
}

/**
 * What Askback says of a deal on a day, without a ledger: the nudges, the one that matters most first, and whether it has gone too far,
 * with the reasons. Pure: the same deal, reading, day and settings give the same answer.
 */
export function analyse(
  deal: Deal,
  reading: Reading,
  asOf: Day,
  settings: Settings = defaultSettings(),
): { nudges: PrintedNudge[]; tooFar: TooFar } {
  const view = viewOf(freshRecord(deal, reading, asOf), asOf);
  const voice = { playbook: PLAYBOOK, settings, formatDay: dayFormatter('en-GB', asOf) };
  const { nudges, tooFar } = adviseOn(view, asOf, voice);
  const requestOf = (id: string | null): PrintedNudge['request'] => {
    const receipt = view.receipts.find((one) => one.id === id);
    return receipt ? { kind: receipt.kind, askedIn: receipt.askedIn ?? '' } : null;
  };
  const printed = nudges.map(({ rule, request, severity, question, statement }) => {
    return { rule, request: requestOf(request), severity, question, statement };
  });
  return { nudges: printed, tooFar };
}
