"""Writes what the product's tests compare with: sentences and piece ids as the training sees them. Run: python fixtures.py BASE_FOLDER"""
import json
import os
import random
import sys

from batches import Pieces
from entries import HERE, read_lines
from sentences import split_sentences

FOLDER = os.path.join(HERE, "..", "test", "unit", "language", "fixtures")
ODD = [
    "", " ", "\u00a0\u2003", "Müller's Straße ÀÉÎÕÜ çœ ñ", "naïve café — “quoted” ‘text’ … 100 %", "don't/can't won't: it's 3.5x!", "[note] and [[more]] of \\ it",
    "e-mail: a.b+c@d-e.com; tel. +49 (0)170 12-34", "日本語のメール and 한국어 text", "emoji 👍🏽 ok 🙂", "soft\u00adhyphen zero\u200bwidth \ufeffbom", "tabs\tand\r\nlines\x0b\x0c",
    "x" * 101, "pneumonoultramicroscopicsilicovolcanoconiosis", "$5,000 = €4.600 ~ £3k + 2^8 `code` <tag> {a|b}", "Łódź Żółć Đorđe İstanbul ΑΒΓ Привет", "½ ² № ™ © ® °C µm", "ﬁne ﬂow Ⅳ ａｂｃ",
    "١٢٣ ४५६", "a\u0301 e\u0308 o\u0302", "\u2028line\u2029para", "ALL CAPS SENTENCE NOW", "snake_case and CamelCase and kebab-case", "\ufffdbroken\u0000null\u0007bell", "ẞ ſ K Å",
]
TEXTS = [
    "Hi Tom,\nplease send it. Best,\nIna", "Mr. Hale asked (again!) for refs... Then silence.", "We said no. 5 people disagree. See no. 5 on p. 12.", "- one\n- two; three\n* four?\n\n\n", "He said \"call me.\" I did.",
    "This is a rather long line that somebody's mail program broke in the middle of a sentence\nand it goes on here. New one", "e.g. the demo, i.e. v2.5 at 10 a.m. on Fri. 3 Oct. vs. Mon. next week", "What?! Really?? Yes!!! Ok", "1. first\n2. second", "\t \n \u00a0 \n",
    "A longer first line which ends with a colon and is more than fifty characters:\nitem", "Sent from v3.2. 4 left. U.S. team. Dr. Who", "see www.site.com.au now.Then", "(He came.) “She left.” 'All done.' ok", "\r\nwindows\r\nlines. Two\r\n",
]


def main(base):
    """Writes both fixtures from the oddities above and a fixed sample of the entries."""
    rng = random.Random(7)
    texts = [r["text"] for r in read_lines(os.path.join(HERE, "data", "entries-01-05.ndjson"))]
    pieces = Pieces(base)
    sentences = ODD + [s for t in rng.sample(texts, 400) for s, _, _ in split_sentences(t)][: 300 - len(ODD)]
    os.makedirs(FOLDER, exist_ok=True)
    for name, rows in (
        ("word-pieces", [[s, pieces.of(s)] for s in sentences]),
        ("sentences", [[t, [s for s, _, _ in split_sentences(t)]] for t in TEXTS + rng.sample(texts, 60)]),
    ):
        with open(os.path.join(FOLDER, f"{name}.json"), "w", encoding="utf-8") as file:
            file.write("[\n" + ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows) + "\n]\n")


if __name__ == "__main__":
    main(sys.argv[1])
