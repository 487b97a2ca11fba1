import type { Settings, Thresholds } from '../model/settings.ts';

/** Every threshold with what it means, in the order of the settings page. */
export const THRESHOLD_WORDS: Readonly<Record<keyof Thresholds, string>> = {
  confirmAfterDays: 'Working days after we gave something until Askback asks whether it answered',
  confirmWarnDays: 'Working days after which that question comes first',
  unansweredWarn: 'How many things without an answer are a warning',
  sameKindTooFar: 'How many requests of one kind are too many',
  givesWithoutCommitmentTooFar: 'How many things given without a promise in return are too many',
  pushesTooFar: 'How many moves of the close date are too many',
  openEndedDelayDays: 'Days after which “not now”, without a date, is too long',
  ownPromiseGraceDays: 'Working days after our own promised day until it counts as overdue',
  owedDays: 'Working days after which something we owe, without a date, counts as overdue',
  promiseAheadDays: 'Days before their promised day on which Askback reminds of it',
  silenceNoteDays: 'Days of silence until a note',
  silenceWarnDays: 'Days of silence until a warning',
  lateStageSilenceNoteDays: 'Days of silence until a note, in a late stage',
  lateStageSilenceWarnDays: 'Days of silence until a warning, in a late stage',
  liveContactDays: 'Days without a word after which a contact no longer counts as live',
  sponsorSilentDays: 'Days after which a senior contact counts as silent',
  waitMaxDays: 'Longest good reason to wait, in days',
  quietAfterLossHours: 'Hours after a loss in which Askback says nothing',
  thanksWithinDays: 'Days after a loss until which a thank-you still fits',
  feedbackAfterDays: 'Days after a loss before feedback is asked for',
  feedbackWithinDays: 'Days after a loss until which feedback is worth asking for',
  heartbeatWithinDays: 'Days after a loss until which a heartbeat check makes sense',
};

/** The thresholds that count things; the others are days or hours. */
export const COUNTS: readonly (keyof Thresholds)[] = [
  'unansweredWarn',
  'sameKindTooFar',
  'givesWithoutCommitmentTooFar',
  'pushesTooFar',
  'quietAfterLossHours',
];

/** Every rule with what it looks for, by its id. */
export const RULE_WORDS: Readonly<Record<string, string>> = {
  'promise-broken': 'A promised day that has passed',
  'promise-ahead': 'A promised day that is near',
  'too-far': 'Gone too far',
  'serial-deferral': 'Put off again and again',
  'wait-over': 'A good reason to wait whose day has come',
  'new-while-open': 'A new request while one has no answer',
  'same-kind-again': 'The same kind again',
  'delay-passed': 'A date they asked us to wait for has passed',
  'open-ended-delay': 'More time, without a date',
  'own-promise': 'Something we promised and did not do',
  'delivered-not-confirmed': 'Given, and nobody said whether it answered',
  'pilot-criteria': 'A trial without a word on what it has to show',
  'reference-early': 'A reference asked for early',
  'purpose-unknown': 'We do not know what a request is for',
  'commitment-unknown': 'We do not know what they will do then',
  'new-decider': 'Somebody else decides now',
  'close-date-passed': 'The close date has passed',
  silence: 'Silence',
  'single-threaded': 'Only one contact answers',
  'price-unspoken': 'Price was never spoken of',
  'no-received': 'They said no',
  'lost-thanks': 'A thank-you after a loss',
  'lost-feedback': 'Feedback after a loss',
  'stay-in-touch': 'A day to be in touch again',
  'heartbeat-check': 'A loss that may still be saved',
};

type Switch = 'entryMarks' | 'listMarks' | 'composerChip' | 'draftGuard' | 'dayFirst';

/** What can be switched on and off. */
export const SWITCH_WORDS: Readonly<Record<Switch & keyof Settings, string>> = {
  entryMarks: 'Tags beside timeline entries',
  listMarks: 'Dots on lists and boards',
  composerChip: 'A question beside the composer before you say yes',
  draftGuard: 'A look at what you write after a no',
  dayFirst: 'Read 03/04 as 3 April (off: March 4)',
};
