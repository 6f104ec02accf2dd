"""Shared by the golden makers: seeded float64 tensors and plain-data output.

Run with a Python that has torch: python tools/reference/layers.py && python tools/reference/optimisers.py
The JSON files under test/golden are committed; the tests never need Python.
"""

import json
import pathlib
import platform

import torch

torch.set_default_dtype(torch.float64)
FOLDER = pathlib.Path(__file__).resolve().parents[2] / "test" / "golden"


def plain(tensor):
    return {"shape": list(tensor.shape), "data": [float(f"{v:.15g}") for v in tensor.detach().reshape(-1).tolist()]}


def save(name, content):
    FOLDER.mkdir(parents=True, exist_ok=True)
    head = {"madeBy": f"tools/reference/{name.replace('-', '_')}.py", "versions": {"torch": torch.__version__, "python": platform.python_version()}}
    (FOLDER / f"{name}.json").write_text(json.dumps({**head, **content}, indent=0) + "\n")
