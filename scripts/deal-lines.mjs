import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBundled, ROOT } from './bundle.mjs';

const WEIGHTS = join(ROOT, 'src', 'model-weights');

/** The version that untrained weights carry; they read nothing, so that the patterns work alone. */
const UNTRAINED = 'minilm-0';

/** The reader with the shipped weights, or null (patterns alone) when they are not there or were never trained. */
async function findReader(loadReader) {
  const weights = join(WEIGHTS, 'reader.onnx');
  if (!existsSync(weights)) return null;
  const wasm = readFileSync(join(ROOT, 'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm'));
  const vocabulary = readFileSync(join(WEIGHTS, 'vocabulary.txt'), 'utf8');
  const reader = await loadReader({
    weights: readFileSync(weights),
    vocabulary,
    wasm: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength),
  });
  return reader.version.startsWith(`${UNTRAINED}+`) ? null : reader;
}

/**
 * Analyses a file of NDJSON deal by deal. Yields `{ number, analysis }` for a deal and `{ number, problem }` for a line that is none, with
 * the number of the line. `patternsOnly` leaves the language model out.
 */
export async function* analysesOf(text, { patternsOnly = false } = {}) {
  const { analyse, BadDeal, loadReader, requireDeal } = await importBundled('scripts/analyse.ts');
  const reader = patternsOnly ? null : await findReader(loadReader);
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.trim()) continue;
    try {
      yield { number: index + 1, analysis: await analyse(requireDeal(line), reader) };
    } catch (error) {
      if (!(error instanceof BadDeal)) throw error;
      yield { number: index + 1, problem: error.message };
    }
  }
}
