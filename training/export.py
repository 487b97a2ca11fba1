"""Writes the fine-tuned reader as an ONNX file with 8-bit weights, with its vocabulary and settings, into the product."""
import copy
import json
import os
import tempfile

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn

from batches import LIMIT
from entries import EVENTS, HERE, KINDS, OUTPUTS, SIGNALS

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
    """The reader with its inputs as the product feeds them: one window, 32-bit ids, 8-bit word vectors."""

    def __init__(self, reader):
        super().__init__()
        self.reader = copy.deepcopy(reader).float().eval()
        self.reader.words = EightBitWords(reader.words.weight.detach())

    def forward(self, ids, spans):
        return self.reader(ids, spans)


def export_weights(reader, path):
    """Writes reader to path (ONNX, weights 8-bit per column, activations quantised as they come). Returns the size in bytes."""
    ids = torch.tensor([[101, 2000, 2001, 2002, 2003, 102]], dtype=torch.int32)
    spans = torch.tensor([[[0, 1, 1, 0, 0, 0], [0, 0, 0, 1, 1, 0]]], dtype=torch.float32)
    with tempfile.TemporaryDirectory() as folder:
        plain, tidy = os.path.join(folder, "plain.onnx"), os.path.join(folder, "tidy.onnx")
        torch.onnx.export(
            Exported(reader), (ids, spans), plain, input_names=["ids", "spans"], output_names=["scores"],
            dynamic_axes={"ids": {1: "tokens"}, "spans": {1: "sentences", 2: "tokens"}, "scores": {1: "sentences"}}, opset_version=17, dynamo=False,
        )
        quant_pre_process(plain, tidy, skip_symbolic_shape=True)
        quantize_dynamic(tidy, path, op_types_to_quantize=["MatMul"], weight_type=QuantType.QInt8, per_channel=True, reduce_range=False)
    return os.path.getsize(path)


def export_vocabulary(base, path):
    """Writes the vocabulary of the base's tokeniser, one piece a line, in the order of ids."""
    with open(os.path.join(base, "tokenizer.json"), encoding="utf-8") as file:
        pieces = json.load(file)["model"]["vocab"]
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(sorted(pieces, key=pieces.get)) + "\n")


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
