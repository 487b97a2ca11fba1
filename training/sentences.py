"""Splits a text into sentences by the product's own rule (src/language/sentences.ts); both change together or not at all."""
import re

SPACE = "[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]"
FLAGS = re.I | re.A
ABBREVIATION = re.compile(
    rf"(?:^|{SPACE}|[(\"'])(?:mr|mrs|ms|dr|prof|st|sr|jr|ing|ir|fr|hr|ca|approx|incl|excl|e\.g|i\.e|etc|vs|inc|ltd|co|corp|dept|mgr|mgmt|tel"
    r"|ext|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|tues|wed|thu|thur|thurs|fri|a\.m|p\.m|u\.s|w|c|[a-z])\.\Z",
    FLAGS,
)
NUMBER_ABBREVIATION = re.compile(rf"(?:^|{SPACE}|[(\"'])(?:no|nr|min|max|sat|sun)\.\Z", FLAGS)
MARKS_THEN_SPACE = re.compile(rf"[!?.\"'”’)\]]*(?:{SPACE}|\Z)")
IS_SPACE = re.compile(SPACE)
FIRST_INK = re.compile(f"[^{SPACE[1:]}")
GOES_ON = re.compile("[ \t]*[a-z]")
CLOSED = re.compile(rf"[.!?:]{SPACE}*\Z")


def ends_sentence(text, at):
    """Whether a sentence ends with the character at this index."""
    mark = text[at]
    if mark not in ".!?" or not MARKS_THEN_SPACE.match(text[at + 1:at + 8]):
        return False
    if mark != ".":
        return True
    before = text[max(0, at - 12):at + 1]
    ink = FIRST_INK.search(text[at + 1:at + 12])
    next_digit = bool(ink) and ink[0] in "0123456789"
    if ABBREVIATION.search(before):
        return False
    return not (next_digit and (NUMBER_ABBREVIATION.search(before) or re.search(r"[0-9]\.\Z", before)))


def push(sentences, text, start, end):
    """Adds the trimmed span when it holds a letter or a number."""
    while start < end and IS_SPACE.match(text[start]):
        start += 1
    while end > start and IS_SPACE.match(text[end - 1]):
        end -= 1
    if any(c.isalnum() for c in text[start:end]):
        sentences.append((text[start:end], start, end))


def split_sentences(text):
    """All sentences of a text as (text, start, end), verbatim."""
    sentences, start, at = [], 0, 0
    while at < len(text):
        wrapped = text[at] == "\n" and at - start > 50 and GOES_ON.match(text[at + 1:at + 4]) and not CLOSED.search(text[start:at])
        if text[at] == "\n" and not wrapped:
            push(sentences, text, start, at)
            start = at + 1
        elif ends_sentence(text, at):
            end = at + 1
            while end < len(text) and text[end] in ".!?\"'”’)]":
                end += 1
            push(sentences, text, start, end)
            start = end
            at = end - 1
        at += 1
    push(sentences, text, start, len(text))
    return sentences
