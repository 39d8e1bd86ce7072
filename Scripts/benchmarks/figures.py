"""Figures that are promised: said as they are measured, and kept for the history. A part of Scripts/bench makes
one `Figures` and adds to it; history.py reads what all parts left in the file that DEBRIEF_FIGURES names."""
import json, os, sys, time


def pace():
    """Seconds of processor time that a fixed piece of work takes on this machine now: what figures are compared by
    that have no yardstick of their own."""
    times = []
    for _ in range(5):
        began = time.process_time()
        table = {}
        for number in range(200_000):
            table[number * 7919 % 65_521] = str(number)
        times.append(time.process_time() - began)
    return min(times)


class Figures:
    def __init__(self, part):
        self.part = part
        self.file = os.environ.get("DEBRIEF_FIGURES")
        self.pace = pace()

    def add(self, name, value, unit, most=None, least=None, ratio=None, note=""):
        """Prints a figure and whether it meets its bar. `ratio` is the figure divided by that of a yardstick
        measured beside it; where there is one, the history compares by it."""
        bar = f"at most {most:g}" if most is not None else f"at least {least:g}" if least is not None else ""
        met = (most is None or value <= most) and (least is None or value >= least)
        verdict = "" if not bar else f"  {'meets' if met else 'MISSES'} {bar}"
        beside = f", ratio {ratio:.2f}" if ratio is not None else ""
        print(f"{name:<44} {value:.4g} {unit}{beside}{note and '; ' + note}{verdict}", flush=True)
        if self.file:
            with open(self.file, "a", encoding="utf-8") as file:
                print(json.dumps({
                    "name": f"{self.part}: {name}", "value": value, "unit": unit, "ratio": ratio,
                    "pace": self.pace, "more_is_better": least is not None, "met": met}), file=file)
        return met


def spent(pid):
    """Seconds of processor time that a process has used, over all its threads, to the nanosecond."""
    total = 0
    for task in os.listdir(f"/proc/{pid}/task"):
        try:
            with open(f"/proc/{pid}/task/{task}/schedstat", encoding="ascii") as file:
                total += int(file.read().split()[0])
        except FileNotFoundError:
            pass
    return total / 1e9
