import type { RequestKind } from '../../model/reading.ts';

/** Words that say what the prospect wants to learn, verify or solve. */
export const PURPOSE_WORDS =
  /\b(?:so (?:that )?(?:we|they|he|she|i|our|my|ops|it|the|their|his|her)\b|in order to|to (?:see|check|verify|find out|prove|make sure|be sure|test|compare|convince|confirm|decide|judge|know|show (?:our|the|my|their)|get (?:\w+ ){1,5}(?:on side|on board|approved|past)|work out|learn (?:if|whether|how)|understand (?:if|whether|how)|satisfy|clear|rule out|measure|assess|settle|establish|reassure) |whether\b|(?:see|know|check|find out|sure|test|verify|certain|wonders?|hear|tell|question|doubts?|prove|proof) (?:that |out )?(?:if|whether|how|what|that|it can|it copes)\b|(?:worr(?:y|ied)|afraid|scared|concern(?:ed)?|doubts?|not sure|unsure|sceptical|skeptical|nervous|fear(?:s|ed)?|suspicious|unconvinced|unclear|wonders?|convinc(?:e|ed|ing)|persuade|reassur\w+)\b|(?:must|has to|have to|needs? to|need to|got to|gotta) (?:be (?:sure|certain|satisfied|excluded)|see|know|hear|prove|verify|check|show|find out|compare|convince|tick|make sure)|proof that|needs? (?:proof|evidence|convincing|to (?:see|know|hear|check))|because\b|since (?:the|our|their|his|her|we|they|nobody|no one)|the question is|main(?:ly| thing)|it's (?:about|the)|what (?:we|i|they|he|she) (?:need|want|must) to know|otherwise)\b/i;

/** Purposes that say nothing. */
const EMPTY_PURPOSE =
  /\b(?:to (?:take|have) (?:another|a) look|to learn more|know more|because it would be (?:helpful|nice|good)|to get (?:a feel|an idea|an impression)|for information|to read up)\b/i;

/** Concrete reasons for waiting. */
const DELAY_REASON =
  /\b(?:because|since (?:we|the|our|they|he|she|it)|as (?:we|the|our|they|he|she|all|everyone)|until (?:the|our|their|his|her|we|they|my|that|he|she|then)|till (?:the|our|their|his|her|we|they|my|he|she)|once (?:the|our|their|we|they|he|she)|after (?:the|our|their|his|her|we) (?!summer\b|weekend\b)\w+|before (?:the|our|their|that)|while|audit\w*|budget|merger|merg\w+|fiscal|freeze|maternity|paternity|holiday|vacation|on leave|sick|hospital|reorgani[sz]ation|restructuring|migration|go[- ]?live|move|moving|rebrand\w*|harvest|season|stock ?take|inventory|election|board (?:only )?meets?|new (?:money|budget|head|boss|manager|ceo|cfo|year's budget)|renovation|rebuild\w*|relaunch|tender|series [a-d]\b|funding|ipo|acquisition|closed? the books|year[- ]end close|exam\w*|school year|lease|contract (?:runs|ends|expires)|tied (?:up|to)|short[- ]staffed|launch|trade (?:fair|show)|installation|implementation|legal|strike|roll[- ]?out|integration|certification|peak|milk price|money)\b/i;

/** What the prospect will do once they have it. */
const COMMITMENT_WORDS =
  /(?:\b(?:if|once|when|as soon as|provided|assuming|should|in case|unless)\b[^.!?]{2,120}?(?:,|\bthen\b|\bwe\b|\bi\b|\bhe\b|\bshe\b|\bthey\b|\bit\b|['’]ll)[^.!?]{0,30}\b(?:sign|order|buy|decide|go ahead|proceed|take (?:it|two|three|the|them)|recommend|put|place|approve|release|commit|move (?:ahead|forward)|go (?:to|with|for|into)|goes (?:to|into)|open|start|choose|pick|submit|file|present|propose|bring|roll|book|switch|you(?:'ll| will| get| have)|we (?:sign|order|buy|take)|he (?:signs|orders|buys|takes)|she (?:signs|orders|buys|takes|writes|decides)|they (?:sign|order|buy|vote|decide|open)|have (?:a|our) (?:deal|order|answer))|\b(?:after(?:wards?| that| which| it)?|then|with (?:it|this|that|both)(?: in (?:hand|my hands))?(?: done)?|in hand|on that day|that (?:same )?(?:day|week|evening)|the same day|the day i have it)\b[^.!?]{0,40}\b(?:we|i|he|she|they|it|you|the \w+|our \w+)\b[^.!?]{0,40}\b(?:sign|order|buy|decid|vote|go(?:es)? to|put|puts|place|places|recommend|writes?|submit|files?|takes? (?:it|the|two|their|a)|open|release|bring|propose|present|answer|tell|approve|book|choose|commit|lies?|convene|report|signs?)\w*|\byou(?:'ll|’ll| will| get| can have) (?:have |get )?(?:our|my|a|your|the) (?:order|decision|answer|yes|signature|go|verdict|po|purchase order))\b/i;

/** Whether a sentence tells what a request of a kind is for: what is to be learnt or solved, or the concrete reason of a delay. */
export function tellsPurpose(kind: RequestKind, sentence: string): boolean {
  return (kind === 'delay' ? DELAY_REASON : PURPOSE_WORDS).test(sentence) && !EMPTY_PURPOSE.test(sentence);
}

const ACTOR = "(?:i|we|he|she|they|it|this|that|you|(?:the|our|my|his|her|their) \\w+(?: \\w+)?)(?:['’]ll|['’]d)?";

/** Steps that are said to follow: "it then goes to the board", "thumbs up -> she buys", "I'll put it to the partners". */
const NEXT_STEPS = [
  /\b(?:i|we|he|she|they|it|you)(?:['’]ll|['’]d| will| would)? (?:then|afterwards) (?!was|were|had|asked|said|got|went|on\b)\w+/i,
  /\b(?:i|we|he|she|they|it)(?:['’]ll|['’]d| will| would)? (?!['’]ve)\w+[^.!?]{3,60}\b(?:afterwards|right after(?:wards)?|straight after(?:wards)?|that same day|on the spot)\b/i,
  /\b(?:once|as soon as|the day|provided|if) (?:i|we|he|she|they|it|that|this|those|these)(?:['’](?:ve|s|re))? (?:have |has |is |are |works?|holds?|look|check|come|pass)[^.!?]{0,60}? (?:i|we|he|she|they|it|you)(?:['’]ll| will)? \w+/i,
  /\b(?:once|when) (?:\w+ ){1,4}(?:it|they|he|she|we|i) (?:goes|go|lies|signs?|takes?|opens?|puts?|brings?|buys?|orders?)\b/i,
  /(?:->|=>|→| = )\s*(?:he|she|they|we|it|i|immediate|then|buys?\b|orders?\b|signs?\b|\w+ (?:buys|orders|signs|goes|writes|takes)\b)/i,
  new RegExp(
    `(?:^|[,;–-] ?)\\W*(?:then|afterwards|after (?:that|it|which|this)|from there|with (?:it|this|that|these|both)(?: (?:in hand|done|in (?:my|our|his|her) hands))?),? ${ACTOR} (?:will |shall )?(?!was|were|had|asked|said|joked|pulled|settled|be willing|stop|told|can['’]?t|keep)\\w+`,
    'i',
  ),
];

/** A step that the writer announces: counts where the prospect writes. */
const OWN_STEP =
  /\bi(?:['’]ll| will) (?:put|take|present|table|recommend|report|submit|propose|bring) (?:it|this|that|the \w+|you)\b[^.!?]{0,20}\b(?:to|before|into|in|on|at|up)\b/i;

/** Whether a sentence tells what follows once a request is met. `byProspect`: the prospect writes, so that "I" is theirs. */
export function tellsCommitment(sentence: string, byProspect: boolean): boolean {
  return COMMITMENT_WORDS.test(sentence) || NEXT_STEPS.some((step) => step.test(sentence)) || (byProspect && OWN_STEP.test(sentence));
}
