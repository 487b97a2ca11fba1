"""Reads all labelled entries and turns their quotes into labels on sentences."""
import glob
import json
import os
import re
from dataclasses import dataclass, field

from markup import read_markup
from plain import plain_entries
from sentences import split_sentences

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = ["demo", "sample", "collateral", "call", "delay"]
EVENTS = ["purpose", "commitment", "delivered", "confirmed", "unmet", "dropped"]
SIGNALS = ["promise", "no", "competitor", "new-decision-maker", "lost"]
# The model's outputs for one sentence, in this order. "of KIND" tells which kind of request a settling sentence is about.
OUTPUTS = (
    [f"ask {k}" for k in KINDS] + [f"purpose {k}" for k in KINDS] + [f"commitment {k}" for k in KINDS]
    + [f"settle {e}" for e in EVENTS] + [f"of {k}" for k in KINDS] + [f"signal {s}" for s in SIGNALS]
)
INDEX = {name: i for i, name in enumerate(OUTPUTS)}


@dataclass
class Mark:
    """One label on some sentences. `name` is an output; `sentences` are the indices that the quote touches."""
    name: str
    sentences: list
    purpose: bool = False
    commitment: bool = False
    kind: str = ""


@dataclass
class Entry:
    """One timeline entry, as the model sees it. `author` 0 stands for the labelled deals, -1 for entries to judge by."""
    author: int
    type: str
    direction: str
    sentences: list
    marks: list = field(default_factory=list)
    weak: bool = False  # labels are known for the entry only, not for its sentences

    def has(self, name):
        return any(mark.name == name for mark in self.marks)


def touched(spans, text, quote):
    """Indices of the sentences that share at least three letters or digits with the quote; all when the quote is not in the text."""
    at = text.find(quote)
    if at < 0:
        return list(range(len(spans)))
    found = []
    for index, (_, start, end) in enumerate(spans):
        shared = text[max(start, at):min(end, at + len(quote))]
        if sum(c.isalnum() for c in shared) >= 3:
            found.append(index)
    return found or list(range(len(spans)))


def to_entry(record):
    """An Entry from one line in the shape of training-entries.ndjson; None when it holds no sentence."""
    text = record["text"]
    spans = split_sentences(text)
    if not spans:
        return None
    entry = Entry(record.get("author", -1), record["type"], record["direction"], [s[0] for s in spans])
    for ask in record["asks"]:
        entry.marks.append(Mark(f"ask {ask['kind']}", touched(spans, text, ask["quote"]), ask["purpose"], ask["commitment"], ask["kind"]))
    for settle in record["settles"]:
        entry.marks.append(Mark(f"settle {settle['event']}", touched(spans, text, settle["quote"]), kind=settle["kind"]))
    for signal in record["signals"]:
        entry.marks.append(Mark(f"signal {signal['type']}", touched(spans, text, signal["quote"])))
    return entry


def deal_entries(deal):
    """Entries of a labelled deal: which request or signal stands in which entry is known, the sentence is not."""
    for activity in deal["activities"]:
        body = re.split(r"(?m)^(?:>|On .+ wrote:|-+ ?Original Message)", activity["text"])[0]
        entry = to_entry({**activity, "text": body, "author": 0, "asks": [], "settles": [], "signals": []})
        if entry is None:
            continue
        entry.weak = True
        everywhere = list(range(len(entry.sentences)))
        # An entry of several windows would not tell which of them says it.
        if sum(map(len, entry.sentences)) > 330:
            continue
        for request in deal["labels"]["requests"]:
            if request["askedIn"] == activity["id"]:
                entry.marks.append(Mark(f"ask {request['kind']}", everywhere, kind=request["kind"]))
        for signal in deal["labels"]["signals"]:
            if signal["in"] == activity["id"]:
                entry.marks.append(Mark(f"signal {signal['type']}", everywhere))
        yield entry


def read_lines(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def load_entries(data=os.path.join(HERE, "data")):
    """Every labelled entry of the project: five authors, the hand-written files, plain wording (12), and the labelled deals (0)."""
    entries = [to_entry(record) for record in read_lines(os.path.join(data, "entries-01-05.ndjson"))]
    for path in sorted(glob.glob(os.path.join(data, "hand-*.txt"))):
        author = int(re.search(r"hand-(\d+)", path)[1])
        entries += [to_entry(record) for record in read_markup(path, author)]
    entries += [to_entry(record) for record in plain_entries()]
    for deal in read_lines(os.path.join(data, "labelled-deals.ndjson")):
        entries += deal_entries(deal)
    return [entry for entry in entries if entry]


def load_judged(path):
    """Entries that are only ever judged by."""
    return [entry for entry in map(to_entry, read_lines(path)) if entry]
