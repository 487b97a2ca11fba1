import type { Given } from '../model/screen.ts';
import { shortDay } from './days.ts';

function List({ title, items }: { title: string; items: Given[] }) {
  return (
    <div>
      <h3>{title}</h3>
      {items.length === 0 && <p class="empty">Nothing yet.</p>}
      <ul>
        {items.map((item) => (
          <li key={`${item.on}${item.what}`}>
            {item.on && <span class="when">{shortDay(item.on)}</span>} {item.what}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What we gave and what they gave, as two short lists behind one small bar. No score. */
export function Exchange({ gave, got }: { gave: Given[]; got: Given[] }) {
  const all = gave.length + got.length;
  if (all === 0) return null;
  return (
    <details class="exchange">
      <summary>
        We gave {gave.length} · they gave {got.length}
        <span class="bar" aria-hidden="true">
          <span style={{ flexGrow: gave.length }} class="ours" />
          <span style={{ flexGrow: got.length }} class="theirs" />
        </span>
      </summary>
      <List title="We gave" items={gave} />
      <List title="They gave" items={got} />
    </details>
  );
}
