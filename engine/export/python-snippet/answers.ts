/** Python: what a network's answer means to a person, by the task. */
export const answersPython = `def names(count):
    given = json.loads(ABOUT.get("classNames", "[]"))
    return given if len(given) == count else [str(i) for i in range(count)]


def explain(answer):
    """One line of text for one example's answer."""
    task = ABOUT.get("task", "classes")
    if task == "number":
        return ", ".join(f"{name} = {value:.6g}" for name, value in zip(names(answer.size), answer.ravel()))
    if task == "pixels":  # [classes, height, width]; one channel is yes or no
        classes = answer.argmax(axis=0) if len(answer) > 1 else (answer[0] >= 0.5).astype(int)
        shares = np.bincount(classes.ravel(), minlength=max(len(answer), 2)) / classes.size
        return ", ".join(f"{name} {100 * share:.1f} % of the pixels" for name, share in zip(names(len(shares)), shares))
    named = list(zip(names(answer.size), answer.ravel()))
    if task == "classes":
        named = sorted(named, key=lambda pair: -pair[1])[:3]
    return ", ".join(f"{name} {100 * p:.2f} %" for name, p in named)
`;
