import type { Day } from '../model/day.ts';
import type { DealView } from '../model/deal-view.ts';
import type { Finding } from '../model/nudge.ts';
import type { Thresholds } from '../model/settings.ts';

/** When a rule speaks: while the deal is still to be won, as long as it is open (also after a no), or once it is lost. */
export type When = 'to-be-won' | 'open' | 'lost';

/** One rule of the method: looks at a deal on a day and says what it found. Pure: same input, same findings. */
export interface Rule {
  /** Stable; stands in settings, dismissals and the playbook. */
  id: string;
  when: When;
  /** `now` is the moment as ISO 8601; only what counts in hours needs it. */
  check(view: DealView, today: Day, thresholds: Thresholds, now: string): Finding[];
}
