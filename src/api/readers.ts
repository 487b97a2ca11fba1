import type { ApiReader } from './api-reader.ts';
import { dynamics } from './dynamics.ts';
import { espocrm } from './espocrm.ts';
import { freshsales } from './freshsales.ts';
import { odoo } from './odoo.ts';
import { twenty } from './twenty.ts';

/** The readers of CRMs' own interfaces. */
export const API_READERS: readonly ApiReader[] = [dynamics, espocrm, freshsales, odoo, twenty];
