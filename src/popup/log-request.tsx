import { RequestKindSchema } from '../model/reading.ts';
import type { DealScreen } from '../model/screen.ts';
import { KindOptions } from './kind-options.tsx';
import type { Session } from './use-screen.ts';

/** Logs a request that stands nowhere on the page: asked on the phone, in the corridor. */
export function LogRequest({ deal, session }: { deal: DealScreen; session: Session }) {
  const log = async (event: SubmitEvent) => {
    event.preventDefault();
    const element = event.currentTarget as HTMLFormElement;
    const form = new FormData(element);
    const text = String(form.get('text') ?? '').trim();
    if (!text) return;
    await session.decide(deal.key, { do: 'log', kind: RequestKindSchema.parse(form.get('kind')), text });
    element.reset();
  };
  return (
    <details class="log-request">
      <summary>They asked for something else…</summary>
      <form onSubmit={log}>
        <label>
          What
          <select name="kind">
            <KindOptions />
          </select>
        </label>
        <label>
          In their words
          <input name="text" maxLength={2000} required />
        </label>
        <button type="submit" class="primary">
          Log it
        </button>
      </form>
    </details>
  );
}
