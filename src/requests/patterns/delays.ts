/** Words by which a prospect puts off, whole sentences: each is a delay by itself unless a guard speaks against it. */
const TIME =
  '(?:the |our |their |his |her |this |that |at least |about |mid[- ]?|early |late |end of |after |next |week |wk |kw ?|q|calendar |new )*(?:\\d|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|month|quarter|year|week|summer|spring|autumn|fall|winter|easter|christmas|holidays?|budget|fiscal|audit|first|second|third|fourth|merger|new year|season|vacation|q[1-4]|then|later|after|we|he|she|they|things|that)';

const any = (...parts: string[]): RegExp => new RegExp(`(?:${parts.join('|')})`, 'i');

export const DELAY_SURE = any(
  '\\b(?:on|over) (?:the )?(?:ice|hold|back burner)\\b',
  '\\bhold (?:off|fire|your horses|on (?:until|till))\\b',
  '\\b(?:park|postpone|defer|shelve|pause|freeze|table)(?:d|s|ing)? (?:it|this|that|the|things|everything|our|a decision|any)\\b',
  '\\bput(?:ting)? (?:it|this|that|the \\w+|things|everything|matters?) (?:off|on hold|aside|to one side)\\b',
  '\\b(?:leave|lay|put|set|let) (?:it|this|that|the \\w+|things|everything|us|me|him|her|them|the printing)(?: \\w+){0,3} (?:rest|aside|alone|in peace|for now|for the moment|for the time being|at rest|until|till|be)\\b',
  '\\b(?:let|have) (?:it|the (?:thing|matter|offer|file|topic)) rest\\b',
  '\\b(?:get|come|be|go|circle|report) back (?:to (?:us|me|you|him|her|them)|on this|in touch)?\\b[^.!?]{0,40}\\b(?:in|on|after|next|when|once|at|until) ' +
    TIME,
  '\\bcome back (?:to (?:us|me|him|her) )?(?:in|on|after|next|later|when|once|at|mid)\\b',
  '\\b(?:call|ring|phone|contact|approach|try|ask|write(?: to)?|see|talk(?: to)?|speak(?: to)?|get in touch(?: with)?|reach out(?: to)?|remind|ping|nudge|knock|bother|chase)(?: (?:me|us|him|her|them|you))?(?: back| again| afresh| about (?:it|this))*(?:,)? (?:again |back )?(?:in|on|after|next|not before|from|mid|only in|only after|later in) ' +
    TIME,
  '\\b(?:talk|speak|look|reconnect|revisit|resume|continue|restart|pick (?:it|this|things|the \\w+) up|touch base|catch up|try|start|sit down)(?: \\w+){0,3} (?:again )?(?:in|on|after|next|from|mid|later) ' +
    TIME,
  '\\b(?:wants? to |would like to |let.s |please |we.ll |can we )(?:revisit|reconnect|restart)\\b',
  '\\bnot (?:now|right now|yet the time|the (?:right )?(?:time|moment)|at (?:the|this) (?:moment|time|stage|point)|this (?:quarter|year|month|week)|before|until|till|a (?:good|great) (?:time|moment))\\b',
  "\\b(?:isn['’]t|is not|wasn['’]t|not) (?:a |the )?(?:good|great|right|best|ideal) (?:time|moment)\\b",
  "\\b(?:nothing|no (?:decision|penny|spending|new \\w+|purchase\\w*|order\\w*)|can(?:'t|’t|not)|won['’]t|doesn['’]t want|don['’]t want|not going to|isn['’]t going to|wouldn['’]t|can not|no head|unable|will not|nobody)\\b[^.!?;]{0,80}\\b(?:before|until|till|right now|at the moment|for now|for the moment|this (?:quarter|year|month))\\b",
  '\\b(?:please|must|have to|need to|asks? (?:us|me|you)?(?: to)?|wants? (?:us |me )?to|would like (?:us |you )?to|let.s|(?:we|i).ll|prefers? to|rather|could you|can we|can you|must ask you to) (?:\\w+ )?(?:wait|hold|pause|be patient|bear with)\\b',
  '\\b(?:wait|hold|patience|bear with (?:us|me)|silence|quiet|no contact) (?:\\w+ ){0,2}(?:until|till|til|up to)\\b',
  "\\b(?:asks?|asked|begs?|pleads?|wants?|needs?|needing|give (?:us|me|him|her|them)|allow (?:us|me)|grant) (?:\\w+ ){0,3}(?:more time|a (?:bit|little|while) (?:longer|more|of (?:time|patience))|some (?:time|weeks|months|breathing space)|(?:\\w+ )?(?:weeks?|months?|days)(?:['’])? (?:grace|to think|time|longer|more)|time to think|patience|a pause|a break)",
  '\\b(?:too much|so much|enough|a lot|lots) (?:on (?:our|my|his|her|their|the) (?:plate|desk|hands?)|going on|at the moment|right now)\\b',
  '\\b(?:hands|plates?) (?:are |is )?(?:full|tied)\\b',
  '\\b(?:buried|swamped|snowed under|up to (?:our|my|his|her|their) (?:necks?|eyes|ears)|flat out|deep in|in the (?:middle|midst) of|a zoo here|no (?:bandwidth|capacity|head|time|headspace))\\b(?=[^.!?]*\\b(?:until|till|right now|at the moment|now|for|before|so|later|wait|leave|after|then|again|with)\\b)',
  '\\b(?:next|in the (?:new|next|coming)) (?:quarter|year|fiscal|season|budget)\\b[^.!?]{0,40}\\b(?:please|again|instead|rather|earliest)\\b',
  '\\bnot (?:before|until|till|sooner than) (?!the \\d|ten|nine|noon)',
  '\\bno (?:earlier|sooner) than\\b',
  '\\bat the earliest\\b',
  '\\b(?:snooze|wiedervorlage|tickler)\\b',
  `\\b(?:push|pushed|pushes|move[sd]?|slip(?:s|ped)?|postponed?|shift(?:ed)?|delay(?:ed)?) (?:\\w+ ){0,4}(?:to|till|until|into|by) ${TIME}`,
  '\\bstop(?:ped)? all (?:the )?(?:projects?|spending|purchases)\\b',
  '\\b(?:budget|hiring|spending|change|investment|capex|purchase|recruiting) (?:freeze|stop|frozen)\\b[^.!?]{0,30}\\b(?:until|till|here|now|at the moment|currently|since)\\b',
  '\\b(?:stays? on hold|is on hold|are on hold|on pause until|is frozen until|are frozen until)\\b',
  "\\b(?:once|after|when|as soon as) [^.!?,;]{3,60} (?:is|are|has|have|'s) (?:over|done|closed|behind (?:us|them|him|her)|finished|approved|released|through|settled|bedded in|back|calmed down)\\b[^.!?]{0,40}\\b(?:we|again|talk|call|come|back|look|please)\\b",
  '\\b(?:for the (?:time being|moment|present)|for now)\\b[^.!?]{0,40}\\b(?:leave|stay|wait|nothing|no|not|rest|park|hold)\\b',
  '\\b(?:leave|stay|wait|nothing|rest|park|hold)\\b[^.!?]{0,40}\\b(?:for the (?:time being|moment|present)|for now|right now|at the moment)\\b',
  `\\bback to (?:us|me|him|her|them|you)? ?(?:in|on|after) ${TIME}`,
  '\\b(?:in no (?:rush|hurry)|no (?:rush|hurry) (?:on|from) (?:our|their))\\b',
  '\\breturn to you (?:in|after|on)\\b',
  "\\b(?:let|leave)['’]?s? (?:it )?(?:talk|speak|say|wait|leave|sleep|take (?:it|this) up|pick)\\b[^.!?]{0,50}\\b(?:in|on|after|until|till|next|again|week) ?" +
    TIME,
);

/** Sentences that speak of time and are no put-off of the deal. */
export const DELAY_NOT =
  /\b(shipping delay|close date|champagne|delivery (?:date|delay|time)|lead time|out of (?:the )?office|auto(?:matic)?[- ]?reply|on (?:annual )?leave (?:until|till)|travelling until|no access to e-?mail|delivered? (?:on|in)|back ?order|valid (?:until|to|till)|quote (?:runs|is valid|expires)|(?:our|the) (?:offer|quote|price) (?:stands|holds|expires)|binding until|hold music|meeting (?:moved|is moved)|move (?:the|our) (?:call|meeting|demo|session)|running late|invite for|free (?:on|at)|no need to wait|need not wait|don['’]t (?:want|need|have) to wait|can['’]t wait to|looking forward|no longer|was lifted|has ended|ended on|were waiting for|(?:move|moved|moves) (?:\w+ )?(?:from \d+ )?to (?:mon|tues|wednes|thurs|fri)day|told you to wait|why i asked|as planned|put it on the (?:list|agenda))\b/i;
