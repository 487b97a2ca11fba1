/** What CRMs call the fields of a deal, in the languages that Askback reads. Each row: see `FIELDS` for the order. */
import { type LabelTable, namesOf, plainLabel } from './labels.ts';

/** The fields that are looked for by their labels, in the order of the rows below. Earlier names of a row are the more certain ones. */
export const FIELDS = [
  'name',
  'amount',
  'currency',
  'closeDate',
  'stage',
  'status',
  'owner',
  'lostReason',
  'contact',
  'probability',
] as const;
export type FieldName = (typeof FIELDS)[number];

const TABLE: LabelTable = {
  en: 'deal name|opportunity name|opportunity title|deal title|opportunity|deal|subject|title|name;deal value|deal amount|opportunity amount|deal size|opportunity value|contract value|amount|value|total amount|expected revenue|expected amount|est. revenue|estimated revenue|expected value|estimated value|potential value|budget|revenue|total;currency|deal currency;close date|closing date|expected close date|expected closing date|expected close|expected closing|est. close date|estimated close date|estimated close|target close date|target close|forecast close|forecast close date|planned close|close on|closes on|closes|close by|expected to close|closing;deal stage|sales stage|pipeline stage|opportunity stage|stage|phase|step|sales phase;deal status|opportunity status|status|state|outcome|result;deal owner|opportunity owner|owner|record owner|owned by|sales rep|salesperson|sales person|account executive|account manager|assigned to|assigned user|assignee|responsible|responsible person|rep|employee|sales owner|handled by|managed by;lost reason|loss reason|reason lost|reason for loss|closed lost reason|close reason;primary contact|main contact|contact name|contact person|key contact|contact|contacts|decision maker|champion|economic buyer;probability|win probability|likelihood|confidence|conversion probability|chance of winning|win chance',
  de: 'name der verkaufschance|name des geschäfts|verkaufschance|opportunity-name|dealname|geschäft|bezeichnung|betreff|titel|name;auftragswert|dealwert|deal-wert|geschäftswert|betrag|wert|auftragssumme|volumen|auftragsvolumen|summe|erwarteter umsatz|umsatz|erwarteter wert|angebotssumme;währung;abschlussdatum|schlussdatum|voraussichtlicher abschluss|erwarteter abschluss|erwartetes abschlussdatum|voraussichtliches abschlussdatum|geplanter abschluss|abschluss|abschluss am|abschluss bis;verkaufsphase|vertriebsphase|phase|verkaufsstufe|stufe|dealphase|deal-phase|vertriebsstufe;status|zustand|ergebnis;inhaber|besitzer|eigentümer|verantwortlich|verantwortlicher|zuständig|zuständiger|zugewiesen an|betreuer|vertriebsmitarbeiter|bearbeiter|verkäufer|mitarbeiter|kundenbetreuer;verlustgrund|grund für verlust|grund der absage;hauptkontakt|ansprechpartner|kontakt|kontakte|kontaktperson|ansprechpartnerin|entscheider;wahrscheinlichkeit|abschlusswahrscheinlichkeit|gewinnchance',
  fr: "nom de l'opportunité|nom de l'affaire|affaire|opportunité|transaction|objet|intitulé|libellé|désignation|titre|nom;montant de l'affaire|montant|valeur|montant estimé|montant prévu|montant total|valeur estimée|ca prévu|chiffre d'affaires prévu|revenu attendu|revenu espéré|chiffre d'affaires estimé;devise|monnaie;date de clôture|date de clôture prévue|date de signature prévue|clôture prévue|date de fermeture|date de conclusion|date de clôture estimée|échéance prévue|signature prévue;phase de vente|étape de vente|étape|phase|phase de l'affaire;statut|état|résultat;propriétaire|responsable|commercial|assigné à|attribué à|vendeur|chargé d'affaires|suivi par|employé|gestionnaire;raison de la perte|motif de perte|cause de perte;contact principal|contact|contacts|interlocuteur|interlocutrice|interlocuteurs|décideur;probabilité|probabilité de succès|chances de succès",
  es: 'nombre de la oportunidad|nombre del negocio|oportunidad|negocio|asunto|título|denominación|nombre;valor del negocio|importe|monto|cantidad|valor|importe total|importe estimado|ingresos esperados|ingreso esperado|valor estimado|presupuesto;moneda|divisa;fecha de cierre|fecha de cierre prevista|cierre previsto|fecha prevista de cierre|fecha estimada de cierre|cierre estimado|fecha de cierre estimada;etapa de ventas|etapa de venta|etapa|fase|fase de venta;estado|estatus|resultado;propietario|responsable|asignado a|comercial|vendedor|vendedora|dueño|encargado|gestor|empleado;motivo de pérdida|razón de pérdida|motivo de la pérdida;contacto principal|contacto|contactos|persona de contacto|interlocutor;probabilidad|probabilidad de éxito|probabilidad de cierre',
  it: "nome opportunità|nome dell'opportunità|nome trattativa|opportunità|trattativa|oggetto|titolo|denominazione|nome;valore della trattativa|importo|valore|ammontare|importo totale|importo stimato|valore stimato|ricavi previsti|ricavo previsto|fatturato previsto;valuta|divisa;data di chiusura|data chiusura|data di chiusura prevista|data chiusura prevista|chiusura prevista|data prevista di chiusura;fase di vendita|fase|stadio|fase della trattativa;stato|esito;proprietario|responsabile|assegnato a|venditore|commerciale|titolare|referente interno|dipendente|incaricato;motivo della perdita|motivo perdita|motivazione perdita;contatto principale|contatto|contatti|referente|persona di contatto;probabilità|probabilità di successo|probabilità di chiusura",
  nl: 'naam van de kans|naam verkoopkans|dealnaam|verkoopkans|kans|onderwerp|titel|naam;dealwaarde|bedrag|waarde|totaalbedrag|verwachte omzet|verwachte opbrengst|geschatte waarde|geschatte omzet|orderwaarde;valuta|munteenheid;sluitingsdatum|afsluitdatum|verwachte sluitingsdatum|verwachte afsluitdatum|verwachte sluiting|verwachte afsluiting|geplande sluiting|sluitdatum;verkoopfase|fase|stadium|dealfase;status|toestand|resultaat;eigenaar|verantwoordelijke|toegewezen aan|verkoper|accountmanager|behandelaar|medewerker;reden verlies|reden van verlies|verliesreden;hoofdcontact|primair contact|contactpersoon|contactpersonen|contact|contacten;kans van slagen|waarschijnlijkheid|slagingskans|slaagkans',
  pt: 'nome da oportunidade|nome do negócio|designação|oportunidade|negócio|assunto|título|nome;valor do negócio|valor|montante|quantia|valor total|valor estimado|receita esperada|receita prevista|receita estimada;moeda;data de fechamento|data de fecho|fechamento previsto|data prevista de fechamento|data de fechamento prevista|previsão de fechamento|data prevista de fecho|data de encerramento|fecho previsto;etapa de vendas|etapa da venda|etapa|fase|estágio|fase de venda;status|situação|estado|resultado;proprietário|proprietária|responsável|atribuído a|vendedor|vendedora|comercial|dono|gestor|funcionário;motivo da perda|razão da perda;contato principal|contacto principal|contato|contacto|contatos|contactos|pessoa de contato;probabilidade|probabilidade de sucesso',
};

