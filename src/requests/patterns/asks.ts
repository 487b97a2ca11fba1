import type { RequestKind } from '../../model/reading.ts';

/** What is asked for, by kind: the words that name the thing. `thing` needs a frame of asking in front, `whole` is an ask by itself. */
export interface AskPhrases {
  thing: RegExp[];
  whole: RegExp[];
}

const any = (...parts: string[]): RegExp => new RegExp(`\\b(?:${parts.join('|')})`, 'i');

/** Frames with which a prospect asks in their own words. */
export const PROSPECT_ASKS = any(
  '(?:could|can|would|will|might) (?:you|we|i|someone|somebody|one of|your|u)\\b',
  '(?:please|pls|plz|kindly)\\b',
  "(?:we|i)(?:'d|’d| would| should| do)? (?:also |really |very much |first |still |now )?(?:like|love|want|need|appreciate|be (?:glad|grateful|happy|interested|obliged)|prefer|wish|ask|request|welcome)\\b",
  '(?:any|is there a|some) (?:chance|possibility|way|option)',
  '(?:is|would|will) it (?:be )?(?:possible|feasible|ok|okay)',
  'possible to\\b',
  'may (?:i|we)\\b',
  'let (?:us|me) (?:have|see|try|get)\\b',
  '(?:send|show|give|bring|mail|get|lend|share|forward) (?:us|me|over|along|him|her|them|my|our)\\b',
  '(?:looking for|interested in|keen (?:to|on)|hoping (?:to|for)|how about|what about|would you mind|do you have|have you got|happy to take you up|take you up on)\\b',
  "(?:wants?|would like|'d like|wishes|needs?|asks?|asked|requires?|demands?|requests?|insists?|must|has to|have to|'d love|would love|is keen|are keen)\\b",
  "what (?:we|i)(?:'d|’d)? (?:would )?(?:need|like|want|find)",
  'go on then',
  'yes,? (?:please)?',
  'we must\\b',
);

/** Frames with which a note reports what a prospect asks. */
export const REPORTED_ASKS = any(
  '(?:wants?|wanted|wishes|wished|wish|asks|asked|asking|they ask|request(?:s|ed|ing)?|demands?|demanded|needs?|needed|requires?|required|begs?|pleads?|insists?|expects?|hopes?|hoping|suggests?|proposes?|invites?|invited)\\b',
  "(?:would|'d|’d) (?:also |still |really |now )?(?:like|love|want|need|appreciate|prefer|be keen|be happy|be glad)\\b",
  "(?:is|are|was|were|very|'s|pretty) (?:keen|after|hoping|interested|eager)\\b",
  '(?:looking for|could (?:they|he|she|we)|can (?:they|he|she|we|you|u)|could (?:you|u)|would (?:we|you)|may (?:they|he|she|i|we))\\b',
  '(?:should|must|has to|have to|needs to|ought to) (?:come|see|be shown|show|get|have|sit|speak|talk|meet)',
  '(?:let|give|send|show|bring) (?:me|us|them|him|her)\\b',
  'please\\b',
  'first thing (?:they|he|she)',
  'keen (?:on|to)\\b',
);

/** Frames with which the rep's own mail repeats what the prospect asked. */
export const REPEATED_ASKS = any(
  '(?:as|like) (?:you |we |he |she |they )?(?:(?:had |have )?(?:asked|requested|wanted|wished|mentioned|said|suggested))\\b',
  "you(?:'d|’d|'ve|’ve| had| have| would)? (?:also )?(?:asked|ask|wanted|want|requested|wished|wish|said|told|mentioned|like|liked|would like|prefer|rather|need|needed)\\b",
  '(?:your|his|her|their) (?:request|wish|idea|question)\\b',
  "(?:i(?:'ve| have)?|we(?:'ve| have)?) (?:noted|understood|understand|taken|gathered|heard|hear)\\b",
  '(?:per|following) your (?:request|wish)',
  'to put in writing what you said',
  'at your request',
);

