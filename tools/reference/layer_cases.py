"""One golden case of a layer: forward values and gradients, from PyTorch in float64.

Each case: our layer id and parameters, inputs, weights by our names, the output, a gradient that arrives at the output,
and the gradients of inputs and weights. A layer with several outputs lists the further ones as `moreOutputs`, with the
gradients that arrive there. Inputs of whole numbers (token numbers) have the type `int` and no gradient.
"""

import torch

from golden import plain

STATISTICS = ("mean", "variance")


def as_leaf(tensor):
    return tensor.clone().requires_grad_(True) if tensor.is_floating_point() else tensor


def plain_input(tensor):
    return plain(tensor) if tensor.is_floating_point() else {"type": "int", **plain(tensor.double())}


class Cases:
    """Collects the cases of one file in their order."""

    def __init__(self):
        self.list = []

    def add(self, layer, params, inputs, run, weights=None, noise=None, updates=None, mode="train"):
        weights = weights or {}
        leaves = [as_leaf(t) for t in inputs]
        kept = {k: t.clone().requires_grad_(k not in STATISTICS) for k, t in weights.items()}
        answer = run(leaves, kept)
        outputs = list(answer) if isinstance(answer, (list, tuple)) else [answer]
        arriving = [torch.randn_like(t) for t in outputs]
        moving = [t for t in leaves if t.requires_grad]
        names = [k for k, t in kept.items() if t.requires_grad]
        gradients = torch.autograd.grad(outputs, moving + [kept[k] for k in names], arriving)
        of_inputs = iter(gradients[: len(moving)])
        more = [{"output": plain(y), "arriving": plain(d)} for y, d in zip(outputs[1:], arriving[1:])]
        self.list.append({
            "layer": layer, "params": params, "mode": mode,
            "inputs": [plain_input(t) for t in inputs],
            "weights": {k: plain(t) for k, t in weights.items()},
            **({"noise": plain(noise)} if noise is not None else {}),
            "output": plain(outputs[0]), "arriving": plain(arriving[0]),
            **({"moreOutputs": more} if more else {}),
            "inputGradients": [plain(next(of_inputs)) if t.requires_grad else None for t in leaves],
            "weightGradients": {k: plain(g) for k, g in zip(names, gradients[len(moving):])},
            **({"updates": {k: plain(t) for k, t in updates(leaves, kept).items()}} if updates else {}),
        })
