/** When something was last written on this page (performance.now() milliseconds); -Infinity when nothing was yet. */
let writtenAt = Number.NEGATIVE_INFINITY;

export function noteInput(): void {
  writtenAt = performance.now();
}

/** Milliseconds still to wait until the last writing is `pause` ms ago; 0 or less when it is. */
export const pauseLeft = (pause: number): number => pause - (performance.now() - writtenAt);

/** When the caret last moved on this page. */
let movedAt = Number.NEGATIVE_INFINITY;

export function noteCaret(): void {
  movedAt = performance.now();
}

/** Milliseconds still to wait until the caret has stood for `rest` ms; 0 or less when it has. */
export const restLeft = (rest: number): number => rest - (performance.now() - movedAt);
