import { describe, expect, it } from 'vitest';
import { isAllowed } from '../../../src/api/allowed.ts';
import type { ApiRequest } from '../../../src/api/api-reader.ts';
import { API_READERS } from '../../../src/api/readers.ts';

const odooCall = (model: string, method: string, args: unknown[] = [], kwargs: unknown = {}): ApiRequest => ({
  path: `web/dataset/call_kw/${model}/${method}`,
  body: { jsonrpc: '2.0', method: 'call', id: 1, params: { model, method, args, kwargs } },
});

const GUID = 'a1b2c3d4-0000-4000-8000-00000000aaaa';

/** What would change something in a CRM, or tell more than is needed. */
const FORBIDDEN: Readonly<Record<string, readonly ApiRequest[]>> = {
  dynamics: [
    { path: `api/data/v9.2/opportunities(${GUID})`, body: { name: 'x' } },
    { path: `api/data/v9.2/opportunities(${GUID})/Microsoft.Dynamics.CRM.SetState`, body: {} },
    { path: 'api/data/v9.2/WinOpportunity', body: {} },
    { path: 'api/data/v9.2/systemusers', query: { $select: 'fullname' } },
    { path: 'api/data/v9.2/opportunities', query: { $select: 'name', $filter: 'statecode eq 0' } },
    { path: 'api/data/v9.2/emails', query: { $select: 'description', $filter: 'statecode eq 0' } },
    { path: 'api/data/v9.2/$batch', body: {} },
    { path: 'api/data/v9.2/opportunities', query: { fetchXml: '<fetch/>' } },
  ],
  espocrm: [
    { path: 'api/v1/Email/5f8a1b2c3d4e5f6a7' },
    { path: 'api/v1/Opportunity/5f8a1b2c3d4e5f6a7', body: { stage: 'Closed Won' } },
    { path: 'api/v1/Opportunity/5f8a1b2c3d4e5f6a7/subscription', body: {} },
    { path: 'api/v1/Notification/action/markAllRead', body: {} },
    { path: 'api/v1/Opportunity', query: { select: 'name', primaryFilter: 'all' } },
    { path: 'api/v1/User' },
    { path: 'api/v1/App/action/destroyAuthToken', body: { token: 'x' } },
    { path: 'api/v1/Opportunity/5f8a1b2c3d4e5f6a7/emails', query: { select: 'password' } },
  ],
  freshsales: [
    { path: 'deals/42', body: { deal: { name: 'x' } } },
    { path: 'deals/42/clone' },
    { path: 'deals/42/forget' },
    { path: 'deals/42', query: { include: 'owner,appointments' } },
    { path: 'settings/api_key' },
    { path: 'deals/view/2', query: { page: '1', sort: 'amount' } },
    { path: 'contacts/31' },
  ],
  twenty: [
    { path: 'graphql', body: { query: 'mutation { deleteOpportunity(id: "x") { id } }', variables: {} } },
    { path: 'graphql', body: { query: 'query { currentUser { id } }' } },
    { path: `rest/opportunities/${GUID}`, body: { name: 'x' } },
    { path: 'rest/apiKeys' },
    { path: 'rest/messages', query: { limit: '60' }, body: {} },
    { path: 'rest/messages', query: { filter: 'text[like]:"%"' } },
    { path: 'rest/opportunities', query: { filter: 'name[like]:"%"' } },
    { path: `rest/opportunities/${GUID}`, query: { depth: '1', soft_delete: 'true' } },
  ],
  odoo: [
    { path: 'mail/thread/messages', body: { jsonrpc: '2.0', method: 'call', id: 1, params: { thread_model: 'crm.lead', thread_id: 42 } } },
    odooCall('crm.lead', 'write', [[42], { name: 'x' }]),
    odooCall('crm.lead', 'unlink', [[42]]),
    odooCall('crm.lead', 'action_set_lost', [[42]]),
    odooCall('crm.lead', 'message_post', [[42]], { body: 'x' }),
    odooCall('crm.lead', 'read', [[42], ['message_ids']]),
    odooCall('res.users', 'read', [[2], ['password']]),
    odooCall('mail.message', 'set_message_done', [[1]]),
    // The body calls something else than the path says.
    {
      path: 'web/dataset/call_kw/crm.lead/read',
      body: { jsonrpc: '2.0', method: 'call', id: 1, params: { model: 'crm.lead', method: 'write', args: [[1], {}], kwargs: {} } },
    },
    { path: 'web/dataset/call_button/crm.lead/action_set_won', body: {} },
    { path: 'web/session/destroy', body: { jsonrpc: '2.0', method: 'call', id: 1, params: {} } },
    { path: 'web/dataset/call_kw/crm.lead/read' },
  ],
};

describe.each(API_READERS.map(({ id, allowed }) => ({ id, allowed })))('what may be asked of $id', ({ id, allowed }) => {
  it('is nothing that changes anything', () => {
    expect(FORBIDDEN[id]?.length).toBeGreaterThan(4);
    expect(FORBIDDEN[id]?.filter((request) => isAllowed(allowed, request))).toEqual([]);
  });

  it('holds lines that stand for whole paths, not for parts of them', () => {
    for (const { path, query = {} } of allowed) {
      for (const pattern of [path, ...Object.values(query)]) expect(pattern.source).not.toMatch(/(?<!\\)\.[*+]/);
    }
  });
});
