import type { RequestKind } from '../../model/reading.ts';

const any = (...parts: string[]): RegExp => new RegExp(`(?:${parts.join('|')})`, 'i');

/** Words by which the rep, in a mail or a note, says that something was given. */
export const DELIVERED_BY_REP = any(
  "\\b(?:attached|enclosed|find attached|in the attachment|attachment|herewith|below (?:is|are|you)|here(?:['’]s| is| are| you (?:are|go)| come)|you(?:['’]ll| will) find)\\b(?!.{0,40}\\b(?:order|invoice)\\b)",
  '\\b(?:sent|shipped|mailed|posted|delivered|handed (?:over|in|to)|dropped (?:off|at|by)?|emailed|uploaded|couriered|dispatched|forwarded|supplied|provided)\\b(?!.{0,20}\\b(?:by (?:them|him|her)|invoice|order|back|reminder|slots?|dates?|invite|invitation|intro|one-line)\\b)',
  '\\b(?:is|are|went|leave[sd]?|goes|go|left|out) (?:on (?:its|their|the) way|out (?:today|with|by|w/)|with (?:ups|dhl|fedex|dpd|tnt|gls|courier)|today|our (?:house|warehouse))\\b',
  '\\b(?:is|are|went) (?:up|live|active|ready|set up|unlocked|enabled|switched on|open|running) ?(?:for|with|since|from|until|now|,|\\.|and|as of|through)',
  '\\b(?:set up|activated|enabled|created|opened|unlocked|provisioned|installed|plumbed|bound|built)\\b(?=[^.!?]*\\b(?:account|tenant|sandbox|trial|access|environment|licen[cs]e|seats?|login|today|unit|yesterday|machine|dummy|version)\\b)',
  '\\b(?:showed|shown|demoed|demonstrated|walked (?:\\w+ ){1,6}through|ran (?:\\w+ ){0,4}through|presented|took (?:\\w+ ){1,4}through|gave (?:the|a|our|them|him|her) (?:\\w+ )?(?:demo|presentation|tour))\\b(?! to them last)',
  '\\b(?:demo|session|tour|presentation|walkthrough|run-through|visit|call|meeting|pilot|trial|poc|round|workshop|tasting|talk) (?:\\w+ ){0,3}(?:done|held|took place|happened|went|is over|was held|over|finished|completed|readout|given|delivered|ran)\\b',
  '\\b(?:had|held|did|done|finished) (?:the|our|a|their|his|her) (?:\\w+ ){0,3}(?:call|meeting|demo|session|visit|walk|talk|chat|tour|workshop|presentation|pilot|\\d+ min)\\b',
  '\\b(?:got (?:him|her|them|hold of)|spoke (?:to|with)|met (?:with )?(?:the|him|her|them|[A-Z])|talked (?:to|with))\\b',
  '\\b(?:thank you|thanks) for (?:your time|hosting|having us|coming|joining|the (?:call|visit|meeting|session)|visiting)',
  '\\b(?:installed|collected|returned|in use|on site) (?:at|from|since)\\b',
);

/** Words by which the prospect says that it has come. */
export const DELIVERED_SEEN = any(
  '\\b(?:got|received|have) (?:the|your|it|them|these|all|everything)\\b',
  '\\b(?:arrived|has come|came in|is here|are here|landed)\\b',
  '\\bthanks? (?:you )?for (?:the|your|sending|showing|coming|letting|taking) (?!message|mail|email|reply|call back|offer)',
  '\\b(?:saw|watched|tested|tried|used|read|went through|played with|ran) (?:the|your|it|them|all|\\w+ through)\\b',
);

