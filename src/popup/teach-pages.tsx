import { useEffect, useState } from 'preact/hooks';
import type { TaughtPage } from '../model/taught-page.ts';
import { loadTaughtPages, removeTaughtPage, saveTaughtPages } from '../platform/taught-pages.ts';
import { exportPages, importPages } from '../teach/file.ts';

function download(pages: readonly TaughtPage[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([exportPages(pages)], { type: 'application/json' }));
  link.download = 'askback-taught-pages.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const countOf = (page: TaughtPage): number => Object.values(page.fields).filter(Boolean).length + (page.timeline ? 1 : 0);

/** The taught pages: seen, forgotten, exported to a file, taken in from one. For the settings page. */
export function TaughtPages() {
  const [pages, setPages] = useState<TaughtPage[]>([]);
  const [said, setSaid] = useState<string[]>([]);
  const load = () => loadTaughtPages().then(setPages);
  useEffect(() => {
    load();
  }, []);
  const takeIn = async (file: File | undefined) => {
    if (!file) return;
    const { pages: taken, problems } = importPages(await file.text(), document.createDocumentFragment());
    if (problems.length > 0) return setSaid(problems);
    await saveTaughtPages(taken);
    await load();
    setSaid([`Taken in: ${taken.length} ${taken.length === 1 ? 'page' : 'pages'}.`]);
  };
  const forget = async (page: TaughtPage) => {
    await removeTaughtPage(page);
    await load();
  };
  return (
    <section>
      <h1>Taught pages</h1>
      {pages.length === 0 && <p class="empty">Nothing taught yet. Open a deal that Askback does not read and choose “Teach this page”.</p>}
      {pages.map((page) => (
        <div class="site" key={page.site + page.urlPattern}>
          <span>
            {page.site}
            {page.urlPattern} · {countOf(page)} taught
          </span>
          <button type="button" onClick={() => forget(page)}>
            Forget
          </button>
        </div>
      ))}
      <div class="row">
        <button type="button" disabled={pages.length === 0} onClick={() => download(pages)}>
          Export to a file
        </button>
        <label class="setting">
          Take in a file
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              takeIn(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </div>
      {said.map((sentence) => (
        <p role="status" key={sentence}>
          {sentence}
        </p>
      ))}
    </section>
  );
}