/** The things and acts of each kind. */
export const ASKED_THINGS: Record<RequestKind, AskPhrases> = {
  demo: {
    thing: [
      any(
        'demo(?:s|nstration|nstrate[sd]?|ed)?\\b(?! (?:data|truck|unit|licen|version|account|machine|plates|access))',
        'walk[- ]?through',
        'run[- ]?through\\b',
        'show[- ]and[- ]tell',
        'guided tour',
        'product tour',
        'live session',
        'live run',
      ),
      any(
        'present(?:ation|ed)? (?:to|for|of|it|the|there|in front)',
        '(?:twenty|thirty|\\d+)[- ]min\\w* presentation',
        'a presentation',
        'come (?:and |to )?present',
      ),
      any(
        'show (?:us|me|him|her|them|it|the|our|my|his|their|you|how)',
        '(?:be |been |get |was )?shown\\b',
        'walk (?:us|me|him|her|them|our|my|the|his)\\b.{0,40}\\bthrough',
        '(?:run|take|talk|guide) (?:us|me|him|her|them|our|my|his) (?:\\w+ ){0,4}through',
      ),
      any(
        'see (?:it|the \\w+|your \\w+|this|that|how it|the whole thing)(?: \\w+){0,4} (?:live|again|in action|in operation|running|run|working|work|at work|in use|in person|once more|for (?:himself|herself|themselves|ourselves))',
        'see it\\b',
        'see (?:a |one )?(?:live|running)',
        'in action\\b',
        'live look',
        'look at (?:it|the (?:system|software|product|tool|machine)) (?:live|again)',
      ),
    ],
    whole: [
      any(
        '(?:show|walk) (?:us|me) (?:how|what|the|it|your)\\b',
        '(?:a|another|one more|the) demo (?:please|pls)',
        'demo (?:wanted|requested|for)',
        '(?:demo|walkthrough|presentation) would be (?:great|good|nice|helpful|useful|welcome)',
      ),
    ],
  },
  sample: {
    thing: [
      any(
        'samples?\\b(?! size| data)',
        'trial\\b(?! balance)',
        'pilot\\b',
        'proof of concept',
        'p\\.?o\\.?c\\.?s?\\b',
        'test (?:unit|run|batch|account|environment|system|licen[cs]e|machine|access|drive|campaign|install\\w*|kit|piece|panel|pack|order)',
        'sandbox',
        'evaluation (?:licen[cs]es?|seats?|unit|copy|version|kit|access|board|period)',
        'loaner',
        'demo (?:unit|licen[cs]e|account|version|access|machine|truck|device)',
      ),
      any(
        'try (?:it|out|the|this|that|them|one|on|your|before)\\b',
        'to try\\b',
        'test (?:it|them|the|this|your|one|on our)\\b',
        'borrow\\b',
        'lend (?:us|me|him|her|them)',
        '(?:on )?loan\\b',
        'have a play',
        'play (?:around )?with',
        'logins?\\b',
        'kick the tyres',
        'swatch(?:es)?',
        'prototype',
        'dummy',
        'tasting',
        'a few (?:bags|pieces|bottles|boxes|units)',
        '(?:couple|handful) of (?:bags|pieces|bottles|boxes|units|rolls|pairs|sheets)',
        'test[- ]drive',
        'dry run',
        'trial\\w* (?:account|version|licen[cs]e|seats?|tenant|period|shipment|order|run|access)',
        'free of charge',
        'hands[- ]on access',
      ),
    ],
    whole: [],
  },
  collateral: {
    thing: [
      any(
        'brochures?',
        'leaflets?',
        'flyers?',
        'case stud(?:y|ies)',
        'customer stor(?:y|ies)',
        'success stor(?:y|ies)',
        'references?\\b(?! (?:no|number|code|implementation))',
        'refs\\b',
        'data ?sheets?',
        'fact ?sheets?',
        'spec(?:ification)?s?\\b(?: sheets?)?',
        'product sheets?',
        '(?:technical|safety|tech) (?:data )?sheets?',
        'roi\\b',
        'business case',
        'one[- ]?pagers?',
        'white ?papers?',
        'questionnaire',
        'certificates?',

        'documentation',
        'documents?\\b',
        'manuals?\\b',
        'catalog(?:ue)?s?\\b(?! price)',
        'price ?lists?',

        'comparison',
        'slides?\\b',
        'slide deck',

        'handout',
        'test report',
        '(?:the|a|your|full|annual|test) (?:\\w+ )?report\\b',
        'write[- ]?up',
        'breakdown',
        'calculation',

        'roadmap',
        'sheet\\b',
        'overview',
        'guide\\b',
        'dpa\\b',
        'soc ?2',
        'iso ?\\d+ cert',
        'sig lite',

        'feature list',
        'declaration',
      ),
      any(
        '(?:revised|updated|new|fresh|amended|formal|written|detailed|renewed|another|split|short(?:er)?|the|a|your|his) (?:\\w+ )?(?:quote|quotation|offer|proposal|bid|estimate)',
        'quote (?:again|redone|for|with|without|once more|split)',
        'quotes\\b',
        'quotation',
        'proposal\\b',
        'offer (?:again|split|for|with|in)',
        'in writing',
        'on paper',
        'black on white',
        'material\\b',
        'info(?:rmation)?(?: (?:pack|sheet|material|on|about))',
        'literature|read up',
      ),
      any(
        'names? (?:in|of|and)\\b',
        'phone numbers? of',
        'speak (?:to|with) (?:one|two|a|another|some|an existing) (?:of (?:your|the) )?(?:existing )?(?:customers?|clients?|users?|reference)',
        'talk to (?:one|two|a|another|some|an existing) (?:of (?:your|the) )?(?:existing )?(?:customers?|clients?|users?|reference)',
      ),
    ],
    whole: [],
  },
  call: {
    thing: [
      any(
        '(?:a|another|the|quick|short|brief|one|joint|that|video|conference) (?:\\w+ ){0,2}(?:call|phone call|telco|chat|meeting|conversation|session with|talk with|workshop|site visit|visit|catch[- ]?up)\\b',
        'calls? with',
        'meeting with',
        'ring (?:me|us|him|her|them)',
        'call (?:me|us)\\b(?! (?:again|first|back|on|in|when))',
        'phone (?:me|us)\\b(?! (?:again|first|back|on|in))',
        'give (?:me|us|him|her) a (?:call|ring|bell|buzz)\\b(?! in\\b)',
        'get (?:on|in) (?:a call|the phone)',
        '(?:jump|hop) on',
      ),
      any(
        '(?:speak|talk|sit down|meet|get together) (?:to|with|together|up)\\b',
        '(?:speak|talk) (?:to|with)',
        'meet (?:up |with |you|your|him|her|them|our|the|us|two|in person|face)',
        'come (?:over|by|round|around|to (?:see|meet|visit|our|the|us)|out (?:to|and|here)|here|down (?:to|and)|up (?:to|and)|along)\\b',
        'visit (?:you|us|your|our|the|one|a|him|her|them)',
        'pay (?:us|him|her|them) a visit',
        'sit (?:down|together)',
        '(?:get|have|put|bring|be) .{0,40}on the (?:line|phone|call)\\b',
        'in person|face to face',
        'have (?:us|you|me) over',
        'invit(?:e|es|ed)\\b.{0,30}\\b(?:over|to (?:come|visit|our|their|lunch))',
        'look around (?:your|our|the) (?:plant|factory|site|office)',
        'dial in',
        'round the (?:kitchen )?table',
        'on[- ]site (?:meeting|visit)',
        'teams (?:call|session|meeting)',
        'zoom (?:call|meeting|session)',
      ),
    ],
    whole: [any('(?:ring|call|phone) me\\b(?!.{0,30}\\b(?:again|back) (?:in|on|next|after))', 'give (?:me|us) a (?:ring|bell|call|buzz)')],
  },
  delay: { thing: [], whole: [] },
};
