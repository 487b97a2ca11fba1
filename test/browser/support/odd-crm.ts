import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A deal of the odd CRM, as its page shows it. */
export interface OddDeal {
  name: string;
  amount: string;
  due: string;
  phase: string;
  owner: string;
  chips: string[];
  log: { who: string; when: string; text: string }[];
}

export const ODD_DEALS: Readonly<Record<string, OddDeal>> = {
  '4711': {
    name: 'Quarry scales',
    amount: '€ 22.750,00',
    due: '28.02.2027',
    phase: 'Angebot',
    owner: 'Sam Oduya',
    chips: [],
    log: [
      { who: 'Lena Fuchs', when: '19.11.2026 11:20', text: 'Could you show us the scales once more, with the crew from the night shift?' },
      { who: 'Sam Oduya', when: '04.11.2026 08:55', text: 'Sent the data sheet of the 12 m belt; she checks it with the site manager.' },
      { who: 'Sam Oduya', when: '21.10.2026 09:05', text: 'First talk at the fair in Nuremberg.' },
    ],
  },
  '4712': {
    name: 'Milk tanks Allgäu',
    amount: '€ 9.900,00',
    due: '15.01.2027',
    phase: 'Erstkontakt',
    owner: 'Nora Quist',
    chips: ['Neukunde', 'Rahmenvertrag', 'Region Süd'],
    log: [
      { who: 'Nora Quist', when: '20.11.2026 15:00', text: 'They want to decide in January, when the grant is there.' },
      { who: 'Toni Huber', when: '17.11.2026 07:40', text: 'Please send us a sample of the gasket.' },
      { who: 'Nora Quist', when: '10.11.2026 10:10', text: 'Sent the offer, with assembly.' },
      { who: 'Nora Quist', when: '02.11.2026 13:30', text: 'Asked by phone whether the measures are right.' },
    ],
  },
};

/** Draws a deal into the page, every node anew; `hash` stands in all class names, as build tools make them. Runs in the page. */
function drawInPage(deal: OddDeal, hash: string): void {
  // No function with a name in here: some loaders mark those with a helper that the page does not have.
  const main = document.querySelector('main');
  if (!main) return;
  const entries = deal.log.map(
    ({ who, when, text }) =>
      `<div class="c${hash}7"><div class="k${hash}1"><span class="z${hash}a">${who}</span><span class="z${hash}b">${when}</span></div><div class="k${hash}2"><span>${text}</span></div></div>`,
  );
  const chips = deal.chips.map((chip) => `<span class="p${hash}">${chip}</span>`).join('');
  main.innerHTML = `<div class="t${hash}"><div id="record-name">${deal.name}</div></div>
    <div class="q${hash}x"><div data-field="value">${deal.amount}</div><div data-field="due">${deal.due}</div>
    <div><span>Wo wir stehen</span><span>${deal.phase}</span></div><div><span>Kümmert sich</span><span>${deal.owner}</span></div></div>
    <div class="h${hash}">${chips}</div><div id="log">${entries.join('')}</div>`;
}

const pageOf = (deal: OddDeal): string => `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Vorgang</title>
  <style>body{margin:0;font:14px/1.5 sans-serif}main{max-width:520px;padding:16px}main div{padding:1px 0}span{margin-right:8px}</style></head>
  <body><main></main><script>
    window.clicks = 0;
    addEventListener('click', (event) => { if (event.target.closest('main')) window.clicks++; });
    window.deal = ${JSON.stringify(deal)};
    window.draw = ${drawInPage};
    window.draw(window.deal, 'ab1');
  </script></body></html>`;

/** A CRM that no structure gives away: values without labels, no headings, generated class names, drawn anew at will (`draw(deal, hash)`). */
export async function serveOddCrm(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const deal = ODD_DEALS[/\/vorgang\/(\d+)/.exec(request.url ?? '')?.[1] ?? ''];
    response.writeHead(deal ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(deal ? pageOf(deal) : 'no such page');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
