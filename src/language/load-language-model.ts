import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { decodeScores } from './decode.ts';
import type { EntryReader, EntryToRead, SentenceFinding } from './entry-reader.ts';
import { type PhraseFeatures, type PhraseTable, phraseTable } from './phrases.ts';
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

type Feeds = Record<string, Tensor>;

/** The window's phrases: which rows of the table stand in it, and what each weighs in each of its sentences. */
function phraseFeeds(features: PhraseFeatures[]): Feeds {
  const columnOf = new Map<number, number>();
  for (const { rows } of features) for (const row of rows) if (!columnOf.has(row)) columnOf.set(row, columnOf.size);
  // A window of nothing but unknown words still needs one column.
  if (columnOf.size === 0) columnOf.set(0, 0);
  const weights = new Float32Array(features.length * columnOf.size);
  features.forEach(({ rows, values }, sentence) => {
    rows.forEach((row, at) => {
      weights[sentence * columnOf.size + columnOf.get(row)!]! += values[at]!;
    });
  });
  return {
    rows: new Tensor('int32', Int32Array.from(columnOf.keys()), [columnOf.size]),
    weights: new Tensor('float32', weights, [1, features.length, columnOf.size]),
  };
}

function feedsOf(window: Window, features: PhraseFeatures[]): Feeds {
  return {
    ids: new Tensor('int32', window.ids, [1, window.ids.length]),
    spans: new Tensor('float32', window.spans, [1, window.sentences.length, window.ids.length]),
    ...phraseFeeds(window.sentences.map((sentence) => features[sentence]!)),
  };
}

/** The table of phrases stands in the file of the weights; a window that says nothing brings it out. */
async function readPhraseTable(session: InferenceSession): Promise<PhraseTable> {
  const nothing: Window = { ids: Int32Array.of(0), spans: Float32Array.of(0), sentences: [0] };
  const { hashes, rarity } = await session.run(feedsOf(nothing, [{ rows: [], values: [] }]), ['hashes', 'rarity']);
  return phraseTable(hashes!.data as Int32Array, rarity!.data as Float32Array);
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
  const phrases = await readPhraseTable(session);
  let last: Promise<unknown> = Promise.resolve();

  async function readAll(entry: EntryToRead): Promise<SentenceFinding[]> {
    const width = READER_SETTINGS.outputs.length;
    const highest = entry.sentences.map(() => new Float32Array(width).fill(-30));
    const features = phrases.featuresOf(entry);
    for (const window of windowsOf(entry, pieces, READER_SETTINGS.limit)) {
      const results = await session.run(feedsOf(window, features), ['scores']);
      const scores = results.scores!.data as Float32Array;
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
