"""Turns entries into tensors: token ids, the sentences' tokens, and what each sentence should say."""
import os

import torch
from tokenizers import Tokenizer

from entries import INDEX, OUTPUTS

CLS, SEP, PAD = 101, 102, 0
LIMIT = 96  # pieces of one window, the two outer marks and the prefix included; longer ones blur what one sentence says


class Pieces:
    """WordPiece ids by sentence, remembered because the same sentences come again every epoch."""

    def __init__(self, folder):
        self.tokenizer = Tokenizer.from_file(os.path.join(folder, "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.known = {}

    def of(self, text):
        found = self.known.get(text)
        if found is None:
            found = self.tokenizer.encode(text, add_special_tokens=False).ids
            if len(self.known) < 200_000:
                self.known[text] = found
        return found

    def prefix(self, entry):
        return self.of(f"{entry.direction} {entry.type}:")


def windows(entry, pieces):
    """Runs of sentences that fit one window: lists of (sentence index, ids). A later window starts with the last sentence before it."""
    room = LIMIT - 2 - len(pieces.prefix(entry))
    ids = [pieces.of(s)[:room] for s in entry.sentences]
    found, start = [], 0
    while start < len(ids):
        end, used = start, 0
        while end < len(ids) and used + len(ids[end]) <= room:
            used += len(ids[end])
            end += 1
        found.append([(i, ids[i]) for i in range(start, end)])
        if end >= len(ids):
            break
        start = end - 1 if end - 1 > start and len(ids[end - 1]) + len(ids[end]) <= room else end
    return found


def to_tensors(items):
    """items: list of (prefix ids, [(sentence index, ids)]). Returns ids (B,T), spans (B,S,T), mask (B,T)."""
    rows = [[CLS, *prefix, *(i for _, part in window for i in part), SEP] for prefix, window in items]
    length, most = max(map(len, rows)), max(len(window) for _, window in items)
    ids = torch.full((len(rows), length), PAD)
    spans = torch.zeros(len(rows), most, length)
    for row, (prefix, window) in enumerate(items):
        ids[row, : len(rows[row])] = torch.tensor(rows[row])
        at = 1 + len(prefix)
        for column, (_, part) in enumerate(window):
            spans[row, column, at : at + len(part)] = 1
            at += len(part)
    return ids, spans, ids != PAD


def targets(entries, columns):
    """What the sentences should say: target and weight (B,S,L), and the bags of marks that touch several sentences."""
    target = torch.zeros(len(entries), columns, len(OUTPUTS))
    weight = torch.zeros(len(entries), columns, len(OUTPUTS))
    judged = [i for name, i in INDEX.items() if name.split()[0] in ("ask", "settle", "signal")]
    bags = []
    for row, entry in enumerate(entries):
        weight[row, : len(entry.sentences), judged] = 1
        if entry.weak:
            weight[row, :, INDEX["settle purpose"] : INDEX["of demo"]] = 0
        for mark in entry.marks:
            here = [i for i in mark.sentences if i < columns]
            if not here:
                continue
            label = INDEX[mark.name]
            if len(here) == 1:
                target[row, here[0], label] = 1
            else:
                weight[row, here, label] = 0
            bags.append((row, label, here, mark, entry.weak))
    return target, weight, bags


