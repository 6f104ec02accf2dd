"""Forward values and gradients of the layers of the core and of the losses, from PyTorch in float64.

Batch norm also gives its statistics after the step; dropout gets its noise.
"""

import torch
import torch.nn.functional as F

from golden import plain, save
from layer_cases import Cases

torch.manual_seed(7)
cases = Cases()
case = cases.add


def same_pads(size, kernel, stride, dilation):
    total = max((-(-size // stride) - 1) * stride + (kernel - 1) * dilation + 1 - size, 0)
    return total // 2, total - total // 2


def padded(x, padding, kernel, stride, dilation, value=0.0):
    if padding == "valid":
        return x
    if padding == "same":
        top, bottom = same_pads(x.shape[2], kernel[0], stride[0], dilation[0])
        left, right = same_pads(x.shape[3], kernel[1], stride[1], dilation[1])
    else:
        top, left, bottom, right = padding
    return F.pad(x, (left, right, top, bottom), value=value)


ACTIVATION = {"linear": lambda y: y, "relu": torch.relu, "sigmoid": torch.sigmoid, "tanh": torch.tanh}


def conv(shape, filters, kernel, stride=(1, 1), padding="same", dilation=(1, 1), groups=1, activation="linear", bias=True):
    def run(inputs, w):
        x = padded(inputs[0], padding, kernel, stride, dilation)
        y = F.conv2d(x, w["kernel"], w.get("bias"), stride=stride, dilation=dilation, groups=groups)
        return torch.softmax(y, 1) if activation == "softmax" else ACTIVATION[activation](y)

    weights = {"kernel": torch.randn(filters, shape[1] // groups, *kernel)}
    if bias:
        weights["bias"] = torch.randn(filters)
    params = {"filters": filters, "kernel": list(kernel), "stride": list(stride), "padding": padding, "dilation": list(dilation),
              "groups": groups, "activation": activation, "bias": bias}
    case("conv2d", params, [torch.randn(*shape)], run, weights)


conv((2, 2, 6, 5), 3, (3, 3))
conv((2, 2, 8, 7), 4, (3, 2), stride=(2, 3), activation="relu")
conv((2, 4, 7, 7), 6, (3, 3), padding="valid", dilation=(2, 2), groups=2, activation="tanh")
conv((2, 3, 6, 6), 3, (3, 3), stride=(2, 2), padding=[0, 1, 2, 1], groups=3, bias=False)
conv((2, 2, 8, 8), 2, (5, 5), padding="same", dilation=(2, 1), activation="sigmoid")
conv((1, 3, 4, 4), 4, (1, 1), stride=(2, 2), activation="softmax")


def dense(shape, units, activation="linear", bias=True):
    def run(inputs, w):
        y = F.linear(inputs[0], w["kernel"], w.get("bias"))
        return torch.softmax(y, -1) if activation == "softmax" else ACTIVATION[activation](y)

    weights = {"kernel": torch.randn(units, shape[-1])}
    if bias:
        weights["bias"] = torch.randn(units)
    case("dense", {"units": units, "activation": activation, "bias": bias}, [torch.randn(*shape)], run, weights)


dense((3, 5), 4)
dense((3, 4, 5), 2, activation="relu")
dense((2, 5), 3, activation="softmax", bias=False)


def pool(layer, shape, size, stride, padding="valid", ceil=False):
    def run(inputs, _):
        x = inputs[0]
        if layer == "maxPool2d":
            return F.max_pool2d(padded(x, padding, size, stride, (1, 1), -torch.inf), size, stride, ceil_mode=ceil)
        ones = torch.ones_like(x)
        spread = lambda t: F.avg_pool2d(padded(t, padding, size, stride, (1, 1)), size, stride, ceil_mode=ceil)
        return spread(x) / spread(ones)

    distinct = torch.randperm(int(torch.tensor(shape).prod())).double().reshape(shape) * 0.25 - 3
    case(layer, {"size": list(size), "stride": list(stride), "padding": padding, "ceilMode": ceil}, [distinct], run)


for name in ("maxPool2d", "averagePool2d"):
    pool(name, (2, 2, 6, 6), (2, 2), (2, 2))
    pool(name, (2, 2, 7, 6), (3, 3), (2, 2))
    pool(name, (2, 1, 6, 7), (3, 2), (2, 2), ceil=True)
    pool(name, (2, 2, 5, 5), (3, 3), (1, 1), padding="same")
    pool(name, (1, 2, 5, 6), (3, 3), (2, 2), padding=[1, 0, 1, 2])

case("globalAveragePool2d", {}, [torch.randn(2, 3, 4, 5)], lambda i, _: i[0].mean((2, 3)))
case("flatten", {}, [torch.randn(2, 3, 2, 2)], lambda i, _: i[0].flatten(1))
noise = torch.rand(3, 4).float().double()
case("dropout", {"rate": 0.4}, [torch.randn(3, 4)], lambda i, _: torch.where(noise >= 0.4, i[0] / 0.6, torch.zeros(())), noise=noise)
case("dropout", {"rate": 0.4}, [torch.randn(3, 4)], lambda i, _: i[0] * 1, mode="infer")


def norm(shape, mode, frozen=False, epsilon=1e-5, momentum=0.9):
    """Ours keeps `momentum` of the old statistic, PyTorch takes it of the new one; our sequences are batch, time, features."""
    features = shape[-1] if len(shape) == 3 else shape[1]
    swapped = lambda t: t.transpose(1, 2) if len(shape) == 3 else t
    weights = {"gamma": torch.randn(features), "beta": torch.randn(features), "mean": torch.randn(features), "variance": torch.rand(features) + 0.5}
    measured = mode == "train" and not frozen

    def run(inputs, w):
        statistics = w["mean"].clone(), w["variance"].clone()
        return swapped(F.batch_norm(swapped(inputs[0]), *statistics, w["gamma"], w["beta"], measured, round(1 - momentum, 12), epsilon))

    def updates(inputs, w):
        mean, variance = w["mean"].detach().clone(), w["variance"].detach().clone()
        F.batch_norm(swapped(inputs[0].detach()), mean, variance, None, None, True, round(1 - momentum, 12), epsilon)
        return {"mean": mean, "variance": variance}

    changed = {} if (epsilon, momentum) == (1e-5, 0.9) else {"epsilon": epsilon, "momentum": momentum}
    case("batchNorm", {"frozen": frozen, **changed}, [torch.randn(*shape) * 2 + 1], run, weights, mode=mode, updates=updates if measured else None)


norm((3, 2, 3, 4), "train")
norm((5, 3), "train")
norm((3, 2, 3, 4), "infer")
norm((4, 2, 2, 2), "train", frozen=True)

away = lambda *shape: torch.randn(*shape) + 0.3 * torch.sign(torch.randn(*shape))
for function in ("linear", "relu", "sigmoid", "tanh"):
    case("activation", {"function": function}, [away(3, 4)], lambda i, _, f=function: ACTIVATION[f](i[0]) * 1)
case("activation", {"function": "softmax"}, [torch.randn(3, 4)], lambda i, _: torch.softmax(i[0], 1))
case("activation", {"function": "softmax"}, [torch.randn(2, 3, 2, 2)], lambda i, _: torch.softmax(i[0], 1))
case("add", {}, [torch.randn(2, 3), torch.randn(2, 3), torch.randn(2, 3)], lambda i, _: i[0] + i[1] + i[2])
case("concatenate", {}, [torch.randn(2, 3, 2, 2), torch.randn(2, 1, 2, 2)], lambda i, _: torch.cat(i, 1))
case("concatenate", {"axis": "height"}, [torch.randn(2, 2, 3, 2), torch.randn(2, 2, 1, 2)], lambda i, _: torch.cat(i, 2))
case("concatenate", {}, [torch.randn(2, 3), torch.randn(2, 2)], lambda i, _: torch.cat(i, 1))
case("output", {"task": "classes"}, [torch.randn(3, 4)], lambda i, _: torch.softmax(i[0], 1), mode="infer")
case("output", {"task": "labels"}, [torch.randn(3, 4)], lambda i, _: torch.sigmoid(i[0]), mode="infer")
case("output", {"task": "number"}, [torch.randn(3, 2)], lambda i, _: i[0] * 1, mode="infer")
case("input", {"channels": 1, "height": 2, "width": 3}, [torch.randn(2, 1, 2, 3)], lambda i, _: i[0] * 1)

losses = []


def loss(name, logits, target, run):
    leaf = logits.clone().requires_grad_(True)
    value = run(leaf, target)
    (gradient,) = torch.autograd.grad(value, leaf)
    losses.append({"loss": name, "logits": plain(logits), "target": plain(target.double()), "value": float(value.detach()), "gradient": plain(gradient)})


loss("crossEntropy", torch.randn(5, 4) * 3, torch.randint(0, 4, (5,)), lambda z, y: F.cross_entropy(z, y))
loss("crossEntropy", torch.tensor([[800.0, -800.0], [-50.0, 60.0]]), torch.tensor([1, 1]), lambda z, y: F.cross_entropy(z, y))
loss("binaryCrossEntropy", torch.randn(5, 3) * 4, torch.randint(0, 2, (5, 3)).double(), lambda z, y: F.binary_cross_entropy_with_logits(z, y))
loss("binaryCrossEntropy", torch.tensor([[700.0, -700.0]]), torch.tensor([[0.0, 1.0]]), lambda z, y: F.binary_cross_entropy_with_logits(z, y))
loss("meanSquaredError", torch.randn(4, 2), torch.randn(4, 2), lambda z, y: F.mse_loss(z, y))

# Later cases stand after the losses, so that the numbers drawn above stay what they are.
norm((3, 4, 2), "train")
norm((3, 4, 2), "infer")
norm((4, 2, 3, 2), "train", epsilon=0.01, momentum=0.6)
case("dense", {"units": 3, "activation": "sigmoid"}, [torch.randn(2, 4)],
     lambda i, w: torch.sigmoid(F.linear(i[0], w["kernel"], w["bias"])), {"kernel": torch.randn(3, 4), "bias": torch.randn(3)})
case("activation", {"function": "softmax"}, [torch.randn(2, 3, 4)], lambda i, _: torch.softmax(i[0], 2))
case("concatenate", {"axis": "width"}, [torch.randn(2, 2, 3, 2), torch.randn(2, 2, 3, 1)], lambda i, _: torch.cat(i, 3))
case("concatenate", {"axis": "time"}, [torch.randn(2, 3, 2), torch.randn(2, 1, 2)], lambda i, _: torch.cat(i, 1))
case("flatten", {}, [torch.randn(2, 3, 4)], lambda i, _: i[0].flatten(1))
case("input", {"kind": "vector", "features": 3}, [torch.randn(2, 3)], lambda i, _: i[0] * 1)
spread = torch.rand(2, 3, 2, 2).float().double()
case("dropout", {"rate": 0.25}, [torch.randn(2, 3, 2, 2)], lambda i, _: torch.where(spread >= 0.25, i[0] / 0.75, torch.zeros(())), noise=spread)

save("layers", {"cases": cases.list, "losses": losses})
print(f"{len(cases.list)} layer cases, {len(losses)} losses")
