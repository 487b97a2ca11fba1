"""Turns scores on unseen authors into calibration lines and thresholds, precision first."""
import numpy as np

from entries import EVENTS, INDEX, KINDS, SIGNALS
from judge import rates, truth_of

GRID = np.arange(0.3, 0.96, 0.02)


def fit_line(scores, truth):
    """Slope and offset of the logistic line through scores and outcomes (Newton's method, slightly held back)."""
    x = np.stack([scores, np.ones_like(scores)], 1)
    line = np.array([1.0, 0.0])
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ line, -30, 30)))
        gradient = x.T @ (p - truth) + 0.01 * (line - [1, 0])
        hessian = (x * (p * (1 - p))[:, None]).T @ x + 0.01 * np.eye(2)
        line = line - np.linalg.solve(hessian, gradient)
    return line


def judged_for(group, entries, logits):
    """The entries whose labels of this group are known: what a labelled deal's entries settle is not."""
    known = [i for i, e in enumerate(entries) if group != "settle" or not e.weak]
    return [entries[i] for i in known], [logits[i] for i in known]


def highest(logits, names):
    """(entries, names) highest score of each label in an entry."""
    columns = [INDEX[n] for n in names]
    return np.array([x[:, columns].max(0).values.numpy() for x in logits]).reshape(-1, len(columns))


def outcome_scores(entries, logits, name):
    """Scores and truth of purpose or commitment at every labelled request."""
    scores, truth = [], []
    for entry, x in zip(entries, logits):
        for mark in entry.marks:
            if mark.name.startswith("ask") and not entry.weak:
                best = int(x[:, INDEX[mark.name]].argmax())
                scores.append(float(x[best, INDEX[f"{name} {mark.kind}"]]))
                truth.append(getattr(mark, name))
    return np.array(scores), np.array(truth)


def chances_of(scores, line):
    """Probabilities of scores by a calibration line."""
    return 1 / (1 + np.exp(-np.clip(scores * line[0] + line[1], -30, 30)))


def calibrate(entries, logits):
    """One line a group of outputs, fitted at the level that is scored: whole entries, and outcomes at labelled requests."""
    lines = {}
    for group, names in (("ask", KINDS), ("settle", EVENTS), ("signal", SIGNALS)):
        full = [f"{group} {n}" for n in names]
        rows, scores = judged_for(group, entries, logits)
        lines[group] = fit_line(highest(scores, full).ravel(), truth_of(rows, full).ravel())
    for name in ("purpose", "commitment"):
        lines[name] = fit_line(*outcome_scores(entries, logits, name))
    return lines


def choose(truth, chances, wanted):
    """A threshold a label: the best common F1 with a common precision of at least `wanted`, found one label after the other."""
    def rating(levels):
        precision, _, f1 = rates(truth, chances >= levels)
        return f1 if precision >= wanted else precision - 1

    levels = np.full(truth.shape[1], max(GRID, key=lambda t: rating(np.full(truth.shape[1], t))))
    for _ in range(3):
        for label in range(truth.shape[1]):
            def with_level(level):
                changed = levels.copy()
                changed[label] = level
                return changed
            # Among levels that are nearly as good, the middle one: it holds better on other people's entries.
            ratings = np.array([rating(with_level(t)) for t in GRID])
            good = GRID[ratings >= ratings.max() - 0.0015]
            levels = with_level(good[np.argmin(abs(good - np.median(good)))])
    return levels


def choose_thresholds(entries, logits, lines, wanted):
    """Thresholds by label; `wanted` gives the precision to keep by group (ask, settle, signal). Outcomes: the most right answers."""
    found = {}
    for group, names in (("ask", KINDS), ("settle", EVENTS), ("signal", SIGNALS)):
        full = [f"{group} {n}" for n in names]
        rows, scores = judged_for(group, entries, logits)
        found.update(zip(full, choose(truth_of(rows, full), chances_of(highest(scores, full), lines[group]), wanted[group])))
    for name in ("purpose", "commitment"):
        scores, truth = outcome_scores(entries, logits, name)
        chances = chances_of(scores, lines[name])
        rights = np.array([((chances >= t) == truth).mean() for t in GRID])
        found[name] = float(np.median(GRID[rights >= rights.max() - 0.002]))
    return found


def at_thresholds(entries, logits, lines, levels):
    """(precision, recall, F1) by group at the chosen thresholds, and the share of right outcomes."""
    result = {}
    for group, names in (("ask", KINDS), ("settle", EVENTS), ("signal", SIGNALS)):
        full = [f"{group} {n}" for n in names]
        rows, scores = judged_for(group, entries, logits)
        chances = chances_of(highest(scores, full), lines[group])
        result[group] = rates(truth_of(rows, full), chances >= np.array([levels[n] for n in full]))
    for name in ("purpose", "commitment"):
        scores, truth = outcome_scores(entries, logits, name)
        chances = chances_of(scores, lines[name])
        result[name] = float(((chances >= levels[name]) == truth).mean()) if len(truth) else 0.0
    return result
