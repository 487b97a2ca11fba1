import { useState } from 'preact/hooks';
import { reportOfTab, runTeachingInTab } from '../platform/page-tools.ts';

const wordsFor = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The structure of the page without its words, shown before it is copied. */
function Report({ text, close }: { text: string; close: () => void }) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setSaid(copied ? 'Copied.' : 'Select the text to copy it.');
  };
  return (
    <div class="report">
      <p>This is all that would be copied: the structure of the page, every letter an x, every digit a 9. Nothing is sent.</p>
      <textarea readOnly rows={10} value={text} aria-label="The structure of the page without its words" />
      <div class="row">
        <button type="button" class="primary" onClick={copy}>
          Copy
        </button>
        <button type="button" class="quiet" onClick={close}>
          Close
        </button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}

/** What the rep can do where Askback does not read a page, or not all of it: teach it, or copy a report. */
export function TeachOrReport({ tabId }: { tabId: number | undefined }) {
  const [report, setReport] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (tabId === undefined) return null;
  const attempt = (work: () => Promise<void>) => work().catch((error) => setProblem(wordsFor(error)));
  const teach = () =>
    attempt(async () => {
      await runTeachingInTab(tabId);
      // The pointing happens on the page; a popup would lie over it.
      window.close();
    });
  return (
    <div class="teach-or-report">
      <div class="row">
        <button type="button" class="quiet" onClick={teach}>
          Teach this page
        </button>
        <button type="button" class="quiet" onClick={() => attempt(async () => setReport(await reportOfTab(tabId)))}>
          Copy a report
        </button>
      </div>
      {report !== null && <Report text={report} close={() => setReport(null)} />}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
