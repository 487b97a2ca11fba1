import type { PageReading } from '../model/page-reading.ts';

/** Runs a reading to its end in one go: for tests and tools, where nobody types meanwhile. */
export function readAtOnce(reading: Generator<void, PageReading>): PageReading {
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/**
 * Runs a reading in slices of at most `sliceMs` milliseconds, giving the page a turn between them.
 * Resolves to null when the signal is aborted (the rep went on to another page).
 */
export async function readInSlices(reading: Generator<void, PageReading>, signal: AbortSignal, sliceMs = 12): Promise<PageReading | null> {
  for (;;) {
    const end = performance.now() + sliceMs;
    do {
      const step = reading.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal.aborted) return null;
  }
}
