"""The whole recipe: data -> fine-tune -> judge on left-out authors -> calibrate -> export. One command, fixed seeds.

    pip install -r training/requirements.txt
    python training/train.py                # everything; about two hours on two cores
    python training/train.py --quick        # a minute's run on few entries: does every step still work? exports nothing

Scores of each fold are kept in training/.cache and used again while data and settings are the same; --afresh forgets them.
`--judge FILE` (again and again) prints the final model's figures on entries that are only judged by, such as real-entries.ndjson.
"""
import argparse
import hashlib
import json
import os
import pickle

import torch

from base import CACHE, base_folder
from batches import LIMIT
from entries import load_entries, load_judged
from export import WEIGHTS, export_settings, export_vocabulary, export_weights
from fine_tune import fine_tune, read_entries
from judge import report
from onnx_reading import read_exported
from thresholds import at_thresholds, calibrate, choose_thresholds

FOLDS = [(1, 9), (3, 6)]  # authors left out together; every fold trains on all the others
WANTED = {"ask": 0.92, "settle": 0.80, "signal": 0.85}
PLAN = {"epochs": 6, "rate": 2e-4, "decay": 0.85, "size": 24}


def fingerprint(*parts):
    return hashlib.sha256(json.dumps(parts, default=str, sort_keys=True).encode()).hexdigest()[:16]


def remembered(name, make, afresh):
    """What make() returned under this name before, or now."""
    path = os.path.join(CACHE, f"{name}.pickle")
    if not afresh and os.path.exists(path):
        with open(path, "rb") as file:
            return pickle.load(file)
    result = make()
    os.makedirs(CACHE, exist_ok=True)
    with open(path, "wb") as file:
        pickle.dump(result, file)
    return result


def left_out(entries, base, fold, plan, afresh):
    """Entries of the left-out authors and what a reader that never saw them says of each."""
    judged = [e for e in entries if e.author in fold]
    seen = [e for e in entries if e.author not in fold]

    def make():
        reader, pieces = fine_tune(seen, base, seed=1, tell=tell, **plan)
        return read_entries(reader, pieces, judged)

    return judged, remembered(f"fold-{'-'.join(map(str, fold))}-{fingerprint(plan, LIMIT, entries)}", make, afresh)


def tell(line):
    print(line, flush=True)


def show_rates(title, entries, logits, lines, levels):
    rates = at_thresholds(entries, logits, lines, levels)
    groups = "  ".join(f"{g} P {rates[g][0]:.3f} R {rates[g][1]:.3f} F1 {rates[g][2]:.3f}" for g in ("ask", "settle", "signal"))
    tell(f"{title}: {groups}  purpose {rates['purpose']:.3f} commitment {rates['commitment']:.3f}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--afresh", action="store_true")
    parser.add_argument("--judge", action="append", default=[])
    options = parser.parse_args()
    entries, base, plan, folds = load_entries(), base_folder(), dict(PLAN), FOLDS
    if options.quick:
        entries, plan["epochs"], folds = entries[::40], 1, FOLDS[:1]
    judged, logits = [], []
    for fold in folds:
        fold_entries, fold_logits = left_out(entries, base, fold, plan, options.afresh)
        for author in fold:
            rows = [i for i, e in enumerate(fold_entries) if e.author == author]
            report(f"left-out author {author}", [fold_entries[i] for i in rows], [fold_logits[i] for i in rows], tell)
        judged, logits = judged + fold_entries, logits + fold_logits
    lines = calibrate(judged, logits)
    levels = choose_thresholds(judged, logits, lines, WANTED)
    show_rates("left-out authors at the thresholds", judged, logits, lines, levels)
    reader, pieces = fine_tune(entries, base, seed=1, tell=tell, **plan)
    if options.quick:
        return
    torch.save(reader.state_dict(), os.path.join(CACHE, "reader.pt"))
    os.makedirs(WEIGHTS, exist_ok=True)
    path = os.path.join(WEIGHTS, "reader.onnx")
    size = export_weights(reader, path)
    with open(path, "rb") as file:
        version = f"minilm-{hashlib.sha256(file.read()).hexdigest()[:8]}"
    export_vocabulary(base, os.path.join(WEIGHTS, "vocabulary.txt"))
    export_settings(version, lines, levels, os.path.join(WEIGHTS, "reader.json"))
    tell(f"exported {version}: {size / 1e6:.1f} MB")
    for name in options.judge:
        rows = load_judged(name)
        report(f"{os.path.basename(name)}, before export", rows, read_entries(reader, pieces, rows), tell)
        show_rates(f"{os.path.basename(name)}, as exported", rows, read_exported(path, pieces, rows), lines, levels)


if __name__ == "__main__":
    main()
