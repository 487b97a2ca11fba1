/** Where an element is in the top window's view, also inside same-origin frames; for the body of a frame editor, where its frame is. */
export function boxInTopView(element: Element): DOMRect {
  let { left, top, width, height } = element.getBoundingClientRect();
  let frame = element.ownerDocument.defaultView?.frameElement ?? null;
  if (frame && element === element.ownerDocument.body) {
    ({ left, top, width, height } = frame.getBoundingClientRect());
    frame = frame.ownerDocument.defaultView?.frameElement ?? null;
  }
  for (; frame; frame = frame.ownerDocument.defaultView?.frameElement ?? null) {
    const outer = frame.getBoundingClientRect();
    const { paddingLeft, paddingTop } = getComputedStyle(frame);
    left += outer.left + frame.clientLeft + Number.parseFloat(paddingLeft);
    top += outer.top + frame.clientTop + Number.parseFloat(paddingTop);
  }
  return new DOMRect(left, top, width, height);
}
