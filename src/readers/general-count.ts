/** How many entries a page says its timeline has: timelines load a part, or keep only what can be seen in the page. */

const OF = /(\d[\d.,\s]*)\s*(?:of|von|sur|de|di|van|\/)\s*(\d[\d.,\s]*)/i;
const MORE =
  /^(show|load|see|view)\s(more|all|older|earlier|previous)|^more\s(entries|activities|results)|^(mehr|weitere|ältere)\s|^(afficher|voir|charger)\s(plus|la suite|tout)|^(ver|mostrar|cargar)\s(más|todo)|^(mostra|carica)\s(altr|tutt|di più)|^(meer|alle)\s(tonen|laden|bekijken)|^(carregar|ver|mostrar)\s(mais|tudo)/i;
const MAX_SIGN = 60;

/** What a page tells of entries that are not on it. */
export interface EntryCount {
  /** How many there are; null when the page does not say. */
  total: number | null;
  /** Whether something beside the timeline offers to show more. */
  more: boolean;
}

const toNumber = (text: string | null | undefined): number => Number((text ?? '').replace(/[.,\s]/g, ''));

/** What the lists' own attributes say (`aria-setsize`, `aria-rowcount`), as lists do that keep only the visible rows. */
function toldByList(first: Element): number | null {
  const size = toNumber(first.getAttribute('aria-setsize'));
  if (size > 0) return size;
  const table = first.closest('[aria-rowcount]');
  const rows = toNumber(table?.getAttribute('aria-rowcount'));
  if (!table || rows <= 0) return null;
  return table.querySelector('[role="columnheader"], th') ? rows - 1 : rows;
}

/** Looks at what stands right around the entries, `shown` of them; nothing inside an entry counts. */
export function countEntries(entries: readonly Element[], shown: number): EntryCount {
  const [first] = entries;
  if (!first) return { total: null, more: false };
  const own = new Set(entries);
  let total = toldByList(first);
  let more = false;
  let inner: Element = first;
  for (let level = 0; level < 3 && inner.parentElement && !/^(BODY|MAIN)$/.test(inner.parentElement.tagName); level++) {
    inner = inner.parentElement;
    for (const beside of inner.children) {
      if (own.has(beside) || beside.contains(first) || (beside.textContent?.length ?? 0) > 200) continue;
      for (const sign of [beside, ...beside.querySelectorAll('*')]) {
        const text = sign.textContent?.replace(/\s+/g, ' ').trim() ?? '';
        if (text === '' || text.length > MAX_SIGN) continue;
        const [, some, all] = OF.exec(text) ?? [];
        if (total === null && toNumber(some?.replace(/.*[-–]/, '')) === shown && toNumber(all) >= shown) total = toNumber(all);
        more ||= sign.matches('button, a, [role="button"]') && MORE.test(text);
      }
    }
  }
  return { total: total !== null && total >= shown ? total : null, more };
}
