/** What speaks first: what moves the deal most. By rule id, `rule.variant` before `rule`; a rule that is missing here weighs 10. */
const WEIGHTS: Readonly<Record<string, number>> = {
  'promise-broken': 100,
  'no-received': 98,
  'lost-thanks': 96,
  'heartbeat-check': 95,
  'lost-feedback': 94,
  'stay-in-touch': 93,
  'too-far': 92,
  'serial-deferral': 90,
  'same-kind-again.third': 88,
  'wait-over': 86,
  'new-while-open': 84,
  'delay-passed': 80,
  'own-promise': 76,
  'delivered-not-confirmed.late': 70,
  'delivered-not-confirmed': 64,
  'same-kind-again': 60,
  'pilot-criteria': 57,
  'reference-early': 56,
  'open-ended-delay': 54,
  'new-decider': 52,
  'purpose-unknown': 50,
  'own-promise.owed': 46,
  'commitment-unknown': 40,
  'close-date-passed': 36,
  silence: 34,
  'single-threaded': 30,
  'promise-ahead': 22,
  'silence.note': 20,
  'price-unspoken': 16,
};

const looked = new Map<string, number>();

/** How much a finding of a rule weighs: its exact id counts before the name in front of the dot. */
export function weightOf(rule: string): number {
  const before = looked.get(rule);
  if (before !== undefined) return before;
  const weight = WEIGHTS[rule] ?? WEIGHTS[rule.split('.')[0] ?? ''] ?? 10;
  looked.set(rule, weight);
  return weight;
}
