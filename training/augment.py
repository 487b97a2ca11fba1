"""Honest changes to an entry that leave its labels as they are: what a rep's timeline varies without meaning anything else by it."""
import copy
import re

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
GREETING = re.compile(r"(?i)^\W*(hi|hello|hey|dear|good (morning|afternoon)|morning|thanks|thank you|best|regards|cheers|kind regards|best regards|br|[A-Z][a-z]+)\b[^.?!]{0,25}[,.!]?$")
INTERNAL = ["note", "note", "note", "call", "meeting", "task"]


def shifted(entry, by):
    """Copies of an entry's marks, moved by a number of sentences."""
    marks = copy.deepcopy(entry.marks)
    for mark in marks:
        mark.sentences = [i + by for i in mark.sentences]
    return marks


def joined(entry, other, before):
    """An entry with the sentences of an unlabelled one put before or behind it."""
    result = copy.copy(entry)
    result.sentences = other.sentences + entry.sentences if before else entry.sentences + other.sentences
    result.marks = shifted(entry, len(other.sentences) if before else 0)
    return result


def without(entry, dropped):
    """An entry without the sentence at an index that no mark touches."""
    result = copy.copy(entry)
    result.sentences = entry.sentences[:dropped] + entry.sentences[dropped + 1:]
    result.marks = copy.deepcopy(entry.marks)
    for mark in result.marks:
        mark.sentences = [i - (i > dropped) for i in mark.sentences]
    return result


def typo(sentence, rng):
    """One slip of the fingers in a word of four letters or more."""
    words = [m for m in re.finditer(r"[A-Za-z]{4,}", sentence)]
    if not words:
        return sentence
    word = rng.choice(words)
    at = rng.randrange(word.start() + 1, word.end() - 1)
    if rng.random() < 0.5:
        return sentence[:at] + sentence[at + 1:]
    return sentence[:at] + sentence[at + 1] + sentence[at] + sentence[at + 2:]


def reworded(sentence, rng):
    """Weekdays exchanged, numbers drawn anew, marks lost, a slip made."""
    if rng.random() < 0.3:
        day = rng.choice(DAYS)
        sentence = re.sub(r"\b(Mon|Tues|Wednes|Thurs|Fri)day\b", day, sentence)
    if rng.random() < 0.2:
        sentence = re.sub(r"\b([2-9]|[1-9]\d)\b", lambda m: str(rng.randint(2, 9 if len(m[0]) == 1 else 60)), sentence)
    if rng.random() < 0.1:
        sentence = re.sub(r"[?!.,'’]", "", sentence)
    if rng.random() < 0.06:
        sentence = typo(sentence, rng)
    return sentence


def vary(entry, blank, rng):
    """One random variation of an entry. `blank` are unlabelled entries to join with; weak entries are only reworded."""
    result = entry
    if not entry.weak:
        free = [i for i, s in enumerate(entry.sentences) if GREETING.match(s) and not any(i in m.sentences for m in entry.marks)]
        if free and len(entry.sentences) > 1 and rng.random() < 0.5:
            result = without(result, rng.choice(free))
        for _ in range(2):
            if blank and rng.random() < 0.22 and sum(map(len, result.sentences)) < 250:
                other = rng.choice(blank)
                if other.direction == entry.direction and sum(map(len, other.sentences)) < 250:
                    result = joined(result, other, rng.random() < 0.5)
    result = copy.copy(result)
    if result.direction == "internal" and rng.random() < 0.3:
        result.type = rng.choice(INTERNAL)
    result.sentences = [reworded(s, rng) for s in result.sentences]
    return result
