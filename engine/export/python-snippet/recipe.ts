/** Python: the steps of a recipe, as engine/data applies them (float32 after each step), on a batch [examples, ...]. */
export const recipePython = `def apply(step, x):
    """One step of the recipe, on a batch; values are rounded to float32 after each, as in training."""
    kind = step["step"]
    n, wide = len(x), x.astype(np.float64)
    if kind == "divide":
        return (wide / step["by"]).astype(np.float32)
    if kind == "subtract":
        return (wide - step["value"]).astype(np.float32)
    if kind == "flatten":
        return x.reshape(n, -1)
    if kind == "channelsFirst":  # height, width (and channels) to channels, height, width
        return (x[..., None] if x.ndim == 3 else x).transpose(0, 3, 1, 2)
    if kind == "enlarge":  # every cell repeated
        return x.repeat(step["factor"], axis=2).repeat(step["factor"], axis=3)
    if kind == "pad":  # zeros around the image
        cells = (step["cells"], step["cells"])
        return np.pad(x, ((0, 0), (0, 0), cells, cells))
    if kind == "rows":  # the rows of an image, one after the other
        return x.transpose(0, 2, 3, 1).reshape(n, x.shape[2], -1)
    if kind == "fold":  # a vector in steps of so many features
        return x.reshape(n, -1, step["features"])
    if kind == "tokens":  # numbers of tokens already
        return x
    if kind == "fill":  # missing values
        values = np.array([np.nan if v is None else v for v in step["values"]], np.float32)
        return np.where(np.isnan(x), values, x)
    if kind == "oneHot":  # a category's number to that many 0 and 1
        columns = [x[:, i : i + 1] if size == 0 else x[:, i : i + 1] == np.arange(size) for i, size in enumerate(step["sizes"])]
        return np.concatenate([column.astype(np.float32) for column in columns], axis=1)
    if kind == "standardise":
        mean, deviation = np.array(step["mean"]), np.array(step["deviation"])
        if mean.size > 1:
            mean, deviation = mean.reshape(x.shape[1:]), deviation.reshape(x.shape[1:])
        return ((wide - mean) / deviation).astype(np.float32)
    raise SystemExit(f"This script does not know the recipe's step {kind}; export with a newer Netloom.")
`;
