/** The CRMs whose own interface for programs Askback can read, by the id of their reader: their names as everywhere in Askback. */
export const API_CRMS: Readonly<Record<string, string>> = {
  dynamics: 'Dynamics 365 Sales',
  espocrm: 'EspoCRM',
  freshsales: 'Freshsales',
  odoo: 'Odoo CRM',
  twenty: 'Twenty',
};

/** Whether a CRM, by its name, can be read beyond what is on screen. */
export const hasApi = (crm: string): boolean => Object.values(API_CRMS).includes(crm);
