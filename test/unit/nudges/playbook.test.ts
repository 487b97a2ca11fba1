import { describe, expect, it } from 'vitest';
import { fill, placeholdersIn } from '../../../src/nudges/fill.ts';
import guard from '../../../src/nudges/playbook/guard.json';
import { findWording, PLAYBOOK, PlaybookError, requirePlaybook } from '../../../src/nudges/playbook.ts';
import { PLAYS } from '../../../src/plays/plays.ts';
import { RULES } from '../../../src/rules/index.ts';

const asText = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(asText) : [];
const nudgeTexts = Object.values(PLAYBOOK.nudges).flatMap(({ statements, questions }) => [...statements, ...questions]);
const sentences = [
  ...nudgeTexts,
  ...asText(PLAYBOOK.tooFar),
  ...asText(PLAYBOOK.hypotheses),
  ...asText(PLAYBOOK.ways),
  ...asText(PLAYBOOK.misses),
  ...asText(PLAYBOOK.proposals),
  ...asText(PLAYBOOK.beforeYes),
  ...asText(PLAYBOOK.recap),
  ...PLAYS.flatMap((play) => [...play.why, ...play.steps.flatMap((step) => [...step.prompt, ...asText(step.drafts)])]),
];
/** What Askback writes for the rep to send: inserted as it stands. */
const toSend = [
  ...Object.values(PLAYBOOK.nudges).flatMap(({ questions }) => questions),
  ...PLAYBOOK.ways.flatMap(({ questions }) => questions),
  ...asText(PLAYBOOK.beforeYes),
  ...PLAYS.flatMap((play) =>
    play.steps.filter((step) => step.to === 'prospect' && step.id !== 'feedback-ask').flatMap((step) => asText(step.drafts)),
  ),
];
/** What is always known to a finding about a request, or about the deal as a whole. */
const OF_A_REQUEST = new Set(['kind', 'request', 'a request', 'A request', 'Ordinal', 'asked on']);

describe('the playbook', () => {
  it('has words for every rule', () => {
    const families = new Set(Object.keys(PLAYBOOK.nudges).map((key) => key.split('.')[0]));
    for (const { id } of RULES) expect(families).toContain(id);
  });

  it('has several ways to ask each question', () => {
    for (const [key, { questions }] of Object.entries(PLAYBOOK.nudges)) expect(questions.length, key).toBeGreaterThan(1);
  });

  it.each([
    'purpose-unknown.demo',
    'commitment-unknown',
    'delivered-not-confirmed',
    'same-kind-again',
    'pilot-criteria',
    'own-promise.owed',
  ])('%s can be asked even when only the least is known', (key) => {
    const wording = findWording(PLAYBOOK, key)!;
    const least = Object.fromEntries([...OF_A_REQUEST, 'last on', 'earlier on', 'earlier request'].map((name) => [name, 'x']));
    expect(wording.statements.some((one) => fill(one, least, String) !== null)).toBe(true);
    expect(wording.questions.some((one) => fill(one, least, String) !== null)).toBe(true);
  });

  it('leaves no hole: a sentence with a missing value is not chosen', () => {
    for (const sentence of sentences) {
      const names = placeholdersIn(sentence);
      const all = Object.fromEntries(names.map((name) => [name, '2026-01-12']));
      expect(fill(sentence, all, () => '12 Jan')).not.toMatch(/[{}]|undefined|null/);
      for (const name of names) {
        for (const empty of ['', ' ']) expect(fill(sentence, { ...all, [name]: empty }, String)).toBeNull();
      }
    }
  });

  it('speaks calmly: no exclamation marks, no statistics, no "just checking in", no word about character', () => {
    for (const sentence of [...sentences, ...asText(guard.kinds).filter((one) => !one.includes('\\b'))]) {
      expect(sentence).not.toMatch(
        /!|\d ?%|just check|circle back|touch(ing)? base|per my last|lying|lie[sd]?\b|mislead|dishonest|stupid|research says/i,
      );
    }
  });

  it('asks one thing at a time, in at most forty-five words', () => {
    for (const sentence of toSend) {
      expect(sentence.split('?').length - 1, sentence).toBeLessThanOrEqual(1);
      expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(45);
    }
  });

  it('refuses files that say the same thing twice, or hang together badly', () => {
    const one = { nudges: { a: { title: 't', statements: ['s'], questions: ['q'] } } };
    expect(() => requirePlaybook([one, one])).toThrow(PlaybookError);
    expect(() => requirePlaybook([one])).toThrow('recap');
    expect(() => requirePlaybook([{ nudges: { a: { title: 't', statements: [], questions: [] } } }])).toThrow();
  });

  it('writes days as people do, several of them as a list', () => {
    expect(fill('on {{days}}', { days: '2026-07-02|2026-09-10|2026-11-19' }, (day) => day.slice(8))).toBe('on 02, 10 and 19');
    expect(fill('{{quote}}', { quote: 'a|b' }, String)).toBe('a|b');
  });
});
