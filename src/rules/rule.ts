import type { Day } from '../model/day.ts';
import type { DealView } from '../model/deal-view.ts';
import type { Finding } from '../model/nudge.ts';
import type { Thresholds } from '../model/settings.ts';

/** One rule of the method: looks at a deal on a day and says what it found. Pure: same input, same findings. */
export interface Rule {
  /** Stable; stands in settings, dismissals and the playbook. */
  id: string;
  check(view: DealView, today: Day, thresholds: Thresholds): Finding[];
}
