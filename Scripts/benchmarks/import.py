#!/usr/bin/env python3
"""How long importing large texts takes, and how much memory: Scripts/benchmarks/import.py [PROGRAM]"""
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/release/debrief")
MIB = 1 << 20


def filled(text, size):
    return (text * (size // len(text) + 1))[:size]


def fixture(name):
    return (ROOT / "Fixtures/import" / name).read_text()


def measure(label, text, folder):
    path = pathlib.Path(folder) / "document.txt"
    path.write_text(text)
    began = time.monotonic()
    process = subprocess.Popen(
        [PROGRAM, "import", str(path), "--data", folder],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - began
    print(f"{label:34} {len(text) / MIB:5.2f} MiB  {seconds:6.3f} s  {usage.ru_maxrss / 1024:6.1f} MiB  status {status >> 8}")


with tempfile.TemporaryDirectory() as folder:
    plain = fixture("plain.txt")
    for size in (MIB // 4, MIB // 2, MIB):
        measure("briefings one after another", filled(plain, size), folder)
    measure("one line", filled(fixture("run-on.txt").strip() + " ", MIB), folder)
    measure("two columns", filled(fixture("columns.txt"), MIB), folder)
    measure("forms", filled(fixture("form-between.txt"), MIB), folder)
    measure("one long paragraph", "Background\n" + filled("and so it went on\n", MIB - 20), folder)
