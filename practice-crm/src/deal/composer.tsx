import { useState } from 'preact/hooks';
import type { Deal, Entry, RichPiece } from '../deal.ts';
import { Icon } from '../icons.tsx';
import { stampNow } from '../practice-day.ts';
import { addEntry } from '../store.ts';
import { say } from '../words.ts';
import { NoteEditor } from './note-editor.tsx';

const TABS = [
  { id: 'note', icon: 'note', label: 'note' },
  { id: 'email', icon: 'email', label: 'email' },
  { id: 'call', icon: 'call', label: 'callLog' },
] as const;
type Tab = (typeof TABS)[number]['id'];

function EmailForm({ deal, onSave }: { deal: Deal; onSave: (entry: Partial<Entry>) => void }) {
  const [to, setTo] = useState(deal.contacts[0]?.email ?? '');
  const [subject, setSubject] = useState('');
  const [body, setBody] = useState('');
  return (
    <form
      class="email-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ subject: subject.trim() || undefined, text: body.trim() });
        setSubject('');
        setBody('');
      }}
    >
      <label class="line">
        <span>{say('to')}</span>
        <select value={to} data-composer="email-to" onChange={(event) => setTo(event.currentTarget.value)}>
          {deal.contacts.map((contact) => (
            <option key={contact.email} value={contact.email}>
              {contact.name} &lt;{contact.email}&gt;
            </option>
          ))}
        </select>
      </label>
      <label class="line">
        <span>{say('subject')}</span>
        <input type="text" data-composer="email-subject" value={subject} onInput={(event) => setSubject(event.currentTarget.value)} />
      </label>
      <textarea
        rows={6}
        aria-label={say('body')}
        data-composer="email-body"
        value={body}
        onInput={(event) => setBody(event.currentTarget.value)}
      />
      <div class="row-end">
        <button type="submit" class="button primary" data-action="save" disabled={body.trim() === '' || to === ''}>
          {say('sendEmail')}
        </button>
      </div>
    </form>
  );
}

function CallForm({ onSave }: { onSave: (entry: Partial<Entry>) => void }) {
  const [text, setText] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ text: text.trim() });
        setText('');
      }}
    >
      <textarea
        rows={4}
        aria-label={say('callLog')}
        placeholder={say('nextStepsHint')}
        data-composer="call"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="row-end">
        <button type="submit" class="button primary" data-action="save" disabled={text.trim() === ''}>
          {say('logCall')}
        </button>
      </div>
    </form>
  );
}

/** Where the rep writes a note, an email or a call log; what is saved stands in the timeline at once. */
export function Composer({ deal }: { deal: Deal }) {
  const [tab, setTab] = useState<Tab>('note');
  const add = (type: Tab, part: Partial<Entry>) =>
    addEntry(deal.id, {
      at: stampNow(),
      type,
      direction: type === 'email' ? 'outbound' : 'internal',
      author: deal.owner,
      text: '',
      ...part,
    });
  return (
    <section class="card composer" aria-label={say('composer')} data-region="composer">
      <div class="composer-tabs" role="tablist">
        {TABS.map(({ id, icon, label }) => (
          <button type="button" role="tab" key={id} id={`tab-${id}`} aria-selected={tab === id} onClick={() => setTab(id)}>
            <Icon name={icon} size={15} /> {say(label)}
          </button>
        ))}
      </div>
      <div role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'note' && <NoteEditor onSave={(text: string, rich: RichPiece[]) => add('note', { text, rich })} />}
        {tab === 'email' && <EmailForm deal={deal} onSave={(part) => add('email', part)} />}
        {tab === 'call' && <CallForm onSave={(part) => add('call', part)} />}
      </div>
    </section>
  );
}
