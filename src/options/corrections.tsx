import { useEffect, useState } from 'preact/hooks';
import type { Correction } from '../model/correction.ts';
import { KIND_NAMES } from '../model/kind-words.ts';
import { forgetCorrections, loadCorrections } from '../platform/corrections.ts';

/** What a correction says, as the end of a sentence: “…” is a demo, is no demo. */
function wordsOf({ says, kind }: Correction): string {
  const name = KIND_NAMES[kind].toLowerCase();
  if (says === 'asks') return `asks for this: ${name}`;
  if (says === 'does-not-ask') return `is no request (${name})`;
  return says === 'no-purpose' ? `does not say why (${name})` : `does not say what they will do then (${name})`;
}

/** What the rep has put right: seen, forgotten one by one or all at once. Sentences like these are heard louder or quieter. */
export function Corrections() {
  const [corrections, setCorrections] = useState<Correction[]>([]);
  const load = () => loadCorrections().then(setCorrections);
  useEffect(() => {
    load();
  }, []);
  const forget = async (which: Parameters<typeof forgetCorrections>[0]) => {
    await forgetCorrections(which);
    await load();
  };
  return (
    <section class="corrections">
      <h1>What you have put right</h1>
      <p class="when">
        Sentences worded like these are heard louder or quieter in all your deals. What you decided on a request itself stays, also when you
        forget its sentence here.
      </p>
      {corrections.length === 0 && <p class="empty">Nothing yet. Open a receipt in the popup to correct what Askback read.</p>}
      {[...corrections].reverse().map((correction) => (
        <div class="site" key={`${correction.deal} ${correction.in} ${correction.kind} ${correction.says} ${correction.text}`}>
          <span>
            <q>{correction.text}</q> {wordsOf(correction)}
          </span>
          <button type="button" onClick={() => forget(correction)}>
            Forget
          </button>
        </div>
      ))}
      {corrections.length > 0 && (
        <div class="row">
          <button type="button" onClick={() => forget('all')}>
            Forget all
          </button>
        </div>
      )}
    </section>
  );
}
