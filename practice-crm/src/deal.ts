export const OPEN_STAGES = ['Qualify', 'Discovery', 'Proposal', 'Negotiation'] as const;
export const STAGES = [...OPEN_STAGES, 'Won', 'Lost'] as const;
export const LOST_REASONS = ['Chose another vendor', 'No decision', 'Price', 'Fit', 'Timing', 'Other'] as const;
export const ENTRY_TYPES = ['note', 'email', 'call', 'meeting', 'task'] as const;

export type Stage = (typeof STAGES)[number];
export type EntryType = (typeof ENTRY_TYPES)[number];
export type Status = 'open' | 'won' | 'lost';

/** A piece of a formatted note: plain text, or an element with pieces inside. Kept as data so that nothing is ever parsed as HTML. */
export type RichPiece = string | { tag: 'b' | 'p' | 'ul' | 'li' | 'br'; inside: RichPiece[] };

export interface Entry {
  id: string;
  at: string;
  type: EntryType;
  direction: 'inbound' | 'outbound' | 'internal';
  author: string;
  subject?: string;
  text: string;
  rich?: RichPiece[];
  edited?: boolean;
}

export interface Contact {
  name: string;
  role: string;
  email: string;
}

/** A deal as Fieldbook holds it. Days are YYYY-MM-DD; entries stand oldest first; the last of `closeDateHistory` is `closeDate`. */
export interface Deal {
  id: string;
  name: string;
  company: string;
  stage: Stage;
  status: Status;
  amount: number;
  currency: string;
  closeDate: string;
  closeDateHistory?: string[];
  owner: string;
  source: string;
  lostReason: string | null;
  contacts: Contact[];
  activities: Entry[];
}
