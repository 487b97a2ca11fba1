import { describe, expect, it } from 'vitest';
import { newTextOf } from '../../../src/requests/new-text.ts';

const kept = (text: string): string => newTextOf(text).replace(/\s+/g, ' ').trim();

describe('the new text of an entry', () => {
  it.each([
    ['lines behind ">"', 'Fine.\n> Could you send a sample?\n>> please', 'Fine.'],
    ['below "On … wrote:"', 'Fine.\n\nOn 16 Apr 2025, Callum Reid wrote:\nCould you send a sample?', 'Fine.'],
    [
      'below an "On … wrote:" that is broken in two lines',
      'Fine.\n\nOn Wed, Apr 16, 2025 at 10:00 AM Callum Reid <c@reid.example>\nwrote:\nCould you send a sample?',
      'Fine.',
    ],
    ['below a German opener', 'Fine.\n\nAm 16.04.2025 um 10:00 schrieb Jens Brandt:\nCould you send a sample?', 'Fine.'],
    [
      'below copied headers',
      'Fine.\n\nFrom: Callum Reid\nSent: 16 April 2025 10:00\nTo: Moira Tait\nSubject: Trial\n\nCould you send a sample?',
      'Fine.',
    ],
    [
      'below an original message',
      'Fine with us.\n\n-----Original Message-----\nFrom: Callum Reid\nSent: 16 April 2025\n\nCould you send a sample?',
      'Fine with us.',
    ],
    ['the signature', 'Fine.\n\nBest regards\nMoira Tait\nFinance Manager\nCall me: 020 7946 0000', 'Fine.'],
    ['small print', 'Fine.\nThis e-mail may contain confidential information intended only for the addressee.', 'Fine.'],
  ])('leaves out %s', (_what, text, rest) => {
    expect(kept(text)).toBe(rest);
  });

  it('keeps a message that was passed on, without its headers', () => {
    const text =
      'Hi Harriet, see below from our security chap. G\n\n-----Original Message-----\nFrom: Ravi Menon\nSent: 01 April 2025 16:40\nSubject: new supplier\n\nI need the form filled in by them.';
    expect(kept(text)).toBe('Hi Harriet, see below from our security chap. G I need the form filled in by them.');
  });

  it('leaves out the business card under the writer’s own name, and keeps a name that stands in the text', () => {
    const card = 'Let us talk next quarter.\n\nMarcus Dunn\nDirector of Facilities, Fairmount\n"Every watt counts"';
    expect(newTextOf(card, 'Marcus Dunn').trim()).toBe('Let us talk next quarter.');
    expect(newTextOf(card, 'Tara Whitlock')).toBe(card);
    const list = `To be shown it:\nMarcus Dunn\n${'and everybody of the night shift who wants to see it before they are asked to use it. '.repeat(2)}`;
    expect(newTextOf(list, 'Marcus Dunn')).toBe(list);
  });

  it('keeps a postscript below the signature', () => {
    expect(kept('Fine.\n\nBest regards\nMoira\n\nPS: Could you send the price list, too?')).toBe(
      'Fine. PS: Could you send the price list, too?',
    );
  });

  it('keeps a mail that begins with thanks', () => {
    expect(kept('Thanks,\nplease send the price list.')).toBe('Thanks, please send the price list.');
  });

  it('keeps every offset as it is in the entry', () => {
    const text = 'Fine.\n> quoted\nPlease send it.\n\nRegards\nMoira';
    const fresh = newTextOf(text);
    expect(fresh.length).toBe(text.length);
    expect(fresh.indexOf('Please send it.')).toBe(text.indexOf('Please send it.'));
  });
});
