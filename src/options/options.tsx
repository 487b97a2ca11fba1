import { useEffect, useState } from 'preact/hooks';
import { askWorker } from '../messages/send.ts';
import type { Settings } from '../model/settings.ts';
import { openOwnPage, switchedOnSites } from '../platform/sites.ts';
import { TaughtPages } from '../popup/teach-pages.tsx';
import { ApiSites } from './api-sites.tsx';
import { Corrections } from './corrections.tsx';
import { COUNTS, RULE_WORDS, SWITCH_WORDS, THRESHOLD_WORDS } from './settings-words.ts';

const keysOf = <Key extends string>(words: Readonly<Record<Key, string>>): Key[] => Object.keys(words) as Key[];

type Save = (settings: Settings) => Promise<void>;

/** The thresholds: the rep's own everywhere, or only in one stage, whose differences are laid over. */
function Numbers({ settings, save }: { settings: Settings; save: Save }) {
  const [stage, setStage] = useState('');
  const own = stage ? settings.stageThresholds[stage] : settings.thresholds;
  const keep = (name: keyof Settings['thresholds'], value: number) => {
    if (!stage) return save({ ...settings, thresholds: { ...settings.thresholds, [name]: value } });
    return save({ ...settings, stageThresholds: { ...settings.stageThresholds, [stage]: { ...own, [name]: value } } });
  };
  return (
    <section>
      <h1>When Askback speaks</h1>
      <label>
        Only in this stage (as your CRM writes it; empty: everywhere)
        <input value={stage} list="stages" onChange={(event) => setStage(event.currentTarget.value.trim())} />
        <datalist id="stages">
          {Object.keys(settings.stageThresholds).map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </label>
      {keysOf(THRESHOLD_WORDS).map((name) => (
        <label class="setting" key={`${stage} ${name}`}>
          {THRESHOLD_WORDS[name]}
          <input
            type="number"
            min={COUNTS.includes(name) ? 1 : 0}
            max={COUNTS.includes(name) ? 20 : 365}
            value={own?.[name] ?? settings.thresholds[name]}
            onChange={(event) => {
              const value = event.currentTarget.valueAsNumber;
              if (event.currentTarget.validity.valid && Number.isInteger(value)) keep(name, value);
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
      <ApiSites />
      <TaughtPages />
      <Corrections />
      <section>
        <h1>Import</h1>
        <p class="empty">
          Deals and their notes from a CSV file of your CRM. They are read in this browser and join the list of all deals.
        </p>
        <div class="row">
          <button type="button" onClick={() => openOwnPage('import-page.html')}>
            Import an export
          </button>
        </div>
      </section>
      <Numbers settings={settings} save={save} />
      <section>
        <h1>Rules</h1>
        {keysOf(RULE_WORDS).map((rule) => (
          <Check
            key={rule}
            label={RULE_WORDS[rule] ?? rule}
            checked={settings.rules[rule] !== false}
            change={(on) => save({ ...settings, rules: { ...settings.rules, [rule]: on } })}
          />
        ))}
      </section>
      <section>
        <h1>On the page</h1>
        {keysOf(SWITCH_WORDS).map((name) => (
          <Check key={name} label={SWITCH_WORDS[name]} checked={settings[name]} change={(on) => save({ ...settings, [name]: on })} />
        ))}
      </section>
    </>
  );
}
