"""PyTorch as a contestant: `serve.py NET THREADS [channels-last] [fused] [compile]`.

Trains on one batch as eagerly as it can: each line of the input is a number of seconds to train for, each line of the
output what that showed.
"""

import json
import sys
import time

import torch
import torch.nn.functional as F
from nets import NETS
from peak_memory import peak_memory_bytes

name, threads, options = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
torch.set_num_threads(threads)
torch.manual_seed(0)
make, batch, sizes = NETS[name]
model, x, y = make(), torch.rand(batch, *sizes), torch.randint(0, 10, (batch,))
if "channels-last" in options:
    model, x = model.to(memory_format=torch.channels_last), x.to(memory_format=torch.channels_last)
optimiser = torch.optim.Adam(model.parameters(), 1e-3, **({"fused": True} if "fused" in options else {}))
forward = torch.compile(model) if "compile" in options else model


def step():
    optimiser.zero_grad(set_to_none=True)
    loss = F.cross_entropy(forward(x), y)
    loss.backward()
    optimiser.step()
    return loss.item()


for _ in range(10):
    step()
print(json.dumps({"version": torch.__version__}), flush=True)
for line in sys.stdin:
    seconds, start, steps = float(line), time.perf_counter(), 0
    while time.perf_counter() - start < seconds:
        step()
        steps += 1
    rate = steps * batch / (time.perf_counter() - start)
    print(json.dumps({"examplesPerSecond": rate, "peakMemoryBytes": peak_memory_bytes()}), flush=True)