/** The most certain label of a field: under which a value stands that is known without a label. */
export const labelOfField = (field: FieldName): string => (TABLE.en?.split(';')[FIELDS.indexOf(field)] ?? '').split('|')[0] ?? '';

const RANKED = new Map<string, { field: FieldName; rank: number }>();
for (const [place, field] of FIELDS.entries()) {
  for (const [lang, row] of Object.entries(TABLE)) {
    for (const [rank, name] of namesOf({ [lang]: row }, place).entries()) if (!RANKED.has(name)) RANKED.set(name, { field, rank });
  }
}

// Labels that the rows do not hold, put together of words: one that names the field, and words that only describe it.
const CORES: Partial<Record<FieldName, string>> = {
  amount:
    'amount value revenue size worth budget acv tcv betrag wert summe volumen umsatz auftragswert auftragsvolumen auftragssumme dealwert gesamtwert gesamtbetrag gesamtsumme montant valeur importe monto valor cuantía importo valore ammontare bedrag waarde omzet orderwaarde dealwaarde montante quantia',
  closeDate:
    'close closing closure signing signature abschluss abschlussdatum abschlusstermin vertragsabschluss auftragsdatum clôture conclusion fermeture cierre chiusura sluiting sluitingsdatum afsluiting afsluitdatum sluitdatum fechamento fecho encerramento',
  stage: 'stage phase step stufe verkaufsphase vertriebsphase verkaufsstufe dealphase étape etapa fase stadio stadium estágio verkoopfase',
  status: 'status state outcome statut estado stato situação zustand',
  owner:
    'owner rep representative salesperson seller assignee responsible salesrep inhaber inhaberin besitzer besitzerin verantwortlich verantwortliche verantwortlicher betreuer betreuerin zuständig zuständiger bearbeiter bearbeiterin verkäufer verkäuferin vertriebler propriétaire responsable commercial commerciale vendeur vendeuse propietario propietaria vendedor vendedora ejecutivo ejecutiva responsabile proprietario venditore venditrice eigenaar verantwoordelijke verkoper accountmanager responsável proprietário proprietária',
  contact:
    'contact contacts champion ansprechpartner ansprechpartnerin kontaktperson interlocuteur interlocutrice contacto contactos referente contatto contatti contactpersoon contactpersonen contato contatos',
  probability: 'probability likelihood wahrscheinlichkeit probabilité probabilidad probabilità waarschijnlijkheid probabilidade',
};
const DESCRIBING = new Set(
  'current total overall estimated estimate est expected exp projected forecast forecasted planned target targeted anticipated likely deal deals opportunity opp sales sale pipeline contract the of date by for our potential primary main key win on aktuell aktuelle aktueller aktuelles erwartet erwartete erwarteter erwartetes voraussichtlich voraussichtliche voraussichtlicher voraussichtliches voraussichtl vsl vorauss geplant geplante geplanter geplantes geschätzt geschätzte geschätzter gesamt des der am bis datum termin verkauf vertrieb actuel actuelle cours prévu prévue prévisionnel prévisionnelle estimé estimée attendu attendue total totale de du la le l des vente affaire opportunité en principal principale actual previsto prevista estimado estimada esperado esperada del el venta ventas fecha oportunidad negocio attuale stimato stimata totale di della data trattativa opportunità vendita principale huidig huidige verwacht verwachte geschat geschatte gepland geplande totaal van het kans atual do da o a venda vendas oportunidade negócio previsão'.split(
    ' ',
  ),
);
const FIELD_OF_CORE = new Map(
  Object.entries(CORES).flatMap(([field, words]) => words.split(' ').map((word) => [word, field as FieldName])),
);
const COMPOSED_RANK = 50;

