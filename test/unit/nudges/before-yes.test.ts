import { describe, expect, it } from 'vitest';
import { beforeYes, findDraftPromise } from '../../../src/nudges/before-yes.ts';
import { beforeYesOffers } from '../../../src/nudges/before-yes-offers.ts';
import { daysAgo, request, signal, view, voice } from '../rules/deal-kit.ts';

describe('a yes in a draft', () => {
  it.each([
    ["Hi Tom, sure, I'll send the brochure this afternoon.", 'collateral'],
    ['Gladly. I will put together a quote for six.', 'collateral'],
    ["Of course, we'll set up a demo for the plant managers.", 'demo'],
    ['I can show you the planning module on Thursday.', 'demo'],
    ["No problem, I'll ship two samples tomorrow.", 'sample'],
    ['We will arrange a trial on one ship.', 'sample'],
    ['Happy to, let me set up a call with our engineer.', 'call'],
    ["Understood, I'll come back to you in January.", 'delay'],
    ["Sure, I'll send it today.", null],
  ])('%s', (draft, kind) => {
    expect(findDraftPromise(draft)?.kind).toBe(kind);
  });

  it.each([
    'Thank you for the brochure you sent.',
    'Did you get the samples?',
    'I will not send a quote before we have talked.',
    'Once I know more I will send the brochure.',
    "If you like, I'll send the brochure.",
    'You will send us the numbers, right.',
    'The demo was a pleasure.',
    'I will think about it.',
    '',
  ])('is not seen in: %s', (draft) => {
    expect(findDraftPromise(draft)).toBeNull();
  });

  it('says where it stands', () => {
    const draft = "Hi Tom,\n\nsure, I'll send the brochure today.";
    const { start, end } = findDraftPromise(draft)!;
    expect(draft.slice(start, end)).toBe("sure, I'll send the brochure");
  });
});

describe('the chip beside the composer', () => {
  const offers = (...requests: ReturnType<typeof request>[]) => beforeYesOffers(view({ requests }), voice());
  const brochure = () => request({ kind: 'collateral', evidence: 'Can you send me your brochure?', askedOn: daysAgo(1) });
  const draft = "Hi Tom, sure, I'll send the brochure today.";

  it('offers the one question for this kind of request', () => {
    expect(beforeYes(draft, offers(brochure()))?.question).toContain('who will read it');
  });

  it('keeps quiet when the purpose is known, when nothing of that kind is open, and when the draft asks already', () => {
    expect(beforeYes(draft, offers(request({ kind: 'collateral', purpose: true })))).toBeNull();
    expect(beforeYes(draft, offers(request({ kind: 'demo' })))).toBeNull();
    expect(beforeYes(`${draft} Who will read it?`, offers(brochure()))).toBeNull();
    expect(beforeYes('Thank you for your mail.', offers(brochure()))).toBeNull();
  });

  it('takes "I’ll send it" for the only open request, and for none of two', () => {
    const it = 'Sure, I’ll send it today.';
    expect(beforeYes(it, offers(brochure()))?.kind).toBe('collateral');
    expect(beforeYes(it, offers(brochure(), request({ kind: 'sample' })))).toBeNull();
  });

  it('is gone after a no, on a lost deal, and where it is switched off', () => {
    const requests = [request({ askedOn: daysAgo(5) })];
    const off = voice();
    off.settings.composerChip = false;
    expect(beforeYesOffers(view({ requests, signals: [signal('no', daysAgo(1))] }), voice())).toEqual([]);
    expect(beforeYesOffers(view({ requests, deal: { status: 'lost' } }), voice())).toEqual([]);
    expect(beforeYesOffers(view({ requests }), off)).toEqual([]);
  });
});
