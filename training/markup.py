"""Labelled entries as plain text with marks, so that a hand can write them and a quote is verbatim by construction.

One entry is a header line and its text, up to the next header or the end of the file:

    == email inbound 2026-02-03
    Hi Marta, {ask demo p|could you walk our controllers through approvals once more? They doubt it copes
    with three signatures} and then {ask delay @2026-04-01; signal promise @2026-04-15|we decide in April}.

A mark is `{label; label; ...|quoted text}`. Labels:
    ask KIND [p] [c] [@YYYY-MM-DD]      p: purpose known, c: commitment made, @: until (delays)
    settle KIND EVENT                   EVENT: purpose commitment delivered confirmed unmet dropped
    signal TYPE [@YYYY-MM-DD]           @: by
Marks may not be nested. Run this file on entry files to check them and count their labels.
"""
import json
import re
import sys
from collections import Counter

KINDS = {"demo", "sample", "collateral", "call", "delay"}
EVENTS = {"purpose", "commitment", "delivered", "confirmed", "unmet", "dropped"}
SIGNALS = {"promise", "no", "competitor", "new-decision-maker", "lost"}
TYPES = {"note", "email", "call", "meeting", "task"}
DIRECTIONS = {"inbound", "outbound", "internal"}
HEADER = re.compile(r"^== (\w+) (\w+) (\d{4}-\d{2}-\d{2})\s*$", re.M)
MARK = re.compile(r"\{([^{}|]*)\|([^{}]*)\}")
DAY = re.compile(r"^@\d{4}-\d{2}-\d{2}$")


def read_label(label, quote):
    """One label such as `ask demo p c` as (list name, record); raises ValueError naming what is wrong."""
    words = label.split()
    if not words:
        raise ValueError("empty label")
    day = next((w[1:] for w in words if DAY.match(w)), None)
    rest = [w for w in words if not DAY.match(w)]
    match rest:
        case ["ask", kind, *flags] if kind in KINDS and set(flags) <= {"p", "c"}:
            return "asks", {"kind": kind, "quote": quote, "purpose": "p" in flags, "commitment": "c" in flags, "until": day}
        case ["settle", kind, event] if kind in KINDS and event in EVENTS:
            return "settles", {"kind": kind, "event": event, "quote": quote}
        case ["signal", kind] if kind in SIGNALS:
            return "signals", {"type": kind, "quote": quote, "by": day}
    raise ValueError(f"label not understood: {label!r}")


def read_entry(author, kind, direction, day, body):
    """One entry in the shape of training-entries.ndjson; raises ValueError naming what is wrong."""
    if kind not in TYPES or direction not in DIRECTIONS:
        raise ValueError(f"unknown type or direction: {kind} {direction}")
    entry = {"author": author, "at": f"{day}T10:00:00Z", "type": kind, "direction": direction, "text": "", "asks": [], "settles": [], "signals": []}
    for match in MARK.finditer(body):
        for label in match[1].split(";"):
            name, record = read_label(label.strip(), match[2].strip())
            entry[name].append(record)
    entry["text"] = MARK.sub(lambda m: m[2], body).strip()
    if not entry["text"] or re.search(r"[{}]", entry["text"]):
        raise ValueError("empty text, or a brace that belongs to no mark")
    return entry


def read_markup(path, author):
    """All entries of one file; raises ValueError with file and line of the first bad one."""
    text = open(path, encoding="utf-8").read()
    heads = list(HEADER.finditer(text))
    entries = []
    for index, head in enumerate(heads):
        end = heads[index + 1].start() if index + 1 < len(heads) else len(text)
        try:
            entries.append(read_entry(author, head[1], head[2], head[3], text[head.end():end]))
        except ValueError as problem:
            line = text.count("\n", 0, head.start()) + 1
            raise ValueError(f"{path}:{line}: {problem}") from None
    if text.count("\n== ") + text.startswith("== ") != len(heads):
        raise ValueError(f"{path}: a line starts with == but is no header")
    return entries


if __name__ == "__main__":
    for name in sys.argv[1:]:
        found = read_markup(name, 0)
        counts = Counter(f"ask {a['kind']}{' p' * a['purpose']}{' c' * a['commitment']}" for e in found for a in e["asks"])
        counts.update(f"settle {s['event']}" for e in found for s in e["settles"])
        counts.update(f"signal {s['type']}" for e in found for s in e["signals"])
        empty = sum(not (e["asks"] or e["settles"] or e["signals"]) for e in found)
        print(json.dumps({"file": name, "entries": len(found), "without labels": empty, **dict(sorted(counts.items()))}, indent=1))
