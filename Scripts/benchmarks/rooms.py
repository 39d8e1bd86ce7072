#!/usr/bin/env python3
"""Prints the medians of what the load generator measured: Scripts/benchmarks/rooms.py FILE"""
import collections
import json
import statistics
import sys

runs = collections.defaultdict(list)
idle = None
for line in open(sys.argv[1], encoding="utf-8"):
    figures = json.loads(line)
    if "window" in figures:
        runs[figures["label"], figures["window"]].append(figures)
    else:
        idle = figures


def median(label, window, what):
    return statistics.median(run[what] for run in runs[label, window])


print(f"{'':22}{'CPU s/M deliveries':>20}{'ratio':>8}{'p50 µs':>10}{'p99 µs':>10}{'lost':>6}")
for label, window in sorted(runs, key=lambda key: (key[1], key[0])):
    cost = median(label, window, "cpu_s_per_M")
    ratio = cost / median("cfan", window, "cpu_s_per_M")
    lost = sum(run["lost"] for run in runs[label, window])
    print(f"{label + f', {window} in flight':22}{cost:>20.2f}{ratio:>8.2f}"
          f"{median(label, window, 'p50_us'):>10.0f}{median(label, window, 'p99_us'):>10.0f}{lost:>6}")
if idle:
    print(f"idle: {idle['kib_per_conn']:.1f} KiB for each of {idle['ready']} members, "
          f"{idle['kernel_kib_per_conn']:.1f} KiB in the kernel, {idle['idle_cpu_pct']:.2f} % of a core")
