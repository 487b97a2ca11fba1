import { useState } from 'preact/hooks';
import type { Visit } from '../model/visit.ts';
import type { FileProblem } from './gather.ts';

const locale = navigator.language;
const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const dayWords = (iso: string): string => day.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));

function money(amount: number | null | undefined, currency: string | null | undefined): string {
  if (amount === null || amount === undefined) return '–';
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(amount);
  return currency ? `${number} ${currency}` : `${number} (no currency)`;
}

const FIRST = 12;

function Line({ visit: { deal } }: { visit: Visit }) {
  const { activities } = deal;
  const [first, last] = [activities[0], activities.at(-1)];
  return (
    <tr>
      <th scope="row">{deal.name}</th>
      <td>{deal.stage || '–'}</td>
      <td>{deal.status}</td>
      <td class="number">{money(deal.amount, deal.currency)}</td>
      <td>{deal.closeDate ? dayWords(deal.closeDate) : '–'}</td>
      <td>{deal.owner ?? '–'}</td>
      <td>{deal.contacts.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(', ') || '–'}</td>
      <td title={last?.text.slice(0, 300)}>
        {activities.length === 0 && 'none'}
        {first && last && `${activities.length}, ${first === last ? dayWords(last.at) : `${dayWords(first.at)} to ${dayWords(last.at)}`}`}
      </td>
    </tr>
  );
}

/** The deals as Askback would read them, before anything is taken in. Those with entries come first. */
export function Preview({ visits }: { visits: readonly Visit[] }) {
  const [shown, setShown] = useState(FIRST);
  const sorted = [...visits].sort((a, b) => b.deal.activities.length - a.deal.activities.length);
  const entries = visits.reduce((sum, { deal }) => sum + deal.activities.length, 0);
  const without = visits.filter(({ deal }) => deal.activities.length === 0).length;
  return (
    <section class="preview">
      <h2>
        What Askback would read: {visits.length.toLocaleString()} deals, {entries.toLocaleString()} notes and activities
      </h2>
      {without > 0 && (
        <p class="remark">
          {without.toLocaleString()} without any note or activity: Askback has nothing to say about those until their page is opened or
          their activities are taken in.
        </p>
      )}
      <div class="wide-table">
        <table>
          <thead>
            <tr>
              {['Deal', 'Stage', 'Status', 'Amount', 'Closes', 'Owner', 'Contacts', 'Entries'].map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, shown).map((visit) => (
              <Line key={visit.deal.id} visit={visit} />
            ))}
          </tbody>
        </table>
      </div>
      {shown < sorted.length && (
        <button type="button" class="quiet" onClick={() => setShown(shown + 50)}>
          Show more
        </button>
      )}
    </section>
  );
}

function csvOf(problems: readonly FileProblem[]): string {
  const cell = (text: string) => `"${text.replace(/"/g, '""').replace(/^([=+\-@])/, "'$1")}"`;
  const lines = problems.map(({ file, line, column, value, why, left }) => [
    file,
    String(line),
    column ?? '',
    value,
    why,
    left ? 'left out' : 'field left empty',
  ]);
  return [['file', 'line', 'column', 'value', 'what is wrong', 'what was done'], ...lines]
    .map((line) => line.map(cell).join(','))
    .join('\r\n');
}

function save(problems: readonly FileProblem[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\ufeff', csvOf(problems)], { type: 'text/csv' }));
  link.download = 'askback-import-problems.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const MANY = 30;

/** Every row that is left out and every cell that is left empty: line, value, and what is wrong. */
export function Problems({ problems }: { problems: readonly FileProblem[] }) {
  const left = problems.filter((problem) => problem.left).length;
  if (problems.length === 0) return <p class="remark">Every row can be read.</p>;
  const rows = left === 1 ? 'One row is left out' : `${left.toLocaleString()} rows are left out`;
  const cells =
    problems.length - left === 1 ? 'one cell is left empty' : `${(problems.length - left).toLocaleString()} cells are left empty`;
  return (
    <section class="problems">
      <h2>
        {rows}, {cells}
      </h2>
      <ul>
        {problems.slice(0, MANY).map(({ file, line, column, value, why }) => (
          <li key={`${file} ${line} ${column} ${why}`}>
            <b>
              {file}, line {line}
            </b>
            {column && `, ${column}`}: <q>{value.slice(0, 100)}</q> {why}.
          </li>
        ))}
      </ul>
      <div class="row">
        {problems.length > MANY && <span>and {(problems.length - MANY).toLocaleString()} more</span>}
        <button type="button" class="quiet" onClick={() => save(problems)}>
          Save the whole list
        </button>
      </div>
    </section>
  );
}
