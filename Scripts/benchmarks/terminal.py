"""How fast a conversation in a terminal is: against a pipe, and from a key to its echo; run by Scripts/bench.

usage: terminal.py BINARY [--rounds N]
The disk is slowed down twice: by another process that syncs without a pause, and by a lock that keeps the
store from writing at all while keys are typed.
"""
import argparse, fcntl, glob, os, pty, select, shutil, statistics, struct, subprocess, sys, tempfile, termios, time

from figures import Figures

ANSWERS = [f"We will review the handover note with the duty team every Monday morning item {n}" for n in range(1, 100)]
DIALOGUE = "dialogue many — Many questions\n" + "".join(f"ask q{n}  long text\n  Question {n}?\n" for n in range(1, 400))
SYNCING = "import os,sys\nf=os.open(sys.argv[1],os.O_WRONLY|os.O_CREAT)\nwhile True: os.pwrite(f,bytes(1<<20),0); os.fdatasync(f)"


class Pipe:
    """A conversation over pipes."""

    def __init__(self, command, data):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                        bufsize=0, env={**os.environ, "DEBRIEF_DATA": data})
        self.reads, self.writes, self.end = self.process.stdout.fileno(), self.process.stdin.fileno(), b"\n"
        self.until(lambda said: said.endswith(b"> "))

    def until(self, is_good):
        said = b""
        while not is_good(said):
            ready, _, _ = select.select([self.reads], [], [], 60)
            more = os.read(self.reads, 65536) if ready else b""
            if not more:
                raise SystemExit(f"nothing more came after {said[-300:]!r}")
            said += more

    def turn(self, line):
        start = time.perf_counter()
        os.write(self.writes, line.encode() + self.end)
        self.until(self.is_asked)
        return time.perf_counter() - start

    @staticmethod
    def is_asked(said):
        return said.endswith(b"> ")

    def close(self):
        self.process.kill()
        self.process.wait()


class Terminal(Pipe):
    """A conversation in a terminal of 80 columns and 24 rows."""

    def __init__(self, command, data):
        self.reads, slave = pty.openpty()
        self.writes, self.end = self.reads, b"\r"
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        environment = {**os.environ, "DEBRIEF_DATA": data, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        self.process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=environment,
                                        start_new_session=True)
        os.close(slave)
        self.until(self.is_asked)

    @staticmethod
    def is_asked(said):
        return said.endswith(b"\n> ") or said.endswith(b"\x1b[?2004h> ")

    def echo(self, key):
        start = time.perf_counter()
        os.write(self.writes, key)
        self.until(lambda said: key in said)
        return time.perf_counter() - start

    def close(self):
        super().close()
        os.close(self.reads)


def keys(terminal, count):
    times = []
    for number in range(count):
        times.append(terminal.echo(b"jkqz"[number % 4:number % 4 + 1]))
        if number % 60 == 59:
            os.write(terminal.writes, b"\x15")
            time.sleep(0.02)
            terminal.until(lambda said: True)
            while select.select([terminal.reads], [], [], 0.02)[0]:
                os.read(terminal.reads, 65536)
    return times


def stalled(terminal, data, rounds):
    """Keys while a turn can't reach the disk: the first one after Return, and those after it."""
    first, later = [], []
    for number in range(rounds):
        with open(glob.glob(data + "/*-shm")[0], "r+b") as file:
            fcntl.lockf(file, fcntl.LOCK_EX, 1, 120)
            os.write(terminal.writes, ANSWERS[number].encode() + b"\r")
            terminal.until(lambda said: said.endswith(b"\n"))
            first.append(terminal.echo(b"j"))
            later += [terminal.echo(key) for key in (b"k", b"q", b"z", b"j", b"k")]
        terminal.until(lambda said: said.endswith(b"> jkqzjk"))
        os.write(terminal.writes, b"\x15")
        while select.select([terminal.reads], [], [], 0.05)[0]:
            os.read(terminal.reads, 65536)
    return first, later


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="debrief-bench-")
    data, dialogue = folder + "/data", folder + "/many.dialogue"
    with open(dialogue, "w") as file:
        file.write(DIALOGUE)
    command = [options.binary, "run", "K21", "--dialogue", dialogue]
    figures = Figures("terminal")
    try:
        medians = []
        for _ in range(options.rounds):
            pair = []
            for kind in (Pipe, Terminal):
                talk = kind(command, data)
                pair.append(statistics.median([talk.turn(answer) for answer in ANSWERS]))
                talk.close()
            medians.append(pair)
        pipe, terminal = (statistics.median(values) for values in zip(*medians))
        ratio = statistics.median([pair[1] / pair[0] for pair in medians])
        figures.add("a turn over a pipe, p50", pipe * 1e6, "µs")
        figures.add("a turn in a terminal, p50", terminal * 1e6, "µs")
        figures.add("a turn in a terminal by one over a pipe", ratio, "times", ratio=ratio)

        def add(name, times):
            times = sorted(times)
            figures.add(name, times[int(len(times) * 0.99)] * 1e6, "µs at p99",
                        note=f"p50 {statistics.median(times) * 1e6:.0f}, largest {times[-1] * 1e6:.0f}")

        talk = Terminal(command, data)
        add("key to echo", keys(talk, 600))
        syncing = subprocess.Popen([sys.executable, "-c", SYNCING, folder + "/burst"])
        add("key to echo, the disk syncing all the time", keys(talk, 600))
        syncing.kill()
        syncing.wait()
        first, later = stalled(talk, data, 20)
        add("first key while a turn can't be stored", first)
        add("keys after it", later)
        talk.close()
    finally:
        shutil.rmtree(folder)


main()
