"""Writes what the product's tests compare with: sentences and piece ids as the training sees them. Run: python fixtures.py"""
import json
import os
import random

from tokenizers import Tokenizer

from base import base_folder
from entries import HERE, read_lines
from export import kept_pieces
from phrases import hashed, parts, runs
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


def product_tokenizer(base):
    """The base's tokeniser over the vocabulary that the product has."""
    with open(os.path.join(base, "tokenizer.json"), encoding="utf-8") as file:
        form = json.load(file)
    form["model"]["vocab"] = {piece: i for i, piece in enumerate(kept_pieces(base)[0])}
    form["added_tokens"], form["post_processor"], form["truncation"], form["padding"] = [], None, None, None
    return Tokenizer.from_str(json.dumps(form))


def main():
    """Writes all fixtures from the oddities above and a fixed sample of the entries."""
    rng = random.Random(7)
    texts = [r["text"] for r in read_lines(os.path.join(HERE, "data", "entries-01-05.ndjson"))]
    tokenizer = product_tokenizer(base_folder())
    words = [w for w, _ in tokenizer.pre_tokenizer.pre_tokenize_str(tokenizer.normalizer.normalize_str('Señor Łuk’s 3rd e-mail: ok?'))]
    sentences = ODD + [s for t in rng.sample(texts, 400) for s, _, _ in split_sentences(t)][: 300 - len(ODD)]
    os.makedirs(FOLDER, exist_ok=True)
    for name, rows in (
        ("word-pieces", [[s, tokenizer.encode(s, add_special_tokens=False).ids] for s in sentences]),
        ("phrases", [[w, hashed(p, w)] for p, group in (("own", runs(words, 3)), ("part", parts(words))) for w in sorted(group)]),
        ("sentences", [[t, [s for s, _, _ in split_sentences(t)]] for t in TEXTS + rng.sample(texts, 60)]),
    ):
        with open(os.path.join(FOLDER, f"{name}.json"), "w", encoding="utf-8") as file:
            file.write("[\n" + ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows) + "\n]\n")


if __name__ == "__main__":
    main()
