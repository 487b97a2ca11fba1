import { statSync } from 'node:fs';
import { DIST, ROOT } from '../../test/browser/support/practice.ts';

/** Where the model's files lie before they are packed. */
export const MODEL_FILES = {
  weights: `${ROOT}src/model-weights/reader.onnx`,
  vocabulary: `${ROOT}src/model-weights/vocabulary.txt`,
  wasm: `${ROOT}node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm`,
};

const megabytes = (path: string): number => statSync(path).size / 1e6;

/** Sizes in MB: weights with their vocabulary, runtime, and the larger of the two packages. */
export const sizes = () => ({
  weights: megabytes(MODEL_FILES.weights) + megabytes(MODEL_FILES.vocabulary),
  runtime: megabytes(MODEL_FILES.wasm),
  package: Math.max(...Object.values(DIST).map((folder) => megabytes(folder.replace(/dist\/(\w+)$/, 'dist/askback-$1.zip')))),
});
