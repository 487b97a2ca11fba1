/** Words that turn an ask into none: nothing is wanted. Looked for in the part of the sentence around the ask. */
export const NOT_WANTED =
  /(\bno need (?:for|to|of|any)|(?:\bnot|n['’]t|\bnever|\bneither|\bnobody|\bno one|\bnone|\bno longer) (?:really |even |actually |yet )?(?:need|want|ask|require|interested|necessary|asked|requested|wanted|needed|required|keen|looking|wish)\w*|\bno \w+ (?:required|needed|wanted|necessary)|isn['’]t (?:needed|necessary|required)|not (?:needed|necessary|required|wanted)|needn['’]t|rather than|instead of (?:a|another|the)|didn['’]t (?:ask|want|need)|without (?:a|any|another)|please no|no (?:more|further) (?:demos?|trials?|samples?|calls?|meetings?|brochures?|pilots?)|already (?:have|had|got|seen|received)|scrap the|forget the|off the list|call off|cancel\w*|no thanks?|save yourself|spare (?:us|me)|skip(?:ped)?|wouldn['’]t say no to|don['’]t (?:send|bother|call|show))\b/i;

/** Words of what might be, not of what is wanted. */
export const HYPOTHETICAL =
  /\b(if (?:they|he|she|you|anyone|anybody|somebody|someone|\w+) (?:asks?|wants?|needs?|comes?|wishes|would like|'d like|should|ever)|in case (?:you|they|he|she)|should (?:you|they|he|she) (?:want|need|wish|like|ask)|if (?:it|that) helps|if you(?:'d|’d| would)? (?:like|fancy|prefer|want)|whenever you|were (?:they|he|she|you) to|perhaps|maybe (?:they|he|she)|might (?:want|ask|need|like)|may (?:want|ask) for|would have (?:liked|wanted)|used to|probably|at some point|one day)\b|^\W*(?:what if|nor\b|if (?!you (?:could|can|have|don)|possible|so\b|it['’]s (?:ok|possible)|we could|i could|that['’]s ok)[^,]{3,60}(?:,| (?:i|we|he|she|they)\b)[^?]*$)/i;

/** The rep's own idea. */
export const REP_OFFERS =
  /\b(?:shall (?:we|i)|would you (?:like|be interested|prefer|care)|do you (?:want|need|fancy)|happy to|glad to|i(?:'d|’d| would) (?:be (?:happy|glad|delighted)|love|like|suggest|propose|offer)|we (?:could|can|offer|'d be happy)|i (?:could|can|offer|suggest|propose|will offer|might)|let me (?:know|show)|(?:i|we) offered|offered (?:him|her|them|a|to)|my idea|i think (?:what )?(?:they|he|she)|will (?:float|offer|suggest|propose|pitch)|(?:want|like) (?:me|us) to\b|just say the word|say the word|at your disposal|how about|could be (?:of )?interest|(?:we|i) should (?:offer|propose|suggest)|try to (?:sell|book|get)|pitch(?:ed)?)\b/i;

/** Somebody else's wish, not this prospect's. */
export const THIRD_PARTY =
  /\b(?:competitors?|another (?:vendor|supplier|customer|client|prospect)|other (?:customers|clients|prospects|vendors)|(?:offered|promised|sent|showed|gave) (?:them|him|her|us) (?:a|an|the|ten|some) \w+|i know (?:a|of)|their (?:customers|clients|users) (?:want|ask|need)|asked its supplier|my (?:wife|husband|kid|son|daughter) wants)\b/i;

/** Sentences about business that is no request: invoices, orders, contracts, log-in trouble. */
export const OTHER_BUSINESS =
  /\b(?:invoice|purchase order|\bpo\b (?:number|copy)|order form|contract (?:to sign|as a pdf)|signed (?:copy|contract)|vat (?:id|number)|bank details|hdmi|parking|unsubscribe|password reset|trial balances?|sample (?:size|data)|invite for|delivery (?:note|address)|w-9|supplier file)\b/i;
