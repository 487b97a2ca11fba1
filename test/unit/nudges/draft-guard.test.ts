import { describe, expect, it } from 'vitest';
import { guardDraft } from '../../../src/nudges/draft-guard.ts';
import { guardOrder } from '../../../src/screens/composing.ts';
import { daysAgo, signal, view, voice } from '../rules/deal-kit.ts';

const kinds = (draft: string, hold = true) => guardDraft(draft, hold).map((finding) => finding.kind);

describe('the draft guard', () => {
  it.each([
    ['I hear you. But you liked the demo.', 'argue'],
    ['I have to disagree with that.', 'argue'],
    ['Would you please reconsider?', 'argue'],
    ['You never told me about the board.', 'blame'],
    ['You should have asked for the export.', 'blame'],
    ['If you had told me earlier we could have helped.', 'blame'],
    ['Please give us one more chance.', 'beg'],
    ['I will do anything to keep you.', 'beg'],
    ['We really need this deal.', 'beg'],
    ['I can offer you a discount of ten.', 'early-discount'],
    ['We could do 15% off.', 'early-discount'],
    ['We would match their price.', 'early-discount'],
    ['I think you are making a mistake.', 'their-mistake'],
    ['You will regret this.', 'their-mistake'],
    ['What did they offer? What did it cost? When do you start?', 'three-questions'],
  ])('underlines “%s”', (draft, kind) => {
    expect(kinds(draft)).toContain(kind);
  });

  it.each([
    'Thank you for telling me. I accept your decision and wish you a good start.',
    'I made a mistake when I sent the answers so late.',
    'Was it me, in how I worked with you? Or was it the fit?',
    'What did they offer you that was most attractive?',
    'I will not ask you to reconsider.',
    'I should have told you in time that it would be late.',
    'I enjoyed the work, but the decision is yours.',
    'If we had offered you that, would we have kept your business?',
    '> Please give us one more chance.',
    '',
  ])('leaves alone “%s”', (draft) => {
    expect(kinds(draft)).toEqual([]);
  });

  it('says why, offers gentler words, and points at the words themselves', () => {
    const draft = 'Dear Nadia, please give us one more chance.';
    const [finding] = guardDraft(draft, true);
    expect(draft.slice(finding?.start, finding?.end)).toBe('give us one more chance');
    expect(finding?.why).toContain('begs');
    expect(finding?.gentler[0]).toBe('If anything changes, one line is enough.');
  });

  it('keeps an ignored one ignored while the draft is edited around it', () => {
    const [finding] = guardDraft('Please give us one more chance.', true);
    const edited = 'Dear Nadia,\n\nthank you. Please Give us  one more chance, we would be glad.';
    expect(guardDraft(edited, true, [finding!.id])).toEqual([]);
    expect(guardDraft(`${edited} You never told me.`, true, [finding!.id]).map(({ kind }) => kind)).toEqual(['blame']);
  });

  it('ignores one of two equal ones only', () => {
    const twice = guardDraft('You never asked. You never asked.', true);
    expect(new Set(twice.map(({ id }) => id)).size).toBe(2);
    expect(guardDraft('You never asked. You never asked.', true, [twice[0]!.id])).toHaveLength(1);
  });

  it('holds price words back only until it is known that nothing is signed and the manager agreed', () => {
    expect(kinds('We can offer a discount.', false)).toEqual([]);
  });

  it('is quick enough for every key: 20,000 characters within 25 ms', () => {
    const long = 'I wanted to thank you for the talk we had, and for the open words. '.repeat(300);
    const started = process.cpuUsage();
    guardDraft(long, true);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(25);
  });
});

describe('where the guard watches', () => {
  it('only after a no or a loss, and not where it is switched off', () => {
    const { settings } = voice();
    expect(guardOrder(view({}), settings)).toBeNull();
    expect(guardOrder(view({ deal: { status: 'won' } }), settings)).toBeNull();
    expect(guardOrder(view({ signals: [signal('no', daysAgo(1))] }), settings)).toEqual({ holdDiscount: true, ignored: [] });
    expect(guardOrder(view({ deal: { status: 'lost' } }), { ...settings, draftGuard: false })).toBeNull();
  });

  it('remembers what the rep waved through, as a dismissal', () => {
    const decisions = [{ do: 'dismiss' as const, rule: 'draft-guard', requestId: 'beg please-chance x', until: null }];
    expect(guardOrder(view({ deal: { status: 'lost' }, decisions }), voice().settings)?.ignored).toEqual(['beg please-chance x']);
  });
});
