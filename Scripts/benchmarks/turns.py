"""The figures that Debrief promises, measured on the release build; run by Scripts/bench.

usage: turns.py BINARY ENGINE [--opponent COMMAND...]
Everything that is compared runs in turn in one call; medians are printed, and the ratio to the opponent.
"""
import argparse, json, os, pathlib, select, shutil, statistics, subprocess, tempfile, time

from figures import Figures

HERE = pathlib.Path(__file__).resolve().parent
DIALOGUE = str(HERE / "turnbench.dialogue")
ANSWERS = [f"We will review the handover note with the duty team every Monday morning item {n}" for n in range(1, 30)]


class Talk:
    """A conversation over pipes, timed turn by turn."""

    def __init__(self, command, prompt, environment=None):
        self.prompt = prompt
        self.buffer = b""
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0,
            env={**os.environ, **(environment or {})})
        self.wait()
        self.first_prompt = time.perf_counter() - self.started

    def wait(self):
        output = self.process.stdout.fileno()
        while self.prompt not in self.buffer:
            ready, _, _ = select.select([output], [], [], 60)
            data = os.read(output, 65536) if ready else b""
            if not data:
                raise SystemExit(f"no prompt; heard {self.buffer[-300:]!r}")
            self.buffer += data
        self.buffer = self.buffer.split(self.prompt, 1)[1]

    def turn(self, line):
        start = time.perf_counter()
        self.process.stdin.write(line.encode() + b"\n")
        self.wait()
        return time.perf_counter() - start

    def peak_mib(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return next(int(l.split()[1]) for l in status.splitlines() if l.startswith("VmHWM")) / 1024

    def end(self):
        self.process.stdin.close()
        self.process.stdout.read()
        self.process.wait()


def p50(values):
    return statistics.median(values)


def turns(command, prompt, answers, count, environment=None):
    talk = Talk(command, prompt, environment)
    times = [talk.turn(answers[n % len(answers)]) for n in range(count)]
    peak = talk.peak_mib()
    talk.end()
    return talk.first_prompt, p50(times), peak


def whole(command, environment=None):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
                   env={**os.environ, **(environment or {})}, check=True)
    return time.perf_counter() - start


def long_dialogue(folder, repeats=10):
    """The turnbench conversation ten times over, so that a stored session is as warm as a preview that begins again."""
    text = pathlib.Path(DIALOGUE).read_text()
    head, steps = text.split("# Reflections")
    again = []
    for number in range(repeats):
        part = "# Reflections" + steps
        for word in ("ask ", "collect ", "table "):
            part = part.replace("\n" + word, f"\n{word}x{number}_")
        again.append(part)
    path = os.path.join(folder, "long.dialogue")
    pathlib.Path(path).write_text(head + "\n".join(again))
    return path


def stored_turns(binary, data, dialogue, repeats=10):
    """p50 of a stored turn, and of appending and syncing a page on the same disk right after."""
    talk = Talk([binary, "run", "K21", "--dialogue", dialogue], b"> ", {"DEBRIEF_DATA": data})
    times = [talk.turn(answer) for answer in ANSWERS * repeats]
    peak = talk.peak_mib()
    talk.process.kill()
    talk.process.wait()
    path = os.path.join(data, "sync-probe")
    probe = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    syncs = []
    for _ in times:
        start = time.perf_counter()
        os.write(probe, bytes(4096))
        os.fdatasync(probe)
        syncs.append(time.perf_counter() - start)
    os.close(probe)
    os.unlink(path)
    return p50(times), p50(syncs), peak


def long_log(binary, data, events=10_000):
    lines = ["a first answer to begin with"]
    for number in range((events - 3) // 2):
        lines += ["/redo", f"the answer as it stood at turn {number} of a very long day"]
    subprocess.run([binary, "run", "K21", "--dialogue", DIALOGUE], input="\n".join(lines).encode() + b"\n",
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "DEBRIEF_DATA": data})
    listed = subprocess.run([binary, "sessions", "--json"], capture_output=True,
                            env={**os.environ, "DEBRIEF_DATA": data}).stdout
    entries = json.loads(listed.splitlines()[0])["entries"]
    if entries < events * 0.9:
        raise SystemExit(f"the long log has only {entries} entries")
    return entries


