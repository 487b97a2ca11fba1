/** How often the layer is put back when the page drops it, before we give up and leave the page alone. */
const PATIENCE = 20;

/**
 * The one element of ours in the page: a host without content of its own, outside the body, with a closed shadow root. The page's styles
 * cannot reach in, our keys and clicks do not reach out, and the page cannot read what stands there.
 */
export function createLayerHost(css: string, signal: AbortSignal): { root: HTMLElement; host: HTMLElement } {
  const host = document.createElement('askback-layer');
  host.style.cssText = 'all: initial; position: fixed; inset: 0 auto auto 0; width: 0; height: 0; z-index: 2147483600;';
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const root = document.createElement('div');
  root.lang = 'en';
  shadow.append(style, root);
  for (const event of [
    'keydown',
    'keyup',
    'keypress',
    'click',
    'mousedown',
    'mouseup',
    'pointerdown',
    'pointerup',
    'input',
    'focusin',
  ] as const) {
    root.addEventListener(event, (happened) => happened.stopPropagation(), { signal });
  }
  keepAttached(host, signal);
  return { root, host };
}

function keepAttached(host: HTMLElement, signal: AbortSignal): void {
  let attempts = 0;
  const attach = () => {
    if (host.isConnected || attempts++ > PATIENCE) return;
    document.documentElement.append(host);
  };
  attach();
  const observer = new MutationObserver(attach);
  observer.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });
}
