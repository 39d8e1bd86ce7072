"""`debrief serve` with pages, as the meetings in browsers need it."""

import os
import re
import socket
import subprocess
import tempfile


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Server:
    """It can be killed and started again at the same place."""

    def __init__(self, program, *options, scheme="http", limits="on"):
        self.program, self.folder, self.options = program, tempfile.mkdtemp(prefix="debrief-"), options
        self.scheme, self.limits = scheme, limits
        self.ports, self.kept = [free_port(), free_port()], []
        self.said = self.start()
        self.secret = re.search(r"write it down:\n\s+(\S+)", self.said).group(1)

    def start(self):
        lines = f"127.0.0.1:{self.ports[0]}"
        self.process = subprocess.Popen(
            [self.program, "serve", "--listen", lines if self.scheme == "http" else f"plain:{lines}",
             "--web", f"127.0.0.1:{self.ports[1]}", *self.options],
            env=dict(os.environ, DEBRIEF_DATA=self.folder, DEBRIEF_LOG="error", TERM="dumb",
                     DEBRIEF_LIMITS="off" if self.limits == "off" else ""),
            stdout=subprocess.PIPE, text=True)
        said = ""
        for line in self.process.stdout:
            said += line
            if line.startswith("Ctrl-C"):
                return said
        raise SystemExit("the server did not start:\n" + said)

    def kill_and_start(self):
        self.process.kill()
        self.process.wait()
        self.start()

    def stop(self):
        self.process.terminate()
        self.process.wait()

    @property
    def link(self):
        return f"{self.scheme}://127.0.0.1:{self.ports[1]}"

    def knock(self, joining):
        """Somebody comes with plain lines, and stays if they are let in."""
        one = socket.create_connection(("127.0.0.1", self.ports[0]), timeout=20)
        self.kept.append(one)
        one.sendall(joining.encode() + b"\n")
        return one

    def line(self, joining, *lines):
        """Somebody comes in with plain lines, and says something."""
        one = self.knock(joining)
        said = b""
        while b"Welcome" not in said:
            more = one.recv(65536)
            if not more:
                raise SystemExit(f"nobody came in by {joining}: {said!r}")
            said += more
        for each in lines:
            one.sendall(each.encode() + b"\n")
