import { describe, expect, it } from 'vitest';
import { ThresholdsSchema } from '../../../src/model/settings.ts';
import { RULE_WORDS, THRESHOLD_WORDS } from '../../../src/options/settings-words.ts';
import { RULES } from '../../../src/rules/index.ts';

describe('the settings page', () => {
  it('names every rule, so that each can be switched off', () => {
    expect(Object.keys(RULE_WORDS).sort()).toEqual(RULES.map((rule) => rule.id).sort());
  });

  it('names every threshold, so that each is the rep’s own', () => {
    expect(Object.keys(THRESHOLD_WORDS).sort()).toEqual(Object.keys(ThresholdsSchema.parse({})).sort());
  });
});
