/** A field's value wherever a page keeps it: in a text, or only in the value of an input. */

const CONTROLS = 'input:not([type="hidden"], [type="checkbox"], [type="radio"], [type="button"], [type="submit"]), textarea, select';

/** The value of the first control in an element (or of the element itself, if it is one), else its text in one line; null when empty. */
export function findShownValue(element: Element | null): string | null {
  if (!element) return null;
  const control = element.matches(CONTROLS) ? element : element.querySelector(CONTROLS);
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) return control.value.trim() || null;
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.textContent?.trim() || null;
  return element.textContent?.replace(/\s+/g, ' ').trim() || null;
}

/** The text that stands in the element itself, without that of elements in it (small marks, links, durations). */
export function ownText(element: Element | null): string {
  const texts = [...(element?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.nodeValue ?? '');
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}
