"""PyTorch's side of the benchmark: trains LeNet-5 eagerly and answers one JSON line per request.

A request is a line with a number of seconds; the answer has the examples per second over that window.
"""

import json
import resource
import sys
import time

import torch
import torch.nn.functional as F
from torch import nn

batch, threads = int(sys.argv[1]), int(sys.argv[2])
torch.set_num_threads(threads)
torch.manual_seed(0)
model = nn.Sequential(
    nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
    nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10),
)
x, y = torch.rand(batch, 1, 28, 28), torch.randint(0, 10, (batch,))
optimiser = torch.optim.Adam(model.parameters(), 1e-3)


def step():
    optimiser.zero_grad(set_to_none=True)
    loss = F.cross_entropy(model(x), y)
    loss.backward()
    optimiser.step()
    return loss.item()


for _ in range(10):
    step()
print(json.dumps({"name": f"pytorch {torch.__version__} eager"}), flush=True)
for line in sys.stdin:
    start, steps = time.perf_counter(), 0
    while time.perf_counter() - start < float(line):
        step()
        steps += 1
    rate = steps * batch / (time.perf_counter() - start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"examplesPerSecond": rate, "peakMemoryBytes": peak}), flush=True)
