import { useEffect, useState } from 'preact/hooks';
import { askWorker } from '../messages/send.ts';
import { hasApi } from '../model/api-crms.ts';
import { loadApiSites, onApiSitesChange } from '../platform/api-sites.ts';

/** What the switch does, in one plain sentence for the rep. */
export const API_WORDS =
  'Reads the whole timeline of a deal from your CRM with your own session. It only reads, makes at most two requests a second, and asks nobody but your CRM.';

/** Whether the rep lets Askback ask the CRM of a site itself, and the way to change it. Null until it is known. */
export function useApi(origin: string): { on: boolean | null; change(crm: string | null): Promise<void> } {
  const [on, setOn] = useState<boolean | null>(null);
  const load = () => loadApiSites().then((sites) => setOn(origin in sites));
  useEffect(() => {
    load();
    return onApiSitesChange(load);
  }, [origin]);
  return {
    on,
    change: async (crm) => {
      await askWorker('api.switch', { origin, crm });
      await load();
    },
  };
}

/** The switch for asking the CRM of a site itself; nothing for CRMs that cannot be asked. */
export function ApiSwitch({ origin, crm }: { origin: string; crm: string }) {
  const { on, change } = useApi(origin);
  if (!hasApi(crm) || on === null) return null;
  return (
    <label class="api-switch">
      <input type="checkbox" checked={on} onChange={(event) => change(event.currentTarget.checked ? crm : null)} />
      <span>
        Read beyond what is on screen
        {!on && <span class="remark">{API_WORDS}</span>}
      </span>
    </label>
  );
}
