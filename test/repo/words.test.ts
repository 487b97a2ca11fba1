import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file && existsSync(file));
const texts = tracked
  .filter((file) => !/\.(png|onnx|ndjson|svg)$|package-lock\.json$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

describe('the repository', () => {
  it('names no package registry’s host in a lock file', () => {
    for (const file of tracked.filter((name) => name.endsWith('package-lock.json')))
      expect(readFileSync(file, 'utf8')).not.toContain('"resolved"');
  });

  it('holds no dated task whose date has passed', () => {
    const today = new Date().toISOString().slice(0, 10);
    const due = texts.flatMap(({ file, text }) =>
      [...text.matchAll(/TODO \[(\d{4}-\d{2}-\d{2})\]/g)].filter((match) => (match[1] ?? '') < today).map(() => file),
    );
    expect(due).toEqual([]);
  });

  it('skips no test without a dated reason', () => {
    const skipped = texts.filter(
      ({ file, text }) =>
        /\.test\.tsx?$/.test(file) && /\b(it|describe|test)\.(skip|todo|only)\b/.test(text) && file !== 'test/repo/words.test.ts',
    );
    expect(skipped.map(({ file }) => file)).toEqual([]);
  });

  it('commits nothing that was recorded, built or downloaded', () => {
    expect(tracked.filter((file) => /^(dist|demo|node_modules|\.cache)\//.test(file))).toEqual([]);
  });
});
