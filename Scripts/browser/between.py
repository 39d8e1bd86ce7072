#!/usr/bin/env python3
"""What may stand between browsers and a server: between.py PROGRAM FOLDER

nginx with WebSockets as docs/deploying.md has it, nginx that breaks them, nginx that encrypts; and the server with a
certificate of its own, or one that it makes. Each time somebody leads and somebody joins, by script and by forms.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import hands
from page import Page, report
from server import Server, free_port

DOCUMENT = pathlib.Path(__file__).resolve().parents[2] / "docs/deploying.md"
UNSAFE = ("--ignore-certificate-errors",)


def certificate(folder):
    """A certificate of one's own for this computer."""
    files = [str(pathlib.Path(folder) / name) for name in ("cert.pem", "key.pem")]
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
         "-out", files[0], "-keyout", files[1]], check=True, capture_output=True)
    pathlib.Path(files[1]).chmod(0o600)
    return files


class Nginx:
    """It stands in front of a server at three ports: as documented, without WebSockets, and encrypted."""

    def __init__(self, server):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="nginx-"))
        self.ports = [free_port() for _ in range(3)]
        cert, key = certificate(self.folder)
        said = re.search(r"```\n(location / \{.*?\n\})\n```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL).group(1)
        place = said.replace("127.0.0.1:8007", f"127.0.0.1:{server.ports[1]}")
        broken = "\n".join(line for line in place.splitlines() if "pgrade" not in line)
        config = self.folder / "nginx.conf"
        config.write_text(f"""
daemon off; pid {self.folder}/pid; error_log {self.folder}/error.log; worker_processes 1;
events {{ worker_connections 256; }}
http {{
  access_log off;
  client_body_temp_path {self.folder}/a; proxy_temp_path {self.folder}/b; fastcgi_temp_path {self.folder}/c;
  uwsgi_temp_path {self.folder}/d; scgi_temp_path {self.folder}/e;
  map $http_upgrade $connection_upgrade {{ default upgrade; '' close; }}
  server {{ listen 127.0.0.1:{self.ports[0]}; {place} }}
  server {{ listen 127.0.0.1:{self.ports[1]}; {broken} }}
  server {{ listen 127.0.0.1:{self.ports[2]} ssl; ssl_certificate {cert}; ssl_certificate_key {key}; {place} }}
}}
""", encoding="utf-8")
        self.process = subprocess.Popen(
            ["nginx", "-c", str(config), "-p", str(self.folder), "-e", f"{self.folder}/error.log"])

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Way:
    """A way to a server, as whoever comes that way sees it."""

    def __init__(self, server, link):
        self.secret, self.link = server.secret, link


class Between:
    def __init__(self, program, folder):
        self.program, self.folder, self.pages = program, folder, []

    def page(self, name, **options):
        one = Page(f"between-{name}", 500, 800, self.folder, arguments=UNSAFE, **options)
        self.pages.append(one)
        return one

    def meet(self, name, server, link):
        """By script: the line is there, and a reply comes."""
        lead, phone = self.page(f"{name}-lead"), self.page(f"{name}-phone")
        way = Way(server, link)
        code = hands.begin(lead, way)
        hands.come(phone, way, code, "Sam")
        for page in (lead, phone):
            page.wait(lambda p=page: p.text(".state") == "Connected", "the line")
        hands.go_on(lead, lambda: lead.press("Next", ".leading"))
        if phone.question() != lead.question():
            phone.find("it is not told what is asked")
        lead.look(f"{name}1")
        phone.look(f"{name}1")
        if link.startswith("https") and not phone.ask("return isSecureContext && location.protocol === 'https:'"):
            phone.find("the page is not encrypted")
        self.by_forms(name, way, code)

    def by_forms(self, name, way, code):
        """Without script: the cookie is as strict as the way allows."""
        plain = self.page(f"{name}-forms")
        plain.go(f"{way.link}/r/{code}/plain", "form")
        plain.fill("form", name="Bo")
        plain.press("Join")
        plain.wait(lambda: "Bo, member" in plain.text(".who"), "the room by forms")
        plain.look(f"{name}2")
        cookies = plain.driver.get_cookies()
        is_encrypted = way.link.startswith("https")
        expected = "__Host-debrief" if is_encrypted else "debrief"
        for one in cookies:
            if (one["name"], one["httpOnly"], one["sameSite"], one["secure"], one["path"]) != (
                    expected, True, "Strict", is_encrypted, "/"):
                plain.find(f"a cookie that is not as it should be: {one}")
        if len(cookies) != 1:
            plain.find(f"{len(cookies)} cookies")

    def without_websockets(self, server, link):
        """It says so, leads to the forms, and by them one takes part."""
        page = self.page("broken")
        page.go(f"{link}/", "form")
        page.unfold("I lead this meeting")
        page.fill("details[open]", code="K21", name="Ada", secret=server.secret)
        page.press("Begin")
        page.wait(lambda: page.all(".notice a"), "the way to the forms", 40)
        if not page.ask("""const box = document.querySelector(".notice").getBoundingClientRect();
                           return box.top >= 0 && box.bottom <= innerHeight"""):
            page.find("the way to the forms is out of sight")
        page.look("broken1")
        page.click(page.all(".notice a")[0])
        page.wait(lambda: page.all("form [name=way]") or page.all("form"), "the forms")
        page.unfold("I lead this meeting")
        page.fill("details[open]", code="K21", name="Ada", secret=server.secret)
        page.press("Begin")
        page.wait(lambda: "Ada, member" in page.text(".who"), "the room by forms")
        hands.go_on(page, lambda: page.press("Next", ".leading"))
        page.look("broken2")

    def run(self):
        try:
            self.in_front()
            self.encrypted()
        finally:
            status = report(self.pages, "Between browsers and a server")
        return status

    def in_front(self):
        if not shutil.which("nginx"):
            print("Left out: a proxy in between, since nginx is not installed.")
            return
        server = Server(self.program, "--dialogue", "short", "--web-proxy", "127.0.0.1")
        nginx = Nginx(server)
        try:
            self.meet("nginx", server, f"http://127.0.0.1:{nginx.ports[0]}")
            self.without_websockets(server, f"http://127.0.0.1:{nginx.ports[1]}")
            self.meet("nginx-tls", server, f"https://127.0.0.1:{nginx.ports[2]}")
        finally:
            nginx.stop()
            server.stop()

    def encrypted(self):
        if subprocess.run([self.program, "serve", "--check", "--self-signed", "--listen", "127.0.0.1:0",
                           "--data", tempfile.mkdtemp(prefix="debrief-")], capture_output=True).returncode:
            print("Left out: pages that the server encrypts, since this program was built without TLS.")
            return
        cert, key = certificate(tempfile.mkdtemp(prefix="debrief-"))
        for name, options in (("certificate", ("--tls-certificate", cert, "--tls-key", key)),
                              ("self-signed", ("--self-signed",))):
            server = Server(self.program, "--dialogue", "short", *options, scheme="https")
            try:
                self.meet(name, server, server.link)
            finally:
                server.stop()


if __name__ == "__main__":
    sys.exit(Between(*sys.argv[1:3]).run())
