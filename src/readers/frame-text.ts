import { readText } from './dom.ts';

/** The body of a frame that scripts may read; null for sandboxed and foreign ones. */
function findBody(frame: HTMLIFrameElement): string | null {
  try {
    return frame.contentDocument?.body?.innerHTML || frame.getAttribute('srcdoc');
  } catch {
    return frame.getAttribute('srcdoc');
  }
}

/** The text of the frames under an element; empty without any, null where they are there and none may be read. */
export function readFrames(element: Element): string | null {
  const bodies = [...element.querySelectorAll('iframe')].map(findBody);
  if (bodies.length > 0 && bodies.every((body) => body === null)) return null;
  // Parsed anew: elements of another frame are not instances of this one's classes. Nothing in it runs.
  const texts = bodies.map((body) => (body ? readText(new DOMParser().parseFromString(body, 'text/html').body) : ''));
  return texts.filter(Boolean).join('\n\n');
}

/** The text of an element with the emails that stand in frames under it; null where a frame is there and may not be read. */
export function readFramedText(element: Element): string | null {
  const framed = readFrames(element);
  return framed === null ? null : [readText(element), framed].filter(Boolean).join('\n\n');
}
