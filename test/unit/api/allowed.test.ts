import { describe, expect, it } from 'vitest';
import { isAllowed } from '../../../src/api/allowed.ts';
import type { ApiRequest } from '../../../src/api/api-reader.ts';
import { API_READERS } from '../../../src/api/readers.ts';

const odooCall = (model: string, method: string, args: unknown[] = [], kwargs: unknown = {}): ApiRequest => ({
  path: `web/dataset/call_kw/${model}/${method}`,
  body: { jsonrpc: '2.0', method: 'call', id: 1, params: { model, method, args, kwargs } },
});

/** What would change something in a CRM, or tell more than is needed. */
const FORBIDDEN: Readonly<Record<string, readonly ApiRequest[]>> = {
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
