import { useEffect, useState } from 'preact/hooks';
import { askWorker } from '../messages/send.ts';
import { loadApiSites, type ApiSites as Sites } from '../platform/api-sites.ts';
import { API_WORDS } from '../popup/api-switch.tsx';

/** The sites whose CRM Askback may ask itself, each with a way to switch it off. */
export function ApiSites() {
  const [sites, setSites] = useState<Sites>({});
  const load = () => loadApiSites().then(setSites);
  useEffect(() => {
    load();
  }, []);
  const switchOff = async (origin: string) => {
    await askWorker('api.switch', { origin, crm: null });
    await load();
  };
  return (
    <section>
      <h1>Reading beyond what is on screen</h1>
      <p class="empty">{API_WORDS}</p>
      {Object.keys(sites).length === 0 && <p class="empty">Off everywhere. Switch it on in the popup, in the menu of a deal.</p>}
      {Object.entries(sites).map(([origin, { crm }]) => (
        <div class="site" key={origin}>
          <span>
            {origin} · {crm}
          </span>
          <button type="button" onClick={() => switchOff(origin)}>
            Switch off
          </button>
        </div>
      ))}
    </section>
  );
}
