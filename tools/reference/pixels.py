"""Loss, gradient, metrics and scores of classes of pixels, from PyTorch in float64.

Run with a Python that has torch: python tools/reference/pixels.py
"""

import torch
import torch.nn.functional as F

from golden import plain, save

torch.manual_seed(20150518)


def said_classes(logits):
    return (logits[:, 0] > 0).long() if logits.shape[1] == 1 else logits.argmax(dim=1)


def overlap(said, truth, classes):
    """Intersection, union and total of each class as float vectors."""
    there = F.one_hot(truth.reshape(-1), classes).double()
    came = F.one_hot(said.reshape(-1), classes).double()
    both = (there * came).sum(0)
    total = there.sum(0) + came.sum(0)
    return both, total - both, total


def mean_of(part, whole):
    seen = whole > 0
    return float((part[seen] / whole[seen]).mean())


def case(logits, target, seen_classes):
    logits = logits.clone().requires_grad_()
    if logits.shape[1] == 1:
        value = F.binary_cross_entropy_with_logits(logits[:, 0], target.double())
    else:
        value = F.cross_entropy(logits, target)
    (gradient,) = torch.autograd.grad(value, logits)
    said = said_classes(logits.detach())
    per_image = [mean_of(*overlap(s, t, seen_classes)[:2]) for s, t in zip(said, target)]
    both, either, total = overlap(said, target, seen_classes)
    dice = [float(2 * b / t) if t > 0 else None for b, t in zip(both, total)]
    iou = [float(b / e) if e > 0 else None for b, e in zip(both, either)]
    return {
        "loss": "pixelCrossEntropy",
        "logits": plain(logits),
        "target": plain(target.double()),
        "value": float(value.detach()),
        "gradient": plain(gradient),
        "pixelAccuracy": (said == target).double().mean(dim=(1, 2)).tolist(),
        "imageIou": per_image,
        "meanIou": mean_of(both, either),
        "meanDice": mean_of(2 * both, total),
        "iou": iou,
        "dice": dice,
        "said": plain(said.double()),
    }


several = torch.randn(4, 3, 5, 6) * 2
classes = torch.randint(0, 3, (4, 5, 6))
several.scatter_add_(1, classes.unsqueeze(1), torch.full((4, 1, 5, 6), 1.5))
rare = torch.randn(3, 5, 4, 4) * 3
rare[:, 3] -= 100
mask = torch.randint(0, 2, (3, 4, 7))
huge = torch.tensor([[[[800.0, -800.0], [-50.0, 60.0]]], [[[-700.0, 700.0], [0.5, -0.5]]]])
cases = [
    case(several, classes, 3),
    case(rare, torch.randint(0, 3, (3, 4, 4)), 5),
    case(torch.randn(3, 1, 4, 7) * 3, mask, 2),
    case(huge, torch.tensor([[[0, 0], [1, 1]], [[1, 1], [0, 1]]]), 2),
]
save("pixels", {"losses": cases})
print(f"{len(cases)} cases")
