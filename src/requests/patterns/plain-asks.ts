import type { RequestKind } from '../../model/reading.ts';

/** The plainest names of what is asked for. */
const THINGS: Record<RequestKind, string> = {
  demo: 'demos?\\b(?! (?:data|truck|unit|licen|version|account|machine|access|environment))|demonstration|walk-?through|run-through|product tour|show (?:us|me|them|him|her) (?:the|your|how|it)\\b|(?:walk|take|run) (?:us|me|them|him|her|the \\w+ team|our \\w+(?: team)?) (?:\\w+ )?through\\b|see (?:it|the (?:product|system|software|tool|platform)) (?:live|in action|again|working|running)|look at the (?:product|system|software|tool|platform|portal)',
  sample:
    '(?:free )?trial\\b(?! balance)|pilot\\b|\\bpoc\\b|proof of concept|sandbox|samples?\\b(?! size| data| of the finished)|test (?:account|unit|licen[cs]e|environment|batch|system|access)|evaluation (?:licen[cs]e|seats?|unit|copy|version)|trial (?:licen[cs]e|account|version|access)|loaner',
  collateral:
    'brochures?|leaflets?|data ?sheets?|case stud(?:y|ies)|references\\b|price ?lists?|(?:the|a|your|our|an?) (?:\\w+ ){0,2}(?:quote|quotation|offer|proposal|questionnaire|estimate)\\b|white ?papers?|one-pagers?|spec ?sheets?|certificates?|roi (?:sheet|calculation)',
  call: '(?:a|another|quick|short|brief|the) (?:\\w+ )?(?:call|meeting|phone call|chat) (?:with|next|this|in the next|to|about|on)|call with|meeting with|(?:ring|call|phone) me (?:this|today|tomorrow|on|at|sometime|back|when you)',
  delay: '',
};

const PROSPECT =
  "(?:\\b(?:could|can|would|may|might) (?:you|we|i|someone|somebody)\\b|\\b(?:please|pls|kindly)\\b|\\b(?:we|i)(?:['’]d| would) (?:also |really |very much )?(?:like|love|appreciate|be interested in|be grateful for)\\b|\\b(?:we|i) (?:need|want)\\b|\\b(?:is|would) it (?:be )?possible)";
const REPORTED =
  "(?:\\b(?:wants|wanted|want)\\b|\\bask(?:s|ed|ing) (?:us |me )?for\\b|\\b(?:would|['’]d) (?:also |still )?(?:like|love|want)\\b|\\brequest(?:s|ed)\\b|\\bneeds\\b(?! to))";

const within = (frame: string, things: string): RegExp => new RegExp(`${frame}[^.!?;:]{0,45}?\\b(?:${things})`, 'i');

const DELAYS =
  /\b(?:come|get) back to (?:us|me) (?:in|on|after|next) |\b(?:put|keep) (?:it|this|that|things|everything|the \w+) on (?:hold|ice)\b|\bplease (?:wait|hold off|leave it|park it|park this) (?:until|till|for)\b|\b(?:park|postpone|leave|shelve) (?:it|this|that) (?:until|till|for now|for the moment)\b|\b(?:call|contact|ring|try) (?:us|me) again (?:in|on|after|next) |\bnot before (?:january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|next)\b|\bget in touch again in\b|\b(?:let['’]s|we can|can we) (?:talk|speak|reconnect|revisit|look at (?:it|this)) (?:this )?(?:again )?(?:in (?:january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|the new year)|next (?:quarter|year|month)|after )/i;

/** Asks in so many words, by kind, as a prospect writes them and as a note reports them. They hold without the model's consent. */
export const PLAIN_ASKS: Record<'inbound' | 'internal', Record<RequestKind, RegExp>> = {
  inbound: {
    demo: within(PROSPECT, THINGS.demo),
    sample: within(PROSPECT, THINGS.sample),
    collateral: within(PROSPECT, THINGS.collateral),
    call: within(PROSPECT, THINGS.call),
    delay: DELAYS,
  },
  internal: {
    demo: within(REPORTED, THINGS.demo),
    sample: within(REPORTED, THINGS.sample),
    collateral: within(REPORTED, THINGS.collateral),
    call: within(REPORTED, THINGS.call),
    delay: DELAYS,
  },
};
