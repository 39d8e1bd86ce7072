#!/usr/bin/env python3
"""Prints the medians of what the load generator measured: Scripts/benchmarks/rooms.py FILE"""
import collections
import json
import statistics
import sys

from figures import Figures

runs = collections.defaultdict(list)
idle = None
for line in open(sys.argv[1], encoding="utf-8"):
    row = json.loads(line)
    if "window" not in row:
        idle = row
    elif row["mode"] == "open":
        runs[row["label"], f"{row['rate']} lines/s"].append(row)
    else:
        runs[row["label"], f"{row['window']} in flight"].append(row)


def median(label, load, what):
    return statistics.median(row[what] for row in runs[label, load])


figures = Figures("rooms")
for label, load in sorted(runs, key=lambda key: (key[1], key[0])):
    cost = median(label, load, "cpu_s_per_M")
    lost = sum(row["lost"] for row in runs[label, load])
    figures.add(
        f"{label}, {load}", cost, "s of processor a million deliveries",
        ratio=cost / median("cfan", load, "cpu_s_per_M") if label != "wide" else None,
        note=f"p50 {median(label, load, 'p50_us'):.0f} µs, p99 {median(label, load, 'p99_us'):.0f} µs, lost {lost}")


def against(other, load, most):
    ratio = median("debrief", load, "cpu_s_per_M") / median(other, load, "cpu_s_per_M")
    figures.add(f"debrief by {other}, {load}", ratio, "times", most=most, ratio=ratio)


against("cfan", "1 in flight", 1.7)
against("synced", "16 in flight", 5)
later = (median("debrief", "1000 lines/s", "p50_us") - median("synced", "1000 lines/s", "p50_us")) / 1e3
figures.add("p50 of 1000 lines/s after synced", later, "ms", most=1, ratio=later)
tail = median("debrief", "1000 lines/s", "p99_us") / 1e3
figures.add("p99 of 1000 lines/s", tail, "ms", most=40)
if ("wide", "1 in flight") in runs:
    ratio = median("wide", "1 in flight", "cpu_s_per_M") / median("debrief", "1 in flight", "cpu_s_per_M")
    figures.add("10,000 people by 1,000", ratio, "times", most=1.6, ratio=ratio)
if idle:
    figures.add("idle", idle["kib_per_conn"], "KiB a member", most=8, ratio=idle["kib_per_conn"],
                note=f"{idle['ready']} members, {idle['kernel_kib_per_conn']:.1f} KiB in the kernel, "
                f"{idle['idle_cpu_pct']:.2f} % of a core")
