import type { ApiReader } from './api-reader.ts';
import { odoo } from './odoo.ts';

/** The readers of CRMs' own interfaces. */
export const API_READERS: readonly ApiReader[] = [odoo];
