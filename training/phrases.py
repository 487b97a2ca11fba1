"""A second, cheap opinion beside the network: a linear model over words, runs of words and parts of words.

The network generalises from meaning, this from wording; where they agree a reading is more certain. The runs and their hash are those of
src/language/phrases.ts; both change together or not at all.
"""
from collections import Counter
from functools import lru_cache

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from entries import INDEX, OUTPUTS

LABELS = [name for name in OUTPUTS if name.split()[0] in ("ask", "settle", "signal")]
SHARES = {"own": 1.0, "part": 1.0, "near": 0.5, "voice": 0.6}  # length of each place's part of the feature vector
LEAST = {"own": 2, "part": 4, "near": 4, "voice": 1}  # sentences a run must stand in to be learnt
MOST = 64_000  # runs kept, the most frequent of a place first


@lru_cache(maxsize=1_000_000)
def hashed(place, run):
    """32-bit FNV-1a of a run of words behind the name of its place, over UTF-16 units, as a signed number."""
    value = 0x811C9DC5
    units = f"{place} {run}".encode("utf-16-le")
    for at in range(0, len(units), 2):
        value = ((value ^ (units[at] | units[at + 1] << 8)) * 0x01000193) & 0xFFFFFFFF
    return value - (1 << 32) if value >= 1 << 31 else value


def runs(words, longest):
    """All runs of one to `longest` words."""
    return {" ".join(words[at : at + n]) for n in range(1, longest + 1) for at in range(len(words) - n + 1)}


def parts(words):
    """All runs of three to five characters of each word with a blank at either end."""
    found = set()
    for word in words:
        edged = f" {word} "
        for n in (3, 4, 5):
            found.update(edged[at : at + n] for at in range(len(edged) - n + 1))
    return found


def places_of(words, at, direction):
    """The hashes of one sentence, by place. `words` are those of all sentences of its entry."""
    near = set()
    for beside in (at - 1, at + 1):
        if 0 <= beside < len(words):
            near |= runs(words[beside], 2)
    found = {"own": runs(words[at], 3), "part": parts(words[at]), "near": near, "voice": {direction}}
    return {place: {hashed(place, run) for run in group} for place, group in found.items()}


class Phrases:
    """What is learnt: `hashes` (n), how telling each is `rarity` (n), `weights` (n, labels), `offsets` (labels)."""

    def __init__(self, pieces, entries):
        self.pieces = pieces
        rows = list(self.rows(entries))
        chosen = []
        for place, least in LEAST.items():
            counts = Counter(h for row in rows for h in row[place])
            chosen += [(n, h, place) for h, n in counts.items() if n >= least]
        chosen = sorted(chosen, reverse=True)[:MOST]
        self.at = {h: i for i, (_, h, _) in enumerate(chosen)}
        self.hashes = np.array([h for _, h, _ in chosen], np.int32)
        self.rarity = np.log((1 + len(rows)) / (1 + np.array([n for n, _, _ in chosen]))).astype(np.float32) + 1
        self.weights = np.zeros((len(chosen), len(LABELS)), np.float32)
        self.offsets = np.zeros(len(LABELS), np.float32)

    def table(self):
        """What was learnt, without the tokeniser."""
        return self.hashes, self.rarity, self.weights, self.offsets

    @classmethod
    def from_table(cls, table, pieces):
        phrases = cls.__new__(cls)
        phrases.pieces = pieces
        phrases.hashes, phrases.rarity, phrases.weights, phrases.offsets = table
        phrases.at = {int(h): i for i, h in enumerate(phrases.hashes)}
        return phrases

    def words(self, text):
        tokenizer = self.pieces.tokenizer
        return [w for w, _ in tokenizer.pre_tokenizer.pre_tokenize_str(tokenizer.normalizer.normalize_str(text))]

    def rows(self, entries):
        for entry in entries:
            words = [self.words(s) for s in entry.sentences]
            for at in range(len(words)):
                yield places_of(words, at, entry.direction)

    def matrix(self, entries):
        """Features of all sentences of all entries, in order: each place's runs weighed by rarity and brought to the place's length."""
        heads, columns, values = [0], [], []
        for row in self.rows(entries):
            for place, hashes in row.items():
                known = [self.at[h] for h in hashes if h in self.at]
                weights = self.rarity[known]
                columns += known
                values += list(weights * (SHARES[place] / max(1e-6, float(np.sqrt((weights**2).sum())))))
            heads.append(len(columns))
        return csr_matrix((values, columns, heads), shape=(len(heads) - 1, len(self.hashes)))

    def scores(self, entries):
        """Scores (sentences, outputs) of each entry; outputs that phrases say nothing about are 0."""
        said = self.matrix(entries) @ self.weights + self.offsets
        results, row, columns = [], 0, [INDEX[n] for n in LABELS]
        for entry in entries:
            full = np.zeros((len(entry.sentences), len(OUTPUTS)), np.float32)
            full[:, columns] = said[row : row + len(entry.sentences)]
            results.append(full)
            row += len(entry.sentences)
        return results


def fit_phrases(entries, pieces, strength=20.0):
    """Learns from entries whose sentences are labelled."""
    entries = [e for e in entries if not e.weak]
    phrases = Phrases(pieces, entries)
    seen = phrases.matrix(entries)
    wanted = np.zeros((seen.shape[0], len(LABELS)), bool)
    row = 0
    for entry in entries:
        for mark in entry.marks:
            wanted[row + mark.sentences[0], LABELS.index(mark.name)] = True
        row += len(entry.sentences)
    for column in range(len(LABELS)):
        if wanted[:, column].any():
            line = LogisticRegression(C=strength, solver="liblinear", max_iter=60, random_state=1).fit(seen, wanted[:, column])
            phrases.weights[:, column], phrases.offsets[column] = line.coef_[0], line.intercept_[0]
    return phrases
