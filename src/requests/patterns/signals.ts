import type { SignalType } from '../../model/reading.ts';

const any = (...parts: string[]): RegExp => new RegExp(`(?:${parts.join('|')})`, 'i');
const named = (...parts: string[]): RegExp => new RegExp(`(?:${parts.join('|')})`);

/** Words that carry a signal by themselves. Names are told by their capital letter, so some tables heed it. */
export const SIGNAL_WORDS: Record<SignalType, RegExp[]> = {
  promise: [
    any(
      "\\b(?:we|i|he|she|they|you|board|committee|team|council|management|director|boss|owner)(?:['’](?:ll|d)| will| shall| is going to| are going to|'re going to|'m going to)(?: also| then| surely| definitely)? (?:sign\\b|order\\b|buy\\b|decide\\b(?! (?:by|for) \\w+self)|choose\\b|commit\\b|countersign|place (?:the|an|our|his|her|their|that)? ?(?:first )?order|take (?:a|the|its|their|our) (?:final )?decision\\b(?!.{0,20}from now)|make (?:a|the|its|their|our|my|up my) (?:final )?(?:decision|choice|mind)|vote\\b|give (?:you|us) (?:an?|our|their|my|his|her|the|your)? ?(?:final |straight |clear )?(?:answer|yes|decision|verdict|go)\\b|let (?:you|us) have (?:our|a|the) (?:decision|answer|order)|tell (?:you|us) (?:if|whether|yes|which)|have (?:our|the|a|an|his|her|my|their|your) (?:\\w+ )?(?:decision|answer|verdict|order|signature)|award\\b|put (?:my|his|her) signature|issue the (?:po|order)|send (?:the|our|you the|you our) (?:\\w+ )?(?:order|po|purchase order))",
      "\\byou(?:'ll|’ll| will| shall| can| may| get| have| are going to)(?: have| get| receive| hear| read| be (?:informed|told))* (?:our|my|the|an?|his|her|their|your|yes|from us) ?(?:\\w+ ){0,2}(?:order\\b|decision|answer\\b|verdict|signature|yes\\b|choice|purchase order|signed|award|green light|final word)",
      '\\b(?:promised|promises|swears?|swore|pledge[sd]?|vowed|gave (?:me|us) (?:his|her|their) word|commits? to|committed (?:to|verbally))\\b(?! (?:an answer|a verdict))[^.!?]{0,60}\\b(?:sign|order|buy|decide|answer|decision|po|signature)\\b',
      "\\bif\\b[^.!?]{3,100}\\b(?:we|i|he|she|they|you)(?:['’]ll| will|'d)? (?:\\w+ )?(?:sign|order|buy|buys|orders|signs|have (?:a|our) (?:deal|order)|go with you|takes? (?:it\\b(?! (?:to|into|from|up))|them\\b|the (?:two|three|lot)|two|three|four|\\d+ (?:pieces|seats|units)))",
      "\\b(?:then|afterwards|after that|with (?:it|this|that)[^.!?]{0,20})\\b[^.!?]{0,20}\\b(?:we|i|he|she|they) (?:['’]ll |will )?(?:sign|order|buy|decide|vote|signs|orders|buys|decides|votes)\\b",
    ),
  ],
  no: [
    any(
      "\\b(?:it['’]?s|it is|the answer (?:\\w+ ){0,5}is|my answer is|their answer is) (?:a )?(?:\\w+ )?no\\b(?! (?:good|help|problem|bother|use|longer|news|secret|surprise|rush|hurry))",
      '\\b(?:a |is )no (?:from|for) (?:me|us|our side|him|her|them)\\b',
      '\\bi say no to (?:this|it|that)\\b',
      "\\b(?:not|won['’]t|will not) (?:be )?(?:proceeding|going ahead|moving forward|move forward|go ahead|proceed|going to buy|pursue (?:it|this)|taking this further)\\b",
      "\\b(?:we|i|they)(?:['’]ll| will| have to| must|'d) (?:pass on this|pass on it|decline|reject|turn (?:it|this|you|the offer) down)\\b",
      '\\bthanks,? but no\\b',
      '\\b(?:answer|reply|response|verdict) (?:\\w+ ){0,6}(?:is|was) (?:a )?(?:clear |firm |flat )?no\\b',
    ),
  ],
  competitor: [
    any(
      '\\b(?:which|that) we are (?:also )?(?:testing|trialling|comparing)\\b',
      '\\b(?:hold|have|got) (?:an |another )?(?:offer|quote|bid) from (?!you|u\\b|me\\b)',
      '\\b(?:looking at|talking to|talk to|testing|comparing (?:you )?with|evaluating|in talks with|speaking to) (?:\\w+ )?(?:other|another|different|several|two|three) (?:vendors?|suppliers?|providers?|products?|solutions?|manufacturers?)\\b',
      '\\bprefers? (?:theirs|the other (?:one|vendor|system))\\b|\\bunder contract with\\b|\\bdo this \\w+ for us\\b|\\bsupport today from\\b|\\banother vendor\\b',
    ),
    named(
      "\\b(?:[Ww]e|[Tt]hey|[Hh]e|[Ss]he|I)(?:['’](?:re|ve|s))? (?:also |currently |already |still |now )?(?:use|uses|using|run|runs|work with|works with|are with|is with|test|are testing|are on|buy from|buys from) (?!English|German|French|Friday|Monday|Excel)[A-Z][a-zA-Z-]+",
      '\\b(?:currently|at present|at the moment|in the lab|since \\d{4}),? (?:\\w+ ){0,3}(?:with|have|run|use|using) [A-Z][a-zA-Z-]+',
      "\\b[A-Z][a-zA-Z-]+(?:['’]s)? (?:rep|sales\\w* (?:rep|man|people)|people) (?:came|was|were|has been|visited|showed|called|pitched)",
      '\\b[A-Z][a-zA-Z-]+ (?:has|have|had) (?:been )?(?:presented|presenting|pitched|pitching|made (?:them|us) an offer|sent (?:them|us) (?:a|an) (?:quote|offer))',
      '\\b(?:[Oo]ffer|[Qq]uote|[Bb]id) (?:from|of|by) (?!your?\\b|June|July|May|March|April|Monday)[A-Z][a-zA-Z-]+ (?:beside|next to|too|as well|on (?:the|our|his|her) (?:table|desk))',
      '\\b(?:have|has) [A-Z][a-zA-Z-]+ (?:in the (?:lab|house)|on trial|on test)',
      '\\bin talks with [A-Z]|\\bcontract with [A-Z][a-zA-Z-]+ for\\b|\\bdemo (?:by|from) [A-Z](?!ou)|\\balso (?:looking at|testing|talking to|trialling|looked at|considering) [A-Z]',
    ),
  ],
  'new-decision-maker': [
    any(
      "\\b(?:(?:we|they)(?: now)? have|there(?: is|’s|'s)|meet|hired|appointed|elected|got|the|a|our|their) new (?:\\w+ ){0,2}(?:ceo|cfo|coo|cio|cto|cdo|ciso|md|gm|boss|manager|director|president|buyer|chief \\w+|vp|head of \\w+)\\b[^.!?]{0,80}\\b(?:decid\\w+|decision|now|sign\\w*|approv\\w+|final|hers?|his|owns?|call|since|as of|from|start(?:s|ed))\\b",
      '\\b(?:has taken over|taken over by|took over (?:from|as|supplier|the (?:role|budget|decision|topic|project|file|department))|takes over from|stepped down|i no longer work|no longer works? (?:at|for|here|with us))\\b',
      '\\b(?:decides?|decided|decisions?|final (?:say|word)|purchas\\w+|sign[- ]?off|budget|owns (?:this|it|the \\w+))\\b[^.!?]{0,40}\\b(?:is now|now lies?|lies? now|now with|from now on|as of|no longer (?:with )?(?:me|mine)|instead of me|belongs? (?:now )?to|lies? with (?!you)|rests? with|now decided by|are decided by)\\b',
      "\\b(?:it['’]s|it is|that['’]s) (?:\\w+[, ]+){1,5}who (?:has|decides|signs|makes|holds) (?:the|on|this|it|now)?",
      '\\b(?:is|are) (?:hers|his|theirs) to decide\\b|\\bit is (?:his|her) call now\\b|\\b(?:is|she is|he is) the one who decides now\\b|\\bnow in the hands of\\b|\\bhas the final (?:say|word)\\b|\\b(?:his|her) call (?:now|from)\\b',
    ),
  ],
  lost: [
    any(
      '\\b(?:has been|was|been) awarded to (?:another|a different|the other|someone)\\b',
      '\\b(?:chosen|chose|decided (?:for|on|in favou?r of)|gone with|went with|going with|opted for|settled on|picked|selected|go(?:ing)? with|signed (?:with|for)|awarded to)\\b[^.!?]{0,25}\\b(?:another (?:vendor|supplier|provider|bidder|agency|company|product|solution|system)|the other (?:one|vendor|supplier|bidder|offer|system|agency)|a competitor|your competitor|someone else|somebody else|the agency|a different)\\b',
      '\\b(?:build|do|run|develop|make) (?:it|this|one|it all|everything|\\w+) (?:ourselves|themselves|in[- ]house)\\b',
      "\\b(?:we|they)(?: have decided to|['’]ll| will| are going to| decided to)? (?:stay|stick|remain) with (?:paper|excel|what we|our (?:current|old|existing|present)|the (?:old|current|existing)|[a-z]+ (?:as|for now))",
      '\\b(?:this|that) is where it ends\\b|\\bproject (?:is|has been|was) (?:cancelled|canceled|dead|buried|scrapped|stopped for good)\\b|\\bclosed?[- ]lost\\b|\\blost (?:it|the deal|this one|this) to\\b|\\bdeal is (?:dead|lost|off)\\b|\\b(?:consider|please consider) (?:the|this) (?:matter|file|topic) closed\\b',
    ),
    named(
      '\\b(?:chosen|chose|decided (?:for|on|in favou?r of)|gone with|went with|going with|opted for|settled on|signed (?:with|for)|awarded to|lost (?:it |the deal )?to) (?:\\w+ ){0,2}(?!Monday|Tuesday|Wednesday|Thursday|Friday|January|March|May|June|July)[A-Z][a-zA-Z-]+',
    ),
  ],
};

