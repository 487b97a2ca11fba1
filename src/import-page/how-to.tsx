/** How to get the files out of each product. What is not certain is said so: products move their menus. */
const STEPS: readonly { product: string; deals: string[]; entries: string[] }[] = [
  {
    product: 'Salesforce',
    deals: [
      'Reports → New report → Opportunities. Add the columns Opportunity ID, Opportunity Name, Account Name, Stage, Amount, Amount Currency, Close Date, Opportunity Owner.',
      'Run it, then Export → Details Only → Comma Delimited (.csv), encoding Unicode (UTF-8).',
    ],
    entries: [
      'Reports → New report → Activities with Opportunities. Add Activity ID, Opportunity ID, Opportunity, Date, Subject, Task Subtype or Activity Type, Assigned, Full Comments.',
      'Export it the same way. The text of emails is not part of this report; an export of EmailMessage (Data Loader) has it.',
    ],
  },
  {
    product: 'HubSpot',
    deals: [
      'CRM → Deals, the view with the columns you want. Export → CSV, all properties in the view or all properties. The column Record ID comes by itself.',
      'Add the associations to contacts and companies when the export asks for them.',
    ],
    entries: [
      'Reports → Create report, source Activities with Deals; columns Activity ID, Deal ID, Activity date, Activity type, Activity assigned to, and the bodies of notes, emails, calls and meetings. Export unsummarized data as CSV.',
    ],
  },
  {
    product: 'Pipedrive',
    deals: ['… → Tools and apps → Export data → Deals → CSV; or the list of deals → … → Export filter results.'],
    entries: ['The same page: Activities → CSV, and Notes → CSV. Take both in together with the deals.'],
  },
  {
    product: 'Zoho CRM',
    deals: ['Setup → Data administration → Export → module Deals → CSV.'],
    entries: [
      'The same page: Notes, Tasks, Meetings and Calls, one file each. Take them in together with the deals: they name the deal by its id.',
    ],
  },
  {
    product: 'Dynamics 365 Sales',
    deals: [
      'Sales → Opportunities → Export to Excel → Static worksheet. Open it in Excel and save as “CSV UTF-8 (Comma delimited)”. Keep the hidden column “(Do Not Modify) Opportunity”: it is the record id.',
    ],
    entries: [
      'Activities → All Activities, with the columns Regarding, Activity Type, Subject, Description, Actual End, Owner. Export and save it the same way.',
    ],
  },
];

/** Where in each product the export is. */
export function HowTo() {
  return (
    <section>
      <h2>How to export from your CRM</h2>
      <p class="remark">Menus differ between editions and change over time. Any CSV file with a line of headers will do.</p>
      {STEPS.map(({ product, deals, entries }) => (
        <details key={product}>
          <summary>{product}</summary>
          <div class="steps">
            <h3>Deals</h3>
            <ol>
              {deals.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <h3>Notes and activities</h3>
            <ol>
              {entries.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </div>
        </details>
      ))}
      <p class="remark">
        Do not open a CSV file in Excel before: it changes dates and long ids. A column with the record id of the deal makes sure that a
        deal is the same one when you open its page later.
      </p>
    </section>
  );
}
