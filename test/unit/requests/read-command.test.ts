import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'askback-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function readCommand(...lines: string[]) {
  const path = join(folder, 'deals.ndjson');
  writeFileSync(path, lines.join('\n'));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/read.mjs', path, '--patterns'], { encoding: 'utf8' });
  const analyses = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; requests: { kind: string; evidence: string }[] });
  return { status, analyses, complaints: stderr.replaceAll(path, 'deals.ndjson').split('\n').filter(Boolean) };
}

const deal = (id: string, more: object = {}) =>
  JSON.stringify({
    id,
    name: 'Northwind renewal',
    status: 'open',
    activities: [
      {
        id: 'a1',
        at: '2026-01-05T10:00:00Z',
        type: 'email',
        direction: 'inbound',
        author: 'Tom Hale',
        text: 'Could you run the demo again?',
      },
    ],
    ...more,
  });

describe('npm run read', () => {
  it('prints one analysis a line', () => {
    const { status, analyses, complaints } = readCommand(deal('D-1'), '', deal('D-2'));
    expect(analyses.map(({ id }) => id)).toEqual(['D-1', 'D-2']);
    expect(analyses[0]!.requests).toMatchObject([
      { kind: 'demo', askedIn: 'a1', state: 'open', evidence: 'Could you run the demo again?' },
    ]);
    expect(complaints).toEqual([]);
    expect(status).toBe(0);
  });

  it('names each bad line on stderr, reads the others and ends with 1', () => {
    const { status, analyses, complaints } = readCommand(
      deal('D-1'),
      '{oops',
      deal('D-3', { closeDate: '31.3.2026' }),
      deal('D-4', { status: 'maybe' }),
      deal('D-5'),
    );
    expect(analyses.map(({ id }) => id)).toEqual(['D-1', 'D-5']);
    expect(complaints[0]).toBe('deals.ndjson:2: not JSON');
    expect(complaints[1]).toBe('deals.ndjson:3: closeDate: not a day YYYY-MM-DD');
    expect(complaints[2]).toMatch(/^deals\.ndjson:4: status: /);
    expect(status).toBe(1);
  });
});
