"""Forward values and gradients of the layers that merge, rearrange and read sequences, from PyTorch in float64."""

import math

import torch
import torch.nn.functional as F

from golden import save
from layer_cases import Cases

torch.manual_seed(11)
cases = Cases()
case = cases.add

randn = torch.randn

case("multiply", {}, [randn(2, 3), randn(2, 3), randn(2, 3)], lambda i, _: i[0] * i[1] * i[2])
case("multiply", {}, [randn(2, 3, 2, 4), randn(2, 3)], lambda i, _: i[0] * i[1][:, :, None, None])
case("multiply", {}, [randn(2, 1, 2, 4), randn(2, 3, 2, 4)], lambda i, _: i[0] * i[1])
case("multiply", {}, [randn(2, 5, 3), randn(2, 3)], lambda i, _: i[0] * i[1][:, None, :])
case("subtract", {}, [randn(2, 2, 3, 2), randn(2, 2, 3, 2)], lambda i, _: i[0] - i[1])
case("average", {}, [randn(2, 4), randn(2, 4), randn(2, 4)], lambda i, _: torch.stack(i).mean(0))
case("reshape", {}, [randn(2, 2, 3, 2)], lambda i, _: i[0].reshape(2, 12))
case("reshape", {"to": "sequence", "time": 4}, [randn(2, 1, 4, 3)], lambda i, _: i[0].reshape(2, 4, 3))
case("reshape", {"to": "image", "channels": 2, "width": 3}, [randn(2, 18)], lambda i, _: i[0].reshape(2, 2, 3, 3))
case("permute", {}, [randn(2, 4, 3)], lambda i, _: i[0].permute(0, 2, 1))
case("permute", {}, [randn(2, 2, 3, 4)], lambda i, _: i[0].permute(0, 1, 3, 2))
# Height, width and channels of the result are channels, height and width of the input.
case("permute", {"order": ["channels", "height", "width"]}, [randn(2, 2, 3, 4)], lambda i, _: i[0].permute(0, 3, 1, 2))
case("channelSplit", {}, [randn(2, 4, 2, 3)], lambda i, _: i[0].chunk(2, 1))
case("channelSplit", {"first": 1}, [randn(2, 3, 5)], lambda i, _: i[0].split([1, 4], 2))
case("channelShuffle", {"groups": 3}, [randn(2, 6, 2, 3)], lambda i, _: F.channel_shuffle(i[0], 3))
case("channelShuffle", {}, [randn(2, 6, 3, 2)], lambda i, _: F.channel_shuffle(i[0], 2))

tokens = torch.tensor([[0, 3, 3], [4, 1, 0]])
case("embedding", {"features": 2}, [tokens], lambda i, w: F.embedding(i[0], w["table"]), {"table": randn(5, 2)})


