import { hasApi } from '../model/api-crms.ts';
import type { DealScreen } from '../model/screen.ts';
import { healthOf, healthOfFile } from '../teach/health.ts';
import { ApiSwitch } from './api-switch.tsx';
import { shortDay } from './days.ts';
import { TeachOrReport } from './teach.tsx';
import type { Session } from './use-screen.ts';

/** How much of the timeline was read, and from where. */
function extentOf({ health, crm }: DealScreen): string {
  const { shown, total, source, apiProblem } = health;
  if (source === 'api') {
    return total === null ? `Read from ${crm} itself, but not all of it.` : `The whole timeline was read from ${crm}: ${total} entries.`;
  }
  const asked = apiProblem ? `${crm} itself gave nothing beyond the page: ${apiProblem}. ` : '';
  const seen =
    total !== null && shown < total ? `${shown} of ${total} entries visible: press “show more” on the page to have all read.` : '';
  return asked + seen;
}

/** What was not read on this visit, said plainly, so that silence is never taken for an all-clear. */
export function Health({ deal, session }: { deal: DealScreen; session: Session }) {
  const { shown, total, source } = deal.health;
  const changed =
    source === 'file' ? healthOfFile(deal.health, shortDay(deal.health.readAt.slice(0, 10))) : healthOf(deal.health, deal.crm);
  const remarks = [
    extentOf(deal),
    ...changed,
    deal.unread.length > 0
      ? `${deal.unread.length} entries left unread: ${[...new Set(deal.unread.map((item) => item.reason))].join(', ')}.`
      : '',
  ].filter(Boolean);
  const mayBeMore = source === undefined && (total === null || shown < total) && hasApi(deal.crm);
  if (remarks.length === 0 && !mayBeMore) return null;
  return (
    <div class="health">
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      {mayBeMore && <ApiSwitch origin={new URL(deal.url).origin} crm={deal.crm} />}
      {changed.length > 0 && source !== 'api' && source !== 'file' && <TeachOrReport tabId={session.tab?.id} />}
    </div>
  );
}
