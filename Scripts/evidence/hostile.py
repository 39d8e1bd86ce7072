#!/usr/bin/env python3
"""Makes folders and zip files that are traps for whoever reads a pack.

    hostile.py PACK OUT

PACK is a good pack. OUT gets a folder or a zip file for each trap, and `expected`: its name, the status
with which `debrief verify` ends, and a word that has to stand among the problems of its JSON, or `-`.
"""

import os
import pathlib
import shutil
import socket
import stat
import struct
import subprocess
import sys
import warnings
import zipfile

pack, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
names = sorted(str(path.relative_to(pack)) for path in pack.rglob("*") if path.is_file())
files = {name: (pack / name).read_bytes() for name in names}
expected = []


def trap(name, status, problem="-"):
    expected.append(f"{name} {status} {problem}")
    return out / name


# --- Folders ------------------------------------------------------------------------------------------


def folder(name, problem, act, status=1):
    place = trap(name, status, problem)
    shutil.copytree(pack, place)
    act(place)


def replace(name, act):
    def change(place):
        (place / name).unlink()
        act(place / name)
    return change


def listen(path):
    # A name that a socket can have is short.
    here = os.getcwd()
    os.chdir(path.parent)
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(path.name)
    os.chdir(here)


def sparse(path):
    with open(path, "wb") as file:
        file.truncate(1 << 40)


def crowd(place):
    for number in range(5000):
        (place / f"{number}.txt").write_bytes(b"")


def deep(place):
    (place / ("a/" * 200)).mkdir(parents=True)


def elsewhere(place):
    moved = out / "content-elsewhere"
    shutil.rmtree(moved, ignore_errors=True)
    (place / "content").rename(moved)
    (place / "content").symlink_to(moved)


def folders():
    folder("nothing-done", "-", lambda place: None, status=0)
    folder("a-pipe", "foreign", replace("log.jsonl", os.mkfifo))
    folder("a-socket", "foreign", replace("record.md", listen))
    folder("a-link-to-zeros", "link", replace("openings.jsonl", lambda path: path.symlink_to("/dev/zero")))
    folder("a-link-to-itself", "link", replace("MANIFEST", lambda path: path.symlink_to("MANIFEST")))
    folder("content-is-a-link", "link", elsewhere)
    folder("a-folder-in-place-of-the-log", "foreign", replace("log.jsonl", os.mkdir))
    folder("five-thousand-files", "too-many", crowd)
    folder("a-file-of-a-tebibyte", "too-large", replace("log.jsonl", sparse))
    folder("folders-in-folders", "foreign", deep)
    folder("a-line-of-sixty-mebibytes", "too-long",
           lambda place: (place / "log.jsonl").write_bytes(b"x" * (60 << 20)))
    folder("brackets-without-end", "opening-line",
           lambda place: (place / "openings.jsonl").write_bytes(b"[" * (1 << 19) + b"\n"))
    folder("a-million-lines", "line", lambda place: (place / "log.jsonl").write_bytes(b"\n" * (1 << 20)))
    for number, name in enumerate([b"log.jsonl ", b"LOG.JSONL", b"log.jsonl\n", b"\xff\xfe", b"log.jsonl\x1b[2J",
                                   "lsonj.gol\u202e".encode(), "\u017fog.jsonl".encode()]):
        # What is no UTF-8 is shown as question marks, and not looked for under those.
        folder(f"a-strange-name-{number}", "unreadable" if name[0] == 0xFF else "foreign",
               lambda place, name=name: open(os.fsencode(place) + b"/" + name, "wb").close())
    if os.geteuid() == 0:
        folder("a-device", "foreign", replace("record.md", lambda path: os.mknod(
            path, 0o600 | stat.S_IFCHR, os.makedev(1, 5))))


# --- Zip files ----------------------------------------------------------------------------------------


def made(name, problem, act, status=1, without=()):
    place = trap(name + ".zip", status, problem)
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in names:
            if file not in without:
                archive.writestr(file, files[file])
        act(archive)
    return place


def changed(name, problem, act, status=1):
    """The bytes of a good zip file, changed."""
    place = made(name, problem, lambda archive: None, status)
    place.write_bytes(act(place.read_bytes()))


def linked(archive):
    entry = zipfile.ZipInfo("record.md")
    entry.create_system, entry.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    archive.writestr(entry, "/etc/passwd")


