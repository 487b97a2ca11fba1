import { readFileSync } from 'node:fs';
import { MODEL_THRESHOLDS } from '../../src/language/reader-settings.ts';
import { servePracticeCrm } from '../../test/browser/support/practice.ts';
import { bayesReader } from './reading-bayes.ts';
import { type ChromiumCost, costInChromium } from './reading-chromium.ts';
import { MODEL_FILES, sizes } from './reading-files.ts';
import { keywordReader } from './reading-keywords.ts';
import { costInNode, type NodeCost } from './reading-node.ts';
import { type Pace, quantile, speedOf } from './reading-pace.ts';
import { type Scores, scoresOf } from './reading-scores.ts';
import { entriesOf, labelledDeals, timelineOf } from './reading-text.ts';
import { tokenisingTimes } from './reading-tokenisers.ts';
import { trainingEntries } from './reading-training.ts';

const PRACTICE = 'practice-crm/deals.ndjson';
const LABELLED = 'training/data/labelled-deals.ndjson';
const TIMELINE = 100;

const line = (name: string, ...cells: (number | string)[]): void =>
  console.log(name.padEnd(50) + cells.map((cell) => String(cell).padStart(14)).join(''));
const mb = (bytes: number): string => (bytes / 1e6).toFixed(0);

function printPace(node: NodeCost, chromium: ChromiumCost): void {
  const both = (of: (pace: Pace) => number, digits = 1) => [of(node.pace).toFixed(digits), of(chromium.pace).toFixed(digits)];
  line('one entry after the other, warm', 'Node', 'Chromium');
  line('sentences a second', ...both(speedOf, 0));
  line('ms an entry, median (≤ 60)', ...both(({ times }) => quantile(times, 0.5)));
  line('ms an entry, 90th percentile', ...both(({ times }) => quantile(times, 0.9)));
  line('loading the model, s', (node.loadingMs / 1000).toFixed(1), (chromium.loadingMs / 1000).toFixed(1));
  line(`a timeline of ${TIMELINE} entries in the background, s (≤ 8)`, '', (chromium.timelineMs / 1000).toFixed(1));
  line('  tasks over 50 ms in an open page meanwhile (0)', '', chromium.longTasks ?? 'not seen');
}

function printMemory(node: NodeCost, { memory }: ChromiumCost): void {
  console.log('');
  line('memory, MB resident', 'Node', 'Chromium');
  line('before the model is loaded', mb(node.before), memory ? mb(memory.without) : 'not told');
  line('the model, loaded', '', memory ? `+${mb(memory.loaded - memory.without)}` : 'not told');
  line(
    'the model, after reading',
    `+${mb(node.after - node.before)}`,
    memory ? `+${mb(memory.afterReading - memory.without)}` : 'not told',
  );
  const { weights, runtime, package: packed } = sizes();
  line('weights, MB (≤ 25)', weights.toFixed(1));
  line('runtime, MB', runtime.toFixed(1));
  line('package, MB (≤ 45)', packed.toFixed(1));
}

function printTokenising(times: ReturnType<typeof tokenisingTimes>, { pace }: NodeCost): void {
  const reading = pace.times.reduce((sum, time) => sum + time, 0);
  console.log('');
  line('the same text in Node', 'ms', '÷ compromise', '÷ wink-nlp');
  const row = (name: string, ms: number) => line(name, ms.toFixed(0), (ms / times.compromise).toFixed(2), (ms / times.wink).toFixed(2));
  row('compromise cuts it into sentences and words', times.compromise);
  row('wink-nlp cuts it into sentences and words', times.wink);
  row('Askback cuts it into sentences and word pieces', times.ours);
  row('Askback reads it', reading);
}

function printScores(title: string, all: Record<string, Scores>): void {
  console.log('');
  line(title, 'precision', 'recall', 'F1', 'Askback ÷ it');
  for (const group of ['requests', 'signals'] as const) {
    for (const [name, scores] of Object.entries(all)) {
      const { precision, recall, f1 } = scores[group].all;
      const ratio = f1 > 0 ? (all.Askback![group].all.f1 / f1).toFixed(2) : '–';
      line(`${group}: ${name}`, precision.toFixed(2), recall.toFixed(2), f1.toFixed(2), ratio);
    }
  }
}

/**
 * What reading costs in Node and in an extension's worker in Chromium, and how well it reads beside a keyword reader and naive Bayes. All
 * three readers stand in our own pipeline, so that the figures compare the readers alone.
 */
export async function benchReading(): Promise<void> {
  const sets = { [PRACTICE]: labelledDeals(PRACTICE), [LABELLED]: labelledDeals(LABELLED) };
  const deals = Object.values(sets).flat();
  const entries = entriesOf(deals);
  const crm = await servePracticeCrm();
  const chromium = await costInChromium(entries, timelineOf(deals, TIMELINE), `${crm.url}/deals/D-1002`).finally(crm.close);
  const node = await costInNode(entries);
  printPace(node, chromium);
  printMemory(node, chromium);
  printTokenising(tokenisingTimes(entries, readFileSync(MODEL_FILES.vocabulary, 'utf8')), node);
  const bayes = bayesReader(trainingEntries());
  for (const [path, labelled] of Object.entries(sets))
    printScores(path, {
      Askback: await scoresOf(node.reader, labelled, MODEL_THRESHOLDS),
      'naive Bayes': await scoresOf(bayes, labelled),
      keywords: await scoresOf(keywordReader, labelled),
    });
  console.log(`\nAskback's weights have learnt from ${LABELLED}, naive Bayes has not (it has the hand-written entries of training/data);`);
  console.log('the honest figures are those on authors left out, in training/MODEL.md.');
}
