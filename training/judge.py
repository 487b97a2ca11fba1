"""Scores of readings, entry by entry, as the reading guide scores them: a label is found when its kind and its entry agree."""
import numpy as np

from entries import EVENTS, INDEX, KINDS, SIGNALS


def entry_scores(logits, names):
    """(entries, names) highest probability of each label in an entry."""
    columns = [INDEX[n] for n in names]
    return np.array([1 / (1 + np.exp(-x[:, columns].max(0).values.numpy())) if len(x) else np.zeros(len(columns)) for x in logits])


def truth_of(entries, names):
    return np.array([[entry.has(n) for n in names] for entry in entries], dtype=bool).reshape(-1, len(names))


def rates(truth, found):
    """Precision, recall, F1 of boolean arrays of one shape."""
    right = (truth & found).sum()
    precision = right / max(1, found.sum())
    recall = right / max(1, truth.sum())
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def at_best(truth, scores):
    """(threshold, precision, recall, F1) of the best F1, and of the best F1 with precision of at least 0.9."""
    grid = [(t, *rates(truth, scores >= t)) for t in np.linspace(0.05, 0.95, 46)]
    strict = [g for g in grid if g[1] >= 0.9] or [grid[-1]]
    return max(grid, key=lambda g: g[3]), max(strict, key=lambda g: g[3])


def outcome_rates(entries, logits):
    """Share of right purpose and commitment over all labelled requests, the sentence chosen by the request's own score; and always-no."""
    right, plain, n = {"purpose": 0, "commitment": 0}, {"purpose": 0, "commitment": 0}, 0
    for entry, x in zip(entries, logits):
        for mark in entry.marks:
            if mark.name.startswith("ask") and not entry.weak:
                n += 1
                best = int(x[:, INDEX[mark.name]].argmax())
                for name in right:
                    value = getattr(mark, name)
                    right[name] += bool(x[best, INDEX[f"{name} {mark.kind}"]] > 0) == value
                    plain[name] += not value
    return {k: (v / max(1, n), plain[k] / max(1, n)) for k, v in right.items()}


def settle_kind_rate(entries, logits):
    """Share of settling marks whose kind of request is right."""
    first, right, n = INDEX["of demo"], 0, 0
    for entry, x in zip(entries, logits):
        for mark in entry.marks:
            if mark.name.startswith("settle"):
                best = int(x[:, INDEX[mark.name]].argmax())
                right += KINDS[int(x[best, first : first + len(KINDS)].argmax())] == mark.kind
                n += 1
    return right / max(1, n)


def report(title, entries, logits, tell=print):
    """Prints the figures of one judged set."""
    for group, names in (("ask", KINDS), ("settle", EVENTS), ("signal", SIGNALS)):
        full = [f"{group} {n}" for n in names]
        truth, scores = truth_of(entries, full), entry_scores(logits, full)
        best, strict = at_best(truth, scores)
        each = " ".join(f"{n[:9]} {rates(truth[:, i], scores[:, i] >= best[0])[2]:.2f}" for i, n in enumerate(names))
        tell(f"{title} {group}: best F1 {best[3]:.3f} (P {best[1]:.3f} R {best[2]:.3f} at {best[0]:.2f}) | P>=.9: F1 {strict[3]:.3f} (P {strict[1]:.3f} R {strict[2]:.3f} at {strict[0]:.2f}) | {each}")
    tell(f"{title} " + " ".join(f"{k} {v[0]:.3f} (always no {v[1]:.3f})" for k, v in outcome_rates(entries, logits).items()) + f" settle kind {settle_kind_rate(entries, logits):.3f}")
