/** Pointing at an element of the page: what the mouse is over, or what has the focus, until it is picked. The page gets none of it. */

const HOST = 'askback-layer';
const STOPPED = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'submit',
] as const;

/** What is told while the rep points. */
export interface Pointing {
  over(element: Element | null): void;
  picked(element: Element): void;
  cancelled(): void;
}

/** The element under an event, into open shadow roots; null for our own. */
function targetOf(event: Event): Element | null {
  const [target] = event.composedPath();
  const own = event.composedPath().some((part) => part instanceof Element && part.localName === HOST);
  return target instanceof Element && !own && target !== document.documentElement && target !== document.body ? target : null;
}

const isOurs = (event: Event): boolean => event.composedPath().some((part) => part instanceof Element && part.localName === HOST);

/** Points until the signal is aborted: a click or Enter picks, Esc cancels. Listens on the window in the capture phase, before the page. */
export function point(pointing: Pointing, signal: AbortSignal): void {
  const options = { capture: true, signal };
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const name of STOPPED) {
    window.addEventListener(
      name,
      (event) => {
        if (isOurs(event)) return;
        stop(event);
        const target = name === 'click' ? targetOf(event) : null;
        if (target) pointing.picked(target);
      },
      { ...options, passive: false },
    );
  }
  window.addEventListener('mousemove', (event) => pointing.over(targetOf(event)), { ...options, passive: true });
  window.addEventListener('focusin', (event) => !isOurs(event) && pointing.over(targetOf(event)), options);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') {
        stop(event);
        pointing.cancelled();
      } else if (event.key === 'Enter' && !isOurs(event)) {
        stop(event);
        const focused = document.activeElement;
        if (focused && focused !== document.body) pointing.picked(focused);
      }
    },
    options,
  );
}
