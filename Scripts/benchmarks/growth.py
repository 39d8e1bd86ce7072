"""What things cost as there is more of them: lines in a long room, joins, rooms at the start, sessions in a list.
Run by Scripts/bench. usage: growth.py BINARY [--rounds N] [--long]   (--long: 10,000 rooms too)"""
import argparse, os, pathlib, shutil, socket, statistics, subprocess, tempfile, time

from figures import Figures, spent

NAMES = [f"{first} {last}" for first in (
    "Ada Ben Cleo Dan Edie Finn Gwen Hugh Ines Jack Kit Lena Max Nia Owen Pia Quin Rosa Sam Tess").split() for last in (
    "Abbot Baker Cooper Dyer Ellis Fisher Glover Hunter Ingram Joiner Kemp Lister Mason Naylor Otway Potter "
    "Quill Reeve Sadler Tyler").split()]


class Store:
    """A folder with so many rooms planned, and a server on it."""

    def __init__(self, binary, rooms):
        self.binary, self.folder = binary, tempfile.mkdtemp(prefix="debrief-growth-")
        self.environment = {**os.environ, "DEBRIEF_LIMITS": "off", "DEBRIEF_LOG": "error"}
        self.rooms = 0
        self.plan(rooms)

    def plan(self, rooms):
        for room in range(self.rooms, rooms):
            subprocess.run([self.binary, "schedule", "K21", "--at", "2199-01-01 10:00", "--code", f"growing{room}",
                            "--data", self.folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        self.rooms = rooms

    def start(self):
        """Starts a server; returns how long it took until it listened."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        began = time.perf_counter()
        self.server = subprocess.Popen(
            [self.binary, "serve", "--listen", f"127.0.0.1:{self.port}", "--data", self.folder],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=self.environment)
        while not self.server.stdout.readline().startswith(b"Ctrl-C"):
            pass
        return time.perf_counter() - began

    def stop(self):
        self.server.terminate()
        self.server.communicate()

    def join(self, room, name):
        person = socket.create_connection(("127.0.0.1", self.port), timeout=20)
        person.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        person.sendall(f"/join growing{room} as {name}\n".encode())
        hear(person, b"Welcome")
        return person

    def sessions(self):
        began = time.perf_counter()
        subprocess.run([self.binary, "sessions", "--data", self.folder], stdout=subprocess.DEVNULL, check=True)
        return time.perf_counter() - began

    def close(self):
        shutil.rmtree(self.folder)


def hear(person, words):
    heard = b""
    while words not in heard:
        more = person.recv(65536)
        if not more:
            raise SystemExit(f"the server hung up: {heard[-300:]!r}")
        heard = heard[-200:] + more


def say(store, people, first, count):
    """Has people say lines in turn; returns the server's processor time a line, in microseconds."""
    before = spent(store.server.pid)
    for number in range(first, first + count):
        people[0].sendall(b"/say we tried the new form in week %d and it held\n" % number)
        hear(people[0], b"Said.")
        for person in people[1:]:
            hear(person, b"week %d and" % number)
    return (spent(store.server.pid) - before) / count * 1e6


def long_room(binary, figures):
    store = Store(binary, 1)
    store.start()
    people = [store.join(0, name) for name in NAMES[:5]]
    say(store, people, 0, 200)
    early = say(store, people, 200, 1000)
    say(store, people, 1200, 18_800)
    late = say(store, people, 20_000, 1000)
    store.stop()
    store.close()
    figures.add("a line in a room of 20,000 entries", late, "µs of processor", ratio=late / early,
                note=f"of 200: {early:.1f}")
    figures.add("the same, by one of 200 entries", late / early, "times", most=1.1, ratio=late / early)


def joins(binary, figures):
    costs = {}
    for rooms in (10, 1000):
        store = Store(binary, rooms)
        store.start()
        people = [store.join(room, NAMES[0]) for room in range(10)]
        before = spent(store.server.pid)
        people += [store.join(room, name) for name in NAMES[1:20] for room in range(10)]
        costs[rooms] = (spent(store.server.pid) - before) / 190 * 1e6
        for person in people:
            person.close()
        store.stop()
        if rooms == 1000:
            starts = []
            for _ in range(5):
                starts.append(store.start())
                store.stop()
            figures.add("start with 1,000 rooms planned", min(starts) * 1e3, "ms", most=50)
            figures.add("sessions over 1,000", min(store.sessions() for _ in range(5)) * 1e3, "ms", most=40)
        store.close()
    figures.add("joining, 10 rooms", costs[10], "µs of processor", most=80)
    figures.add("joining, 1,000 rooms by 10 rooms", costs[1000] / costs[10], "times", most=1.1,
                ratio=costs[1000] / costs[10])
    store = Store(binary, 1)
    store.start()
    people = [store.join(0, name) for name in NAMES[:180]]
    before = spent(store.server.pid)
    people += [store.join(0, name) for name in NAMES[180:200]]
    full = (spent(store.server.pid) - before) / 20 * 1e6
    store.stop()
    store.close()
    figures.add("joining a room of 200 by rooms of 20", full / costs[10], "times", most=2, ratio=full / costs[10])


def many_rooms(binary, figures):
    store = Store(binary, 10_000)
    starts = []
    for _ in range(5):
        starts.append(store.start())
        store.stop()
    store.close()
    figures.add("start with 10,000 rooms on disk", min(starts) * 1e3, "ms", most=100)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--long", action="store_true")
    options = parser.parse_args()
    figures = Figures("growth")
    long_room(options.binary, figures)
    joins(options.binary, figures)
    if options.long:
        many_rooms(options.binary, figures)


main()
