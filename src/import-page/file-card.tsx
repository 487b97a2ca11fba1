import { useState } from 'preact/hooks';
import { ENCODINGS } from '../import/decode.ts';
import type { FileKind } from '../import/fields.ts';
import { SEPARATORS } from '../import/table.ts';
import { Columns } from './columns.tsx';
import { type LoadedFile, type Reading, readAgain, takenFor, withMapping } from './loaded-file.ts';
import { Defaults, Questions, Stages } from './questions.tsx';

const SEPARATOR_WORDS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
const KIND_WORDS = { deals: 'deals', entries: 'notes and activities' } as const;

/** How the file's letters and cells are read; for names that look wrong. */
function HowRead({ file, again }: { file: LoadedFile; again: (reading: Reading) => void }) {
  return (
    <details>
      <summary>
        Names look wrong, or all stands in one column? ({file.encoding}, {SEPARATOR_WORDS[file.separator]})
      </summary>
      <div class="stages">
        <label class="setting">
          Letters
          <select
            value={file.encoding}
            onChange={(event) => again({ encoding: event.currentTarget.value as 'utf-8', separator: file.separator })}
          >
            {ENCODINGS.map((encoding) => (
              <option key={encoding}>{encoding}</option>
            ))}
          </select>
        </label>
        <label class="setting">
          Between the cells
          <select
            value={file.separator}
            onChange={(event) => again({ encoding: file.encoding, separator: event.currentTarget.value as ',' })}
          >
            {SEPARATORS.map((separator) => (
              <option key={separator} value={separator}>
                {SEPARATOR_WORDS[separator]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </details>
  );
}

/** One chosen file: what it is taken for, column by column, and what the rep has to say about it. */
export function FileCard({ file, change, remove }: { file: LoadedFile; change: (file: LoadedFile) => void; remove: () => void }) {
  const [problem, setProblem] = useState<string | null>(null);
  const again = (reading: Reading) => {
    readAgain(file, reading).then(
      (read) => {
        setProblem(null);
        change(read);
      },
      (error) => setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  const set = (choices: LoadedFile['choices']) => change({ ...file, choices });
  const read = file.mapping.columns.filter(Boolean).length;
  return (
    <section class="file">
      <h2>
        {file.name} · {file.table.rows.length.toLocaleString()} rows
        <button type="button" class="quiet" onClick={remove}>
          Leave out
        </button>
      </h2>
      <label class="setting">
        This file holds
        <select
          value={file.mapping.kind}
          onChange={(event) => change(takenFor(file, file.mapping.product, event.currentTarget.value as FileKind))}
        >
          {(['deals', 'entries'] as const).map((kind) => (
            <option key={kind} value={kind}>
              {KIND_WORDS[kind]}
            </option>
          ))}
        </select>
      </label>
      {file.mapping.kind === 'deals' && !file.mapping.columns.includes('id') && (
        <p class="remark">
          No column holds the record id, so deals are told apart by name and company. When you open the page of one later, it stands in the
          list a second time. An export with the record id avoids that.
        </p>
      )}
      <Questions file={file} set={set} />
      <Defaults file={file} set={set} setType={(defaultType) => change({ ...file, mapping: { ...file.mapping, defaultType } })} />
      <Stages file={file} set={set} />
      <details open>
        <summary>
          {read} of {file.table.header.length} columns are read
        </summary>
        <Columns file={file} change={(columns) => change(withMapping(file, { ...file.mapping, columns }))} />
      </details>
      <HowRead file={file} again={again} />
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
