import type { Choices } from '../import/choices.ts';
import { openQuestions } from '../import/choices.ts';
import { ACTIVITY_TYPES, DEAL_STATUSES } from '../model/words.ts';
import type { LoadedFile } from './loaded-file.ts';

type Set = (choices: Choices) => void;

/** One question with a few answers. */
function Question({
  name,
  text,
  answers,
  chosen,
  choose,
}: {
  name: string;
  text: string;
  answers: [string, string][];
  chosen: string | null;
  choose: (answer: string) => void;
}) {
  return (
    <fieldset class={chosen ? '' : 'open-question'}>
      <legend>{text}</legend>
      <div class="row">
        {answers.map(([value, label]) => (
          <label class="inline" key={value}>
            <input type="radio" name={name} value={value} checked={chosen === value} onChange={() => choose(value)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function orderText({ habits: { dates } }: LoadedFile): string {
  if (dates.contradiction) {
    const { dayFirst, monthFirst } = dates.contradiction;
    return `The dates contradict each other: ${dayFirst.value} (line ${dayFirst.line}) has the day first, ${monthFirst.value} (line ${monthFirst.line}) the month. Which holds? Rows that do not fit are told.`;
  }
  return `${dates.ambiguous?.value} (line ${dates.ambiguous?.line}) can be two days, and no date of this file tells which. What stands first?`;
}

function decimalText({ habits: { decimals } }: LoadedFile): string {
  if (decimals.contradiction) {
    const { point, comma } = decimals.contradiction;
    return `The amounts contradict each other: ${point.value} (line ${point.line}) and ${comma.value} (line ${comma.line}). Which mark stands before the cents?`;
  }
  return `${decimals.ambiguous?.value} (line ${decimals.ambiguous?.line}) can be two amounts, and no amount of this file tells which. Which mark stands before the cents?`;
}

/** What only the rep can say: day or month first, point or comma. Asked only where the file leaves it open. */
export function Questions({ file, set }: { file: LoadedFile; set: Set }) {
  const { choices, key } = file;
  const asked = openQuestions(file.habits, { ...choices, order: null, decimal: null });
  return (
    <>
      {asked.includes('order') && (
        <Question
          name={`order-${key}`}
          text={orderText(file)}
          answers={[
            ['dmy', 'the day'],
            ['mdy', 'the month'],
          ]}
          chosen={choices.order}
          choose={(order) => set({ ...choices, order: order as 'dmy' | 'mdy' })}
        />
      )}
      {asked.includes('decimal') && (
        <Question
          name={`decimal-${key}`}
          text={decimalText(file)}
          answers={[
            ['.', 'the point: 1,234.50'],
            [',', 'the comma: 1.234,50'],
          ]}
          chosen={choices.decimal}
          choose={(decimal) => set({ ...choices, decimal: decimal as '.' | ',' })}
        />
      )}
    </>
  );
}

const STATUS_WORDS = { open: 'open', won: 'won', lost: 'lost' } as const;

/** Every stage of the file: whether a deal in it is open, won or lost. */
export function Stages({ file, set }: { file: LoadedFile; set: Set }) {
  const { stages, choices, mapping } = file;
  if (stages.size === 0 || stages.size > 60 || mapping.columns.includes('status')) return null;
  return (
    <details>
      <summary>
        Stages: {[...stages].filter(([stage, status]) => (choices.stages[stage] ?? status) !== 'open').length} of {stages.size} are closed
      </summary>
      <div class="stages">
        {[...stages].map(([stage, status]) => (
          <label class="setting" key={stage}>
            {stage}
            <select
              value={choices.stages[stage] ?? status}
              onChange={(event) => set({ ...choices, stages: { ...choices.stages, [stage]: event.currentTarget.value as 'open' } })}
            >
              {DEAL_STATUSES.map((one) => (
                <option key={one} value={one}>
                  {STATUS_WORDS[one]}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </details>
  );
}

/** The currency of amounts that tell none; what an entry is whose file does not say so. */
export function Defaults({ file, set, setType }: { file: LoadedFile; set: Set; setType: (type: (typeof ACTIVITY_TYPES)[number]) => void }) {
  const { mapping, choices } = file;
  if (mapping.kind === 'entries') {
    return (
      <label class="setting">
        An entry that does not say what it is, is a
        <select value={mapping.defaultType} onChange={(event) => setType(event.currentTarget.value as 'note')}>
          {ACTIVITY_TYPES.map((type) => (
            <option key={type} value={type}>
              {type}
            </option>
          ))}
        </select>
      </label>
    );
  }
  if (!mapping.columns.includes('amount')) return null;
  return (
    <label class="setting">
      Currency of amounts that tell none (three letters)
      <input
        maxLength={3}
        value={choices.currency ?? ''}
        onChange={(event) => {
          const code = event.currentTarget.value.trim().toUpperCase();
          set({ ...choices, currency: /^[A-Z]{3}$/.test(code) ? code : null });
        }}
      />
    </label>
  );
}
