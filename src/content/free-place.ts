/** A rectangle in the viewport, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const CONTROLS =
  'a[href],button,input,select,textarea,summary,label,[role="button"],[role="tab"],[role="link"],[role="menuitem"],[role="checkbox"],[contenteditable="true"],[contenteditable=""]';
const GAP = 2;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width + GAP && b.left < a.left + a.width + GAP && a.top < b.top + b.height + GAP && b.top < a.top + a.height + GAP;

/** The boxes of the page's own controls, looked up at the first question and kept for one drawing. */
export type Controls = () => Box[];

/** Looks the page's controls up once, when they are first wanted. */
export function controlsOnce(): Controls {
  let boxes: Box[] | null = null;
  return () => {
    boxes ??= controlBoxes();
    return boxes;
  };
}

/** The boxes of the page's own controls that are in the viewport now. */
function controlBoxes(): Box[] {
  const boxes: Box[] = [];
  for (const control of document.querySelectorAll(CONTROLS)) {
    const { left, top, width, height } = control.getBoundingClientRect();
    if (width === 0 || height === 0 || top > innerHeight || left > innerWidth || top + height < 0) continue;
    // A backdrop behind a dialog is a control as large as the window; nobody aims at it.
    if (width * height > 0.6 * innerWidth * innerHeight) continue;
    // Closed menus keep their boxes and are only invisible.
    if (control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) boxes.push({ left, top, width, height });
  }
  return boxes;
}

/** The first of some boxes that covers no control and lies in the viewport; null when all do. */
export function findFree(candidates: Iterable<Box>, controls: readonly Box[]): Box | null {
  for (const box of candidates) {
    if (box.left < 0 || box.top < 0 || box.left + box.width > innerWidth || box.top + box.height > innerHeight) continue;
    if (!controls.some((control) => overlap(box, control))) return box;
  }
  return null;
}

/** Places for a line of the given widths (wider ones first) and height: from below the top downwards, then from the bottom upwards. */
export function* linePlaces(widths: readonly number[], height: number): Generator<Box> {
  const middle = innerHeight * 0.45;
  for (const width of widths) for (let top = 8; top < middle; top += 4) yield* sideBySide({ width, height, top });
  for (const width of widths) for (let top = innerHeight - height - 8; top > middle; top -= 8) yield* sideBySide({ width, height, top });
}

function* sideBySide({ width, height, top }: Omit<Box, 'left'>): Generator<Box> {
  const right = innerWidth - width - 16;
  for (const left of [right / 2, right, 16, right / 4, (right * 3) / 4]) yield { left, top, width, height };
}

/** Places for a tab at the right edge, from the upper third outwards. */
export function* edgePlaces(width: number, height: number): Generator<Box> {
  const middle = innerHeight / 3;
  for (let step = 0; step < innerHeight / 2; step += 8) {
    yield { left: innerWidth - width, top: middle + step, width, height };
    yield { left: innerWidth - width, top: middle - step, width, height };
  }
}
