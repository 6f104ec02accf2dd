/** Python: a CSV file's rows as the numbers that the recipe begins with, as engine/data reads them. */
export const tablePython = `MISSING = {"", "?", "na", "n/a", "nan", "null", "none"}


def read_table(path, columns):
    """The columns that the network was trained on, by name: numbers, and texts as their places in the list."""
    with open(path, newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file, skipinitialspace=False))
    rows = [{(name or "").strip(): (cell or "").strip() for name, cell in row.items() if isinstance(cell, str)} for row in rows]

    def value(row, column):
        cell = row[column["name"]]
        if cell.lower() in MISSING:
            return np.nan
        return column["categories"].index(cell) if column["kind"] == "category" else float(cell)

    return np.array([[value(row, column) for column in columns] for row in rows], np.float32)
`;
