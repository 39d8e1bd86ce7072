#!/usr/bin/env python3
"""Compares figures with those kept before, and keeps them: history.py FIGURES HISTORY COMMIT [--record]

The history is a table (tab-separated): day, commit, name, value, unit, what it is compared by. That is the ratio to the
yardstick measured beside it, or else the value divided by the pace of the machine."""
import collections, datetime, json, statistics, sys

SLOWER = 1.2
FIELDS = "day\tcommit\tfigure\tvalue\tunit\tcompared by"


def compared_by(figure):
    by = figure["ratio"] if figure["ratio"] is not None else figure["value"] / figure["pace"] / 1e3
    if not figure["more_is_better"]:
        return by
    return by if figure["ratio"] is not None else figure["value"] * figure["pace"]


def main(figures_path, history_path, commit, record=None):
    figures = [json.loads(line) for line in open(figures_path, encoding="utf-8")]
    before = collections.defaultdict(list)
    try:
        rows = open(history_path, encoding="utf-8").read().splitlines()
    except FileNotFoundError:
        rows = []
    for row in rows[1:]:
        day, then, name, _, _, by = row.split("\t")
        before[name].append((day, then, float(by)))
    slower = missed = 0
    for figure in figures:
        name, now = figure["name"], compared_by(figure)
        missed += not figure["met"]
        # One lucky run is no promise: the middle of the last three.
        last = before[name][-3:]
        if not last:
            continue
        usual = statistics.median(by for _, _, by in last)
        times = usual / now if figure["more_is_better"] else now / usual
        if times > SLOWER:
            slower += 1
            print(f"Slower: {name}: {times:.2f} times what it was ({last[-1][0]}, {last[-1][1]}).")
        elif times < 1 / SLOWER:
            print(f"Faster: {name}: {1 / times:.2f} times ({last[-1][0]}, {last[-1][1]}).")
    print(f"{len(figures)} figures, {missed} miss their bar, {slower} are slower than before.")
    if record:
        with open(history_path, "a", encoding="utf-8") as file:
            if not rows:
                print(FIELDS, file=file)
            for figure in figures:
                print(datetime.date.today(), commit, figure["name"], f"{figure['value']:.4g}", figure["unit"],
                      f"{compared_by(figure):.4g}", sep="\t", file=file)
        print(f"Kept in {history_path}.")


main(*sys.argv[1:])
