import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The architecture is the flow: page → reader → deal → requests → ledger → rules → nudges → popup/page → insertion. Each folder may import
 * itself and the folders named here, which all come before it.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  readers: ['model'],
  teach: ['model', 'readers'],
  api: ['model', 'readers'],
  sweep: ['model'],
  language: ['model'],
  requests: ['model', 'language'],
  ledger: ['model'],
  rules: ['model', 'language', 'requests', 'ledger'],
  nudges: ['model', 'rules'],
  plays: ['model', 'rules', 'nudges'],
  import: ['model', 'readers'],
  screens: ['model', 'ledger', 'rules', 'nudges', 'plays'],
  analysis: ['model', 'requests', 'ledger', 'rules', 'nudges', 'plays'],
  insert: [],
  platform: ['model'],
  messages: ['model', 'platform'],
  widgets: ['model'],
  content: ['model', 'readers', 'teach', 'api', 'insert', 'nudges', 'messages', 'platform', 'widgets'],
  background: [
    'model',
    'sweep',
    'readers',
    'language',
    'requests',
    'ledger',
    'rules',
    'nudges',
    'plays',
    'screens',
    'messages',
    'platform',
  ],
  popup: ['model', 'teach', 'messages', 'platform', 'widgets'],
  'import-page': ['model', 'readers', 'import', 'messages', 'platform'],
  options: ['model', 'teach', 'messages', 'platform', 'popup'],
};

const SRC = 'src';
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const folderOf = (file: string): string => file.split('/')[0] ?? '';

/** Every import, type-only ones too: bundlers drop those, people follow them. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s+'([^']+)'/g)].map((match) => match[1] ?? '');
}

describe('the layers', () => {
  it('are the folders of src, each with its place in the flow', () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => !MAY_IMPORT[folder])).toEqual([]);
  });

  it('are imported in the direction of the flow only', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('.'))
        .map((target) => folderOf(normalize(join(dirname(file), target))))
        .filter((folder) => folder !== folderOf(file) && folder !== 'model-weights' && !MAY_IMPORT[folderOf(file)]?.includes(folder))
        .map((folder) => `${file} imports ${folder}`),
    );
    expect(wrong).toEqual([]);
  });

  it('reach the browser only through platform, and the ledger’s database only through its store', () => {
    const reach = (name: string) => files.filter((file) => importsOf(file).includes(name));
    expect(reach('webextension-polyfill')).toEqual(['platform/browser.ts']);
    expect(reach('idb')).toEqual(['ledger/store.ts']);
  });

  it('ask the clock only in platform, where text is between the page and the screen', () => {
    const pure = [
      'model',
      'readers',
      'teach',
      'api',
      'sweep',
      'language',
      'requests',
      'ledger',
      'rules',
      'nudges',
      'plays',
      'screens',
      'analysis',
      'import',
    ];
    const asking = files.filter(
      (file) => pure.includes(folderOf(file)) && /Date\.now\(|new Date\(\)/.test(readFileSync(join(SRC, file), 'utf8')),
    );
    expect(asking).toEqual([]);
  });
});

describe('the files', () => {
  it('stay short: at most 250 lines', () => {
    const long = files.filter((file) => readFileSync(join(SRC, file), 'utf8').split('\n').length > 251);
    expect(long).toEqual([]);
  });

  it('are named for what they do', () => {
    expect(files.filter((file) => /(utils|helpers?|manager|common|misc)\.tsx?$/.test(file))).toEqual([]);
  });

  it('hold no markup built from strings and no network calls of their own', () => {
    const marked = files.filter((file) =>
      /\.innerHTML\s*=|insertAdjacentHTML|document\.write\(|dangerouslySetInnerHTML/.test(readFileSync(join(SRC, file), 'utf8')),
    );
    expect(marked).toEqual([]);
    const calling = files.filter((file) => /\bfetch\(|new XMLHttpRequest|WebSocket|sendBeacon/.test(readFileSync(join(SRC, file), 'utf8')));
    // The model's own files, and the CRM itself where the rep has switched that on: through the door alone.
    expect(calling.sort()).toEqual(['api/door.ts', 'background/text-reader.ts', 'content/api-part.ts']);
  });
});
