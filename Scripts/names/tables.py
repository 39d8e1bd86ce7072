"""Writes the three tables of Sources/SessionHost/Names from Unicode's data.

    python3 Scripts/names/tables.py confusables.txt

confusables.txt is the data file of UTS #39. What script a letter belongs to is read from its name.
Only living scripts are in the tables: a name with other letters is refused, so their look-alikes
do not matter.
"""
import os
import sys
import unicodedata as u

SCRIPTS = """latin greek cyrillic armenian georgian hebrew arabic devanagari bengali gurmukhi
    gujarati oriya tamil telugu kannada malayalam sinhala thai lao tibetan myanmar khmer ethiopic
    hangul hiragana katakana cjk""".split()
PLAIN = {"hangul", "hiragana", "katakana", "cjk"}
FOLDER = os.path.join(os.path.dirname(__file__), "../../Sources/SessionHost/Names")
INDENT = " " * 8
HEAD = "/// Made by Scripts/names/tables.py from data of the Unicode Consortium; see NOTICE.\n"


def script(code):
    char = chr(code)
    name = u.name(char, "")
    if 0x300 <= code < 0x370:
        return "any"
    if u.category(char)[0] not in "LM" or u.normalize("NFC", char) != u.normalize("NFKC", char):
        return None
    word = name.split(" ")[0].lower()
    if word == "hangul" and not name.startswith("HANGUL SYLLABLE"):
        return None
    return word if word in SCRIPTS else None


def ranges():
    found = {}
    last = None
    for code in range(0x32000):
        kind = script(code)
        if kind is None:
            if u.category(chr(code)) != "Cn":
                last = None
            continue
        if last and last[0] == kind:
            found[kind][-1][1] = code
        else:
            found.setdefault(kind, []).append([code, code])
        last = (kind,)
    return found


def look_alikes(path, known, bare):
    """What letters look like; those with marks are read without them first, and are left out."""
    single = {}
    with open(path, encoding="utf-8-sig") as file:
        for line in file:
            parts = [part.strip() for part in line.split("#")[0].split(";")]
            if len(parts) == 3:
                single[chr(int(parts[0], 16))] = "".join(
                    chr(int(code, 16)) for code in parts[1].split())
    found = {}
    for low, high in (pair for kind, pairs in known.items() if kind not in PLAIN for pair in pairs):
        for code in set(range(low, high + 1)) - bare:
            # What is made of a letter and a mark is taken apart first, as UTS #39 has it.
            char = chr(code)
            whole = u.normalize("NFD", "".join(single.get(c, c) for c in u.normalize("NFD", char)))
            if whole != u.normalize("NFD", char):
                found.setdefault(whole, []).append(code)
    for char in "-.’'0123456789":
        if char in single:
            found.setdefault(single[char], []).append(ord(char))
    return found


def bare_letters(known):
    """Letters that are another one with marks, by that one."""
    found = {}
    for kind in ("latin", "greek", "cyrillic", "hebrew", "arabic"):
        for low, high in known[kind]:
            for code in range(low, high + 1):
                parts = u.normalize("NFD", chr(code))
                if len(parts) > 1 and all(u.category(part) == "Mn" for part in parts[1:]):
                    found.setdefault(parts[0], []).append(code)
    return found


def ranges_of(codes):
    """Codes as ranges without gaps."""
    pairs = []
    for code in sorted(codes):
        if pairs and pairs[-1][1] == code - 1:
            pairs[-1][1] = code
        else:
            pairs.append([code, code])
    return pairs


def wrapped(words):
    lines, line = [], INDENT
    for word in words:
        if len(line) + len(word) + 1 > 98:
            lines.append(line)
            line = INDENT
        line += word if line == INDENT else " " + word
    return lines + [line]


def write(name, comment, rows, is_divided=False):
    """Writes a table: a name with a colon, and behind it letters and ranges of them, in hex."""
    rows = [[head + ":"] + [f"{a:x}-{b:x}" if a != b else f"{a:x}" for a, b in pairs]
            for head, pairs in rows]
    lines = [line for row in (rows if is_divided else [sum(rows, [])]) for line in wrapped(row)]
    with open(os.path.join(FOLDER, name + ".swift"), "w") as file:
        file.write(HEAD + f"enum {name} {{\n    /// {comment}\n    static let text = \"\"\"\n")
        file.write("\n".join(lines) + "\n        \"\"\"\n}\n")


def main():
    known = ranges()
    write("ScriptTable", "For each script the ranges of its letters and marks, in hex.",
          [(kind, known[kind]) for kind in ["any"] + SCRIPTS], is_divided=True)
    bare = bare_letters(known)
    with_marks = {code for codes in bare.values() for code in codes}
    write("LookAlikeTable", "For what letters look like, those that do, in hex.",
          [("+".join(f"{ord(c):x}" for c in whole), ranges_of(codes))
           for whole, codes in sorted(look_alikes(sys.argv[1], known, with_marks).items())])
    write("BareLetterTable", "For each letter those that are it with marks, in hex.",
          [(f"{ord(letter):x}", ranges_of(codes)) for letter, codes in sorted(bare.items())])


main()
