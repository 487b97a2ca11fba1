/** Events, absences and shortages for which a decision can wait. */
const REASON =
  /\b(?:because|since|as (?:we|the|our|they|he|she|all)|audit\w*|budget\w*|money|fund\w*|merg\w+|fiscal|financial|freeze|maternity|paternity|parental|holidays?|leave|sick\w*|ill\b|hospital|surgery|operation|reorg\w*|restructur\w*|migrat\w*|go[- ]?live|rebrand\w*|harvest|season|stock ?tak\w*|inventory|election|board|council|committee|boss|director|manager|renovat\w*|rebuild\w*|relaunch|tender|funding|acquisition|close|closing|year[- ]end|exams?|school|lease|contract|supplier|launch|fair|exhibition|show|installation|implementation|legal|law\w*|strike|roll-?out|integration|certif\w*|accounts?|books|tax|server|system|erp|sap|crm|office|staff|team|colleague|hire|hiring|new \w+|opening|opens?|finish\w*|over|done|through|settled|approv\w*|decid\w*|until (?:the|our|we|they|he|she|my|his|her)|till (?:the|our|we|they|he|she)|once|before (?:the|our|they)|after (?:the|our|we) (?!summer|weekend)\w+)\b/i;
/** Being busy is no reason: it says "not the moment" in other words. */
const MERELY_BUSY =
  /\b(?:on (?:our|my|his|her|their|everybody['’]?s) (?:plate|desks?)|too (?:much|busy)|so much on|hectic|not (?:now|the moment|a good (?:time|moment))|suits? (?:us|me|him|her) (?:best|better)|no (?:rush|hurry))\b/i;
const FEW_WORDS = 10;

/** Whether a sentence asks to wait without a word of why: short, with at most a date, or merely busy. */
export function isBareDelay(sentence: string): boolean {
  if (REASON.test(sentence)) return false;
  return MERELY_BUSY.test(sentence) || sentence.split(/\s+/).length <= FEW_WORDS;
}
