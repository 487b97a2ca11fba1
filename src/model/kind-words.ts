import type { RequestKind } from './reading.ts';

/** What a request of a kind is called where it stands alone: on a receipt. */
export const KIND_NAMES: Readonly<Record<RequestKind, string>> = {
  demo: 'Demo',
  sample: 'Sample',
  collateral: 'Document',
  call: 'Call',
  delay: 'More time',
};

/** What a prospect asked for, after "they asked for …". */
export const KIND_ASKED_FOR: Readonly<Record<RequestKind, string>> = {
  demo: 'a demo',
  sample: 'a sample or trial',
  collateral: 'a document',
  call: 'a call or meeting',
  delay: 'more time',
};
