import type { DealView } from '../model/deal-view.ts';
import type { Finding } from '../model/nudge.ts';
import type { Evidence } from '../model/reading.ts';
import type { Receipt } from '../model/receipt.ts';

const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const NOUNS = { demo: 'demo', sample: 'sample', collateral: 'document', call: 'call', delay: 'delay' } as const;

/** A count in words up to ten, as people write it. */
export const inWords = (count: number): string =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][count] ?? String(count);

/** "third" for 3; "12th" beyond ten. */
export const ordinalWord = (count: number): string => ORDINALS[count] ?? `${count}th`;

/** The plain word for a kind of request; `plural` for several. */
export function nounOf(kind: Receipt['kind'], plural = false): string {
  return plural ? `${NOUNS[kind]}s` : NOUNS[kind];
}

const firstName = (name: string | null): string | null => name?.trim().split(/\s+/)[0] ?? null;

/**
 * What is known of a request, by the playbook's placeholder names. Unknown things are absent, so that a sentence that needs them is not
 * chosen. Days stay `YYYY-MM-DD` here; they are put into the rep's words when a sentence is filled.
 */
export function factsOf(receipt: Receipt): Record<string, string> {
  const known: Record<string, string | null> = {
    contact: firstName(receipt.askedBy),
    kind: nounOf(receipt.kind),
    request: receipt.ordinal > 1 ? `${ordinalWord(receipt.ordinal)} ${nounOf(receipt.kind)}` : nounOf(receipt.kind),
    Ordinal: ordinalWord(receipt.ordinal).replace(/^./, (letter) => letter.toUpperCase()),
    'asked on': receipt.askedOn,
    'given on': receipt.delivered.on,
    until: receipt.until,
    purpose: receipt.purpose.text,
    commitment: receipt.commitment.text,
  };
  return Object.fromEntries(Object.entries(known).filter((entry): entry is [string, string] => entry[1] !== null));
}

/** The sentence with which a request was asked, as evidence; null for one that the rep logged without an entry. */
export function askEvidence(receipt: Receipt): Evidence | null {
  return { in: receipt.askedIn ?? '', on: receipt.askedOn, quote: receipt.evidence };
}

/** A finding about one request. */
export function requestFinding(
  rule: string,
  receipt: Receipt,
  severity: Finding['severity'],
  weight: number,
  more: Record<string, string> = {},
): Finding {
  return { rule, requestId: receipt.id, severity, weight, facts: { ...factsOf(receipt), ...more }, evidence: askEvidence(receipt) };
}

/** Whether rules about open requests speak at all: the deal is still to be won. */
export const isOpenDeal = (view: DealView): boolean => view.deal.status === 'open';

/** Requests that were given and to which no answer is known. */
export const isUnanswered = (receipt: Receipt): boolean => receipt.state === 'delivered' && receipt.kind !== 'delay';

/** The requests that still matter: everything but what was dropped. */
export const standing = (receipts: readonly Receipt[]): Receipt[] => receipts.filter((receipt) => receipt.state !== 'dropped');
