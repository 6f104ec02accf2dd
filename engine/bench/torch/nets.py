"""The networks of the benchmark in PyTorch. Each module is called as the node of ours that holds its weights, `_` for `-`."""

import torch.nn.functional as F
from torch import nn


class LeNet(nn.Module):
    def __init__(self, filters, second_padding, hidden):
        super().__init__()
        first, second = filters
        self.conv1 = nn.Conv2d(1, first, 5, padding=2)
        self.conv2 = nn.Conv2d(first, second, 5, padding=second_padding)
        width = second * (5 + second_padding) ** 2
        self.dense = []
        for i, units in enumerate(hidden):
            self.dense.append(nn.Linear(width, units))
            self.add_module(f"dense{i + 1}", self.dense[-1])
            width = units
        self.last = nn.Linear(width, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2).flatten(1)
        for dense in self.dense:
            x = F.relu(dense(x))
        return self.last(x)


class Mlp(nn.Module):
    def __init__(self):
        super().__init__()
        self.dense1, self.dense2, self.last = nn.Linear(784, 512), nn.Linear(512, 256), nn.Linear(256, 10)

    def forward(self, x):
        return self.last(F.relu(self.dense2(F.relu(self.dense1(x)))))


class Lstm(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm, self.last = nn.LSTM(16, 64, batch_first=True), nn.Linear(64, 10)

    def forward(self, x):
        return self.last(self.lstm(x)[0][:, -1])


class ConvNorms(nn.Module):
    """Convolutions without a bias, each with its normalisation, called by name."""

    def conv_norm(self, name, channels, filters, kernel, stride=1, groups=1, eps=1e-5):
        padding = (kernel - 1) // 2
        self.add_module(name, nn.Conv2d(channels, filters, kernel, stride, padding, groups=groups, bias=False))
        self.add_module(f"{name}_norm", nn.BatchNorm2d(filters, eps=eps))

    def run(self, name, x):
        return getattr(self, f"{name}_norm")(getattr(self, name)(x))


class ResNet(ConvNorms):
    blocks = (("block1", 16, 16, 1), ("block2", 16, 32, 2), ("block3", 32, 64, 2))

    def __init__(self):
        super().__init__()
        self.conv_norm("stem", 3, 16, 3, eps=1e-3)
        for name, channels, filters, stride in self.blocks:
            self.conv_norm(f"{name}_first", channels, filters, 3, stride, eps=1e-3)
            self.conv_norm(f"{name}_second", filters, filters, 3, eps=1e-3)
            if stride != 1:
                self.conv_norm(f"{name}_shortcut", channels, filters, 1, stride, eps=1e-3)
        self.last = nn.Linear(64, 10)

    def forward(self, x):
        x = F.relu(self.run("stem", x))
        for name, _, _, stride in self.blocks:
            y = self.run(f"{name}_second", F.relu(self.run(f"{name}_first", x)))
            x = F.relu(y + (self.run(f"{name}_shortcut", x) if stride != 1 else x))
        return self.last(x.mean((2, 3)))


class Depthwise(ConvNorms):
    pairs = ((32, 64, 1), (64, 128, 2), (128, 128, 1), (128, 256, 2))

    def __init__(self):
        super().__init__()
        self.conv_norm("stem", 3, 32, 3)
        for i, (channels, filters, stride) in enumerate(self.pairs):
            self.conv_norm(f"deep{i + 1}", channels, channels, 3, stride, groups=channels)
            self.conv_norm(f"point{i + 1}", channels, filters, 1)
        self.last = nn.Linear(256, 10)

    def forward(self, x):
        x = F.relu(self.run("stem", x))
        for i in range(len(self.pairs)):
            x = F.relu(self.run(f"point{i + 1}", F.relu(self.run(f"deep{i + 1}", x))))
        return self.last(x.mean((2, 3)))


class Attention(nn.Module):
    """Queries, keys and values from one product, which is fastest in PyTorch; ours holds the three parts by name."""

    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.inputs, self.output = nn.Linear(width, 3 * width), nn.Linear(width, width)

    def forward(self, x):
        batch, time, width = x.shape
        parts = self.inputs(x).view(batch, time, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(query, key, value)
        return self.output(mixed.transpose(1, 2).reshape(batch, time, width))


class Transformer(nn.Module):
    def __init__(self, width=64):
        super().__init__()
        for name in ("block1", "block2"):
            self.add_module(f"{name}_norm1", nn.LayerNorm(width))
            self.add_module(f"{name}_attention", Attention(width, 4))
            self.add_module(f"{name}_norm2", nn.LayerNorm(width))
            self.add_module(f"{name}_wide", nn.Linear(width, 4 * width))
            self.add_module(f"{name}_narrow", nn.Linear(4 * width, width))
        self.last = nn.Linear(width, 10)

    def forward(self, x):
        for name in ("block1", "block2"):
            part = lambda which: getattr(self, f"{name}_{which}")
            x = x + part("attention")(part("norm1")(x))
            x = x + part("narrow")(F.gelu(part("wide")(part("norm2")(x))))
        return self.last(x.mean(1))


# The module, the batch size and the sizes of one example.
NETS = {
    "lenet-5": (lambda: LeNet((6, 16), 0, (120, 84)), 64, (1, 28, 28)),
    "lenet-wide": (lambda: LeNet((32, 64), 2, (256,)), 64, (1, 28, 28)),
    "resnet": (ResNet, 32, (3, 32, 32)),
    "mlp": (Mlp, 128, (784,)),
    "lstm": (Lstm, 32, (50, 16)),
    "depthwise": (Depthwise, 32, (3, 32, 32)),
    "transformer": (Transformer, 32, (64, 64)),
}