// German puts such words into one: `Vertriebsbetreuer`, `Gesamtvolumen`.
const JOINED = /^(vertriebs|verkaufs|auftrags|gesamt|deal|ziel|haupt|vertrags)(?=\p{L}{4})/u;

/** The word that a label's word says, without what German puts before it. */
function partOf(word: string): string {
  const rest = word.replace(JOINED, '');
  return rest !== word && !FIELD_OF_CORE.has(word) && (FIELD_OF_CORE.has(rest) || DESCRIBING.has(rest)) ? rest : word;
}

/** The field of a label that is put together of known words; null where one of them is unknown, or two name different fields. */
function fieldOfWords(plain: string): FieldName | null {
  const said = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const words = said.map(partOf);
  const fields = new Set(words.flatMap((word) => FIELD_OF_CORE.get(word) ?? []));
  const [field] = fields;
  const known = words.every((word) => FIELD_OF_CORE.has(word) || DESCRIBING.has(word));
  const isComposed = words.length > 1 || words[0] !== said[0];
  return isComposed && words.length < 7 && known && fields.size === 1 && field ? field : null;
}

type LabelledField = { field: FieldName; rank: number } | null;
const asked = new Map<string, LabelledField>();

/** A label's field; its rank among that field's names (0 the most certain). Null for labels that name none. */
export function fieldOfLabel(label: string): LabelledField {
  if (label.length > 60) return null;
  let found = asked.get(label);
  if (found !== undefined) return found;
  found = searchField(label);
  if (asked.size > 3000) asked.clear();
  asked.set(label, found);
  return found;
}

function searchField(label: string): LabelledField {
  // Units beside the label belong to it: `Amount (EUR)`, `Betrag in €`.
  const plain = plainLabel(label.replace(/\(.*\)$/, '').replace(/\s(in|en)\s?(€|\$|£|eur|usd|gbp|chf)$/i, ''));
  const named = RANKED.get(plain);
  if (named) return named;
  const field = fieldOfWords(plain);
  return field ? { field, rank: COMPOSED_RANK } : null;
}

/** The language that most labels of a page are written in; null when none stands out. */
export function languageOfLabels(labels: readonly string[]): string | null {
  const counts = Object.entries(TABLE).map(([lang, row]) => {
    const names = new Set(row.split(/[;|]/).map(plainLabel));
    return { lang, count: labels.filter((label) => names.has(plainLabel(label))).length };
  });
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  return first && first.count > (second?.count ?? 0) ? first.lang : null;
}
