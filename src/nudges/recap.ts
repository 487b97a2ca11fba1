import type { Receipt } from '../model/receipt.ts';
import { factsOf } from '../rules/facts.ts';
import type { Voice } from './compose.ts';
import { fillFirst } from './fill.ts';

function sentencesOf(receipt: Receipt, { playbook: { recap }, formatDay }: Voice): string[] {
  const facts = factsOf(receipt);
  const say = (sentences: readonly string[], wanted: boolean): string[] => {
    const sentence = wanted ? fillFirst(sentences, facts, formatDay) : null;
    return sentence ? [sentence] : [];
  };
  return [
    ...say(recap.asked, true),
    ...say(recap.purpose, receipt.purpose.status === 'known'),
    ...say(recap.commitment, receipt.commitment.status === 'known'),
    ...say(recap.given, receipt.delivered.status === 'known' && receipt.kind !== 'delay'),
    ...say(recap.answered, receipt.state === 'confirmed'),
  ];
}

/**
 * A short, friendly message that sums up some receipts in the prospect's own words, with one question at the end; null when there is
 * none to sum up. Dropped requests and put-offs are left out.
 */
export function recapOf(receipts: readonly Receipt[], voice: Voice): string | null {
  const told = receipts.filter((receipt) => receipt.state !== 'dropped' && receipt.kind !== 'delay');
  if (told.length === 0) return null;
  const { recap } = voice.playbook;
  const people = new Set(told.map((receipt) => factsOf(receipt).contact).filter(Boolean));
  const [contact] = people;
  const facts: Record<string, string> = people.size === 1 && contact ? { contact } : {};
  const opening = fillFirst(recap.openings, facts, voice.formatDay);
  const closing = fillFirst(recap.closings, facts, voice.formatDay);
  const paragraphs = told.map((receipt) => sentencesOf(receipt, voice).join(' '));
  return [opening, ...paragraphs, closing].filter(Boolean).join('\n\n');
}