def waves(time, features):
    place = torch.arange(time).double()[:, None]
    length = 10000 ** (torch.arange(0, features, 2).double() / features)
    table = torch.zeros(time, features)
    table[:, 0::2] = torch.sin(place / length)
    table[:, 1::2] = torch.cos(place / length)[:, : features // 2]
    return table


case("positionEmbedding", {}, [randn(2, 3, 4)], lambda i, w: i[0] + w["table"], {"table": randn(3, 4)})
case("positionEmbedding", {"kind": "sinusoidal"}, [randn(2, 5, 6)], lambda i, _: i[0] + waves(5, 6))
case("positionEmbedding", {"kind": "sinusoidal"}, [randn(2, 3, 5)], lambda i, _: i[0] + waves(3, 5))


def lstm(x, w, name):
    """All hidden states, by PyTorch's own LSTM, whose second bias is zero."""
    units = w[name("recurrent")].shape[1]
    zero = torch.zeros(1, x.shape[0], units)
    flat = [w[name("kernel")], w[name("recurrent")], w[name("bias")], torch.zeros(4 * units)]
    return torch._VF.lstm(x, (zero, zero), flat, True, 1, 0.0, True, False, True)[0]


def gru_after(x, w, name):
    """All hidden states, by PyTorch's own GRU, which resets after the product."""
    zero = torch.zeros(1, x.shape[0], w[name("recurrent")].shape[1])
    flat = [w[name(k)] for k in ("kernel", "recurrent", "bias", "recurrentBias")]
    return torch._VF.gru(x, zero, flat, True, 1, 0.0, True, False, True)[0]


def gru_before(x, w, name):
    """Cho et al. 2014, which PyTorch's layer does not offer: the reset gate acts on the state itself."""
    kernel, recurrent, bias = (w[name(k)].chunk(3) for k in ("kernel", "recurrent", "bias"))
    state = torch.zeros(x.shape[0], recurrent[0].shape[1])
    states = []
    for t in range(x.shape[1]):
        own = [F.linear(x[:, t], k, b) for k, b in zip(kernel, bias)]
        reset = torch.sigmoid(own[0] + F.linear(state, recurrent[0]))
        update = torch.sigmoid(own[1] + F.linear(state, recurrent[1]))
        candidate = torch.tanh(own[2] + F.linear(reset * state, recurrent[2]))
        state = (1 - update) * candidate + update * state
        states.append(state)
    return torch.stack(states, 1)


def walk(cell, x, w, name, backwards, output):
    states = cell(x.flip(1), w, name).flip(1) if backwards else cell(x, w, name)
    if output == "sequence":
        return states
    return states[:, 0] if backwards else states[:, -1]


def cell_weights(blocks, units, features, second, name):
    shapes = {"kernel": (blocks * units, features), "recurrent": (blocks * units, units), "bias": (blocks * units,)}
    if second:
        shapes["recurrentBias"] = (blocks * units,)
    return {name(k): randn(*shape) for k, shape in shapes.items()}


plain_name = lambda k: k
for output in ("last", "sequence"):
    for backwards in (False, True):
        params = {"units": 3, "output": output, "backwards": backwards}
        run = lambda i, w, o=output, r=backwards: walk(lstm, i[0], w, plain_name, r, o)
        case("lstm", params, [randn(2, 4, 2)], run, cell_weights(4, 3, 2, False, plain_name))
        for after, cell in ((True, gru_after), (False, gru_before)):
            run = lambda i, w, o=output, r=backwards, c=cell: walk(c, i[0], w, plain_name, r, o)
            weights = cell_weights(3, 3, 2, after, plain_name)
            case("gru", {**params, "resetAfter": after}, [randn(2, 4, 2)], run, weights)


def directed(direction):
    return lambda k: direction + k[0].upper() + k[1:]


MERGES = {"concatenate": lambda a, b: torch.cat([a, b], -1), "sum": torch.add, "average": lambda a, b: (a + b) / 2, "multiply": torch.mul}


def both_ways(cell_id, cell, blocks, second, params):
    units, output, merge = params["units"], params["output"], params["merge"]
    weights = {}
    for direction in ("forward", "backward"):
        weights.update(cell_weights(blocks, units, 2, second, directed(direction)))

    def run(inputs, w):
        forward = walk(cell, inputs[0], w, directed("forward"), False, output)
        return MERGES[merge](forward, walk(cell, inputs[0], w, directed("backward"), True, output))

    case("bidirectional", {"cell": cell_id, **params}, [randn(2, 3, 2)], run, weights)


for merge in MERGES:
    for output in ("last", "sequence"):
        both_ways("lstm", lstm, 4, False, {"units": 2, "output": output, "merge": merge})
both_ways("gru", gru_after, 3, True, {"units": 2, "output": "sequence", "merge": "concatenate"})
both_ways("gru", gru_before, 3, False, {"units": 2, "output": "last", "merge": "concatenate", "resetAfter": False})


def attention(heads, query, memory=None, causal=False, bias=True):
    """PyTorch's own multi-head attention with separate projections."""
    features, source = query[2], (memory or query)[2]
    weights = {}
    for name, rows, columns in (("query", features, features), ("key", features, source), ("value", features, source), ("output", features, features)):
        weights[f"{name}Kernel"] = randn(rows, columns)
        if bias:
            weights[f"{name}Bias"] = randn(rows)

    def run(inputs, w):
        q, m = inputs[0].transpose(0, 1), inputs[-1].transpose(0, 1)
        mask = torch.full((q.shape[0], m.shape[0]), -math.inf).triu(1) if causal else None
        in_bias = torch.cat([w["queryBias"], w["keyBias"], w["valueBias"]]) if bias else None
        y, _ = F.multi_head_attention_forward(
            q, m, m, features, heads, None, in_bias, None, None, False, 0.0, w["outputKernel"], w.get("outputBias"),
            need_weights=False, attn_mask=mask, use_separate_proj_weight=True,
            q_proj_weight=w["queryKernel"], k_proj_weight=w["keyKernel"], v_proj_weight=w["valueKernel"],
        )
        return y.transpose(0, 1)

    inputs = [randn(*query)] + ([randn(*memory)] if memory else [])
    case("multiHeadAttention", {"heads": heads, "causal": causal, "bias": bias}, inputs, run, weights)


attention(2, (2, 4, 6))
attention(3, (2, 4, 6), causal=True)
attention(1, (1, 3, 2), bias=False)
attention(2, (2, 3, 4), memory=(2, 5, 3))
attention(2, (2, 3, 4), memory=(2, 3, 4), causal=True)


def own_size(heads, size, features):
    """A size per head that is not features / heads, which PyTorch's layer does not offer."""
    inner = heads * size
    weights = {f"{n}Kernel": randn(inner, features) for n in ("query", "key", "value")} | {"outputKernel": randn(features, inner)}

    def run(inputs, w):
        split = lambda name: F.linear(inputs[0], w[f"{name}Kernel"]).unflatten(2, (heads, size)).transpose(1, 2)
        y = F.scaled_dot_product_attention(split("query"), split("key"), split("value"))
        return F.linear(y.transpose(1, 2).flatten(2), w["outputKernel"])

    case("multiHeadAttention", {"heads": heads, "keySize": size, "bias": False}, [randn(2, 3, 4)], run, weights)


own_size(2, 3, 4)
case("input", {"kind": "sequence", "length": 3, "features": 2}, [randn(2, 3, 2)], lambda i, _: i[0] * 1)

save("layers-sequence", {"cases": cases.list})
print(f"{len(cases.list)} layer cases")
