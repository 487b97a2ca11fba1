/** The names of the fields that SuiteCRM 8 shows on an opportunity. Its pages carry no field names, only these, in capital letters. */

export type Suite8Field = 'name' | 'amount' | 'closeDate' | 'stage' | 'owner';

// [SRC] modules/Opportunities/language/en_us; the other languages come with the community's packs and are [MEM].
const LABELS: Readonly<Record<Suite8Field, readonly string[]>> = {
  name: [
    'opportunity name',
    'name der verkaufschance',
    'nom de l’opportunité',
    "nom de l'opportunité",
    'nombre oportunidad',
    'nombre de oportunidad',
  ],
  amount: ['opportunity amount', 'betrag der verkaufschance', 'betrag', 'montant', 'cantidad', 'importe', 'bedrag', 'valor', 'importo'],
  closeDate: [
    'expected close date',
    'erwartetes abschlussdatum',
    'voraussichtliches abschlussdatum',
    'date de clôture prévue',
    'date de clôture',
    'fecha de cierre prevista',
    'fecha de cierre',
    'verwachte sluitingsdatum',
    'data de fechamento',
  ],
  stage: [
    'sales stage',
    'verkaufsphase',
    'verkaufsstufe',
    'phase de vente',
    'etapa de ventas',
    'etapa de venta',
    'verkoopfase',
    'verkoopstadium',
  ],
  owner: ['assigned to', 'zugewiesen an', 'assigné à', 'asignado a', 'toegewezen aan', 'atribuído a', 'assegnato a'],
};

/** The field that a label names, in any of the known languages; null for others. */
export function fieldOfLabel(label: string): Suite8Field | null {
  const plain = label.toLowerCase().replace(/[:*]/g, '').trim();
  const fields = Object.keys(LABELS) as Suite8Field[];
  return fields.find((field) => LABELS[field].includes(plain)) ?? null;
}