def large(archive):
    with archive.open("log.jsonl", "w") as file:
        for _ in range(200):
            file.write(bytes(1 << 20))


def sixty_four(archive):
    with archive.open("log.jsonl", "w", force_zip64=True) as file:
        file.write(files["log.jsonl"])


def central(data, name, offset, value, size):
    """Writes a number into what the directory at the end says of a file."""
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(name.encode()))
    return data[:at + offset] + value.to_bytes(size, "little") + data[at + offset + size:]


def local(data, name, offset, value, size):
    """The same where the file begins."""
    at = data.rindex(b"PK\x03\x04", 0, data.index(name.encode()))
    return data[:at + offset] + value.to_bytes(size, "little") + data[at + offset + size:]


def overlapping(data):
    first = data.index(b"PK\x03\x04")
    for name in ("record.json", "record.md"):
        data = central(data, name, 42, first, 4)
    return data


def renamed(archive):
    """A file whose second name, in an extra field, is that of another."""
    entry = zipfile.ZipInfo("x")
    name = b"log.jsonl"
    entry.extra = struct.pack("<HHBL", 0x7075, 5 + len(name), 1, zipfile.crc32(b"x")) + name
    archive.writestr(entry, files["log.jsonl"])


def zips():
    made("nothing-done", "-", lambda archive: None, status=0)
    made("with-a-folder", "-", lambda archive: archive.writestr("content/", b""), status=0)
    for number, name in enumerate([
            "/etc/passwd", "../../evil", "..\\evil", "C:/evil", "./log.jsonl", "content/../log.jsonl", "log.jsonl/",
            "LOG.JSONL", "log.jsonl\n", "a\x1b[2Jb", "content/" + "A" * 64, "content/x/y", "*", "[l]og.jsonl", "-x"]):
        made(f"named-{number}", "foreign" if name[-1] not in "/\n" else "-",
             lambda archive, name=name: archive.writestr(name, b"x"))
    made("a-name-twice", "same-name", lambda archive: archive.writestr("log.jsonl", b"other\n"))
    made("a-link", "link", linked, without=["record.md"])
    made("two-hundred-mebibytes", "too-large", large, without=["log.jsonl"])
    made("zip64", "-", sixty_four, status=0, without=["log.jsonl"])
    made("a-second-name", "foreign", renamed, without=["log.jsonl"])
    made("five-thousand-files", "no-zip", lambda archive: [archive.writestr(f"{n}.txt", b"") for n in range(5000)])
    changed("overlapping", "unreadable", overlapping)
    # Sums and sizes count where the file begins; what the directory says of them is not looked at.
    changed("a-size-of-four-gibibytes", "-", lambda data: central(data, "record.md", 24, 0xFFFFFFF0, 4), status=0)
    changed("another-sum-in-the-directory", "-", lambda data: central(data, "record.md", 16, 1, 4), status=0)
    changed("another-size", "unreadable", lambda data: local(data, "record.md", 18, 7, 4))
    changed("a-method-that-is-none", "unreadable", lambda data: central(data, "record.md", 10, 77, 2))
    changed("another-sum", "unreadable", lambda data: local(data, "record.md", 14, 1, 4))
    changed("another-name-where-it-begins", "unreadable", lambda data: data.replace(b"record.md", b"recoRd.md", 1))
    changed("cut-off", "no-zip", lambda data: data[:len(data) // 2])
    changed("bytes-behind", "-", lambda data: data + b"more\n", status=0)
    changed("bytes-in-front", "no-zip", lambda data: b"more\n" + data)
    trap("no-zip.zip", 1, "no-zip").write_bytes(b"hello\n")
    trap("empty.zip", 1, "no-zip").write_bytes(b"")
    trap("in-brackets[1].zip", 0).write_bytes((out / "nothing-done.zip").read_bytes())
    (out / "in-brackets1.zip").write_bytes((out / "no-zip.zip").read_bytes())
    locked = trap("locked.zip", 1, "unreadable")
    subprocess.run(["zip", "-q", "-X", "-D", "-r", "-P", "secret", locked.resolve(), "."], cwd=pack, check=True)


out.mkdir(parents=True)
warnings.simplefilter("ignore")
folders()
zips()
(out / "expected").write_text("\n".join(expected) + "\n")
