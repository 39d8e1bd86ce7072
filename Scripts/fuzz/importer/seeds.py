#!/usr/bin/env python3
"""Seeds for the fuzzer of documents: pieces of the fixtures, whole ones, and a dictionary.

    seeds.py OUT

Writes into the folders text-lines, text-small and text-large of OUT, the same of pages and word, and
words. The first byte of a seed says how it is read; FuzzText.swift, FuzzPages.swift and FuzzWord.swift have how.
"""

import hashlib
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent.parent
out = pathlib.Path(sys.argv[1])

WORDS = """Background|The incident|Safeguarding concerns|The review|The findings|Recommendations
Implementing change|What happened?|Key Learning 2:|Glossary|References|Contact|Recommendation 4|R1:|4a.|01|07
1.|2.|3.|a)|ii)|- |o |# |## |**|_|\\|Page 2 of 3|For health|Police|No|Lead|By when|Recommendation|Child K21
Fernshire Safeguarding Children Partnership|Seven minute briefing|Action plan|Name of agency|Date:|Signature
should ensure that|and the| | | : |://|www.|@|MASH: hub|Canfyddiadau / Findings|IV.|Backgr0und|- 3 -""".replace(
    "\n", "|").split("|")
BODIES = [
    "<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr><w:r><w:t>Findings</w:t></w:r></w:p>",
    "<w:p><w:hyperlink><w:r><w:t>a</w:t><w:noBreakHyphen/><w:sym/></w:r></w:hyperlink></w:p>",
    "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
]
SIGNS = ["\n", "\n\n", "\f", "\t", "   ", " | ", "-\n", "\u00ad\n", "\u2022 ", "\u2460 ", "\u200b", "\u00a0", "\ufb01"]


def keep(folder, content):
    path = out / folder
    path.mkdir(parents=True, exist_ok=True)
    (path / hashlib.sha1(content).hexdigest()).write_bytes(content)


def pieces(raw, size=280):
    """The lines of a text, as many together as a small seed takes."""
    kept = b""
    for line in raw.splitlines(keepends=True):
        if kept and len(kept) + len(line) > size:
            yield kept
            kept = b""
        kept += line
    yield kept


def records(xml):
    """The texts of a page as FuzzPages reads them."""
    lines = []
    for found in re.finditer(r'<text top="(\d+)" left="(\d+)" width="(\d+)" height="(\d+)" font="\d+">(.*)</text>', xml):
        top, left, width, height = (int(found[place]) for place in range(1, 5))
        style = min(3, max(0, (height - 12) // 4)) | (4 if "<b>" in found[5] else 0)
        text = re.sub(r"<[^>]*>", "", found[5])[:60]
        places = [min(255, max(1, number // 5)) for number in (top, left, width)] + [style]
        lines.append(bytes(11 if place == 10 else place for place in places) + text.encode() + b"\n")
    return lines


def paragraphs(raw):
    """The lines of a text as FuzzWord reads them: headings, points, cells and others."""
    lines = []
    for number, line in enumerate(line.strip() for line in raw.split(b"\n") if line.strip()):
        style = 1 if len(line) < 30 else 3 if line[:1] in b"-*" else 0
        cell = 8 + number % 2 if b"|" in line else number % 8 if number % 3 == 0 else 0
        point = 1 | 1 << 3 if line[:1].isdigit() else 0
        lines.append(bytes([cell, style, point]) + line[:120] + b"\n")
    return lines


for body in BODIES:
    for place in ("word-lines", "word-small", "word-large"):
        keep(place, b"\1" + body.encode())
for path in sorted((ROOT / "Fixtures/import").iterdir()):
    if path.suffix not in (".txt", ".md"):
        continue
    raw = path.read_bytes()
    way = bytes([path.suffix == ".md"])
    for piece in pieces(raw, 90):
        keep("text-lines", way + piece[:99])
    for piece in pieces(raw):
        keep("text-small", way + piece[:299])
    lines = paragraphs(raw)
    for start in range(0, len(lines), 2):
        keep("word-lines", b"\0" + b"".join(lines[start:start + 2])[:99])
    for start in range(0, len(lines), 4):
        keep("word-small", b"\0" + b"".join(lines[start:start + 5])[:299])
    keep("word-large", b"\0" + b"".join(lines)[:5999])
    keep("text-large", way + raw[:5999])
for path in sorted((ROOT / "Fixtures/pages").glob("*.xml")):
    lines = records(path.read_text())
    for start in range(0, len(lines), 2):
        keep("pages-lines", b"\0" + b"".join(lines[start:start + 3])[:99])
    for start in range(0, len(lines), 6):
        keep("pages-small", b"\0" + b"".join(lines[start:start + 8])[:299])
    keep("pages-large", b"\0" + b"".join(lines)[:5999])
    keep("pages-large", b"\1" + path.read_bytes()[:5999])
    for piece in pieces(path.read_bytes(), 90):
        keep("pages-lines", b"\1" + piece[:99])
    for piece in pieces(path.read_bytes()):
        keep("pages-small", b"\1" + piece[:299])


def escaped(word):
    return "".join(chr(b) if 0x20 <= b < 0x7F and b not in (0x22, 0x5C) else f"\\x{b:02x}" for b in word.encode())


(out / "words").write_text("".join(f'"{escaped(word)}"\n' for word in WORDS + SIGNS if word))
