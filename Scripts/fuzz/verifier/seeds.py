#!/usr/bin/env python3
"""Seeds for the fuzzer of packs: small logs by hand, packs of Fixtures, and tampered ones.

    seeds.py OUT

Writes into the folders small and large of OUT, and a dictionary, words. FuzzedPack.swift says how an
input is read.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent.parent
out = pathlib.Path(sys.argv[1])

ALONE = r'''
"k":"read","step":"notice"
"k":"answer","step":"ready","type":"yes-no"	"text":"Yes","value":true
"k":"answer","step":"visit","type":"date","today":"2026-11-20","zone":"Europe/London"	"text":"next Friday","value":"2026-11-27"
"k":"answer","step":"actions","row":1,"field":"what","type":"text","asks":true	"text":"Improve it","nudges":["vague"]
"k":"move","step":"ready","how":"walk"
"k":"keep","step":"ready"
"k":"pause"
"k":"resume"
"k":"answer","step":"actions","row":1,"field":"who","type":"person"	"text":"Dana Fox"
"k":"done","step":"actions"
"k":"remove-row","step":"actions","row":1,"again":["actions/r2/who"]
"k":"restore-row","step":"actions","row":1
"k":"move-row","step":"actions","row":1,"to":1
"k":"rest","step":"actions","row":1
"k":"skip","step":"visit"
"k":"redact","target":2,"reason":"child","open":"actions/r2/what"	"text":"Anna Lee\nA name."
"k":"finish"
'''
ROOM = r'''
"k":"join","who":"p1","role":"facilitator"	"text":"GP surgery\nNurse"
"k":"name","who":"p1"	"text":"Anna Lee"
"k":"join","who":"p2","role":"participant"	"text":""
"k":"lock","who":"p1","on":true
"k":"role","who":"p1","member":"p2","role":"co-facilitator"
"k":"start","who":"p1"
"k":"read","who":"p1","step":"notice"
"k":"answer","step":"seen","type":"long-text"	"text":"She was tired."
"k":"answer","step":"seen","type":"long-text"	"text":"He was late."
"k":"reveal","who":"p1","step":"seen","passed":0
"k":"answer","who":"p1","step":"points","row":1,"type":"text"	"text":"One"
"k":"answer","who":"p2","step":"points","row":2,"type":"text"	"text":"Two"
"k":"reveal","who":"p1","step":"points","passed":0
"k":"group","who":"p1","step":"points","number":1,"rows":["r1","r2"]	"text":"Both"
"k":"ungroup","who":"p1","step":"points","number":1
"k":"count","who":"p1","step":"points","votes":["r1=2","r2=0"],"voted":2,"passed":0,"kept":["r1"],"tied":[]
"k":"settle","who":"p1","step":"points","kept":["r1"]
"k":"propose","who":"p2"	"text":"Ring them"
"k":"answer","who":"p1","step":"actions","row":1,"field":"what","type":"text","from":17	"text":"Ring them"
"k":"done","who":"p1","step":"actions"
"k":"object","who":"p2","step":"actions","row":1	"text":"Too soon"
"k":"reveal-row","who":"p1","step":"actions","row":1
"k":"outcome","who":"p1","step":"actions","row":1,"agrees":1,"asked":1,"objects":1
"k":"say","who":"p2"	"text":"Hello"
"k":"park","who":"p2"	"text":"Later"
"k":"tick","who":"p1","target":24,"on":true
"k":"leave","who":"p2"
"k":"back","who":"p2"
"k":"remove","who":"p1","member":"p2"
"k":"finish","who":"p1"
"k":"redact","who":"p1","target":1,"reason":"request"	"text":"Anna Lee"
'''


def small():
    for first, text in (("A", ALONE), ("R", ROOM), ("a", ALONE), ("r", ROOM)):
        lines = text.strip().split("\n")
        for count in range(len(lines) + 1):
            (out / f"small/{ord(first)}-{count}").write_text(first + "\n".join(lines[:count]) + "\n")
        for number, line in enumerate(lines):
            (out / f"small/{ord(first)}-line-{number}").write_text(first + line + "\n")
        withheld = '\n!{"n":2,"why":"names"}\n!{"n":3,"why":"discussion"}\n'
        (out / f"small/{ord(first)}-withheld").write_text(first + "\n".join(lines[:4]) + withheld)


def packed(folder, flags):
    data = bytes([flags])
    for path in sorted(folder.rglob("*")):
        if path.is_symlink():
            data += b"\x01link\n"
        elif path.is_file():
            data += b"\x01" + str(path.relative_to(folder)).encode() + b"\n" + path.read_bytes().replace(b"\x01", b"")
    return data


def large():
    fixtures = ROOT / "Fixtures/packs"
    for name in ("alone-1", "meeting-1", "meeting-plan-only-1"):
        for flags in (0, 7):
            (out / f"large/{name}-{flags}").write_bytes(packed(fixtures / name, flags))
    with tempfile.TemporaryDirectory() as scratch:
        packs = pathlib.Path(scratch) / "packs"
        subprocess.run([sys.executable, ROOT / "Scripts/evidence/tamper.py", fixtures / "alone-1",
                        fixtures / "meeting-1", packs], check=True, stdout=subprocess.DEVNULL)
        for folder in packs.iterdir():
            if folder.is_dir():
                data = packed(folder, 0)
                if len(data) < 120000:
                    (out / f"large/{folder.name}").write_bytes(data)


def words():
    found = set()
    for path in [*ROOT.glob("Sources/DialogueEngine/**/*EventFields.swift"), *ROOT.glob("Sources/LogFormat/*.swift"),
                 *ROOT.glob("Sources/EvidencePack/Pack*.swift")]:
        found.update(re.findall(r'"([A-Za-z0-9./=-]{1,30})"', path.read_text()))
    for line in (ALONE + ROOM).split():
        found.update(re.findall(r'"[a-z0-9-]+":(?:"[a-z0-9-]+"|[0-9]+)', line))
    found.update(["\u2028", "\\u2028", "\\ud800", "1e9", "9223372036854775807", "p0", "p00", "\t\"text\":\"\""])
    quoted = ("".join(chr(b) if 32 <= b < 127 and b not in b'"\\' else f"\\x{b:02X}" for b in word.encode())
              for word in sorted(found))
    (out / "words").write_text("".join(f'"{word}"\n' for word in quoted))


small()
large()
words()