/** Words by which the prospect says that it gave what was looked for. */
export const CONFIRMED = any(
  "\\b(?:that(?:['’]s| is| was)|this is|it['’]s|exactly|precisely|just) (?:exactly |just |precisely )?(?:what (?:i|we|they|he|she) (?:needed|wanted|was looking|were looking|had to know|was after|asked|hoped)|the thing (?:we|i|they))",
  "\\bwhat (?:i|we|he|she|they) (?:needed|wanted|had wanted|was after|looked for|was looking for|were looking for|had hoped for|hoped for|came for)\\b(?![^.!?]*\\b(?:not|n['’]t|missing|isn|but)\\b)",
  '\\b(?:question|point|worry|doubts?|concern|issue|topic|matter)s?\\b[^.!?]{0,30}\\b(?:is|are|has been|been|was|were|now)? ?(?:answered|closed|settled|ticked(?: off)?|gone|solved|off the table|resolved|cleared|put to rest|out of the way)\\b',
  "\\b(?:answers?|answered|settles?|settled|solves?|solved|clears?|cleared|ticks?|ticked|convinced|persuaded|reassured|satisf(?:y|ies|ied)|passed|accepted|approved|confirmed|proved|proven|proves) (?:it|that|the|our|my|all|his|her|their|us|me|him|everyone|everybody|the)\\b(?![^.!?]*\\b(?:not|n['’]t|remain)\\b)",
  "\\b(?:am|are|is|was|were|'s|'m|'re|i'm) (?:all |now |fully |completely |really )?(?:convinced|satisfied|reassured|content|happy with|persuaded|sold|comfortable)\\b",
  '\\b(?:does|did|do|do the|did the|does the) (?:exactly )?(?:what (?:we|they|it|i)|the trick|the job)\\b',
  '\\b(?:works|worked|ran|runs|passed|went|held|holds|survived|copes|coped|fits|fitted) (?:perfectly|flawlessly|fine|clean(?:ly)?|well|through|great|like a charm|without (?:a )?(?:problem|hitch|error|issue)s?|all)\\b',
  '\\b(?:no (?:complaints|smearing|corrosion|objections?|issues?|problems?|errors?))\\b',
  '\\b(?:thumbs up|waved it through|nod(?:ded)? it through|green light|signed (?:it )?off|ticked|did the trick|spot on|passed (?:the|with|all|our))\\b',
  '\\b(?:intact|firm|survived|exactly as (?:we )?hoped|exceeded|better than)\\b',
  '\\b(?:is|are|was|were|looks?|all) (?:fine|ok|okay|good|right|accepted|approved|perfect) (?:for|with|by|this time|now|as it)\\b',
  '\\b(?:it|this|the \\w+) (?:is|has been|was|went|stands|lies|goes|lay) (?:now )?(?:on|to|in|with|with|before) (?:the |our |their )?(?:agenda|board|committee|list|desk|treasurer|council|cfo|directors?|exec\\w*|steering)',
  '\\b(?:business case|recommendation|application|budget request|supplier file|order)\\b[^.!?]{0,30}\\b(?:done|written|submitted|filed|opened|handed|sent|went|has been|is in|approved)\\b',
  '\\b(?:handed|put|submitted|filed|sent|presented|reported|took|taken|released|placed) (?:it|them|the \\w+|in)?[^.!?]{0,30}\\b(?:to|in|on|with|before) (?:the |our |their )?(?:board|committee|bursar|agenda|directors?|partners|management|cfo|ceo|council|register|treasurer|bank)\\b',
);

/** Words by which the prospect says that it did not, or that something is missing. */
export const UNMET = any(
  "(?:\\bnot|n['’]t|\\bnever|\\bun)(?: \\w+){0,2} ?answer(?:ed)?\\b",
  "(?:\\bnot|n['’]t|\\bno|\\bnever|\\bhardly|doesn['’]t|didn['’]t|don['’]t|isn['’]t|wasn['’]t|hasn['’]t|can['’]t|couldn['’]t)\\b[^.!?]{0,40}\\b(?:what (?:we|i|they|he|she)|enough|convinced?|satisfied|good for|covered|there yet|the (?:one|right)|help(?:ed)?|jump we|give (?:me|us|them) what|brought us|look at what|tell us|work(?:ed|ing)?|cope[sd]?|run(?:ning)?|connect|open|reach(?:ed)?|start(?:ed)?|happy|any wiser|show(?:n)? (?:us|what)|explain)",
  "\\b(?:still|only|but)\\b[^.!?]{0,30}\\b(?:missing|missed?|lacks?|lacking|unclear|unanswered|open question|no idea|without (?:an )?answer|don['’]t know|not clear|not sure|the same question|where (?:she|he|they|we|i) (?:was|were|am|are))\\b",
  '\\b(?:missing|left out|misses|lacks|lacking|falls short|fell short|failed|fails|disappoint\\w*|useless|no (?:help|use|good) (?:to|for)|way too|too (?:noisy|loud|slow|yellow|weak|thin|small|short|shallow|general|generic|high-level|superficial)|crash(?:ed|es)|broke(?:n)?|came loose|peel(?:ed|s)?|leak(?:ed|s)?|dead|hums|spins|wrong)\\b',
  "\\bwhere(?:['’]s| is| are) (?:my|the|our)\\b",
  "\\b(?:not there yet|not what i|isn['’]t there|wasn['’]t covered|the wrong|nobody (?:here )?got (?:the|it) |none of (?:it|them|that)|in vain|for nothing|left us where|remain without|as it stands)\\b",
  "\\b(?:wanted|hoped|expected|looked|were looking) (?:to see|for)\\b[^.!?]{0,60}\\b(?:but|and (?:got|saw|it)|instead|hasn['’]t|not|didn['’]t)\\b",
);

