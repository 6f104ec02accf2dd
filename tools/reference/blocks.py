"""Forward values and gradients of the built-in blocks, from PyTorch in float64.

Each case: our block id and parameters, inputs, weights by our names inside the block, the outputs in port order with the
gradients that arrive there, and the gradients of inputs and weights. `train` normalises with the batch's statistics,
`infer` with the running ones, which the case then has among its weights.
"""

import torch
import torch.nn.functional as F

from golden import plain, save

torch.manual_seed(31)
STATISTICS = ("mean", "variance")
FUNCTIONS = {"relu": torch.relu, "relu6": F.relu6, "hardSwish": F.hardswish, "silu": F.silu}


class Net:
    """Draws weights when they are first asked for, so that a network is written once, as it computes."""

    def __init__(self, mode):
        self.mode = mode
        self.weights = {}

    def weight(self, name, *shape, scale=1.0, shift=0.0):
        drawn = torch.randn(*shape) * scale + shift
        self.weights[name] = drawn.requires_grad_(name.split("/")[-1] not in STATISTICS)
        return drawn

    def conv(self, name, x, filters, kernel=1, stride=1, groups=1, bias=False):
        fan_in = x.shape[1] // groups * kernel * kernel
        w = self.weight(f"{name}/kernel", filters, x.shape[1] // groups, kernel, kernel, scale=fan_in**-0.5)
        b = self.weight(f"{name}/bias", filters) if bias else None
        return F.conv2d(x, w, b, stride, (kernel - 1) // 2, 1, groups)

    def depthwise(self, name, x, kernel, stride):
        return self.conv(name, x, x.shape[1], kernel, stride, groups=x.shape[1])

    def norm(self, name, x):
        channels = x.shape[1]
        gamma, beta = self.weight(f"{name}/gamma", channels), self.weight(f"{name}/beta", channels)
        if self.mode == "train":
            return F.batch_norm(x, None, None, gamma, beta, True)
        mean, variance = self.weight(f"{name}/mean", channels), torch.rand(channels) + 0.5
        self.weights[f"{name}/variance"] = variance
        return F.batch_norm(x, mean, variance, gamma, beta, False)

    def conv_norm(self, name, x, filters, kernel=1, stride=1, groups=1, function=None):
        y = self.norm(f"{name}Norm", self.conv(name, x, filters, kernel, stride, groups))
        return FUNCTIONS[function](y) if function else y

    def depthwise_norm(self, name, x, kernel, stride, function=None):
        return self.conv_norm(name, x, x.shape[1], kernel, stride, x.shape[1], function)

    def norm_conv(self, name, x, filters, kernel=1, stride=1):
        return self.conv(name, torch.relu(self.norm(f"{name}Norm", x)), filters, kernel, stride)

    def conv_relu(self, name, x, filters, kernel, norm=False):
        if norm:
            return self.conv_norm(name, x, filters, kernel, function="relu")
        return torch.relu(self.conv(name, x, filters, kernel, bias=True))

    def dense(self, name, x, units):
        kernel = self.weight(f"{name}/kernel", units, x.shape[-1], scale=x.shape[-1] ** -0.5)
        return F.linear(x, kernel, self.weight(f"{name}/bias", units))


cases = []


def case(block, params, shapes, run, mode="train"):
    leaves = [torch.randn(*shape).requires_grad_(True) for shape in shapes]
    net = Net(mode)
    answer = run(net, *leaves)
    outputs = list(answer) if isinstance(answer, tuple) else [answer]
    arriving = [torch.randn_like(y) for y in outputs]
    names = [name for name, t in net.weights.items() if t.requires_grad]
    gradients = torch.autograd.grad(outputs, leaves + [net.weights[name] for name in names], arriving)
    cases.append({
        "block": block, "params": params, "mode": mode,
        "inputs": [plain(t) for t in leaves],
        "weights": {name: plain(t) for name, t in net.weights.items()},
        "outputs": [{"output": plain(y), "arriving": plain(d)} for y, d in zip(outputs, arriving)],
        "inputGradients": [plain(g) for g in gradients[: len(leaves)]],
        "weightGradients": {name: plain(g) for name, g in zip(names, gradients[len(leaves):])},
    })


def residual_basic(net, x, filters, stride, projected):
    y = net.conv_norm("conv1", x, filters, 3, stride, function="relu")
    y = net.conv_norm("conv2", y, filters, 3)
    return torch.relu(y + (net.conv_norm("shortcut", x, filters, 1, stride) if projected else x))


def residual_bottleneck(net, x, filters, expansion, stride, projected):
    y = net.conv_norm("conv1", x, filters, function="relu")
    y = net.conv_norm("conv2", y, filters, 3, stride, function="relu")
    y = net.conv_norm("conv3", y, filters * expansion)
    return torch.relu(y + (net.conv_norm("shortcut", x, filters * expansion, 1, stride) if projected else x))


def residual_pre_activation(net, x, filters, stride, projected):
    active = torch.relu(net.norm("conv1Norm", x))
    y = net.norm_conv("conv2", net.conv("conv1", active, filters, 3, stride), filters, 3)
    return y + (net.conv("shortcut", active, filters, 1, stride) if projected else x)


for mode in ("train", "infer"):
    case("residualBasic", {"filters": 3}, [(3, 3, 4, 5)], lambda n, x: residual_basic(n, x, 3, 1, False), mode)
    case("residualBottleneck", {"filters": 2, "expansion": 3, "stride": 2, "shortcut": "projection"}, [(3, 4, 5, 6)],
         lambda n, x: residual_bottleneck(n, x, 2, 3, 2, True), mode)
case("residualBasic", {"filters": 4, "stride": 2, "shortcut": "projection"}, [(3, 3, 5, 6)], lambda n, x: residual_basic(n, x, 4, 2, True))
case("residualBottleneck", {"filters": 2}, [(2, 8, 3, 4)], lambda n, x: residual_bottleneck(n, x, 2, 4, 1, False))
case("residualPreActivation", {"filters": 3}, [(3, 3, 4, 4)], lambda n, x: residual_pre_activation(n, x, 3, 1, False))
case("residualPreActivation", {"filters": 4, "stride": 2, "shortcut": "projection"}, [(3, 3, 6, 5)],
     lambda n, x: residual_pre_activation(n, x, 4, 2, True))


def inception(net, x, p, norm):
    ones = net.conv_relu("ones", x, p["ones"], 1, norm)
    threes = net.conv_relu("threes", net.conv_relu("reduce3", x, p["reduce3"], 1, norm), p["threes"], 3, norm)
    fives = net.conv_relu("fives", net.conv_relu("reduce5", x, p["reduce5"], 1, norm), p["fives"], 5, norm)
    return torch.cat([ones, threes, fives, net.conv_relu("pooled", F.max_pool2d(x, 3, 1, 1), p["pooled"], 1, norm)], 1)


def fire(net, x, squeeze, expand1, expand3):
    squeezed = net.conv_relu("squeeze", x, squeeze, 1)
    return torch.cat([net.conv_relu("expand1", squeezed, expand1, 1), net.conv_relu("expand3", squeezed, expand3, 3)], 1)


branches = {"ones": 2, "reduce3": 2, "threes": 3, "reduce5": 1, "fives": 2, "pooled": 2}
for norm in (False, True):
    case("inception", {**branches, "norm": norm}, [(2, 3, 5, 4)], lambda n, x, b=norm: inception(n, x, branches, b))
case("fire", {"squeeze": 2, "expand1": 3, "expand3": 4}, [(2, 3, 5, 4)], lambda n, x: fire(n, x, 2, 3, 4))


def depthwise_separable(net, x, filters, stride, function):
    return net.conv_norm("pointwise", net.depthwise_norm("depthwise", x, 3, stride, function), filters, function=function)


def inverted_residual(net, x, expanded, filters, kernel, stride, squeezed, added, function):
    y = net.conv_norm("expand", x, expanded, function=function) if expanded else x
    y = net.depthwise_norm("depthwise", y, kernel, stride, function)
    if squeezed:
        narrow = net.dense("squeeze", y.mean((2, 3)), squeezed)
        narrow = F.silu(narrow) if function == "silu" else torch.relu(narrow)
        y = y * torch.sigmoid(net.dense("excite", narrow, y.shape[1]))[:, :, None, None]
    y = net.conv_norm("project", y, filters)
    return x + y if added else y


case("depthwiseSeparable", {"filters": 4, "stride": 2}, [(3, 3, 5, 6)], lambda n, x: depthwise_separable(n, x, 4, 2, "relu"))
case("depthwiseSeparable", {"filters": 2, "function": "relu6"}, [(3, 3, 4, 4)], lambda n, x: depthwise_separable(n, x, 2, 1, "relu6"))
case("invertedResidual", {"expanded": 6, "filters": 3}, [(3, 3, 4, 5)], lambda n, x: inverted_residual(n, x, 6, 3, 3, 1, 0, True, "relu6"))
case("invertedResidual", {"expanded": 6, "filters": 4, "kernel": 5, "stride": 2, "squeezed": 2, "shortcut": "none", "function": "hardSwish"},
     [(3, 3, 6, 5)], lambda n, x: inverted_residual(n, x, 6, 4, 5, 2, 2, False, "hardSwish"))
case("invertedResidual", {"expanded": 0, "filters": 2, "squeezed": 2, "channels": 4, "shortcut": "none", "function": "silu"},
     [(3, 4, 4, 4)], lambda n, x: inverted_residual(n, x, 0, 2, 3, 1, 2, False, "silu"))
case("invertedResidual", {"expanded": 0, "filters": 3, "squeezed": 2, "function": "relu"}, [(3, 3, 4, 4)],
     lambda n, x: inverted_residual(n, x, 0, 3, 3, 1, 2, True, "relu"))


def shuffled(x, groups):
    n, c, h, w = x.shape
    return x.reshape(n, groups, c // groups, h, w).transpose(1, 2).reshape(n, c, h, w)


def shuffle_v1(net, x, groups, bottleneck, filters, stride, first_grouped):
    y = net.conv_norm("conv1", x, bottleneck, groups=groups if first_grouped else 1, function="relu")
    y = net.depthwise_norm("depthwise", shuffled(y, groups), 3, stride)
    y = net.conv_norm("conv2", y, filters, groups=groups)
    if stride == 1:
        return torch.relu(x + y)
    return torch.relu(torch.cat([F.avg_pool2d(x, 3, 2, 1, count_include_pad=False), y], 1))


def shuffle_v2(net, x, filters, stride):
    if stride == 1:
        straight, branch = x.chunk(2, 1)
    else:
        straight = net.conv_norm("shortcut", net.depthwise_norm("shortcutDepthwise", x, 3, stride), filters, function="relu")
        branch = x
    y = net.conv_norm("conv1", branch, filters, function="relu")
    y = net.conv_norm("conv2", net.depthwise_norm("depthwise", y, 3, stride), filters, function="relu")
    return shuffled(torch.cat([straight, y], 1), 2)


case("shuffleUnitV1", {"groups": 2, "bottleneck": 4, "filters": 6}, [(3, 6, 4, 4)], lambda n, x: shuffle_v1(n, x, 2, 4, 6, 1, True))
case("shuffleUnitV1", {"groups": 2, "bottleneck": 4, "filters": 6, "stride": 2, "firstGrouped": False}, [(3, 3, 5, 6)],
     lambda n, x: shuffle_v1(n, x, 2, 4, 6, 2, False))
case("shuffleUnitV2", {"filters": 3}, [(3, 6, 4, 4)], lambda n, x: shuffle_v2(n, x, 3, 1))
case("shuffleUnitV2", {"filters": 3, "stride": 2}, [(3, 4, 5, 6)], lambda n, x: shuffle_v2(n, x, 3, 2))


def dense_layer(net, x, growth, bottleneck, at=""):
    narrow = net.norm_conv(f"{at}conv1", x, bottleneck)
    return torch.cat([x, net.norm_conv(f"{at}conv2", narrow, growth, 3)], 1)


def dense_block(net, x, layers, growth, bottleneck):
    for k in range(layers):
        x = dense_layer(net, x, growth, bottleneck, f"layer/{k + 1}/" if layers > 1 else "layer/")
    return x


case("denseLayer", {"growth": 2, "bottleneck": 5}, [(3, 3, 4, 5)], lambda n, x: dense_layer(n, x, 2, 5))
case("denseBlock", {"layers": 3, "growth": 2, "bottleneck": 4}, [(3, 3, 4, 4)], lambda n, x: dense_block(n, x, 3, 2, 4))
case("denseBlock", {"layers": 1, "growth": 2, "bottleneck": 4}, [(3, 3, 4, 4)], lambda n, x: dense_block(n, x, 1, 2, 4))
case("denseTransition", {"filters": 2}, [(3, 4, 5, 6)], lambda n, x: F.avg_pool2d(n.norm_conv("conv", x, 2), 2))


def level(net, x, filters, norm):
    return net.conv_relu("conv2", net.conv_relu("conv1", x, filters, 3, norm), filters, 3, norm)


def unet_down(net, x, filters, norm):
    y = level(net, x, filters, norm)
    return F.max_pool2d(y, 2), y


def unet_up(net, x, skip, filters, norm):
    kernel = net.weight("up/kernel", x.shape[1], filters, 2, 2)
    up = F.conv_transpose2d(x, kernel, net.weight("up/bias", filters), stride=2)
    return level(net, torch.cat([skip, up], 1), filters, norm)


for norm in (False, True):
    case("unetDown", {"filters": 2, "norm": norm}, [(2, 3, 4, 6)], lambda n, x, b=norm: unet_down(n, x, 2, b))
    case("unetUp", {"filters": 2, "norm": norm}, [(2, 3, 2, 3), (2, 2, 4, 6)], lambda n, x, s, b=norm: unet_up(n, x, s, 2, b))


def transformer(net, x, heads, hidden, first, function):
    """PyTorch's own module, given our weights."""
    width = x.shape[-1]
    module = torch.nn.TransformerEncoderLayer(width, heads, hidden, 0.0, function, batch_first=True, norm_first=first)
    scale = width**-0.5
    project = [net.weight(f"attention/{name}Kernel", width, width, scale=scale) for name in ("query", "key", "value")]
    biases = [net.weight(f"attention/{name}Bias", width) for name in ("query", "key", "value")]
    given = {
        "self_attn.in_proj_weight": torch.cat(project), "self_attn.in_proj_bias": torch.cat(biases),
        "self_attn.out_proj.weight": net.weight("attention/outputKernel", width, width, scale=scale),
        "self_attn.out_proj.bias": net.weight("attention/outputBias", width),
        "linear1.weight": net.weight("dense1/kernel", hidden, width, scale=scale), "linear1.bias": net.weight("dense1/bias", hidden),
        "linear2.weight": net.weight("dense2/kernel", width, hidden, scale=scale), "linear2.bias": net.weight("dense2/bias", width),
    }
    for ours, theirs in (("attentionNorm", "norm1"), ("denseNorm", "norm2")):
        given[f"{theirs}.weight"] = net.weight(f"{ours}/gamma", width)
        given[f"{theirs}.bias"] = net.weight(f"{ours}/beta", width)
    return torch.func.functional_call(module, given, (x,))


for mode, norm, function in (("train", "before", "relu"), ("train", "after", "gelu"), ("infer", "before", "gelu")):
    params = {"units": 4, "heads": 2, "hidden": 6, "norm": norm, "function": function}
    case("transformerEncoder", params if mode == "infer" else {**params, "dropout": 0}, [(2, 3, 4)],
         lambda n, x, first=norm == "before", f=function: transformer(n, x, 2, 6, first, f), mode)

save("blocks", {"cases": cases})
print(f"{len(cases)} block cases")
