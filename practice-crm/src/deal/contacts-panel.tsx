import type { Deal } from '../deal.ts';
import { initials } from '../format.ts';
import { say } from '../words.ts';

/** The people of the deal on the prospect's side. */
export function ContactsPanel({ deal }: { deal: Deal }) {
  return (
    <section class="card" aria-label={say('contacts')} data-region="contacts">
      <h2>
        {say('contacts')} <span class="count">{deal.contacts.length}</span>
      </h2>
      <ul class="contact-list">
        {deal.contacts.map((contact) => (
          <li key={contact.name} data-contact={contact.email}>
            <span class="avatar small" aria-hidden="true">
              {initials(contact.name)}
            </span>
            <span class="contact-words">
              <b data-part="name">{contact.name}</b>
              <span data-part="role">{contact.role}</span>
              <a data-part="email" href={`mailto:${contact.email}`} title={contact.email}>
                {contact.email}
              </a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
