import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBundled, ROOT } from './bundle.mjs';

const WEIGHTS = join(ROOT, 'src', 'model-weights');

/** The reader with the shipped weights, or null (patterns alone) when it is not there or cannot be loaded, which is said on stderr. */
async function findReader(loadReader) {
  const weights = join(WEIGHTS, 'reader.onnx');
  if (!existsSync(weights)) return null;
  const wasm = readFileSync(join(ROOT, 'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm'));
  try {
    return await loadReader({
      weights: readFileSync(weights),
      vocabulary: readFileSync(join(WEIGHTS, 'vocabulary.txt'), 'utf8'),
      wasm: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength),
    });
  } catch (error) {
    console.error(`the language model cannot be loaded (${error.message}); read by patterns alone`);
    return null;
  }
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
