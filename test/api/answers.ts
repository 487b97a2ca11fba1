/** A CRM in a file: what it is asked and what it answers. The mapping is tested with it, and local servers in browser tests speak from it. */

export interface Answer {
  path: string;
  /** What the query, or the body of a POST, must hold at least. */
  query?: Record<string, string>;
  body?: unknown;
  json: unknown;
}

export interface ApiFixture {
  url: string;
  dealId: string;
  cookies?: Record<string, string>;
  stored?: Record<string, string>;
  answers: Answer[];
}

const holds = (whole: unknown, part: unknown): boolean =>
  typeof part === 'object' && part !== null && typeof whole === 'object' && whole !== null
    ? Object.entries(part).every(([key, value]) => holds((whole as Record<string, unknown>)[key], value))
    : whole === part;

/** The answer to a question; undefined where the file has none. */
export function answerTo(fixture: ApiFixture, path: string, query: Record<string, string>, body: unknown): unknown {
  return fixture.answers.find(
    (one) => one.path === path && holds(query, one.query ?? {}) && (one.body === undefined || holds(body, one.body)),
  )?.json;
}
