/** Salesforce's own names of the fields that are read. Admins rename fields; then only the API names in the page help.
 * English is sure; the other languages are from memory, so only those that are likely. Italian and Dutch pages are read by API names alone. */
import { type LabelTable, namesOf } from './labels.ts';

const FIELDS = ['amount', 'closeDate', 'stage', 'owner', 'lostReason', 'role', 'contact', 'changedAt', 'description'] as const;

export type SalesforceField = (typeof FIELDS)[number];

const LABELS: LabelTable = {
  en: 'Amount;Close Date;Stage;Opportunity Owner|Owner;Loss Reason|Lost Reason;Role;Contact Name|Contact;Last Modified;Description|Comments',
  de: 'Betrag;Schlusstermin;Phase;Opportunity-Inhaber|Inhaber;Verlustgrund;Rolle;Kontaktname|Kontakt;Zuletzt geändert;Beschreibung|Kommentare',
  fr: "Montant;Date de fermeture|Date de clôture;Étape;Propriétaire de l'opportunité|Propriétaire;;Rôle;Nom du contact;Dernière modification;Commentaires",
  es: 'Importe;Fecha de cierre;Etapa;Propietario de la oportunidad|Propietario;;Función;Nombre del contacto;Última modificación;Descripción|Comentarios',
  pt: 'Valor;Data de fechamento;Fase;Proprietário da oportunidade;;Função;Nome do contato;;Descrição',
};

/** How the timeline names the user who looks at it. */
export const YOU = ['you', 'sie', 'vous', 'usted', 'você'];

/** The plain names of a field in every language. */
export const labelsOf = (field: SalesforceField): string[] => namesOf(LABELS, FIELDS.indexOf(field));
