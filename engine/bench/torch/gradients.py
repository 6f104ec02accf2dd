"""`gradients.py NET TYPE FROM TO`: loads weights and a batch, writes the loss's gradients in float64 or float32 under our names."""

import json
import sys

import torch
import torch.nn.functional as F
from nets import NETS
from tensor_file import read_tensors, write_tensors
from torch import nn

LSTM = {"weight_ih_l0": "kernel", "weight_hh_l0": "recurrent", "bias_ih_l0": "bias"}
NORMS = (nn.BatchNorm2d, nn.LayerNorm)


def names_of(model):
    """For each parameter our tensors that it is made of, one after the other; none: it stays zero."""
    for path, parameter in model.named_parameters():
        module, leaf = path.rsplit(".", 1)
        node = module.split(".")[0].replace("_", "-")
        owner = model.get_submodule(module)
        if isinstance(owner, nn.LSTM):
            ours = [LSTM[leaf]] if leaf in LSTM else []
        elif isinstance(owner, NORMS):
            ours = ["gamma" if leaf == "weight" else "beta"]
        else:
            kind = "kernel" if leaf == "weight" else "bias"
            parts = {"inputs": ["query", "key", "value"], "output": ["output"]}.get(module.split(".")[-1])
            ours = [part + kind.capitalize() for part in parts] if parts else [kind]
        yield parameter, [f"{node}/{name}" for name in ours]


net, dtype, source, target = sys.argv[1], getattr(torch, sys.argv[2]), *sys.argv[3:]
given = read_tensors(source)
model = NETS[net][0]().to(dtype)
named = list(names_of(model))
wanted = {name for _, names in named for name in names}
if wanted != set(given) - {"x", "y"}:
    sys.exit(f"weights differ: {sorted(wanted ^ (set(given) - {'x', 'y'}))}")
with torch.no_grad():
    for parameter, names in named:
        parameter.copy_(torch.cat([given[name] for name in names]) if names else torch.zeros_like(parameter))
F.cross_entropy(model(given["x"].to(dtype)), given["y"].long()).backward()
gradients = {}
for parameter, names in named:
    if names:
        gradients.update(zip(names, parameter.grad.chunk(len(names))))
write_tensors(target, gradients)
print(json.dumps({"gradients": len(gradients)}))
