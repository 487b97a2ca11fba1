const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Resolves when the page has heard of the caret that was just put somewhere in `document`; after `atMost` ms when nothing is told. */
export async function caretNoticed(document: Document, atMost: number): Promise<void> {
  await new Promise<void>((done) => {
    const timer = setTimeout(done, atMost);
    const heard = () => {
      clearTimeout(timer);
      done();
    };
    document.addEventListener('selectionchange', heard, { once: true, capture: true });
  });
  // What editors put off until the event is over.
  await wait(0);
}

/** Resolves when `element` or anything in it changes, or after `ms`. */
export function changed(element: Element, ms: number): Promise<void> {
  return new Promise((done) => {
    const observer = new MutationObserver(() => finish());
    const timer = setTimeout(() => finish(), ms);
    const finish = () => {
      observer.disconnect();
      clearTimeout(timer);
      done();
    };
    observer.observe(element, { childList: true, subtree: true, characterData: true });
  });
}
