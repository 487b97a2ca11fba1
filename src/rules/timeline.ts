import { type Day, dayOf } from '../model/day.ts';
import type { Activity } from '../model/deal.ts';
import type { DealView } from '../model/deal-view.ts';

const AUTOMATIC =
  /out of (the )?office|automatic(ally generated)? reply|auto-?reply|i am (currently )?on (annual )?leave until|abwesenheit/i;
const NOBODY_THERE =
  /answering machine|voice ?mail|no answer|not? (pick(ed)? up|reach)|did(n['’]t| not) (pick up|answer)|nobody pick|left (a|my) (message|number)|couldn['’]t reach/i;

/**
 * Whether both sides were in touch in an entry: they wrote, or a talk or meeting took place. Our own mails, notes and tasks do not count,
 * nor do automatic replies and calls that nobody answered.
 */
export function isTwoWay({ direction, type, text }: Activity): boolean {
  if (direction === 'inbound') return !AUTOMATIC.test(text);
  if (type === 'meeting') return true;
  return type === 'call' && direction === 'internal' && !NOBODY_THERE.test(text);
}

const isOurs = ({ direction }: Activity): boolean => direction === 'outbound';

/** The day of the last entry for which `wanted` holds; null when there is none. */
function findLast(view: DealView, wanted: (activity: Activity) => boolean): Day | null {
  const { activities } = view.deal;
  for (let index = activities.length - 1; index >= 0; index--) {
    const activity = activities[index];
    if (activity && wanted(activity)) return dayOf(activity.at);
  }
  return null;
}

/** The day on which both sides were in touch last; null when never. */
export const lastTwoWayOn = (view: DealView): Day | null => findLast(view, isTwoWay);

/** The day on which we wrote last; null when never. */
export const lastOursOn = (view: DealView): Day | null => findLast(view, isOurs);

/** Whether both sides were in touch on a day or later. */
export function inTouchSince(view: DealView, day: Day): boolean {
  const last = lastTwoWayOn(view);
  return last !== null && last >= day;
}

/**
 * From which day on a clock that started on `day` counts: a good reason to wait that ended later starts it anew, so that days that the
 * deal rested with reason never count as silence.
 */
export function clockStart(view: DealView, day: Day): Day {
  const { wait, pastWaits } = view.decisions;
  let start = wait && wait.until > day ? wait.until : day;
  for (const past of pastWaits) if (past.ended > start) start = past.ended;
  return start;
}
