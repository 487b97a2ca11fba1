/** What was found, missed and wrongly found of one kind. */
const counts = () => ({ found: 0, missed: 0, wrong: 0 });

function rates({ found, missed, wrong }) {
  const precision = found + wrong > 0 ? found / (found + wrong) : 1;
  const recall = found + missed > 0 ? found / (found + missed) : 1;
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0, labelled: found + missed };
}

/** Matches what was read with what was labelled by kind and entry, each item once; tells `tally` of each and returns the matches. */
function match(labelled, read, keyOf, tally) {
  const left = [...read];
  const matches = [];
  for (const label of labelled) {
    const at = left.findIndex((item) => keyOf(item) === keyOf(label));
    tally(label, at >= 0 ? 'found' : 'missed');
    if (at >= 0) matches.push({ label, read: left.splice(at, 1)[0] });
  }
  for (const item of left) tally(item, 'wrong');
  return matches;
}

const FIELDS = ['purpose', 'commitment', 'state', 'until'];

function total(groups) {
  const sum = counts();
  for (const group of groups.values()) for (const key of Object.keys(sum)) sum[key] += group[key];
  return sum;
}

const ratesOfAll = (groups) => ({
  all: rates(total(groups)),
  each: Object.fromEntries([...groups].sort().map(([name, group]) => [name, rates(group)])),
});

/**
 * Scores analyses (by deal id) against labelled deals: requests by kind and entry, their purpose, commitment, state and (delays only)
 * until where they were found, signals by type and entry.
 */
export function scoreReading(deals, analyses) {
  const requests = new Map();
  const signals = new Map();
  const fields = Object.fromEntries(FIELDS.map((field) => [field, { right: 0, of: 0 }]));
  const tallyInto = (groups, nameOf) => (item, verdict) => {
    const name = nameOf(item);
    if (!groups.has(name)) groups.set(name, counts());
    groups.get(name)[verdict]++;
  };
  for (const { id, labels } of deals) {
    const analysis = analyses.get(id) ?? { requests: [], signals: [] };
    const matches = match(
      labels.requests,
      analysis.requests,
      (item) => `${item.kind} ${item.askedIn}`,
      tallyInto(requests, (item) => item.kind),
    );
    for (const { label, read } of matches) {
      for (const field of FIELDS) {
        if (field === 'until' && label.kind !== 'delay') continue;
        fields[field].of++;
        if ((label[field] ?? null) === (read[field] ?? null)) fields[field].right++;
      }
    }
    match(
      labels.signals,
      analysis.signals,
      (item) => `${item.type} ${item.in}`,
      tallyInto(signals, (item) => item.type),
    );
  }
  const shares = Object.fromEntries(FIELDS.map((field) => [field, fields[field].of > 0 ? fields[field].right / fields[field].of : 0]));
  return { deals: deals.length, requests: ratesOfAll(requests), fields: shares, signals: ratesOfAll(signals) };
}

/** The scores as lines of text. */
export function scoreLines(score) {
  const row = (name, { precision, recall, f1, labelled }) =>
    `${name.padEnd(22)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${labelled} labelled)`;
  const group = (name, { all, each }) => [row(name, all), ...Object.entries(each).map(([kind, of]) => row(`  ${kind}`, of))];
  return [
    ...group('requests', score.requests),
    ...Object.entries(score.fields).map(([field, share]) => `  right ${field.padEnd(16)} ${share.toFixed(3)}`),
    ...group('signals', score.signals),
  ];
}
