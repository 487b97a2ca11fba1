import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { TaughtPage } from '../model/taught-page.ts';
import { today } from '../platform/clock.ts';
import { entriesOn, forget, type Lesson, type Taken, teachEntries, teachField, teachPart } from '../teach/draft.ts';
import { previewOf } from '../teach/preview.ts';
import { point } from './teach-pointing.ts';

const LESSONS: readonly (readonly [Lesson, string, string])[] = [
  ['name', 'The name of the deal', 'Click the name.'],
  ['amount', 'The amount', 'Click the amount.'],
  ['closeDate', 'The close date', 'Click the date.'],
  ['stage', 'The stage', 'Click the stage as it is now.'],
  ['status', 'Open, won or lost', 'Click the word that says it.'],
  ['owner', 'The owner', 'Click the name of the owner.'],
  ['entries', 'The timeline entries', 'Click the text of one entry, then of another one.'],
  ['date', 'The date in an entry', 'Click the date of one entry.'],
  ['author', 'The author in an entry', 'Click the author of one entry.'],
  ['text', 'The text in an entry', 'Click the text of one entry.'],
];

const isPart = (lesson: Lesson): lesson is 'date' | 'author' | 'text' => lesson === 'date' || lesson === 'author' || lesson === 'text';

function hasLesson(page: TaughtPage, lesson: Lesson): boolean {
  if (lesson === 'entries') return page.timeline !== undefined;
  return isPart(lesson) ? page.timeline?.[lesson] !== undefined : page.fields[lesson] !== undefined;
}

/** A frame around an element of the page. */
function Frame({ element, kind }: { element: Element; kind: 'aim' | 'kept' }) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return <div class={kind} style={{ left: `${left - 2}px`, top: `${top - 2}px`, width: `${width + 4}px`, height: `${height + 4}px` }} />;
}

function Preview({ page }: { page: TaughtPage }) {
  const lines = useMemo(() => previewOf(page, document, new URL(location.href), today()), [page]);
  return (
    <section aria-label="What Askback reads now">
      <dl>
        {lines.map(({ label, value, reason }) => (
          <>
            <dt>{label}</dt>
            <dd class={value === null ? 'none' : ''}>
              {value ?? 'not read'}
              {reason && `: ${reason}`}
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
}

interface Aim {
  lesson: Lesson;
  first: Element | null;
}

function take(page: TaughtPage, { lesson, first }: Aim, element: Element): Taken {
  if (lesson === 'entries') return first ? teachEntries(page, first, element, document) : { ok: false, reason: '' };
  return isPart(lesson) ? teachPart(page, lesson, element, document) : teachField(page, lesson, element, document);
}

/** The panel: what can be taught, what Askback reads with it, keep or leave. */
export function Teacher({ start, save, close }: { start: TaughtPage; save: (page: TaughtPage) => Promise<unknown>; close: () => void }) {
  const [page, setPage] = useState(start);
  const [aim, setAim] = useState<Aim | null>(null);
  const [over, setOver] = useState<Element | null>(null);
  const [said, setSaid] = useState('');
  const [left, setLeft] = useState(false);

  const pick = (element: Element) => {
    if (!aim) return;
    if (aim.lesson === 'entries' && !aim.first) return setAim({ ...aim, first: element });
    const taken = take(page, aim, element);
    setSaid(taken.ok ? '' : taken.reason);
    if (taken.ok) setPage(taken.page);
    setAim(taken.ok ? null : { ...aim, first: null });
    setOver(null);
  };

  // Together with the drawing: a click that comes right after the choice must not reach the page.
  useLayoutEffect(() => {
    const pointing = new AbortController();
    const cancelled = () => (aim ? setAim(null) : close());
    if (aim) point({ over: setOver, picked: pick, cancelled }, pointing.signal);
    else window.addEventListener('keydown', (event) => event.key === 'Escape' && close(), { capture: true, signal: pointing.signal });
    return () => pointing.abort();
  });

  const keep = async () => {
    try {
      await save(page);
      close();
    } catch (error) {
      setSaid(error instanceof Error ? error.message : 'It could not be kept.');
    }
  };
  const hint = aim && (aim.first ? 'Now the text of another entry.' : LESSONS.find(([lesson]) => lesson === aim.lesson)?.[2]);
  const kept = page.timeline && !aim ? entriesOn(page.timeline, document, today()).slice(0, 30) : [];
  return (
    <>
      {over && aim && <Frame element={over} kind="aim" />}
      {kept.map((entry, index) => (
        <Frame key={index} element={entry} kind="kept" />
      ))}
      <section class={left ? 'teach left' : 'teach'} role="dialog" aria-label="Teach Askback this page">
        <h2>Teach Askback this page</h2>
        <p>Choose what Askback does not read, then click it on the page. The page does not get these clicks.</p>
        <ul>
          {LESSONS.map(([lesson, words]) => (
            <li key={lesson}>
              <button
                type="button"
                aria-pressed={aim?.lesson === lesson}
                disabled={isPart(lesson) && !page.timeline}
                onClick={() => {
                  setSaid('');
                  setAim(aim?.lesson === lesson ? null : { lesson, first: null });
                }}
              >
                {words}
              </button>
              {hasLesson(page, lesson) && (
                <>
                  <span class="taught">taught</span>
                  <button type="button" aria-label={`Forget: ${words}`} onClick={() => setPage(forget(page, lesson))}>
                    Forget
                  </button>
                </>
              )}
            </li>
          ))}
        </ul>
        <p role="status" class={said ? 'said' : ''}>
          {said || (hint ? `${hint} Esc to stop pointing.` : '')}
        </p>
        <Preview page={page} />
        <div class="row">
          <button type="button" onClick={() => setLeft(!left)}>
            Other side
          </button>
          <button type="button" onClick={close}>
            Cancel
          </button>
          <button type="button" class="primary" onClick={keep}>
            Keep
          </button>
        </div>
      </section>
    </>
  );
}
