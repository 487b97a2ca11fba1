import type { SignalType } from '../../model/reading.ts';

const any = (...parts: string[]): RegExp => new RegExp(`(?:${parts.join('|')})`, 'i');
const WHO = '(?:we|i|he|she|they|you|board|committee|team|council|management|director|boss|owner|\\w+)';

/** Words that carry a signal. */
export const SIGNAL_WORDS: Record<SignalType, RegExp[]> = {
  promise: [
    any(
      `\\b${WHO}(?:['’](?:ll|d)| will| shall| is going to| are going to|'re going to|'s going to| am going to|'m going to| would| can)(?: also| then| surely| definitely)? (?:sign|order|buy|decide|choose|commit|countersign|place (?:the|an|our|his|her|their|that)? ?(?:first )?order|take (?:a|the|its|their|our) (?:final )?decision|make (?:a|the|its|their|our|my|up my) (?:final )?(?:decision|choice|mind)|vote|give (?:you|us) (?:an?|our|their|my|his|her|the|your)? ?(?:final )?(?:answer|yes|decision|verdict|go)|let (?:you|us) (?:know|have)|tell (?:you|us)|have (?:our|the|a|an|his|her|my|their|your) (?:\\w+ )?(?:decision|answer|verdict|order|signature|contract|po)|award|put (?:my|his|her) signature|issue the (?:po|order)|send (?:the|our|you the|you our) (?:\\w+ )?(?:order|po|contract|purchase order))`,
      "\\byou(?:'ll|’ll| will| shall| can| may| get| have| are going to| 'd)(?: have| get| receive| hear| read| be (?:informed|told))* (?:our|my|the|an?|his|her|their|your|yes|from us) ?(?:\\w+ ){0,2}(?:order|decision|answer|verdict|signature|contract|yes|go|choice|po|purchase order|sign(?:ed)?|award|green light|no\\b|final word|offer)",
      `\\b(?:we|i|he|she|they|\\w+) (?:sign|signs|order|orders|buy|buys|decide|decides|vote|votes|choose|chooses|take|takes|place the order|places the order|countersign) (?:on|by|in|before|next|tomorrow|the (?:two|three|contract|order|same)|it|for|right|straight|that|then|at|after|within|\\d+|(?:two|three|four|thirty))\\b`,
      '\\b(?:decision|answer|verdict|order|signature|contract|po|purchase order|go|signed (?:order|contract|copy|offer))\\b[^.!?]{0,50}\\b(?:will (?:be|come|reach|follow|leave|go)|comes?|by|on|before|no later than|follows|goes out|promised|within|latest|is (?:made|taken|due)|reaches)\\b[^.!?]{0,30}(?:\\d|monday|tuesday|wednesday|thursday|friday|week|month|january|february|march|april|may|june|july|august|september|october|november|december|tomorrow|end|you|q\\d)',
      '\\b(?:sign(?:s|ed|ing|ature)?|order(?:s|ing)?|decide[sd]?|decision|vote|verdict|choice|answer|countersign\\w*|yes or (?:a )?no|go/no-go)\\b[^.!?]{0,25}\\b(?:by|on|before|no later than|until|latest|ahead of|within|the same day|that day)\\b',
      '\\b(?:promised|promises|swears?|swore|pledge[sd]?|vowed|gave (?:me|us) (?:his|her|their) word|commits? to|committed (?:to|verbally))\\b[^.!?]{0,60}\\b(?:sign|order|buy|decide|answer|decision|po|contract|signature)',
      "\\bif\\b[^.!?]{3,100}\\b(?:we|i|he|she|they|you)(?:['’]ll| will|'d)? (?:\\w+ )?(?:sign|order|buy|take (?:it|them|the|two|three|\\d+)|have (?:a|our) (?:deal|order)|go with you|buys|orders|signs|takes (?:it|them|the|two|three|\\d+)|decide|commit)",
      '\\byes or (?:a |a clear )?no\\b(?=[^.!?]*\\b(?:get|give|have|by|then|after|from|tell|hear|day)\\b)',
      '\\b(?:we|i|they|he|she) (?:intend|plan|undertake|commit|agree) to (?:sign|order|buy|decide|place|give)',
      '\\b(?:board|committee|council|trustees|partners|jury|team) (?:decides?|votes?|will decide|takes (?:the|its) decision|approves)\\b',
    ),
  ],
  no: [
    any(
      "\\b(?:it['’]?s|it is|that['’]?s|answer is|a clear|a firm|is a|the answer) (?:a )?(?:\\w+ )?no\\b(?! (?:good|help|problem|bother|use|longer|news))",
      "\\b(?:a |it's a )?no (?:from|on|for) (?:me|us|our side|him|her|them|this)\\b",
      '\\bi say no\\b',
      '\\b(?:said|says|say) no\\b(?! (?:need|more|to the (?:demo|call|pilot)))',
      "\\b(?:not|won['’]t|will not|no longer) (?:be )?(?:interested|proceeding|going ahead|moving forward|move forward|go ahead|proceed|buying|going to buy|pursue|taking this further)\\b",
      "\\b(?:we|i|they)(?:['’]ll| will| have to| must|'d)? (?:pass on|decline|turn (?:it|this|you|the offer) down|reject)\\b",
      '\\bnot (?:for us|something for us|a fit)\\b',
      '\\bthanks,? but no\\b|\\bno,? thank(?:s| you)\\b(?=[.!]|$)',
      '\\bthumbs down\\b|\\bvetoed\\b|\\brejected (?:it|our|the (?:offer|proposal))\\b|\\bturned (?:us|it|the offer) down\\b',
      "\\bwe (?:do not|don['’]t) (?:want|wish) (?:it|to buy|your)\\b",
    ),
  ],
  competitor: [
    any(
      '\\b(?:also|currently|already|still|now|at present|at the moment|today) (?:\\w+ ){0,3}(?:look(?:ing|s|ed)? at|talk(?:ing|s|ed)? (?:to|with)|test(?:ing|s|ed)?|evaluat(?:ing|es|ed)|us(?:e|es|ing)|trial(?:ing|ling)|compar(?:ing|es)|speaking (?:to|with)|running|in talks|with) (?:\\w+ ){0,2}[A-Z][\\w-]+',
      "\\b(?:we|they|he|she|i)(?:['’](?:re|ve|s))? (?:\\w+ )?(?:use|uses|using|run|runs|work with|works with|are with|is with|have|has|had|got) (?:[A-Z][\\w-]+)(?: \\w+)? (?:for|today|already|at the moment|now|in the lab|since)",
      '\\b(?:other|another|second|different|competing|rival|alternative) (?:vendor|supplier|provider|offer|bid|quote|product|solution|bidder|manufacturer|agency|party)s?\\b',
      '\\b(?:competitor|competition|incumbent|existing supplier|current (?:supplier|vendor|provider)|your competitors?|rivals?)\\b',
      '\\b(?:offer|quote|bid|demo|proposal|pitch|visit) from (?:[A-Z][\\w-]+)',
      "\\b[A-Z][\\w-]+(?:['’]s)? (?:rep|people|guys|sales\\w*|team|offer|quote) (?:came|was|were|has|have|left|is|are|visited|showed|called|pitch\\w*)",
      '\\b(?:under contract|contract) with [A-Z]',
      '\\bprefers? (?:theirs|[A-Z][\\w-]+|the other)',
      '\\bwhich we are testing\\b|\\b(?:testing|tests|trialling|comparing|shortlist\\w*) (?:you |us )?(?:with|against|and|to|versus|vs\\.?) [A-Z]',
      '\\bhold an offer from\\b|\\b(?:do|does) (?:this|it|that|our|the) \\w+ for us\\b|\\bsupport today from\\b|\\bsince \\d{4} we run\\b|\\bpresented to them\\b',
      '\\b(?:two|three|several|four) (?:vendors|suppliers|providers|offers|bids|quotes)\\b',
    ),
  ],
  'new-decision-maker': [
    any(
      '\\bnew (?:\\w+ ){0,2}(?:ceo|cfo|coo|cio|cto|cdo|ciso|md|gm|boss|manager|director|head|owner|president|buyer|chief|vp|lead|chair\\w*|principal|rector)\\b(?! (?:office|sheet))',
      "\\b(?:has|have|'s|is|was|will be|had)? ?(?:taken over|taking over|took over|takes over|succeed(?:s|ed)|replac(?:es|ed|ing)|stepped down|stepping down|steps down|retires?|retired|has left|left (?:us|the company)|moved on|no longer work\\w*)\\b",
      '\\b(?:decides?|decided|decision|call|final (?:say|word)|budget|purchas\\w+|sign[- ]?off|responsib\\w+|owns?|owner|up to|hands of|lies? with|lie with|rests? with|falls? to|belongs to)\\b[^.!?]{0,40}\\b(?:now|from now on|from \\d|as of|these days|since|instead|not me|not mine|no longer)\\b',
      '\\b(?:now|from now on|as of (?:today|now|\\w+)|from \\d+ \\w+),? (?:\\w+ ){0,4}(?:decides?|owns?|is (?:responsible|in charge)|has the (?:final|last) (?:say|word)|signs? off|runs|makes the|takes (?:the|all) decisions?)\\b',
      "\\b(?:it['’]s|that['’]s|it is|that is) (?:\\w+[, ]+){1,5}who (?:has|decides|signs|makes|owns|holds|gets)\\b",
      '\\b(?:is|are) (?:hers|his|theirs) to decide\\b|\\b(?:his|her|their) call (?:now|from)\\b|\\bdecided by (?:their|the|a) \\b|\\bis the one who decides\\b|\\bnow in the hands of\\b|\\breports? (?:now )?to\\b[^.!?]{0,20}\\bnow\\b|\\brestructur\\w+|\\breorg\\w*\\b|\\bno longer (?:my|his|her|mine|decide|in charge|responsible)\\b|\\btook over\\b|\\b(?:my|his|her) successor\\b|\\binherit(?:ed|s)\\b',
    ),
  ],
  lost: [
    any(
      '\\b(?:decided|decide|chosen|chose|gone|went|going|opted|settled|signed|awarded|picked|selected|award|go|goes)\\b[^.!?]{0,40}\\b(?:with|for|to|on|another|the other|against)\\b[^.!?]{0,40}\\b(?:another|other|competitor|[A-Z][\\w-]+|the agency|someone else|somebody else|instead|bidder|vendor|supplier)\\b',
      '\\b(?:has been|was|been|is) awarded to\\b|\\bawarded to another\\b',
      '\\b(?:decided|decide|chosen|chose|opted|going|have decided|will) (?:to )?(?:build|do|develop|run|make|keep|stay|stick|continue|handle|leave)\\b[^.!?]{0,40}\\b(?:ourselves|themselves|in[- ]house|it (?:ourselves|themselves)|with (?:paper|excel|what|the (?:old|current|existing))|as (?:it|we|things) (?:is|are))\\b',
      '\\b(?:build|do|run) (?:it|this|one|\\w+) (?:ourselves|themselves|in[- ]house)\\b',
      '\\bwe (?:stay|stick|remain) with\\b',
      "\\b(?:this|that) is where it ends\\b|\\bproject (?:is |has been |was )?(?:cancelled|canceled|dead|buried|scrapped|stopped for good)\\b|\\bclosed?[- ]lost\\b|\\bwe lost\\b|\\blost (?:it |the deal )?(?:to|against)\\b|\\bdeal is (?:dead|lost|over)\\b|\\bclose the file\\b|\\b(?:won['’]t|will not) be (?:having|buying|doing) (?:it|this|anything) (?:done )?(?:by anybody|at all|any more)\\b",
      '\\b(?:signed|contract|ordered|bought) (?:with|from|for) (?:the )?(?:competition|competitor|other|another|[A-Z][\\w-]+)\\b',
    ),
  ],
};

/** Words that take the force out of a signal: questions, conditions of the rep, denials, history. */
export const SIGNAL_NOT: Partial<Record<SignalType, RegExp>> = {
  promise:
    /\b(?:when will|will you|could you|can you|would you|please (?:sign|order|decide)|would need to|not (?:decide|sign|order|yet)|can['’]t (?:decide|sign|order|promise)|cannot|won['’]t|no promise|i hope|hopefully|maybe|might|may not|before (?:we|i) (?:sign|decide|order|can)|should we|remind|was due|promised us a|already (?:signed|ordered)|nothing (?:will|can))\b|\?\s*["'”’]?$/i,
  no: /\b(?:no (?:reply|answer|reaction|idea|rush|hurry|news)|is there no|not (?:a )?no\b|neither yes nor no|yes or (?:a )?no|no means no|if (?:it|the answer) is)\b/i,
  competitor: /\b(?:no other|not (?:looking|talking)|nobody else|without (?:a )?competitor|other (?:project|topic)|we have no)\b/i,
  'new-decision-maker': /\b(?:new (?:office|owner of the (?:shop|cat))|if (?:he|she|they) (?:leaves?|retires?)|still decides?|i still)\b/i,
};
