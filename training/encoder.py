"""The network: a small BERT over a whole entry, then one score a label for each of its sentences."""
import json
import os

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F


class Dropout(nn.Module):
    """Dropout that cuts its masks out of one large random tape: drawing fresh ones costs a sixth of the training time on a processor."""

    def __init__(self, share=0.1, length=1 << 23):
        super().__init__()
        self.share, self.length, self.tape = share, length, None

    def forward(self, x):
        if not self.training or self.share == 0:
            return x
        if self.tape is None:
            self.tape = ((torch.rand(self.length) >= self.share).float() / (1 - self.share)).to(torch.bfloat16)
        start = int(torch.randint(0, self.length - x.numel(), ()))
        return x * self.tape[start : start + x.numel()].view_as(x).to(x.dtype)


class Layer(nn.Module):
    """One transformer layer in the layout of BERT (post-norm)."""

    def __init__(self, width, heads, inner, drop):
        super().__init__()
        self.heads, self.drop = heads, drop
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, mask=None):
        size, length, width = x.shape
        q, k, v = (part.reshape(size, length, self.heads, width // self.heads).transpose(1, 2) for part in self.qkv(x).chunk(3, -1))
        scores = q @ k.transpose(-1, -2) * (width // self.heads) ** -0.5
        if mask is not None:
            scores = scores + mask[:, None, None, :].to(scores.dtype)
        mixed = (scores.softmax(-1) @ v).transpose(1, 2).reshape(size, length, width)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Reader(nn.Module):
    """Token ids and the sentences' shares of the tokens in, one logit a label for each sentence out."""

    def __init__(self, vocabulary=30522, width=384, layers=6, heads=12, inner=1536, positions=512, outputs=31, drop=0.1, hidden=384):
        super().__init__()
        self.words = nn.Embedding(vocabulary, width)
        self.positions = nn.Parameter(torch.zeros(positions, width))
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.drop = Dropout(drop)
        self.layers = nn.ModuleList(Layer(width, heads, inner, self.drop) for _ in range(layers))
        self.hidden = nn.Linear(2 * width, hidden)
        self.scores = nn.Linear(hidden, outputs)
        self.look = nn.Linear(width, outputs)
        self.say = nn.Linear(width, outputs)
        for head in (self.scores, self.look, self.say):
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)
        nn.init.constant_(self.scores.bias, -3.0)  # most sentences say nothing

    def encode(self, ids, mask=None):
        x = self.norm(self.words(ids) + self.positions[: ids.shape[1]])
        x = self.drop(x)
        if mask is not None:
            mask = (~mask).to(x.dtype) * -1e4
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def forward(self, ids, spans, mask=None):
        """ids (B,T); spans (B,S,T) with 1 where the token belongs to the sentence; mask (B,T) bool. Returns logits (B,S,outputs)."""
        x = self.encode(ids, mask)
        means = spans @ x / spans.sum(-1, keepdim=True).clamp(min=1.0)
        first = x[:, :1].expand(-1, means.shape[1], -1)
        h = self.drop(F.gelu(self.hidden(torch.cat([means, first], -1))))
        look = self.look(x).clamp(-12, 12).exp()
        told = spans @ (look * self.say(x)) / (spans @ look).clamp(min=1e-6)
        return self.scores(h) + told


def load_bert(folder, reader):
    """Puts the pretrained weights of a BERT checkpoint (model.safetensors, names as the transformers library writes them) into the reader."""
    source = load_file(os.path.join(folder, "model.safetensors"))
    source = {name.removeprefix("bert."): tensor.float() for name, tensor in source.items()}
    with open(os.path.join(folder, "config.json")) as file:
        config = json.load(file)
    assert config["hidden_size"] == reader.words.embedding_dim and config["num_hidden_layers"] >= len(reader.layers)
    target = {
        "words.weight": source["embeddings.word_embeddings.weight"],
        "positions": source["embeddings.position_embeddings.weight"] + source["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": source["embeddings.LayerNorm.weight"],
        "norm.bias": source["embeddings.LayerNorm.bias"],
    }
    for i in range(len(reader.layers)):
        old = f"encoder.layer.{i}."
        for part in ("weight", "bias"):
            target[f"layers.{i}.qkv.{part}"] = torch.cat([source[f"{old}attention.self.{name}.{part}"] for name in ("query", "key", "value")])
            target[f"layers.{i}.out.{part}"] = source[f"{old}attention.output.dense.{part}"]
            target[f"layers.{i}.norm1.{part}"] = source[f"{old}attention.output.LayerNorm.{part}"]
            target[f"layers.{i}.up.{part}"] = source[f"{old}intermediate.dense.{part}"]
            target[f"layers.{i}.down.{part}"] = source[f"{old}output.dense.{part}"]
            target[f"layers.{i}.norm2.{part}"] = source[f"{old}output.LayerNorm.{part}"]
    missing = reader.load_state_dict(target, strict=False).missing_keys
    assert not [name for name in missing if name.startswith(("layers", "words", "norm", "positions"))], missing
    return reader
