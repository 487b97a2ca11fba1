"""Writes the fine-tuned reader as an ONNX file with 8-bit weights, with its vocabulary and settings, into the product."""
import copy
import json
import os
import tempfile

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn

from batches import LIMIT
from entries import EVENTS, HERE, KINDS, OUTPUTS, SIGNALS
from phrases import LABELS

WEIGHTS = os.path.join(HERE, "..", "src", "model-weights")


class EightBitWords(nn.Module):
    """A table of word vectors in 8 bits, each row with its own scale."""

    def __init__(self, table):
        super().__init__()
        scale = table.abs().amax(1, keepdim=True).clamp(min=1e-6) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("rows", (table / scale).round().to(torch.int8))

    def forward(self, ids):
        return self.rows[ids].float() * self.scale[ids]


class Exported(nn.Module):
    """
    Network and phrases as one graph, as the product feeds it: one window of 32-bit ids, its sentences' shares of the pieces, the rows of
    the phrase table that stand in it, and what each weighs in each sentence. Also gives the table's hashes and rarities.
    """

    def __init__(self, reader, phrases, shares, kept):
        super().__init__()
        self.reader = copy.deepcopy(reader).float().eval()
        self.reader.words = EightBitWords(reader.words.weight.detach()[kept])
        self.reader.positions = nn.Parameter(reader.positions.detach()[:LIMIT].clone())
        scale = np.abs(phrases.weights).max(0) / 127 + 1e-9
        self.register_buffer("table", torch.from_numpy(np.round(phrases.weights / scale).astype(np.int8)))
        share = torch.tensor([shares[name.split()[0]] for name in LABELS])
        place = torch.zeros(len(LABELS), len(OUTPUTS))
        for row, name in enumerate(LABELS):
            place[row, OUTPUTS.index(name)] = share[row]
        self.register_buffer("place", torch.from_numpy(scale.astype(np.float32))[:, None] * place)
        self.register_buffer("offset", torch.from_numpy(phrases.offsets) @ place)
        self.register_buffer("keep", 1 - place.sum(0))
        self.register_buffer("hashes", torch.from_numpy(phrases.hashes))
        self.register_buffer("rarity", torch.from_numpy(phrases.rarity))

    def forward(self, ids, spans, rows, weights):
        said = (weights @ self.table[rows].float()) @ self.place + self.offset
        return self.reader(ids, spans) * self.keep + said, self.hashes + 0, self.rarity + 0


def export_weights(reader, phrases, shares, kept, path):
    """
    Writes network and phrases to path (ONNX; weights 8-bit per column, activations quantised as they come). `shares` is the phrases' say
    by group, `kept` the ids of the vocabulary that stay, in their new order. Returns the size in bytes.
    """
    ids = torch.tensor([[3, 2000, 2001, 2002, 2003, 4]], dtype=torch.int32)
    spans = torch.tensor([[[0, 1, 1, 0, 0, 0], [0, 0, 0, 1, 1, 0]]], dtype=torch.float32)
    rows, weights = torch.tensor([5, 7, 9], dtype=torch.int32), torch.rand(1, 2, 3)
    with tempfile.TemporaryDirectory() as folder:
        plain, tidy = os.path.join(folder, "plain.onnx"), os.path.join(folder, "tidy.onnx")
        torch.onnx.export(
            Exported(reader, phrases, shares, kept), (ids, spans, rows, weights), plain,
            input_names=["ids", "spans", "rows", "weights"], output_names=["scores", "hashes", "rarity"],
            dynamic_axes={
                "ids": {1: "pieces"}, "spans": {1: "sentences", 2: "pieces"}, "rows": {0: "phrases"},
                "weights": {1: "sentences", 2: "phrases"}, "scores": {1: "sentences"},
            },
            opset_version=17, dynamo=False,
        )
        quant_pre_process(plain, tidy, skip_symbolic_shape=True)
        quantize_dynamic(tidy, path, op_types_to_quantize=["MatMul"], weight_type=QuantType.QInt8, per_channel=True)
    name_outputs(path, ["scores", "hashes", "rarity"])
    return os.path.getsize(path)


def name_outputs(path, names):
    """Gives the outputs their names back: folding constants took away those of the phrase table."""
    model = onnx.load(path)
    for output, name in zip(model.graph.output, names):
        if output.name != name:
            model.graph.node.append(onnx.helper.make_node("Identity", [output.name], [name]))
            output.name = name
    onnx.save(model, path)


def kept_pieces(base):
    """The vocabulary's pieces that ordinary Latin text can need, in their old order, and their old ids."""
    with open(os.path.join(base, "tokenizer.json"), encoding="utf-8") as file:
        pieces = json.load(file)["model"]["vocab"]

    def latin(piece):
        if piece in ("[PAD]", "[UNK]", "[CLS]", "[SEP]"):
            return True
        return not piece.startswith("[unused") and all(ord(c) < 0x250 or 0x2000 <= ord(c) < 0x2100 or c in "€№™" for c in piece)

    found = [(i, p) for p, i in sorted(pieces.items(), key=lambda item: item[1]) if latin(p)]
    return [p for _, p in found], [i for i, _ in found]


def export_vocabulary(pieces, path):
    """Writes the pieces one a line, in the order of their ids."""
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(pieces) + "\n")


def export_settings(version, calibration, thresholds, path):
    """Writes what the product needs besides the weights: outputs in order, calibration lines, thresholds by label."""
    rounded = {name: round(float(value), 3) for name, value in thresholds.items()}
    settings = {
        "version": version,
        "limit": LIMIT,
        "outputs": OUTPUTS,
        "calibration": {g: {"slope": round(float(a), 4), "offset": round(float(b), 4)} for g, (a, b) in calibration.items()},
        "thresholds": {
            "asks": {k: rounded[f"ask {k}"] for k in KINDS},
            "settles": {e: rounded[f"settle {e}"] for e in EVENTS},
            "signals": {s: rounded[f"signal {s}"] for s in SIGNALS},
            "purpose": rounded["purpose"],
            "commitment": rounded["commitment"],
        },
    }
    with open(path, "w", encoding="utf-8") as file:
        json.dump(settings, file, indent=2)
        file.write("\n")
