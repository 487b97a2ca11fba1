/** The sales stages that SugarCRM's descendants (SuiteCRM, vtiger) install, for pages that show only their names. */
import type { DealStatus } from '../model/deal.ts';

// [SRC] sales_stage_dom of en_us, and vtiger's spelling of two of them.
const OPEN = new Set([
  'prospecting',
  'qualification',
  'needs analysis',
  'value proposition',
  'id. decision makers',
  'perception analysis',
  'proposal/price quote',
  'proposal or price quote',
  'negotiation/review',
  'negotiation or review',
]);
// The first of each [SRC], the other languages [MEM].
const WON = new Set(['closed won', 'gewonnen', 'fermé gagné', 'gagné', 'gagnée', 'cerrado ganado', 'gesloten gewonnen', 'ganha']);
const LOST = new Set(['closed lost', 'verloren', 'fermé perdu', 'perdu', 'perdue', 'cerrado perdido', 'gesloten verloren', 'perdida']);

/** What a stage's name (or its key, which is the English name) says of the deal; null for names that are not the product's own. */
export function statusOfStage(stage: string | null): DealStatus | null {
  const name = stage?.toLowerCase().trim() ?? '';
  if (WON.has(name)) return 'won';
  if (LOST.has(name)) return 'lost';
  return OPEN.has(name) ? 'open' : null;
}

/** Why a stage tells no status. */
export const UNKNOWN_STAGE = 'the name of the stage is not one of the product’s own';
