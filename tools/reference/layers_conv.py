"""Forward values and gradients of the further convolutions, pools, normalisations and activations, from PyTorch in float64."""

import torch
import torch.nn.functional as F

from golden import save
from layer_cases import Cases

torch.manual_seed(13)
cases = Cases()


def same_pads(size, kernel, stride, dilation):
    total = max((-(-size // stride) - 1) * stride + (kernel - 1) * dilation + 1 - size, 0)
    return total // 2, total - total // 2


def padded(x, padding, kernel, stride, dilation):
    if padding == "valid":
        return x
    if padding == "same":
        top, bottom = same_pads(x.shape[2], kernel[0], stride[0], dilation[0])
        left, right = same_pads(x.shape[3], kernel[1], stride[1], dilation[1])
    else:
        top, left, bottom, right = padding
    return F.pad(x, (left, right, top, bottom))


FUNCTIONS = {
    "linear": lambda x: x * 1,
    "relu": torch.relu,
    "relu6": F.relu6,
    "leakyRelu": lambda x: F.leaky_relu(x, 0.01),
    "elu": F.elu,
    "selu": F.selu,
    "gelu": F.gelu,
    "silu": F.silu,
    "hardSwish": F.hardswish,
    "softplus": F.softplus,
    "tanh": torch.tanh,
}


def depthwise(shape, kernel, stride=(1, 1), padding="valid", dilation=(1, 1), multiplier=1, activation="linear", bias=True):
    channels = shape[1]

    def run(inputs, w):
        x = padded(inputs[0], padding, kernel, stride, dilation)
        return FUNCTIONS[activation](F.conv2d(x, w["kernel"], w.get("bias"), stride=stride, dilation=dilation, groups=channels))

    weights = {"kernel": torch.randn(channels * multiplier, 1, *kernel)}
    if bias:
        weights["bias"] = torch.randn(channels * multiplier)
    params = {"kernel": list(kernel), "stride": list(stride), "padding": padding, "dilation": list(dilation),
              "multiplier": multiplier, "activation": activation, "bias": bias}
    cases.add("depthwiseConv2d", params, [torch.randn(*shape)], run, weights)


depthwise((2, 3, 6, 5), (3, 3), padding="same")
depthwise((2, 2, 7, 8), (3, 2), stride=(2, 3), padding="same", multiplier=2, activation="silu")
depthwise((1, 2, 8, 7), (3, 3), dilation=(2, 1), padding=[1, 0, 0, 2], bias=False)


def separable(shape, filters, kernel, stride=(1, 1), padding="valid", multiplier=1, activation="linear", bias=True):
    channels = shape[1]

    def run(inputs, w):
        x = padded(inputs[0], padding, kernel, stride, (1, 1))
        apart = F.conv2d(x, w["depthwise"], stride=stride, groups=channels)
        return FUNCTIONS[activation](F.conv2d(apart, w["pointwise"], w.get("bias")))

    weights = {"depthwise": torch.randn(channels * multiplier, 1, *kernel), "pointwise": torch.randn(filters, channels * multiplier, 1, 1)}
    if bias:
        weights["bias"] = torch.randn(filters)
    params = {"filters": filters, "kernel": list(kernel), "stride": list(stride), "padding": padding,
              "multiplier": multiplier, "activation": activation, "bias": bias}
    cases.add("separableConv2d", params, [torch.randn(*shape)], run, weights)


separable((2, 3, 5, 6), 4, (3, 3), padding="same", activation="tanh")
separable((2, 2, 7, 6), 3, (3, 2), stride=(2, 2), multiplier=2, bias=False)


def transposed(shape, filters, kernel, stride, padding="valid", output_padding=(0, 0), dilation=(1, 1), groups=1, activation="linear", bias=True):
    def run(inputs, w):
        x, b = inputs[0], w.get("bias")
        options = dict(stride=stride, output_padding=output_padding, groups=groups, dilation=dilation)
        if padding == "same":
            # By its definition: the gradient of the convolution with same padding that leads from stride times the size back.
            larger = torch.zeros(shape[0], filters, shape[2] * stride[0], shape[3] * stride[1], requires_grad=True)
            smaller = F.conv2d(padded(larger, "same", kernel, stride, dilation), w["kernel"], stride=stride, dilation=dilation, groups=groups)
            (y,) = torch.autograd.grad(smaller, larger, x, create_graph=True)
            y = y if b is None else y + b.reshape(1, -1, 1, 1)
        else:
            top, left, bottom, right = (0, 0, 0, 0) if padding == "valid" else padding
            assert (top, left) == (bottom, right)
            y = F.conv_transpose2d(x, w["kernel"], b, padding=(top, left), **options)
        return FUNCTIONS[activation](y)

    weights = {"kernel": torch.randn(shape[1], filters // groups, *kernel)}
    if bias:
        weights["bias"] = torch.randn(filters)
    params = {"filters": filters, "kernel": list(kernel), "stride": list(stride), "padding": padding, "outputPadding": list(output_padding),
              "dilation": list(dilation), "groups": groups, "activation": activation, "bias": bias}
    cases.add("conv2dTranspose", params, [torch.randn(*shape)], run, weights)


transposed((2, 3, 3, 4), 2, (2, 2), (2, 2))
transposed((2, 2, 3, 3), 4, (3, 3), (2, 2), padding=[1, 1, 1, 1], output_padding=(1, 1), groups=2, activation="relu")
transposed((2, 2, 3, 4), 3, (3, 3), (2, 2), padding="same")
transposed((1, 2, 3, 2), 2, (4, 3), (2, 1), padding="same", activation="gelu")
transposed((1, 2, 2, 3), 2, (1, 2), (3, 2), padding="same", bias=False)
transposed((1, 2, 3, 3), 2, (2, 3), (1, 3), dilation=(2, 2), output_padding=(0, 2))


def conv1d(shape, filters, kernel, stride=1, padding="valid", dilation=1, groups=1, activation="linear", bias=True):
    def run(inputs, w):
        x = inputs[0].transpose(1, 2)
        if padding == "same":
            x = F.pad(x, same_pads(x.shape[2], kernel, stride, dilation))
        if padding == "causal":
            x = F.pad(x, ((kernel - 1) * dilation, 0))
        y = F.conv1d(x, w["kernel"], w.get("bias"), stride, 0, dilation, groups).transpose(1, 2)
        return torch.softmax(y, -1) if activation == "softmax" else FUNCTIONS[activation](y)

    weights = {"kernel": torch.randn(filters, shape[2] // groups, kernel)}
    if bias:
        weights["bias"] = torch.randn(filters)
    params = {"filters": filters, "kernel": kernel, "stride": stride, "padding": padding, "dilation": dilation,
              "groups": groups, "activation": activation, "bias": bias}
    cases.add("conv1d", params, [torch.randn(*shape)], run, weights)


conv1d((2, 7, 3), 4, 3)
conv1d((2, 8, 4), 6, 4, stride=3, padding="same", groups=2, activation="elu")
conv1d((2, 6, 2), 3, 3, padding="causal", dilation=2, activation="softmax")
conv1d((2, 6, 2), 3, 2, stride=2, bias=False, activation="leakyRelu")


def pool1d(shape, size, stride, padding="valid", ceil=False):
    def run(inputs, _):
        x = inputs[0].transpose(1, 2)
        if padding == "same":
            x = F.pad(x, same_pads(x.shape[2], size, stride, 1), value=-torch.inf)
        return F.max_pool1d(x, size, stride, ceil_mode=ceil).transpose(1, 2)

    distinct = torch.randperm(int(torch.tensor(shape).prod())).double().reshape(shape) * 0.25 - 3
    cases.add("maxPool1d", {"size": size, "stride": stride, "padding": padding, "ceilMode": ceil}, [distinct], run)


pool1d((2, 6, 3), 2, 2)
pool1d((2, 7, 2), 3, 2)
pool1d((2, 8, 2), 3, 3, ceil=True)
pool1d((2, 6, 2), 4, 3, padding="same")

cases.add("globalAveragePool1d", {}, [torch.randn(2, 5, 3)], lambda i, _: i[0].mean(1))
# Cells that tie for the maximum, as zeros behind a ReLU do: the first gets the gradient.
cases.add("globalMaxPool2d", {}, [torch.relu(torch.randn(3, 2, 2, 2) - 0.7)], lambda i, _: F.adaptive_max_pool2d(i[0], 1).flatten(1))
cases.add("globalMaxPool2d", {}, [torch.randn(2, 3, 4, 5)], lambda i, _: F.adaptive_max_pool2d(i[0], 1).flatten(1))

for factor in ((2, 2), (1, 3)):
    cases.add("upSampling2d", {"factor": list(factor)}, [torch.randn(2, 2, 3, 4)],
              lambda i, _, f=factor: F.interpolate(i[0], scale_factor=tuple(map(float, f)), mode="nearest"))
for factor, shape in (((2, 2), (2, 2, 3, 4)), ((3, 4), (1, 2, 2, 1)), ((1, 5), (1, 1, 2, 3))):
    cases.add("upSampling2d", {"factor": list(factor), "interpolation": "bilinear"}, [torch.randn(*shape)],
              lambda i, _, f=factor: F.interpolate(i[0], scale_factor=tuple(map(float, f)), mode="bilinear", align_corners=False))
cases.add("zeroPadding2d", {"top": 0, "left": 2, "bottom": 1, "right": 3}, [torch.randn(2, 2, 3, 2)], lambda i, _: F.pad(i[0], (2, 3, 0, 1)))

for size, alpha, beta, offset in ((5, 1e-4, 0.75, 1.0), (3, 0.9, 0.75, 2.0), (4, 2.0, 0.5, 0.5)):
    cases.add("localResponseNorm", {"size": size, "alpha": alpha, "beta": beta, "offset": offset}, [torch.randn(2, 6, 2, 3) * 2],
              lambda i, _, o=(size, alpha, beta, offset): F.local_response_norm(i[0], *o))


def scale_and_shift(count):
    return {"gamma": torch.randn(count), "beta": torch.randn(count)}


for groups, epsilon in ((2, 1e-5), (1, 0.01), (4, 1e-5)):
    cases.add("groupNorm", {"groups": groups, "epsilon": epsilon}, [torch.randn(2, 4, 3, 2) * 2 + 1],
              lambda i, w, g=groups, e=epsilon: F.group_norm(i[0], g, w["gamma"], w["beta"], e), scale_and_shift(4))
for shape in ((3, 5), (2, 3, 4)):
    cases.add("layerNorm", {}, [torch.randn(*shape) * 2 + 1],
              lambda i, w: F.layer_norm(i[0], i[0].shape[-1:], w["gamma"], w["beta"], 1e-5), scale_and_shift(shape[-1]))
cases.add("layerNorm", {"epsilon": 0.1}, [torch.randn(2, 4, 2, 3) * 2 + 1],
          lambda i, w: F.layer_norm(i[0].permute(0, 2, 3, 1), (4,), w["gamma"], w["beta"], 0.1).permute(0, 3, 1, 2), scale_and_shift(4))

# Zero and what would overflow, if an exponential were taken of it; hard swish has its corners at -3 and 3.
hard_places = torch.tensor([[0.0, 800.0, -800.0, 40.0, -40.0, 2.999, -2.999, 3.001, -3.001, 1e-9, -1e-9]])
for function in ("leakyRelu", "elu", "selu", "gelu", "silu", "hardSwish", "softplus"):
    for values in (torch.randn(3, 4) * 2, hard_places):
        cases.add("activation", {"function": function}, [values], lambda i, _, f=function: FUNCTIONS[f](i[0]))
cases.add("activation", {"function": "leakyRelu", "negativeSlope": 0.3}, [torch.randn(3, 4)], lambda i, _: F.leaky_relu(i[0], 0.3))
cases.add("activation", {"function": "elu", "alpha": 0.4}, [torch.randn(3, 4)], lambda i, _: F.elu(i[0], 0.4))

# Later cases stand at the end, so that the numbers drawn above stay what they are. At exactly 6 PyTorch's gradient is 0 and ours 1.
for values in (torch.randn(3, 4) * 5, hard_places, torch.tensor([[5.999, 6.001, 7.0]])):
    cases.add("activation", {"function": "relu6"}, [values], lambda i, _: F.relu6(i[0]))
depthwise((2, 3, 5, 4), (3, 3), padding="same", activation="relu6")
separable((2, 2, 5, 4), 3, (3, 3), padding="same", activation="relu6")

save("layers-conv", {"cases": cases.list})
print(f"{len(cases.list)} layer cases")
