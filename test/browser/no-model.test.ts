import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { until } from './support/askback.ts';
import { chromiumAskback } from './support/chromium.ts';
import { DIST, ROOT, servePracticeCrm } from './support/practice.ts';

const PROBLEM = 'The language model could not be loaded; Askback reads by patterns alone and finds less.';

let crm: Awaited<ReturnType<typeof servePracticeCrm>>;
beforeAll(async () => {
  crm = await servePracticeCrm();
});
afterAll(() => crm.close());

describe.each([
  ['the weights are missing', (model: string) => rmSync(`${model}/reader.onnx`)],
  ['the weights are damaged', (model: string) => writeFileSync(`${model}/reader.onnx`, 'no network')],
  ['the runtime is damaged', (model: string) => writeFileSync(`${model}/ort-wasm-simd-threaded.wasm`, 'no runtime')],
])('when %s', (name, spoil) => {
  let askback: Awaited<ReturnType<typeof chromiumAskback>>;
  beforeAll(async () => {
    const dist = `${ROOT}.cache/dist-${name.replaceAll(' ', '-')}`;
    rmSync(dist, { recursive: true, force: true });
    cpSync(DIST.chromium, dist, { recursive: true });
    spoil(`${dist}/model`);
    askback = await chromiumAskback(dist);
    await askback.grant(crm.url);
  });
  afterAll(() => askback?.close());

  it('reads by patterns alone, and the popup says so, also when it was open before', async () => {
    await askback.goto(`${crm.url}/deals/D-1002`);
    const popup = await askback.popup();
    await until('the remark', async () => (await popup.text()).includes(PROBLEM), 40_000);
    await until('receipts', () => popup.run(() => document.querySelector('.receipt-head') !== null), 40_000);
    await popup.close();
  });
});
