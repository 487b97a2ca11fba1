"""The whole recipe: data -> fine-tune -> judge on left-out authors -> calibrate -> export. One command, fixed seeds.

A first reader never sees some authors; on them it is judged, calibrated and its thresholds are chosen. Then it goes on for some rounds with
everybody's entries, and that reader is exported.

    pip install -r training/requirements.txt
    python training/train.py                # everything; about half an hour on two cores
    python training/train.py --quick        # a minute's run on few entries: does every step still work? exports nothing

Readers are kept in training/.cache and used again while data and settings are the same; --afresh forgets them.
`--judge FILE` (again and again) prints the final model's figures on entries that are only judged by, such as real-entries.ndjson.
"""
import argparse
import hashlib
import json
import os
import pickle

import torch

from base import CACHE, base_folder
from batches import LIMIT, Pieces
from encoder import Reader
from entries import OUTPUTS, load_entries, load_judged
from export import WEIGHTS, export_settings, export_vocabulary, export_weights, kept_pieces
from fine_tune import fine_tune, read_entries
from judge import report
from onnx_reading import read_exported
from phrases import Phrases, fit_phrases
from thresholds import at_thresholds, calibrate, choose_thresholds

LEFT_OUT = (0, 3, 9, 13, 19)  # authors that the first reader never sees, and that thresholds are chosen on
WANTED = {"ask": 0.91, "settle": 0.80, "signal": 0.85}  # precision to keep
SEEDS = (1, 2)  # the first reader is the mean of the weights that these lead to
FIRST = {"epochs": 5, "rate": 2e-4, "decay": 0.85, "size": 24, "frozen": 0}
THEN = {"epochs": 2, "rate": 1e-4, "decay": 0.85, "size": 24, "frozen": 0, "seed": 3}
SHARES = {"ask": 0.25, "settle": 0.25, "signal": 0.3}  # the phrases' say beside the network's


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


def tell(line):
    print(line, flush=True)


def show_rates(title, entries, logits, lines, levels):
    rates = at_thresholds(entries, logits, lines, levels)
    groups = "  ".join(f"{g} P {rates[g][0]:.3f} R {rates[g][1]:.3f} F1 {rates[g][2]:.3f}" for g in ("ask", "settle", "signal"))
    tell(f"{title}: {groups}  purpose {rates['purpose']:.3f} commitment {rates['commitment']:.3f}")


def mixed(scores, phrases, entries):
    """The network's scores with the phrases' say in them, as the exported file mixes them."""
    share = torch.tensor([SHARES.get(name.split()[0], 0.0) for name in OUTPUTS])
    return [x * (1 - share) + torch.from_numpy(y) * share for x, y in zip(scores, phrases.scores(entries))]


def judge_left_out(reader, pieces, phrases, entries):
    """Prints the figures of each left-out author; returns entries and scores of all of them."""
    judged = [e for e in entries if e.author in LEFT_OUT]
    scores = read_entries(reader, pieces, judged)
    both = mixed(scores, phrases, judged)
    for author in LEFT_OUT:
        rows = [i for i, e in enumerate(judged) if e.author == author]
        report(f"left-out {author}, network", [judged[i] for i in rows], [scores[i] for i in rows], tell)
        report(f"left-out {author}, both", [judged[i] for i in rows], [both[i] for i in rows], tell)
    return judged, both


def mean_of(states):
    """The mean of several readers' weights. They come from one encoder, so that they lie in one valley and their mean reads better than each."""
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def first_stage(entries, base, plan, options):
    """Reader and phrases that never saw the left-out authors."""
    seen = [e for e in entries if e.author not in LEFT_OUT]
    tell(f"{len(entries)} entries, {len(seen)} of them seen at first")
    states = []
    for seed in SEEDS:
        key = fingerprint(plan, seed, LIMIT, seen)
        states.append(remembered(f"seed-{key}", lambda: fine_tune(seen, base, seed=seed, tell=tell, **plan)[0].state_dict(), options.afresh))
    return mean_of(states), fit_phrases(seen, Pieces(base)).table()


def second_stage(start, entries, base, plan):
    """The same reader after some more rounds with everybody's entries, and phrases of everybody."""
    reader, pieces = fine_tune(entries, base, start=start, tell=tell, **plan)
    return reader.state_dict(), fit_phrases(entries, pieces).table()


def restored(kept, pieces):
    reader = Reader()
    reader.load_state_dict(kept[0])
    return reader.eval(), Phrases.from_table(kept[1], pieces)


def export(reader, phrases, base, lines, levels):
    """Writes all files of the product; returns the weights' path and the kept ids of the vocabulary."""
    os.makedirs(WEIGHTS, exist_ok=True)
    path = os.path.join(WEIGHTS, "reader.onnx")
    vocabulary, kept = kept_pieces(base)
    size = export_weights(reader, phrases, SHARES, kept, path)
    with open(path, "rb") as file:
        version = f"minilm-{hashlib.sha256(file.read()).hexdigest()[:8]}"
    export_vocabulary(vocabulary, os.path.join(WEIGHTS, "vocabulary.txt"))
    export_settings(version, lines, levels, os.path.join(WEIGHTS, "reader.json"))
    tell(f"exported {version}: {size / 1e6:.1f} MB")
    return path, kept


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--afresh", action="store_true")
    parser.add_argument("--judge", action="append", default=[])
    options = parser.parse_args()
    entries, base, first, then = load_entries(), base_folder(), dict(FIRST), dict(THEN)
    if options.quick:
        entries, first["epochs"], then["epochs"] = entries[::40], 1, 1
    pieces = Pieces(base)
    key = fingerprint(first, SEEDS, LIMIT, entries)
    reader, phrases = restored(remembered(f"first-{key}", lambda: first_stage(entries, base, first, options), options.afresh), pieces)
    judged, scores = judge_left_out(reader, pieces, phrases, entries)
    lines = calibrate(judged, scores)
    levels = choose_thresholds(judged, scores, lines, WANTED)
    show_rates("left-out authors at the thresholds", judged, scores, lines, levels)
    for name in options.judge:
        rows = load_judged(name)
        report(f"{os.path.basename(name)}, first reader", rows, mixed(read_entries(reader, pieces, rows), phrases, rows), tell)
    key = fingerprint(first, SEEDS, then, LIMIT, entries)
    reader, phrases = restored(remembered(f"then-{key}", lambda: second_stage(reader, entries, base, then), options.afresh), pieces)
    if options.quick:
        return
    path, kept = export(reader, phrases, base, lines, levels)
    for name in options.judge:
        rows = load_judged(name)
        report(f"{os.path.basename(name)}, before export", rows, mixed(read_entries(reader, pieces, rows), phrases, rows), tell)
        show_rates(f"{os.path.basename(name)}, as exported", rows, read_exported(path, pieces, phrases, kept, rows), lines, levels)


if __name__ == "__main__":
    main()
