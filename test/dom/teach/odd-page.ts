/** A page that no structure gives away: values without labels, generated classes, entries without words for what they are. */
export interface OddDeal {
  name: string;
  amount: string;
  close: string;
  stage: string;
  owner: string;
  extra?: string[];
  entries: { who: string; when: string; text: string }[];
}

export const FIRST: OddDeal = {
  name: 'Quarry scales',
  amount: '€ 22.750,00',
  close: '28.02.2027',
  stage: 'Angebot',
  owner: 'Sam Oduya',
  entries: [
    { who: 'Lena Fuchs', when: '19.11.2026 11:20', text: 'Könnten Sie uns eine Referenz mit einem ähnlichen Band nennen?' },
    { who: 'Sam Oduya', when: '04.11.2026 08:55', text: 'Datenblatt des 12-m-Bandes geschickt, sie prüft mit dem Betriebsleiter.' },
    { who: 'Sam Oduya', when: '21.10.2026 09:05', text: 'Erstes Gespräch auf der Messe in Nürnberg.' },
  ],
};

export const SECOND: OddDeal = {
  name: 'Milk tanks Allgäu',
  amount: '€ 9.900,00',
  close: '15.01.2027',
  stage: 'Erstkontakt',
  owner: 'Nora Quist',
  extra: ['Neukunde', 'Rahmenvertrag', 'Region Süd'],
  entries: [
    { who: 'Nora Quist', when: '20.11.2026 15:00', text: 'Sie wollen im Januar entscheiden, wenn der Förderbescheid da ist.' },
    { who: 'Toni Huber', when: '17.11.2026 07:40', text: 'Bitte schicken Sie uns ein Muster der Dichtung.' },
    { who: 'Nora Quist', when: '10.11.2026 10:10', text: 'Angebot zugeschickt, mit Montage.' },
    { who: 'Nora Quist', when: '02.11.2026 13:30', text: 'Telefonisch nachgefragt, ob die Maße stimmen.' },
  ],
};

/** Draws the page anew, every node replaced, as frameworks do; `hash` stands in the generated class names. */
export function draw(host: Element, deal: OddDeal, hash: string): void {
  const entry = ({ who, when, text }: OddDeal['entries'][number]) =>
    `<div class="c${hash}7"><div class="k${hash}1"><span class="z${hash}a">${who}</span><span class="z${hash}b">${when}</span></div><div class="k${hash}2"><span>${text}</span></div></div>`;
  const page = `<div class="top"><div id="record-name">${deal.name}</div></div>
    <div class="q${hash}x"><div data-field="value">${deal.amount}</div><div data-field="due">${deal.close}</div><div><span>Wo wir stehen</span><span>${deal.stage}</span></div><div><span>Kümmert sich</span><span>${deal.owner}</span></div></div>
    <div class="chips">${(deal.extra ?? []).map((chip) => `<span class="chip">${chip}</span>`).join('')}</div>
    <div id="log">${deal.entries.map(entry).join('')}</div>`;
  host.replaceChildren(...new DOMParser().parseFromString(page, 'text/html').body.childNodes);
}

/** The element with exactly this text. */
export function withText(host: Element, text: string): Element {
  const found = [...host.querySelectorAll('*')].filter((element) => element.childElementCount === 0 && element.textContent === text);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} elements show ${text}`);
  return found[0];
}
