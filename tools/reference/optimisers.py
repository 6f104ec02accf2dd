"""20 steps of every optimiser and every schedule, from PyTorch in float64.

The gradients are given, so that only the update rule is compared: two tensors, a matrix (decayed) and a vector (not).
"""

import math

import torch

from golden import plain, save

torch.manual_seed(11)
STEPS = 20
matrix, vector = torch.randn(3, 2), torch.randn(4)
gradients = [(torch.randn(3, 2), torch.randn(4)) for _ in range(STEPS)]


def run(make, rates=None, clip=0.0):
    w, v = matrix.clone().requires_grad_(True), vector.clone().requires_grad_(True)
    optimiser = make(w, v)
    for step, (gw, gv) in enumerate(gradients):
        w.grad, v.grad = gw.clone(), gv.clone()
        if clip:
            torch.nn.utils.clip_grad_norm_([w, v], clip)
        if rates:
            for group in optimiser.param_groups:
                group["lr"] = rates[step]
        optimiser.step()
    return {"matrix": plain(w), "vector": plain(v)}


def decayed(kind, decay, **options):
    return lambda w, v: kind([{"params": [w], "weight_decay": decay}, {"params": [v], "weight_decay": 0.0}], **options)


optim = torch.optim
optimisers = []


def optimiser(settings, make, clip=0.0):
    optimisers.append({"settings": {**settings, "clipNorm": clip}, "end": run(make, clip=clip)})


optimiser({"optimizer": "sgd", "learningRate": 0.05, "momentum": 0, "nesterov": False, "weightDecay": 0}, decayed(optim.SGD, 0.0, lr=0.05))
optimiser({"optimizer": "sgd", "learningRate": 0.05, "momentum": 0.9, "nesterov": False, "weightDecay": 0.01}, decayed(optim.SGD, 0.01, lr=0.05, momentum=0.9))
optimiser({"optimizer": "sgd", "learningRate": 0.05, "momentum": 0.9, "nesterov": True, "weightDecay": 0.01}, decayed(optim.SGD, 0.01, lr=0.05, momentum=0.9, nesterov=True))
optimiser({"optimizer": "adam", "learningRate": 0.01, "weightDecay": 0}, decayed(optim.Adam, 0.0, lr=0.01))
optimiser({"optimizer": "adam", "learningRate": 0.01, "weightDecay": 0.1, "beta1": 0.8, "beta2": 0.99, "epsilon": 1e-4}, decayed(optim.Adam, 0.1, lr=0.01, betas=(0.8, 0.99), eps=1e-4))
optimiser({"optimizer": "adamw", "learningRate": 0.01, "weightDecay": 0.1}, decayed(optim.AdamW, 0.1, lr=0.01))
optimiser({"optimizer": "adam", "learningRate": 0.01, "weightDecay": 0.05}, decayed(optim.Adam, 0.05, lr=0.01), clip=0.5)

BASE, EPOCH_STEPS, EPOCHS = 0.1, 5, 4


def scheduled(settings, factory):
    """Rates of 20 steps (4 epochs of 5) by torch's own schedulers, stepped once per batch."""
    dummy = torch.zeros(1, requires_grad=True)
    opt = optim.SGD([dummy], lr=BASE)
    scheduler = factory(opt)
    rates = []
    for _ in range(STEPS):
        rates.append(opt.param_groups[0]["lr"])
        opt.step()
        scheduler.step()
    end = run(lambda w, v: optim.SGD([w, v], lr=BASE), rates)
    return {"settings": {"optimizer": "sgd", "momentum": 0, "weightDecay": 0, "learningRate": BASE, "epochs": EPOCHS, **settings},
            "stepsPerEpoch": EPOCH_STEPS, "rates": rates, "end": end}


s = optim.lr_scheduler
warm = lambda opt, steps: s.LambdaLR(opt, lambda t: (t + 1) / steps if t < steps else 1.0)


def warm_cosine(opt):
    # linear warm-up over the first epoch, then half a cosine over the steps that are left
    return s.LambdaLR(opt, lambda t: (t + 1) / EPOCH_STEPS if t < EPOCH_STEPS else 0.5 * (1 + math.cos(math.pi * (t - EPOCH_STEPS) / (STEPS - EPOCH_STEPS))))


schedules = [
    scheduled({"schedule": "constant"}, lambda o: s.ConstantLR(o, 1.0)),
    scheduled({"schedule": "constant", "warmUpEpochs": 1}, lambda o: warm(o, EPOCH_STEPS)),
    scheduled({"schedule": "step", "stepEpochs": 2, "stepFactor": 0.1}, lambda o: s.StepLR(o, 2 * EPOCH_STEPS, 0.1)),
    scheduled({"schedule": "cosine"}, lambda o: s.CosineAnnealingLR(o, STEPS)),
    scheduled({"schedule": "cosine", "minimumRate": 0.01}, lambda o: s.CosineAnnealingLR(o, STEPS, eta_min=0.01)),
    scheduled({"schedule": "cosine", "warmUpEpochs": 1}, warm_cosine),
]

save("optimisers", {
    "matrix": plain(matrix), "vector": plain(vector),
    "gradients": [{"matrix": plain(a), "vector": plain(b)} for a, b in gradients],
    "optimisers": optimisers, "schedules": schedules,
})
print(f"{len(optimisers)} optimisers, {len(schedules)} schedules")
