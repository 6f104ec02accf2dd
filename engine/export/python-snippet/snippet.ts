import { answersPython } from './answers.js';
import { recipePython } from './recipe.js';
import { tablePython } from './table.js';

/**
 * A Python script that runs an exported model with onnxruntime and numpy alone. It reads how an example becomes the
 * input, and what the answer means, from the model's own metadata, so only the model's file name is written into it.
 */
export function pythonSnippet(modelFile: string): string {
  return `#!/usr/bin/env python3
"""Runs ${modelFile} without Netloom.

    pip install onnxruntime numpy
    python THIS.py                        zeros, to see that it works
    python THIS.py x.npy                  examples as the data set has them: the recipe is applied
    python THIS.py x.npy --prepared       examples as the network's Input takes them
    python THIS.py table.csv              rows of a table with the columns of the training data
    python THIS.py x.npy --out y.npy      writes the answers, row by row

Arrays are [examples, ...]; images are [examples, channels, height, width], or as the recipe's first step takes them.
"""

import argparse
import csv
import json
from pathlib import Path

import numpy as np
import onnxruntime

MODEL = Path(globals().get("__file__", ".")).parent / ${JSON.stringify(modelFile)}
SESSION = onnxruntime.InferenceSession(str(MODEL), providers=["CPUExecutionProvider"])
ABOUT = SESSION.get_modelmeta().custom_metadata_map
RECIPE = json.loads(ABOUT.get("preprocessing", "null")) or {}
INPUT = SESSION.get_inputs()[0]


${recipePython}

def prepare(x):
    """Raw examples [examples, ...] as the network's input."""
    x = np.asarray(x, np.float32)
    for step in RECIPE.get("steps", []):
        x = apply(step, x)
    return x


def predict(x):
    """The network's answer for examples that are prepared."""
    kind = np.int64 if INPUT.type == "tensor(int64)" else np.float32
    return SESSION.run(None, {INPUT.name: np.ascontiguousarray(x, kind)})[0]


${tablePython}

${answersPython}

def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("examples", nargs="?", help="an .npy or .csv file; zeros without one")
    parser.add_argument("--prepared", action="store_true", help="the .npy holds what the Input takes")
    parser.add_argument("--out", help="an .npy file for the answers")
    given = parser.parse_args()
    if given.examples is None:
        x = np.zeros([1, *INPUT.shape[1:]])
    elif given.examples.lower().endswith(".csv"):
        x = prepare(read_table(given.examples, RECIPE["columns"]))
    else:
        x = np.load(given.examples)
        x = x if given.prepared else prepare(x)
    answers = np.concatenate([predict(x[i : i + 64]) for i in range(0, len(x), 64)])
    if given.out:
        np.save(given.out, answers)
    for i, answer in enumerate(answers[:20]):
        print(f"{i}: {explain(answer)}")


if __name__ == "__main__":
    main()
`;
}