def evidence(binary, folder, data, rounds):
    """Seconds for a pack of the newest session, for verifying it, and for reading and hashing the same bytes."""
    store = {"DEBRIEF_DATA": data}
    packing, verifying, hashing = [], [], []
    for number in range(rounds):
        pack = os.path.join(folder, f"pack-{number}")
        packing.append(whole([binary, "evidence", "--output", pack], store))
        verifying.append(whole([binary, "verify", pack], store))
        files = [str(path) for path in pathlib.Path(pack).rglob("*") if path.is_file()]
        hashing.append(whole(["sha256sum", *files]))
    return p50(packing), p50(verifying), p50(hashing)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("engine")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--opponent", nargs=argparse.REMAINDER, default=[])
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="debrief-bench-")
    data = os.path.join(folder, "data")
    try:
        measure(options, folder, data)
    finally:
        shutil.rmtree(folder)


def measure(options, folder, data):
    binary = options.binary
    store = {"DEBRIEF_DATA": data}
    subprocess.run([binary, "run", "K21"], input=b"\n", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                   env={**os.environ, **store})
    preview = [binary, "preview", DIALOGUE, "--again"]
    rows = {name: [] for name in ("theirs first", "theirs p50", "run first", "briefings", "preview p50", "peak")}
    for _ in range(options.rounds):
        if options.opponent:
            first, middle, _ = turns(options.opponent, b"?> ", ANSWERS, 2900)
            rows["theirs first"].append(first)
            rows["theirs p50"].append(middle)
        run = Talk([binary, "run", "K21"], b"> ", store)
        rows["run first"].append(run.first_prompt)
        run.end()
        rows["briefings"].append(whole([binary, "briefings"], store))
        _, middle, peak = turns(preview, b"\n> ", ANSWERS + [""], 2900)
        rows["preview p50"].append(middle)
        rows["peak"].append(peak)
    middle = {name: p50(values) for name, values in rows.items() if values}
    figures = Figures("turns")
    if options.opponent:
        figures.add("opponent: first prompt", middle["theirs first"] * 1e3, "ms")
        figures.add("opponent: p50 a turn", middle["theirs p50"] * 1e6, "µs")

    def against(figure, name, theirs, share, scale, unit):
        if not options.opponent:
            return figures.add(figure, middle[name] * scale, unit)
        ratio = middle[name] / middle[theirs]
        figures.add(figure, middle[name] * scale, unit, ratio=ratio)
        return figures.add(f"{figure}, by the opponent's", ratio, "times", most=share, ratio=ratio)

    against("run K21: first prompt", "run first", "theirs first", 0.5, 1e3, "ms")
    against("briefings: whole process", "briefings", "theirs first", 0.25, 1e3, "ms")
    against("preview: p50 a turn", "preview p50", "theirs p50", 1, 1e6, "µs")

    dialogue = long_dialogue(folder)
    rounds = [stored_turns(binary, data, dialogue) for _ in range(options.rounds)]
    peaks = [peak for _, _, peak in rounds]
    stored, sync = p50([turn for turn, _, _ in rounds]), p50([sync for _, sync, _ in rounds])
    # The disk is shared: what a turn costs over a sync is compared round by round.
    over = p50([turn - sync for turn, sync, _ in rounds]) * 1e6
    figures.add("stored: p50 a turn", stored * 1e6, "µs", ratio=stored / sync, note=f"fdatasync {sync * 1e6:.0f} µs")
    figures.add("stored: over the sync", over, "µs", most=150)
    entries = long_log(binary, data)
    resumes = []
    for _ in range(options.rounds):
        talk = Talk([binary, "resume"], b"> ", store)
        resumes.append(talk.first_prompt)
        peaks.append(talk.peak_mib())
        talk.end()
    figures.add("resume of a log of 10,000 entries", p50(resumes) * 1e3 * 10_000 / entries, "ms", most=100,
                note=f"{entries} entries")
    packing, verifying, hashing = evidence(binary, folder, data, options.rounds)
    figures.add("a pack of it, whole process", packing * 1e3, "ms", most=1000, ratio=packing / hashing,
                note=f"sha256sum of its bytes {hashing * 1e3:.1f} ms")
    figures.add("verified, whole process", verifying * 1e3, "ms", most=500, ratio=verifying / hashing)
    peaks += rows["peak"]
    figures.add("peak memory, the largest seen", max(peaks), "MiB", most=40, ratio=max(peaks))
    engine = subprocess.run([options.engine], capture_output=True, text=True, check=True).stdout.split()
    figures.add("engine alone", int(engine[-1]), "turns a second", least=200_000)


main()
