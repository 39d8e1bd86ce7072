#!/usr/bin/env python3
"""What pages cost beside lines: Scripts/benchmarks/pages.py PROGRAM [ROUNDS]

1,000 pages in 50 rooms, each with its WebSocket, and in turn 1,000 connections of plain lines: what somebody says in a
room reaches the 19 others who are in it. What counts is the processor time of the server for each delivery, and the
memory that it holds for each page; a server of its own for each measurement."""
import collections
import os
import re
import select
import socket
import statistics
import subprocess
import sys
import tempfile
import time

from figures import Figures, spent

ROOMS, SIZE, SECONDS = 50, 20, 2.5
OTHERS = SIZE - 1
# One byte, so that no two reads part it, and none that stands in the head of a frame; a page is told words twice, as a
# field and as what to show.
MARK, WORDS = b"|", "a word to the room, as long as what people say to each other in a meeting: {} |"
MARKS = {"lines": 1, "pages": 2}
LOADS = {"1 in flight": 1, "16 in flight": 16}


class Server:
    def __init__(self, program):
        self.folder = tempfile.TemporaryDirectory()
        for room in range(ROOMS):
            subprocess.run([program, "schedule", "K21", "--at", "2199-01-01 10:00", "--code", f"pagebench{room}",
                            "--data", self.folder.name],
                           check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.process = subprocess.Popen(
            [program, "serve", "--listen", "127.0.0.1:0", "--web", "127.0.0.1:0", "--data", self.folder.name],
            env=dict(os.environ, DEBRIEF_LIMITS="off", DEBRIEF_LOG="error"),
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        said = ""
        while "Ctrl-C" not in said:
            said += self.process.stdout.readline()
        self.lines = int(re.search(r"listens on .*?:(\d+)[,.]", said).group(1))
        self.pages = int(re.search(r"^Pages for browsers: .*:(\d+)/$", said, re.MULTILINE).group(1))

    @property
    def kib(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as file:
            return int(re.search(r"VmRSS:\s+(\d+)", file.read()).group(1))

    def stop(self):
        self.process.terminate()
        self.process.wait()


def frame(text):
    """A text message with a mask of nothing, which is a mask."""
    data = text.encode()
    size = bytes([0x80 | len(data)]) if len(data) < 126 else b"\xfe" + len(data).to_bytes(2, "big")
    return b"\x81" + size + b"\0\0\0\0" + data


class Guests:
    """All who are in the rooms, over pages or lines."""

    def __init__(self, server, way):
        self.way, self.poll, self.sockets, self.heard = way, select.epoll(), {}, collections.Counter()
        for room in range(ROOMS):
            for seat in range(SIZE):
                self.come(server, room, seat)

    def come(self, server, room, seat):
        one = socket.create_connection(("127.0.0.1", getattr(server, self.way)))
        one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self.way == "pages":
            host = f"127.0.0.1:{server.pages}"
            one.sendall((f"GET /line HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nConnection: Upgrade\r\n"
                         "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                         "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n").encode())
            self.until(one, b"\r\n\r\n")
            one.sendall(frame(f'{{"type":"join","code":"pagebench{room}","name":"Guest {seat}","id":1}}'))
            self.until(one, b'"welcome"')
        else:
            one.sendall(f"/join pagebench{room} as Guest {seat}\n".encode())
            self.until(one, b"Welcome")
        one.setblocking(False)
        self.poll.register(one, select.EPOLLIN)
        self.sockets[one.fileno()] = (one, room)

    @staticmethod
    def until(one, words):
        data = b""
        while words not in data:
            more = one.recv(65536)
            if not more:
                raise SystemExit(f"the server ended the connection: {data!r}")
            data += more

    def listen(self, timeout):
        """Takes what has come; counts deliveries by room."""
        for number, _ in self.poll.poll(timeout):
            one, room = self.sockets[number]
            self.heard[room] += one.recv(262144).count(MARK) / MARKS[self.way]

    def say(self, room, number):
        text = "/say " + WORDS.format(number)
        speaker = list(self.sockets.values())[room * SIZE + number % SIZE][0]
        speaker.sendall(frame(f'{{"type":"line","line":"{text}","id":{number}}}') if self.way == "pages"
                        else f"{text}\n".encode())

    def talk(self, window, seconds):
        """Keeps so many words in flight in each room; says how many were delivered."""
        said = collections.Counter()
        self.heard.clear()
        end = time.time() + seconds
        while time.time() < end or any(self.heard[room] < said[room] * OTHERS for room in range(ROOMS)):
            if time.time() < end:
                for room in range(ROOMS):
                    while said[room] - self.heard[room] // OTHERS < window:
                        said[room] += 1
                        self.say(room, said[room])
            elif time.time() > end + 20:
                lost = sum(said.values()) * OTHERS - sum(self.heard.values())
                raise SystemExit(f"{self.way}: words were lost: {lost}")
            self.listen(0.05)
        return sum(self.heard.values())

    def rest(self, seconds):
        end = time.time() + seconds
        while time.time() < end:
            self.listen(0.05)


def measure(program, way, found):
    server = Server(program)
    try:
        before = server.kib
        guests = Guests(server, way)
        guests.rest(2)
        found[way, "memory"].append((server.kib - before) / (ROOMS * SIZE))
        guests.talk(1, 0.5)
        for load, window in LOADS.items():
            began = spent(server.process.pid)
            deliveries = guests.talk(window, SECONDS)
            found[way, load].append((spent(server.process.pid) - began) / deliveries * 1e6)
        for one, _ in guests.sockets.values():
            one.close()
    finally:
        server.stop()


def main(program, rounds=3):
    figures, found = Figures("pages"), collections.defaultdict(list)
    for _ in range(int(rounds)):
        for way in ("lines", "pages"):
            measure(program, way, found)
    middle = {key: statistics.median(values) for key, values in found.items()}
    for load in LOADS:
        ratio = middle["pages", load] / middle["lines", load]
        figures.add(f"a delivery, {load}, by lines", ratio, "times", most=1.5, ratio=ratio,
                    note=f"{middle['pages', load]:.1f} and {middle['lines', load]:.1f} µs of processor")
    figures.add("memory", middle["pages", "memory"], "KiB a page", most=24, ratio=middle["pages", "memory"],
                note=f"{middle['lines', 'memory']:.1f} KiB a connection of lines")


main(*sys.argv[1:])
