import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import type { EntryReader, EntryToRead, SentenceFinding } from '../requests/entry-reader.ts';
import { decodeScores } from './decode.ts';
import { READER_SETTINGS } from './reader-settings.ts';
import { type Window, windowsOf } from './windows.ts';
import { wordPieces } from './word-pieces.ts';

/** The files of the model: weights (ONNX), vocabulary (one piece a line), and the WebAssembly runtime, as bytes or as its address. */
export interface LanguageModelFiles {
  weights: ArrayBuffer | Uint8Array;
  vocabulary: string;
  wasm?: ArrayBuffer | string;
}

/** Reads entries with the network. Reads one window at a time; a call that comes while another runs waits for it. */
export interface LanguageModel extends EntryReader {
  read(entry: EntryToRead): Promise<SentenceFinding[]>;
  /** Frees the memory of the network. */
  close(): Promise<void>;
}

function prepareRuntime(wasm: LanguageModelFiles['wasm']): void {
  // One thread: several would need cross-origin isolation, which an extension's worker has not.
  env.wasm.numThreads = 1;
  env.wasm.proxy = false;
  if (typeof wasm === 'string') env.wasm.wasmPaths = { wasm };
  else if (wasm) env.wasm.wasmBinary = wasm;
}

/**
 * Loads the network; throws when the runtime or the weights cannot be loaded. Findings stand in the order of the sentences, one a
 * sentence; a sentence of two windows keeps the higher score of each label.
 */
export async function loadLanguageModel(files: LanguageModelFiles): Promise<LanguageModel> {
  prepareRuntime(files.wasm);
  const pieces = wordPieces(files.vocabulary);
  const bytes = files.weights instanceof Uint8Array ? files.weights : new Uint8Array(files.weights);
  const session = await InferenceSession.create(bytes, { executionProviders: ['wasm'], graphOptimizationLevel: 'all' });
  let last: Promise<unknown> = Promise.resolve();

  async function score(window: Window): Promise<Float32Array> {
    const feeds = {
      ids: new Tensor('int32', window.ids, [1, window.ids.length]),
      spans: new Tensor('float32', window.spans, [1, window.sentences.length, window.ids.length]),
    };
    const results = await session.run(feeds);
    return results.scores!.data as Float32Array;
  }

  async function readAll(entry: EntryToRead): Promise<SentenceFinding[]> {
    const width = READER_SETTINGS.outputs.length;
    const highest = entry.sentences.map(() => new Float32Array(width).fill(-30));
    for (const window of windowsOf(entry, pieces, READER_SETTINGS.limit)) {
      const scores = await score(window);
      window.sentences.forEach((sentence, row) => {
        const best = highest[sentence]!;
        for (let label = 0; label < width; label++) best[label] = Math.max(best[label]!, scores[row * width + label]!);
      });
    }
    return highest.map((scores, sentence) => decodeScores(sentence, scores, READER_SETTINGS));
  }

  return {
    version: READER_SETTINGS.version,
    read(entry) {
      const result = last.then(() => readAll(entry));
      last = result.catch(() => undefined);
      return result;
    },
    close: () => session.release(),
  };
}
