import type { Deal } from '../deal.ts';
import { Composer } from './composer.tsx';
import { ContactsPanel } from './contacts-panel.tsx';
import { DealHeader } from './deal-header.tsx';
import { Fields } from './fields.tsx';
import { Timeline } from './timeline.tsx';

/** One deal, whole: header, fields and contacts at the side, composer and timeline in the middle. The same on its page and in the dialog. */
export function DealView({ deal, query }: { deal: Deal; query: URLSearchParams }) {
  return (
    <div class="deal" data-record="deal" data-deal-id={deal.id}>
      <DealHeader deal={deal} />
      <div class="deal-columns">
        <div class="deal-side">
          <Fields deal={deal} />
          <ContactsPanel deal={deal} />
        </div>
        <div class="deal-main">
          <Composer deal={deal} />
          <Timeline deal={deal} query={query} />
        </div>
      </div>
    </div>
  );
}