/** Words by which a request is withdrawn by the prospect or refused by the seller. */
export const DROPPED = any(
  "\\b(?:no longer|not|n['’]t|no) (?:be )?(?:need(?:ed|s)?|required|necessary|wanted?)\\b[^.!?]{0,40}(?:any ?more|after all|any longer|now|\\.|,|$)",
  "\\b(?<!don['’]t )(?:scrap|forget|skip|drop|cancel|call off|leave (?:away|out)|strike|bin|archive|delete|disregard|ignore) (?:the|it|that|this|my|our|about|your)\\b",
  "\\b(?:off the (?:list|table)|called off for good|withdrawn|withdraws?|withdrew|not needed (?:any ?more|after all)|no need (?:for (?:it|the|that|this)|any ?more|after all)|has become (?:superfluous|obsolete|redundant)|superfluous|obsolete|redundant|moot|changed (?:my|our|his|her|their) minds?|needn['’]t|need not wait)\\b",
  "\\b(?:we|i)(?:['’]m afraid)? (?:can['’]t|cannot|can not|won['’]t|don['’]t|do not|are unable to|have to decline|must decline|declined?|give out none|refused?) ?(?:offer|give|do|send|lend|provide|supply|hand out|run)?\\b[^.!?]{0,50}\\b(?:free|without (?:payment|charge)|trial|sample|pilot|for (?:free|nothing)|that|this|demo|visit|references?)\\b",
  "\\b(?:are|is) not possible (?:for us|on our side|at our end)\\b|\\b(?:said no to|told (?:him|her|them|\\w+) (?:no|we (?:can['’]t|cannot|won['’]t|don['’]t)))\\b|\\bwe said no\\b|\\bdeclined (?:it|the|their|his|her)\\b|\\bvetoes\\b",
  '\\bleave the (?:hour|laboratory|visit|demo|call|session|trial|pilot|meeting)\\b',
  '\\bfound (?:it|them|what|one|his|her|their|our)\\b[^.!?]{0,30}\\b(?:ourselves|myself|himself|herself|themselves|elsewhere|by (?:my|our|him|her|them)sel)',
);

/** Words by which a sentence names the kind of an earlier request. */
export const SPOKEN_OF: Record<RequestKind, RegExp> = {
  demo: /\b(demo\w*|showed|shown|session|presented|presentation|walk(?:ed|through)|tour|run-through|ran .{0,20}through|live|saw it|watched|acted out|took .{0,20}through|screen)\b/i,
  sample:
    /\b(samples?|trial|pilot|poc|proof of concept|sandbox|test(?:ed|ing|s)?\b|tenant|licen[cs]es?|seats?|loaner|unit|bags?|boxe?s?|tried|try|machine|account|access|login|batch|dummy|shipped|installed|import|run|device|prototype|swatch\w*|parcel|pairs?|kg|pieces|environment|ups|dhl|fedex)\b/i,
  collateral:
    /\b(attached|enclosed|pdf|document\w*|sheets?|brochures?|leaflets?|references?|refs|case stud\w+|cases|quotes?|quotation|offer|proposal|report|questionnaire|answers?|price ?list|calculation|certificates?|papers?|pages|slides?|write-up|version|plan|drawings?|curves|names|contacts|data|list|deck|comparison|read)\b/i,
  call: /\b(calls?|called|spoke|talked|met|meeting|visit\w*|phone\w*|rang|chat|talk|lunch|on site|came over|dial|lobby|conversation|workshop|walk|min(?:s|utes)?)\b/i,
  delay:
    /\b(waiting|waited|audit|budget|over|freeze|peak|season|harvest|merger|holiday|opened|released|closed|behind us|back from|free again|as agreed|wait|heads are free|round)\b/i,
};

/** Words by which the reason of a delay turns out to be over. */
export const DELAY_OVER = any(
  "\\b(?:audit|freeze|peak|season|harvest|merger|holidays?|exhibition|show|budget|move|migration|go-live|stock ?take|election|renovation|round|exams?|tender|grapes|auditors?|inventory)\\b[^.!?]{0,40}\\b(?:is|are|has|have|was|were|'s)\\b[^.!?]{0,20}\\b(?:over|done|behind us|closed|finished|through|in|released|gone|passed|approved|left|opened|complete\\w*)\\b",
  "\\b(?:heads?|hands|line|desk)(?:\\w+ )?(?: is| are) free\\b|\\bnow is (?:good|a good)\\b|\\b(?:we|i)(?:['’]re| are|['’]m| am) back\\b|\\bready (?:to (?:talk|start|go)|now)\\b|\\bleft the building\\b|\\bwe opened\\b",
);

/** Words that only thank or acknowledge; alone they answer nothing. */
export const MERE_THANKS =
  /^\W*(?:many |very |big )?(?:thanks?|thx|cheers|merci|thank you|received|got (?:it|them|these)|great (?:meeting|talking)|noted|will read|perfect)\b.{0,60}$/i;
