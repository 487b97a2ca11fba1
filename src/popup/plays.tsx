import { FeedbackAboutSchema } from '../model/ledger-record.ts';
import type { DealScreen, PlayOffer, PlayState } from '../model/screen.ts';
import { daysFromToday } from './days.ts';
import type { Session } from './use-screen.ts';
import { Wording } from './wording.tsx';

interface Props {
  state: PlayState;
  deal: DealScreen;
  session: Session;
}

const ABOUT = {
  me: 'About me',
  fit: 'About the fit',
  price: 'About the price',
  timing: 'About the timing',
  'no-decision': 'No decision was made',
  other: 'Something else',
} as const;

const formOf = (event: SubmitEvent): FormData => {
  event.preventDefault();
  return new FormData(event.currentTarget as HTMLFormElement);
};

function Typed({ state, deal, session }: Props) {
  const save = (event: SubmitEvent) => {
    const answer = String(formOf(event).get('answer') ?? '').trim();
    return session.decide(deal.key, { do: 'play-step', play: state.play, step: state.step, answer });
  };
  return (
    <form class="stack" onSubmit={save}>
      <label>
        In their words
        <textarea name="answer" rows={3} maxLength={2000} required />
      </label>
      <button type="submit" class="primary">
        Note it
      </button>
    </form>
  );
}

/** The buyer's words, kept beside the CRM's own lost reason, never over it. */
function Feedback({ deal, session }: Props) {
  const save = (event: SubmitEvent) => {
    const form = formOf(event);
    const about = FeedbackAboutSchema.parse(form.get('about'));
    return session.decide(deal.key, { do: 'feedback', about, text: String(form.get('text') ?? '').trim() });
  };
  return (
    <form class="stack" onSubmit={save}>
      <label>
        What it was about
        <select name="about">
          {FeedbackAboutSchema.options.map((about) => (
            <option key={about} value={about}>
              {ABOUT[about]}
            </option>
          ))}
        </select>
      </label>
      <label>
        In their words
        <textarea name="text" rows={3} maxLength={2000} required />
      </label>
      <button type="submit" class="primary">
        Keep it
      </button>
    </form>
  );
}

function StayInTouch({ deal, session }: Props) {
  const save = (event: SubmitEvent) => {
    const form = formOf(event);
    const whatWouldChange = String(form.get('change') ?? '').trim();
    return session.decide(deal.key, { do: 'stay-in-touch', until: String(form.get('until')), whatWouldChange });
  };
  return (
    <form class="stack" onSubmit={save}>
      <label>
        Write again on
        <input type="date" name="until" min={daysFromToday(1)} required />
      </label>
      <label>
        What would have to change by then?
        <input name="change" maxLength={2000} required />
      </label>
      <button type="submit" class="primary">
        Keep the date
      </button>
    </form>
  );
}

const INPUT = { none: null, text: Typed, feedback: Feedback, 'stay-in-touch': StayInTouch } as const;
const TO = { prospect: '', manager: 'For your manager', product: 'For the product team' } as const;
const moment = (iso: string): string =>
  new Intl.DateTimeFormat(navigator.language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

function Step(props: Props) {
  const { state, deal, session } = props;
  const Input = INPUT[state.input];
  const choose = (answer: string) => session.decide(deal.key, { do: 'play-step', play: state.play, step: state.step, answer });
  return (
    <div class="step">
      <p>{state.prompt}</p>
      {state.notBefore && <p class="remark">Not before {moment(state.notBefore)}. Nothing to do until then.</p>}
      {state.list.length > 0 && (
        <ul class="facts-list">
          {state.list.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      {state.askLive && <p class="live">better spoken than written</p>}
      {state.draft && (
        <>
          {TO[state.to] && <p class="remark">{TO[state.to]}</p>}
          <Wording key={state.step} texts={[state.draft, ...state.variants]} session={session} copyOnly={state.to !== 'prospect'} />
        </>
      )}
      {Input && <Input {...props} />}
      <div class="row">
        {state.choices.map((choice) => (
          <button type="button" key={choice.id} onClick={() => choose(choice.id)}>
            {choice.label}
          </button>
        ))}
      </div>
    </div>
  );
}

function Play({ offer, deal, session }: { offer: PlayOffer; deal: DealScreen; session: Session }) {
  const begun = deal.decisions.plays.some((step) => step.play === offer.id);
  return (
    <details class="play" data-play={offer.id} open={begun && !offer.state.done}>
      <summary>
        {offer.title}
        <span class="remark">{offer.why}</span>
      </summary>
      <Step state={offer.state} deal={deal} session={session} />
    </details>
  );
}

/** The hard moments, step by step: each play that fits this deal, folded until it is wanted. */
export function Plays({ deal, session }: { deal: DealScreen; session: Session }) {
  if (deal.plays.length === 0) return null;
  return (
    <section class="plays">
      {deal.plays.map((offer) => (
        <Play key={offer.id} offer={offer} deal={deal} session={session} />
      ))}
    </section>
  );
}
