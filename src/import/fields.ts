/** What a column of an export can hold, and the products whose exports are known. */

/** A file holds deals, or what happened on them: activities, notes, emails. */
export type FileKind = 'deals' | 'entries';

/** Fields of a deal, each with its word for the rep. Several columns may hold contacts; of the others the first that is filled in counts. */
export const DEAL_FIELDS = {
  id: 'Record id',
  name: 'Deal name',
  account: 'Company',
  stage: 'Stage',
  status: 'Open, won or lost',
  amount: 'Amount',
  currency: 'Currency',
  closeDate: 'Close date',
  owner: 'Owner',
  contact: 'Contact',
  role: 'Contact’s role',
  lostReason: 'Reason for the loss',
} as const;

/** Fields of an entry. Several columns may hold its text: they are put one below the other. */
export const ENTRY_FIELDS = {
  id: 'Record id of the entry',
  dealId: 'Record id of the deal',
  dealName: 'Deal name',
  at: 'Date',
  time: 'Time of day',
  type: 'Kind (note, email, call, meeting, task)',
  direction: 'Sent or received',
  author: 'Author',
  contact: 'Contact it was with',
  subject: 'Subject',
  text: 'Text',
} as const;

export type DealField = keyof typeof DEAL_FIELDS;
export type EntryField = keyof typeof ENTRY_FIELDS;
export type Field = DealField | EntryField;

/** The products whose exports are known by their headers. */
export const PRODUCTS = [
  { id: 'salesforce', name: 'Salesforce' },
  { id: 'hubspot', name: 'HubSpot' },
  { id: 'pipedrive', name: 'Pipedrive' },
  { id: 'zoho', name: 'Zoho CRM' },
  { id: 'dynamics', name: 'Dynamics 365 Sales' },
  { id: 'other', name: 'Another CRM' },
] as const;
export type ProductId = (typeof PRODUCTS)[number]['id'];

/** Something that was not taken as it stands in a file. `left`: the whole row was left out; else only this cell. */
export interface RowProblem {
  line: number;
  /** The column's header; null where the row as a whole is meant. */
  column: string | null;
  /** What stands there. */
  value: string;
  why: string;
  left: boolean;
}
