import type { DealView } from '../model/deal-view.ts';
import type { Finding } from '../model/nudge.ts';
import type { Evidence } from '../model/reading.ts';
import type { Receipt } from '../model/receipt.ts';
import { weightOf } from './weights.ts';
import { addressOf, capital, finerNoun, nounOf, ordinalWord, withArticle } from './words.ts';

/** Longer quotes make a sentence that nobody reads aloud. */
const LONGEST_QUOTE = 110;
const known = new WeakMap<Receipt, Record<string, string>>();

/** A quote for the middle of a sentence: without its last mark, absent when it is too long to be read aloud. */
export function shortQuote(text: string | null): string | null {
  const bare =
    text
      ?.replace(/\s+/g, ' ')
      .replace(/[\s.!?,;:]+$/, '')
      .trim() ?? '';
  return bare && bare.length <= LONGEST_QUOTE ? bare : null;
}

/** Only the values that are known, so that a sentence that needs another one is not chosen. */
export function knownOnly(values: Record<string, string | null | undefined>): Record<string, string> {
  const facts: Record<string, string> = {};
  for (const name in values) if (values[name]) facts[name] = values[name];
  return facts;
}

function gather(receipt: Receipt): Record<string, string> {
  const noun = finerNoun(receipt.kind, receipt.evidence);
  // Documents differ from each other by nature: nobody speaks of the second one.
  const request = receipt.ordinal > 1 && receipt.kind !== 'collateral' ? `${ordinalWord(receipt.ordinal)} ${nounOf(receipt.kind)}` : noun;
  return knownOnly({
    contact: addressOf(receipt.askedBy),
    kind: noun,
    request,
    'a request': withArticle(request),
    'A request': capital(withArticle(request)),
    Ordinal: capital(ordinalWord(receipt.ordinal)),
    'asked on': receipt.askedOn,
    'given on': receipt.delivered.on,
    until: receipt.until,
    purpose: receipt.purpose.status === 'known' ? shortQuote(receipt.purpose.text) : null,
    commitment: receipt.commitment.status === 'known' ? shortQuote(receipt.commitment.text) : null,
  });
}

/**
 * What is known of a request, by the playbook's placeholder names. Unknown things are absent, so that a sentence that needs them is not
 * chosen. Days stay `YYYY-MM-DD` here; they are put into the rep's words when a sentence is filled.
 */
export function factsOf(receipt: Receipt): Record<string, string> {
  const before = known.get(receipt);
  if (before) return before;
  const facts = gather(receipt);
  known.set(receipt, facts);
  return facts;
}

/** The sentence with which a request was asked, as evidence. */
export function askEvidence(receipt: Receipt): Evidence {
  return { in: receipt.askedIn ?? '', on: receipt.askedOn, quote: receipt.evidence };
}

/** A finding about one request. */
export function requestFinding(
  rule: string,
  receipt: Receipt,
  severity: Finding['severity'],
  more: Record<string, string> | null = null,
  evidence: Evidence | null = askEvidence(receipt),
): Finding {
  return {
    rule,
    requestId: receipt.id,
    severity,
    weight: weightOf(rule),
    escalation: null,
    facts: more ? { ...factsOf(receipt), ...more } : factsOf(receipt),
    evidence,
  };
}

/** A finding about the deal as a whole. */
export function dealFinding(
  rule: string,
  severity: Finding['severity'],
  facts: Record<string, string | null | undefined>,
  evidence: Evidence | null = null,
): Finding {
  return { rule, requestId: null, severity, weight: weightOf(rule), escalation: null, facts: knownOnly(facts), evidence };
}

/** Requests that were given and to which no answer is known. */
export const isUnanswered = (receipt: Receipt): boolean => receipt.state === 'delivered' && receipt.kind !== 'delay';

/** The requests that still matter: everything but what was dropped. */
export const standing = (receipts: readonly Receipt[]): Receipt[] => receipts.filter((receipt) => receipt.state !== 'dropped');

/** Requests for more time that still matter, oldest first. */
export const delaysIn = (view: DealView): Receipt[] => standing(view.receipts).filter((receipt) => receipt.kind === 'delay');
