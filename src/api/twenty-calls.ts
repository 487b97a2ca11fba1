/** What may be asked of Twenty: its documented REST interface, reading only, and two queries of its GraphQL for emails and calendar. */
import * as z from 'zod/mini';
import type { Allowed } from './allowed.ts';
import { PAGES_MAX, parsed } from './answers.ts';
import type { Ask } from './api-reader.ts';
import { ApiProblem } from './problem.ts';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const LIMIT = '60';
const THREADS_PAGE = 20;
const paging = { limit: /60/, depth: /1/, starting_after: /[\w+/=-]{1,400}/ };
/** [SRC] the link from notes, tasks and events to an opportunity got a new name in 2025. */
const TARGETS = ['targetOpportunityId', 'opportunityId'] as const;
const OF_DEAL = new RegExp(`(?:${TARGETS.join('|')})\\[eq\\]:"${UUID}"`);

const query = (operation: string, list: string, fields: string): string =>
  `query ${operation}($opportunityId: UUID!, $page: Int!, $pageSize: Int!) { ${list}(opportunityId: $opportunityId, page: $page, pageSize: $pageSize) { ${fields} } }`;
const QUERIES = {
  threads: query('AskbackThreads', 'getTimelineThreadsFromOpportunityId', 'totalNumberOfThreads timelineThreads { id }'),
  events: query(
    'AskbackEvents',
    'getTimelineCalendarEventsFromOpportunityId',
    'totalNumberOfCalendarEvents timelineCalendarEvents { id title description startsAt isCanceled }',
  ),
} as const;
const variables = z.strictObject({
  opportunityId: z.string().check(z.regex(new RegExp(`^${UUID}$`))),
  page: z.int(),
  pageSize: z.literal(THREADS_PAGE),
});

export const TWENTY_ALLOWED: readonly Allowed[] = [
  { path: new RegExp(`rest/opportunities/${UUID}`), query: { depth: /1/ } },
  { path: /rest\/opportunities/, query: { ...paging, filter: new RegExp(`ownerId\\[eq\\]:"${UUID}"`) } },
  ...['noteTargets', 'taskTargets', 'timelineActivities'].map((list) => ({
    path: new RegExp(`rest/${list}`),
    query: { ...paging, filter: OF_DEAL },
  })),
  { path: /rest\/messages/, query: { ...paging, filter: new RegExp(`messageThreadId\\[in\\]:\\["${UUID}"(?:,"${UUID}"){0,19}\\]`) } },
  ...Object.values(QUERIES).map((text) => ({ path: /graphql/, body: z.strictObject({ query: z.literal(text), variables }) })),
];

/** Every record of a list that a filter lets through. */
export async function listRecords<Schema extends z.ZodMiniType>(
  ask: Ask,
  list: string,
  filter: string,
  schema: Schema,
): Promise<z.infer<Schema>[]> {
  const found: z.infer<Schema>[] = [];
  const form = z.object({
    data: z.object({ [list]: z.array(schema) }),
    pageInfo: z.nullish(z.object({ hasNextPage: z.nullish(z.boolean()), endCursor: z.nullish(z.string()) })),
  });
  let after: string | null = null;
  for (let page = 0; page < PAGES_MAX; page++) {
    const more: Record<string, string> = after ? { starting_after: after } : {};
    const answer = parsed(form, await ask({ path: `rest/${list}`, query: { filter, depth: '1', limit: LIMIT, ...more } }));
    found.push(...((answer.data as Record<string, z.infer<Schema>[]>)[list] ?? []));
    after = answer.pageInfo?.hasNextPage ? (answer.pageInfo.endCursor ?? null) : null;
    if (!after) return found;
  }
  throw new ApiProblem('odd', 'there is no end to it');
}

/** Every record of a list that belongs to a deal, whichever name the link has in this version. */
export async function listOfDeal<Schema extends z.ZodMiniType>(
  ask: Ask,
  list: string,
  dealId: string,
  schema: Schema,
): Promise<z.infer<Schema>[]> {
  const [now, before] = TARGETS.map((target) => `${target}[eq]:"${dealId}"`);
  try {
    return await listRecords(ask, list, now ?? '', schema);
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.kind !== 'refused') throw problem;
    return listRecords(ask, list, before ?? '', schema);
  }
}

/** Every emails' thread, or every event of the calendar, of a deal. */
export async function listByQuery<Schema extends z.ZodMiniType>(
  ask: Ask,
  name: keyof typeof QUERIES,
  opportunityId: string,
  schema: Schema,
): Promise<z.infer<Schema>[]> {
  const found: z.infer<Schema>[] = [];
  const field = name === 'threads' ? 'timelineThreads' : 'timelineCalendarEvents';
  const form = z.object({ data: z.record(z.string(), z.object({ [field]: z.array(schema) })) });
  for (let page = 1; page <= PAGES_MAX; page++) {
    const body = { query: QUERIES[name], variables: { opportunityId, page, pageSize: THREADS_PAGE } };
    const answer = parsed(form, await ask({ path: 'graphql', body }));
    const rows = Object.values(answer.data).flatMap((list) => (list as Record<string, z.infer<Schema>[]>)[field] ?? []);
    found.push(...rows);
    if (rows.length < THREADS_PAGE) return found;
  }
  throw new ApiProblem('odd', 'there is no end to it');
}
