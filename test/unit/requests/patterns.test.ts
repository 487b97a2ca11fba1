import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../src/model/deal.ts';
import { patternReader } from '../../../src/requests/patterns/pattern-reader.ts';

function asksFor(sentence: string, direction: Activity['direction'] = 'inbound'): string[] {
  const findings = patternReader.read({ type: direction === 'internal' ? 'note' : 'email', direction, sentences: [sentence] });
  return findings.flatMap((finding) => Object.entries(finding.asks).flatMap(([kind, ask]) => (ask.p >= 0.5 ? [kind] : [])));
}

describe('patterns', () => {
  it.each([
    ['demo', 'Could you run the demo again for our ops team?'],
    ['demo', 'We would like to see it live.'],
    ['sample', 'Could we get a trial for two weeks?'],
    ['collateral', 'Please send us two references from the pharma field.'],
    ['call', 'Our CTO would like to speak to you in person.'],
    ['delay', 'Could you come back to us in September?'],
  ])('hear a %s that the prospect asks for: %s', (kind, sentence) => {
    expect(asksFor(sentence)).toEqual([kind]);
  });

  it.each([
    ['demo', 'They want a demo for the ops team.'],
    ['collateral', 'Asked for a case study from retail.'],
    ['sample', 'Ines would like a sandbox for two weeks.'],
  ])('hear a %s that a note reports: %s', (kind, sentence) => {
    expect(asksFor(sentence, 'internal')).toEqual([kind]);
  });

  it('hear in the rep’s own mail only what it repeats', () => {
    expect(asksFor('As you asked for a trial, I have spoken to our team.', 'outbound')).toEqual(['sample']);
    expect(asksFor("I'd be glad to show you the demo.", 'outbound')).toEqual([]);
    expect(asksFor('Would you like a trial?', 'outbound')).toEqual([]);
  });

  it.each([
    'There is no need for another demo.',
    "We don't need a trial.",
    'I know a foundry that asked its supplier for ten samples.',
    'Please find the invoice attached.',
    'If they ask for a pilot, say no.',
  ])('hear nothing where nothing is wanted: %s', (sentence) => {
    expect(asksFor(sentence)).toEqual([]);
    expect(asksFor(sentence, 'internal')).toEqual([]);
  });
});
