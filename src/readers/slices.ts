/** Runs a reading to its end in one go: for tests and tools, where nobody types meanwhile. */
export function readAtOnce<Result>(reading: Generator<void, Result>): Result {
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/**
 * Runs a reading in slices of at most `sliceMs` milliseconds, giving the page a turn between them.
 * Resolves to null when the signal is aborted (the rep went on to another page).
 */
export async function readInSlices<Result>(reading: Generator<void, Result>, signal: AbortSignal, sliceMs = 12): Promise<Result | null> {
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