/** Words that promise only together with a day: "PO by 27 Feb", "the board votes on the 14th". */
export const DATED_PROMISE = any(
  '\\b(?:sign|signs|signed|signing|signature|countersign\\w*|order(?!s? (?:by|come|on))|orders? (?:goes|will)|po\\b|purchase order|decides?|decision|votes?|verdict|choice|yes or (?:a )?no|go/no-go|final word|award|make up (?:my|his|her) mind|contract (?:will be|gets) signed)\\b',
);

/** Words that take the force out of a signal: questions, denials, delays, history. */
export const SIGNAL_NOT: Partial<Record<SignalType, RegExp>> = {
  promise:
    /\b(?:when will|will you|could you|can you|would you|please (?:sign|order|decide)|not (?:decide|sign|order|yet)|can['’]t|cannot|won['’]t|no promise|i hope|hopefully|maybe|might|may not|before (?:we|i|they) (?:sign|decide|order|can)|should we|remind|was due|already|nothing|wait|postpone|until|from now on|after the order|order form|in order to|our (?:legal|team)|forecast|draft|chase|as of)\b|\?\s*["'”’]?$/i,
  no: /\b(?:no (?:reply|reaction|idea|rush|hurry|news)|is there no|neither yes nor no|yes or (?:a )?no|if (?:it|the answer|procurement|\w+ (?:comes|starts))|our answer|free (?:trial|poc)|demo|call)\b/i,
  competitor: /\b(?:no other|not (?:looking|talking)|nobody else|fictional|demo data|ex-competitor)\b/i,
  'new-decision-maker': /\b(?:if (?:he|she|they) (?:leaves?|retires?)|still decides?|i still|my successor)\b/i,
};
