import { dealFinding } from './facts.ts';
import { ourMisses } from './our-misses.ts';
import { standingNo } from './refusal.ts';
import type { Rule } from './rule.ts';
import { addressOf } from './words.ts';

/** They said no and the deal is still open: no pushing. Where our own side fell short, that is where to begin. */
export const noReceived: Rule = {
  id: 'no-received',
  when: 'open',
  check(view, today, thresholds) {
    const no = standingNo(view);
    if (!no) return [];
    const entry = view.deal.activities.find((activity) => activity.id === no.in);
    const contact = addressOf(entry?.direction === 'inbound' ? entry.author : null);
    const evidence = { in: no.in, on: no.on, quote: no.evidence };
    const rule = ourMisses(view, today, thresholds).length > 0 ? 'no-received.ours' : 'no-received';
    return [dealFinding(rule, 'ask', { contact, 'said on': no.on }, evidence)];
  },
};
