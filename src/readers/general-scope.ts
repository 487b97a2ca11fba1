/** Which parts of a page belong to the record that it shows. By attributes and classes alone, so that it works without layout. */

const HIDDEN_STYLE = /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i;
const HIDDEN_CLASS = /(^|\s)(hidden|hide|d-none|is-hidden|invisible|collapsed-record)(\s|$)/;
const PANEL =
  '[role="tabpanel"], .tab-pane, .tab-panel, .tabpanel, .tab-content > *, .tabs-panel, [data-tab-panel], .ui-tabs-panel, [data-tab]';
const CHROME = /^(NAV|FOOTER|SCRIPT|STYLE|TEMPLATE|NOSCRIPT|OPTION)$/;
const CHROME_ROLE = /^(navigation|menu|menubar|search|contentinfo)$/;
const MAY_BE_CLOSED = /modal|tab-pane/;

/** Whether an element is one of the page's own menus and bars. */
const isChrome = (element: Element): boolean =>
  CHROME.test(element.tagName.toUpperCase()) || CHROME_ROLE.test(element.getAttribute('role') ?? '');

function isMarkedHidden(element: Element): boolean {
  const isDialog = element.tagName === 'DIALOG';
  if (!element.hasAttributes()) return isDialog;
  const name = element.getAttribute('class') ?? '';
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    HIDDEN_STYLE.test(element.getAttribute('style') ?? '') ||
    (name !== '' && HIDDEN_CLASS.test(name)) ||
    ((isDialog || MAY_BE_CLOSED.test(name)) &&
      element.matches('dialog:not([open]), .modal:not(.show, .in, .is-active, .open), .tab-pane:not(.active, .show)'))
  );
}

/** Tells whether an element belongs to the record with a title. Remembers what it has found, for one reading. */
export class RecordScope {
  #known = new WeakMap<Element, boolean>();
  /** The dialog that shows the record, over a board or a list with others. */
  readonly #dialog: Element | null;

  constructor(
    readonly title: Element | null,
    /** What a product's marks show to belong to other records. */
    readonly isOther: (element: Element) => boolean = () => false,
  ) {
    this.#dialog = title?.closest('dialog[open], [role="dialog"], [aria-modal="true"]') ?? null;
  }

  /** False for hidden copies, the page's own menus, and what stands hidden beside the record; true for the record's own tabs, shown or not. */
  has(element: Element): boolean {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const dialog = this.#dialog;
    const own =
      (!dialog || dialog.contains(element) || element.contains(dialog)) &&
      !isChrome(element) &&
      !this.isOther(element) &&
      (!isMarkedHidden(element) || this.#isOwnTab(element));
    const result = own && (element.parentElement === null || this.has(element.parentElement));
    this.#known.set(element, result);
    return result;
  }

  /** A hidden tab of the record, not the hidden tab of another record beside it. */
  #isOwnTab(element: Element): boolean {
    const { title } = this;
    const parent = element.parentElement;
    if (!title || !parent || !element.matches(PANEL)) return false;
    return ![...parent.children].some((beside) => beside !== element && beside.matches(PANEL) && beside.contains(title));
  }
}
