"""Fine-tunes the reader on labelled entries. Deterministic for a seed, but for the order of sums in the machine's matrix library."""
import copy
import math
import random
import time

import torch
from torch.nn import functional as F

from augment import vary
from batches import Pieces, targets, to_tensors, windows
from encoder import Reader, load_bert
from entries import INDEX, KINDS

POSITIVE, NEGATIVE = 0.96, 0.004  # softened labels: people disagree on about one label in thirty


def loss_of(logits, target, weight, bags):
    """Mean loss an entry: sentences against their labels, bags by their best sentence, outcome and kind where a mark stands."""
    soft = target * (POSITIVE - NEGATIVE) + NEGATIVE
    total = (F.binary_cross_entropy_with_logits(logits, soft, reduction="none") * weight).sum()
    first_of = INDEX["of demo"]
    for row, label, here, mark, weak in bags:
        best = here[int(logits[row, here, label].detach().argmax())]
        if len(here) > 1:
            total = total + F.binary_cross_entropy_with_logits(logits[row, best, label], torch.tensor(POSITIVE))
        if mark.name.startswith("ask") and not weak:
            for name, value in (("purpose", mark.purpose), ("commitment", mark.commitment)):
                wanted = torch.tensor(POSITIVE if value else 1 - POSITIVE)
                total = total + 0.7 * F.binary_cross_entropy_with_logits(logits[row, best, INDEX[f"{name} {mark.kind}"]], wanted)
        if mark.name.startswith("settle"):
            kinds = logits[row, best, first_of : first_of + len(KINDS)]
            total = total + 0.5 * F.cross_entropy(kinds[None], torch.tensor([KINDS.index(mark.kind)]), label_smoothing=0.05)
    return total / len(logits)


def parameter_groups(reader, rate, decay, frozen):
    """The heads learn fast, each layer further down slower; the word vectors stay as they came."""
    groups = [{"params": [p for head in (reader.hidden, reader.scores, reader.look, reader.say) for p in head.parameters()], "lr": rate * 5}]
    for depth, layer in enumerate(reversed(reader.layers[frozen:])):
        groups.append({"params": list(layer.parameters()), "lr": rate * decay**depth})
    return groups


def shuffled_batches(entries, pieces, size, rng):
    """Batches of entries of about the same length, in random order."""
    keyed = sorted(entries, key=lambda e: sum(len(pieces.of(s)) for s in e.sentences) * rng.uniform(0.8, 1.2))
    batches = [keyed[i : i + size] for i in range(0, len(keyed), size)]
    rng.shuffle(batches)
    return batches


def some_window(entry, pieces, rng):
    """An entry as it is trained on once: itself, or, when it is longer than a window, what one of its windows holds of it."""
    found = windows(entry, pieces)
    window = rng.choice(found)
    if len(found) > 1:
        first, last = window[0][0], window[-1][0]
        entry = copy.copy(entry)
        inside = [copy.copy(m) for m in entry.marks if any(first <= i <= last for i in m.sentences)]
        for mark in inside:
            mark.sentences = [i - first for i in mark.sentences if first <= i <= last]
        entry.marks = inside
        entry.sentences = entry.sentences[first : last + 1]
        window = [(i - first, ids) for i, ids in window]
    return entry, (pieces.prefix(entry), window)


def fine_tune(entries, base, seed=1, epochs=4, rate=2e-4, decay=0.85, size=32, frozen=2, start=None, threads=2, tell=print):
    """
    Trains on the entries and returns the reader, its weights averaged over the last half of the steps, and its tokeniser. `frozen` is the
    number of lowest layers that stay as they came; `start` is a reader to go on from instead of the pretrained encoder.
    """
    torch.set_num_threads(threads)
    torch.manual_seed(seed)
    rng = random.Random(seed)
    pieces = Pieces(base)
    reader = copy.deepcopy(start) if start else load_bert(base, Reader())
    for parameter in (reader.words.weight, reader.positions, *reader.norm.parameters(), *reader.layers[:frozen].parameters()):
        parameter.requires_grad_(False)
    groups = parameter_groups(reader, rate, decay, frozen)
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = math.ceil(len(entries) / size) * epochs
    plan = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1, (s + 1) / (0.08 * steps)) * max(0.05, 1 - s / steps))
    blank = [e for e in entries if not e.marks and not e.weak]
    mean, averaged, step, began = None, 0, 0, time.time()
    for epoch in range(epochs):
        reader.train()
        running = 0.0
        for batch in shuffled_batches([vary(e, blank, rng) for e in entries], pieces, size, rng):
            batch, items = zip(*(some_window(e, pieces, rng) for e in batch))
            ids, spans, mask = to_tensors(items)
            with torch.autocast("cpu", torch.bfloat16):
                logits = reader(ids, spans, mask)
            loss = loss_of(logits.float(), *targets(batch, spans.shape[1]))
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for g in groups for p in g["params"]], 1.0)
            optimiser.step()
            plan.step()
            step += 1
            running += loss.item()
            if step > steps * 0.55 and step % 4 == 0:
                averaged += 1
                state = {n: p.detach() for n, p in reader.named_parameters() if p.requires_grad}
                if mean is None:
                    mean = {n: p.clone() for n, p in state.items()}
                for n, p in state.items():
                    mean[n].lerp_(p, 1 / averaged)
        tell(f"seed {seed} epoch {epoch + 1}: loss {running / (steps / epochs):.3f}, {time.time() - began:.0f} s")
    final = copy.deepcopy(reader)
    final.load_state_dict(mean, strict=False)
    return final.eval(), pieces


@torch.no_grad()
def read_entries(reader, pieces, entries, size=32):
    """Logits for every sentence: one tensor (sentences, outputs) an entry. A sentence of two windows takes the higher of both."""
    jobs = [(k, pieces.prefix(e), window) for k, e in enumerate(entries) for window in windows(e, pieces)]
    jobs.sort(key=lambda job: sum(len(ids) for _, ids in job[2]))
    results = [torch.full((len(e.sentences), reader.scores.out_features), -30.0) for e in entries]
    for i in range(0, len(jobs), size):
        part = jobs[i : i + size]
        with torch.autocast("cpu", torch.bfloat16):
            logits = reader(*to_tensors([(prefix, window) for _, prefix, window in part])).float()
        for row, (k, _, window) in enumerate(part):
            for column, (sentence, _) in enumerate(window):
                results[k][sentence] = torch.maximum(results[k][sentence], logits[row, column])
    return results
