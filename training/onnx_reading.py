"""Reads entries with the exported file, as the product does, so that the export itself is judged."""
import numpy as np
import onnxruntime
import torch

from batches import to_tensors, windows
from entries import OUTPUTS


def read_exported(path, pieces, phrases, kept, entries):
    """Scores for every sentence, one tensor (sentences, outputs) an entry, from the ONNX file."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(path, options)
    new_id = np.full(max(kept) + 1, kept.index(100), np.int32)  # 100 is the piece for unknown words
    new_id[kept] = np.arange(len(kept))
    results = []
    for entry in entries:
        features = phrases.matrix([entry])
        highest = torch.full((len(entry.sentences), len(OUTPUTS)), -30.0)
        for window in windows(entry, pieces):
            ids, spans, _ = to_tensors([(pieces.prefix(entry), window)])
            part = features[[sentence for sentence, _ in window]]
            rows = np.unique(part.indices).astype(np.int32)
            weights = part[:, rows].toarray().astype(np.float32)[None]
            feeds = {"ids": new_id[ids.numpy()], "spans": spans.numpy(), "rows": rows, "weights": weights}
            scores = session.run(["scores"], feeds)[0][0]
            for row, (sentence, _) in enumerate(window):
                highest[sentence] = torch.maximum(highest[sentence], torch.from_numpy(scores[row]))
        results.append(highest)
    return results
