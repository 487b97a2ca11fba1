// Lets a test page drive the real insertion code in its real place, the extension's isolated world:
// the page puts a request into <html data-ask> and fires 'ask'; the answer comes back in data-answer.
import { insertText } from '../../../src/insert/insert.ts';
import { findTargets, lastTarget, watchTargets } from '../../../src/insert/target.ts';

interface Ask {
  op: 'insert' | 'twice' | 'list' | 'last' | 'popup';
  text: string;
}

declare const chrome: { runtime: { sendMessage(message: string): Promise<unknown> } };

const page = document.documentElement;

async function answer({ op, text }: Ask): Promise<unknown> {
  if (op === 'list') return findTargets().map(({ label }) => label);
  // Through the worker, so that a sleeping one is woken.
  if (op === 'popup') return chrome.runtime.sendMessage('popup');
  const target = lastTarget();
  if (op === 'last' || !target) return target?.label ?? null;
  const start = performance.now();
  const first = insertText(target, text);
  if (op === 'twice') await insertText(target, text);
  return { ...(await first), ms: performance.now() - start };
}

watchTargets(new AbortController().signal);
document.addEventListener('ask', async () => {
  const asked = JSON.parse(page.dataset.ask ?? '{}') as Ask;
  page.dataset.answer = JSON.stringify((await answer(asked).catch((error) => ({ error: String(error) }))) ?? null);
});
page.dataset.insertion = 'ready';
