import { describe, expect, it } from 'vitest';
import { holdsOnceMore, showsEndMore, showsSame } from '../../../src/insert/proof.ts';

describe('the proof of an insertion', () => {
  const cases: [string, string, string, string, boolean][] = [
    ['text in the middle', 'Hello world', 'Hello big world', 'big ', true],
    ['text at the end', 'Hello', 'Hello you', ' you', true],
    ['text that repeats what stands there', 'aaa', 'aaaaa', 'aa', true],
    ['no-break spaces and blocks instead of spaces and breaks', 'Hello world', 'Hello\u00a0one\n\ntwo\nworld', 'one\ntwo', true],
    ['fillers beside the caret and accents composed', 'a b', 'a \ufeffe\u0301\u2060 b'.normalize(), 'e\u0301', true],
    ['text that came twice', 'Hello', 'Hello you you', ' you', false],
    ['text that replaced a word', 'Hello world', 'Hello you', 'you', false],
    ['text that lost its tags', 'Hello', 'Hello off', '<b>off</b>', false],
    ['text that came with a word lost elsewhere', 'one two three', 'one new two thre', 'new ', false],
    ['two lines that became one', 'Hello', 'Hello first second', 'first\nsecond', false],
    ['nothing happened', 'Hello', 'Hello', 'you', false],
  ];
  for (const [title, before, after, text, expected] of cases)
    it(`${expected ? 'accepts' : 'refuses'} ${title}`, () => expect(holdsOnceMore(before, after, text)).toBe(expected));

  it('takes editors that only change white space as unchanged', () => {
    expect(showsSame('a b', 'a\u00a0\nb')).toBe(true);
    expect(showsSame('a b', 'a c')).toBe(false);
  });

  it('finds the end of a text in an editor that draws only a part', () => {
    expect(showsEndMore('x', '…last line\nx', 'first\nlast line')).toBe(true);
    expect(showsEndMore('last line', '…last line', 'first\nlast line')).toBe(false);
  });
});
