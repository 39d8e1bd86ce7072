#!/usr/bin/env python3
"""How long importing large texts takes, and how much memory: Scripts/benchmarks/import.py [PROGRAM]

Ordinary texts, and texts that are nothing but one thing that costs much. The bars for 1 MiB are a
second, and 50 MiB for the whole process; the status is 1 where one of them is missed. The second is
held against the time of the processor, which a busy machine does not change much.
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from figures import Figures

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/release/debrief")
MIB = 1 << 20
ROUNDS = 3


def filled(text, size=MIB):
    """The text again and again; Debrief counts bytes, so these are bytes as well."""
    raw = text.encode()
    return (raw * (size // len(raw) + 1))[:size].decode(errors="ignore")


def fixture(name):
    return (ROOT / "Fixtures/import" / name).read_text()


def turns(pages):
    """Two columns whose lines were printed in turns, under two headings, again and again."""
    left = ["the child was seen by a worker", "who wrote a letter to the school", "and rang twice."]
    right = ["Nobody had asked the family", "what they wanted to be different", "in the end."]
    body = "".join(one + "\n" + two + "\n" for one, two in zip(left * 120, right * 120))
    return filled(("The findings\nRecommendations\n" + body + "\f") * pages)


TEXTS = {
    "one line": lambda: filled(fixture("run-on.txt").strip() + " "),
    "two columns side by side": lambda: filled(fixture("columns.txt")),
    "two columns in turns": lambda: turns(55),
    "forms": lambda: filled(fixture("form-between.txt")),
    "one paragraph of short lines": lambda: "Background\n" + filled("and so it went on\n", MIB - 20),
    "tiny bullets": lambda: "The findings\n" + filled("- a small b\n", MIB - 20),
    "tiny numbered recommendations": lambda: "Recommendations\n" + filled("1. Visit.\n", MIB - 20),
    "nothing but headings": lambda: filled("The incident\n"),
    "nothing but misread headings": lambda: filled("Backgr0und\n"),
    "nothing but Markdown headings": lambda: "".join(f"# Part {n}\n" for n in range(75_000)),
    "nothing but section numbers": lambda: filled("01\n02\n03\n04\n05\n06\n07\n"),
    "nothing but letters": lambda: "Background\n" + filled("a\n", MIB - 20),
    "nothing but broken words": lambda: "Background\n" + filled("a-\n", MIB - 20),
    "nothing but soft hyphens": lambda: "Background\n" + filled("a\u00ad\n", MIB - 20),
    "nothing but invisible letters": lambda: "Background\nHeard.\n" + filled("\u200b\n", MIB - 40),
    "nothing but colons": lambda: "The review\n" + filled("It found: That. ", MIB - 20),
    "nothing but page ends": lambda: "Background\n" + filled("x\f", MIB - 20),
    "Markdown": lambda: filled("**a** *b* \\# _c_ "),
}


def measure(label, text, folder, flags=()):
    path = pathlib.Path(folder) / "document.txt"
    path.write_text(text)
    times, memory, status = [], 0, 0
    for _ in range(ROUNDS):
        if times and min(times)[0] > 3:
            break
        began = time.monotonic()
        process = subprocess.Popen(
            [PROGRAM, "import", str(path), "--data", folder, *flags],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, code, usage = os.wait4(process.pid, 0)
        times.append((time.monotonic() - began, usage.ru_utime + usage.ru_stime))
        memory, status = max(memory, usage.ru_maxrss / 1024), code >> 8
    elapsed, used = min(times)
    if status not in (0, 2):
        print(f"{label}: ended with {status}")
    met = figures.add(label, used, "s of processor", most=1, note=f"{elapsed:.3f} s by the clock")
    met &= figures.add(f"{label}: memory", memory, "MiB", most=50, ratio=memory)
    return not met or status not in (0, 2)


figures = Figures("import")
with tempfile.TemporaryDirectory() as folder:
    plain = fixture("plain.txt")
    missed = 0
    for size in (MIB // 4, MIB // 2, MIB):
        missed += measure(f"briefings one after another, {size // 1024} KiB", filled(plain, size), folder)
    missed += measure("the same, kept", filled(plain, MIB), folder, ["--yes"])
    for label, text in TEXTS.items():
        missed += measure(label, text(), folder)
sys.exit(1 if missed else 0)
