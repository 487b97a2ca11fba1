import { useEffect, useState } from 'preact/hooks';
import { askWorker } from '../messages/send.ts';
import type { Settings, Thresholds } from '../model/settings.ts';
import { switchedOnSites } from '../platform/sites.ts';

const THRESHOLDS: readonly (readonly [keyof Thresholds, string])[] = [
  ['confirmAfterDays', 'Working days after we gave something until Askback asks whether it answered'],
  ['confirmWarnDays', 'Working days after which that question comes first'],
  ['sameKindTooFar', 'How many requests of one kind are too many'],
  ['givesWithoutCommitmentTooFar', 'How many things given without a promise in return are too many'],
  ['pushesTooFar', 'How many moves of the close date are too many'],
  ['openEndedDelayDays', 'Days after which “not now”, without a date, is too long'],
];
const RULES: readonly (readonly [string, string])[] = [
  ['purpose-unknown', 'We do not know what a request is for'],
  ['commitment-unknown', 'We do not know what they will do then'],
  ['delivered-not-confirmed', 'Given, and nobody said whether it answered'],
  ['new-while-open', 'A new request while one has no answer'],
  ['same-kind-again', 'The same kind again'],
  ['open-ended-delay', 'More time, without a date'],
  ['delay-passed', 'A date they asked us to wait for has passed'],
  ['too-far', 'Gone too far'],
];
const SWITCHES = [
  ['entryMarks', 'Tags beside timeline entries'],
  ['listMarks', 'Dots on lists and boards'],
  ['dayFirst', 'Read 03/04 as 3 April (off: March 4)'],
] as const;

type Save = (settings: Settings) => Promise<void>;

function Numbers({ settings, save }: { settings: Settings; save: Save }) {
  return (
    <section>
      <h1>When Askback speaks</h1>
      {THRESHOLDS.map(([name, label]) => (
        <label class="setting" key={name}>
          {label}
          <input
            type="number"
            min={name.endsWith('Days') ? 0 : 1}
            max={name.endsWith('Days') ? 365 : 20}
            value={settings.thresholds[name]}
            onChange={(event) => {
              const value = event.currentTarget.valueAsNumber;
              if (event.currentTarget.validity.valid && Number.isInteger(value)) {
                save({ ...settings, thresholds: { ...settings.thresholds, [name]: value } });
              }
            }}
          />
        </label>
      ))}
    </section>
  );
}

function Check({ label, checked, change }: { label: string; checked: boolean; change: (on: boolean) => void }) {
  return (
    <label class="setting">
      {label}
      <input type="checkbox" checked={checked} onChange={(event) => change(event.currentTarget.checked)} />
    </label>
  );
}

function Sites() {
  const [sites, setSites] = useState<string[]>([]);
  const load = () => switchedOnSites().then(setSites);
  useEffect(() => {
    load();
  }, []);
  const remove = async (pattern: string) => {
    await askWorker('site.switch', { origin: pattern.replace('/*', ''), on: false });
    await load();
  };
  return (
    <section>
      <h1>Sites</h1>
      {sites.length === 0 && <p class="empty">Askback is switched on nowhere. Open your CRM and press the button in the toolbar.</p>}
      {sites.map((pattern) => (
        <div class="site" key={pattern}>
          <span>{pattern.replace('/*', '')}</span>
          <button type="button" onClick={() => remove(pattern)}>
            Switch off
          </button>
        </div>
      ))}
    </section>
  );
}

/** The settings page: when Askback speaks, which rules, what it draws, and on which sites. */
export function Options() {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    askWorker('settings.get', {}).then(setSettings);
  }, []);
  if (!settings) return null;
  const save: Save = async (changed) => setSettings(await askWorker('settings.set', { settings: changed }));
  return (
    <>
      <h1>Askback settings</h1>
      <Sites />
      <Numbers settings={settings} save={save} />
      <section>
        <h1>Rules</h1>
        {RULES.map(([rule, label]) => (
          <Check
            key={rule}
            label={label}
            checked={settings.rules[rule] !== false}
            change={(on) => save({ ...settings, rules: { ...settings.rules, [rule]: on } })}
          />
        ))}
      </section>
      <section>
        <h1>On the page</h1>
        {SWITCHES.map(([name, label]) => (
          <Check key={name} label={label} checked={settings[name]} change={(on) => save({ ...settings, [name]: on })} />
        ))}
      </section>
    </>
  );
}
