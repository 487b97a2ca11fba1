import { useEffect, useState } from 'preact/hooks';
import type { Deal, Entry } from '../deal.ts';
import { padEntries } from '../filler.ts';
import { dayHeading } from '../format.ts';
import { say } from '../words.ts';
import { TimelineEntry } from './timeline-entry.tsx';

const PAGE = 12;

/** Newest first, in groups of one day; entries of the same moment keep the later one on top. */
function byDay(entries: readonly Entry[]): { day: string; entries: Entry[] }[] {
  const days: { day: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const day = entry.at.slice(0, 10);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

const newestFirst = (entries: readonly Entry[]): Entry[] => [...entries].reverse().sort((a, b) => Date.parse(b.at) - Date.parse(a.at));

/** A number that goes up every `everyMs` milliseconds; 0 stands still. */
function useTicks(everyMs: number): number {
  const [ticks, setTicks] = useState(0);
  useEffect(() => {
    if (everyMs <= 0) return;
    const timer = setInterval(() => setTicks((count) => count + 1), Math.max(everyMs, 50));
    return () => clearInterval(timer);
  }, [everyMs]);
  return ticks;
}

/**
 * The deal's entries. The newest twelve are in the page, a button adds the next. `?entries=N` pads to N and shows all;
 * `?rerender=MS` throws the list away and builds it again every MS milliseconds, as some frameworks do without need.
 */
export function Timeline({ deal, query }: { deal: Deal; query: URLSearchParams }) {
  const [pages, setPages] = useState(1);
  const padded = Number(query.get('entries')) || 0;
  const ticks = useTicks(Number(query.get('rerender')) || 0);
  const all = newestFirst(padded > 0 ? padEntries(deal.activities, padded) : deal.activities);
  const shown = padded > 0 ? all : all.slice(0, pages * PAGE);
  const left = all.length - shown.length;
  return (
    <section class="timeline" aria-label={say('timeline')} data-region="timeline">
      <header class="timeline-head">
        <h2>{say('timeline')}</h2>
        <span class="quiet" data-region="entry-count" data-shown={shown.length} data-total={all.length}>
          {say('entriesShown', { shown: shown.length, total: all.length })}
        </span>
      </header>
      <div key={ticks}>
        {byDay(shown).map((group) => (
          <section class="day" key={group.day}>
            <h3>
              <time dateTime={group.day}>{dayHeading(group.day)}</time>
            </h3>
            {group.entries.map((entry) => (
              <TimelineEntry key={entry.id} dealId={deal.id} entry={entry} />
            ))}
          </section>
        ))}
      </div>
      {left > 0 && (
        <button type="button" class="button show-more" onClick={() => setPages(pages + 1)}>
          {say('showMore', { count: left })}
        </button>
      )}
    </section>
  );
}
