import { initials } from '../format.ts';
import { Link } from '../router.tsx';
import { allDeals } from '../store.ts';
import { say } from '../words.ts';

/** Everybody named on a deal, by name. */
export function Contacts() {
  const people = allDeals()
    .flatMap((deal) => deal.contacts.map((contact) => ({ ...contact, deal })))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <div class="page">
      <header class="page-head">
        <h1>{say('contacts')}</h1>
        <span class="quiet">{people.length}</span>
      </header>
      <div class="card table-card">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('name')}</th>
              <th scope="col">{say('role')}</th>
              <th scope="col">{say('company')}</th>
              <th scope="col">{say('email')}</th>
              <th scope="col">{say('deal')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={`${person.deal.id} ${person.name}`}>
                <th scope="row">
                  <span class="person">
                    <span class="avatar small" aria-hidden="true">
                      {initials(person.name)}
                    </span>
                    {person.name}
                  </span>
                </th>
                <td>{person.role}</td>
                <td>{person.deal.company}</td>
                <td class="quiet">{person.email}</td>
                <td>
                  <Link to={`/deals/${person.deal.id}`}>{person.deal.id}</Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
