"""Reads entries with the exported file, as the product does, so that the export itself is judged."""
import numpy as np
import onnxruntime
import torch

from batches import to_tensors, windows
from entries import OUTPUTS


def read_exported(path, pieces, entries):
    """Scores for every sentence, one tensor (sentences, outputs) an entry, from the ONNX file."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(path, options)
    results = []
    for entry in entries:
        highest = torch.full((len(entry.sentences), len(OUTPUTS)), -30.0)
        for window in windows(entry, pieces):
            ids, spans, _ = to_tensors([(pieces.prefix(entry), window)])
            scores = session.run(None, {"ids": ids.numpy().astype(np.int32), "spans": spans.numpy()})[0][0]
            for row, (sentence, _) in enumerate(window):
                highest[sentence] = torch.maximum(highest[sentence], torch.from_numpy(scores[row]))
        results.append(highest)
    return results
