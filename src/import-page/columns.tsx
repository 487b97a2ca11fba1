import { DEAL_FIELDS, ENTRY_FIELDS, type Field } from '../import/fields.ts';
import { sampleOf } from '../import/guess-content.ts';
import type { LoadedFile } from './loaded-file.ts';

const EXAMPLES = 3;
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** Each column with what stands in it and what it is taken for; the rep can say otherwise. */
export function Columns({ file, change }: { file: LoadedFile; change: (columns: (Field | null)[]) => void }) {
  const { mapping, table } = file;
  const words: Readonly<Record<string, string>> = mapping.kind === 'deals' ? DEAL_FIELDS : ENTRY_FIELDS;
  const set = (place: number, value: string) =>
    change(mapping.columns.map((field, at) => (at === place ? ((value || null) as Field | null) : field)));
  return (
    <table class="columns">
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">For example</th>
          <th scope="col">Read as</th>
        </tr>
      </thead>
      <tbody>
        {table.header.map((header, place) => (
          <tr key={place} class={mapping.columns[place] ? '' : 'unused'}>
            <th scope="row">{header || `(column ${place + 1})`}</th>
            <td class="examples">{sampleOf(table, place).slice(0, EXAMPLES).map(shortened).join(' · ') || '(empty)'}</td>
            <td>
              <select
                aria-label={`${header || `Column ${place + 1}`} is read as`}
                value={mapping.columns[place] ?? ''}
                onChange={(event) => set(place, event.currentTarget.value)}
              >
                <option value="">not read</option>
                {Object.entries(words).map(([field, word]) => (
                  <option key={field} value={field}>
                    {word}
                  </option>
                ))}
              </select>
              {mapping.by[place] === 'content' && mapping.columns[place] && <p class="remark">guessed by what stands in it</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
