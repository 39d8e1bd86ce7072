#!/usr/bin/env python3
"""Asks whether lines are exactly those that the writer writes: canonical.py log|openings LOG [OPENINGS]

Names the first line that is not, and ends with status 1. docs/evidence.md has the tables.
"""

import datetime
import json
import re
import sys

LIMIT, MOST = 1 << 20, 1_000_000
SHORT = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}
NUDGES = """vague nobody-named everybody-named several-named unknown-to-others past far-away activity
    no-contact""".split()
DETAILS = "nhs-number phone e-mail postcode national-insurance date-of-birth".split()
ROLES = "facilitator co-facilitator participant observer".split()
REASONS = "child family somebody-else request mistake".split()


class Number(str):
    """A number as it was written."""


class Object(list):
    """Members in their order."""


def escaped(sign):
    code = ord(sign)
    if sign in SHORT:
        return SHORT[sign]
    hidden = (
        code < 0x20 or 0x7F <= code <= 0x9F or code in (0x61C, 0x200E, 0x200F, 0xFEFF)
        or 0x2028 <= code <= 0x202E or 0x2066 <= code <= 0x2069 or 0xFDD0 <= code <= 0xFDEF
        or code & 0xFFFE == 0xFFFE)
    if not hidden:
        return sign
    units = sign.encode("utf-16-be")
    return "".join("\\u%02x%02x" % tuple(units[at:at + 2]) for at in range(0, len(units), 2))


def written(value):
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, Number):
        return value
    if isinstance(value, str):
        return '"' + "".join(map(escaped, value)) + '"'
    if isinstance(value, Object):
        return "{" + ",".join(written(key) + ":" + written(item) for key, item in value) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(written, value)) + "]"
    raise ValueError


def read(line):
    """The members of a line, if it is written as the writer does."""
    if len(line) > LIMIT:
        raise ValueError
    value = json.loads(
        line.decode("utf-8"), object_pairs_hook=Object, parse_int=Number, parse_float=Number,
        parse_constant=lambda word: [][0])
    keys = [key for key, item in value] if isinstance(value, Object) else None
    if keys is None or len(set(keys)) < len(keys) or (written(value) + "\n").encode() != line:
        raise ValueError
    return value


def whole(low, high=MOST):
    return lambda value: (
        isinstance(value, Number) and re.fullmatch(r"0|[1-9]\d{0,9}", value) is not None
        and low <= int(value) <= high)


def text(value):
    return isinstance(value, str) and not isinstance(value, Number)


def one(*words):
    return lambda value: text(value) and value in words


def true(value):
    return value is True


def each(test, least=0):
    return lambda value: (
        isinstance(value, list) and not isinstance(value, Object) and len(value) >= least
        and all(map(test, value)))


def row(value):
    return text(value) and re.fullmatch(r"r[1-9]\d{0,6}", value) is not None and int(value[1:]) <= MOST


def votes(value):
    name, _, count = value.partition("=") if text(value) else ("", "", "")
    return row(name) and whole(0)(Number(count))


def path(value):
    if not text(value):
        return False
    parts = value.split("/")
    rest = parts[1:-1] if len(parts) > 1 and parts[-1] == "probe" else parts[1:]
    return bool(parts[0]) and (not rest or len(rest) <= 2 and row(rest[0]))


def date(value):
    try:
        return re.fullmatch(r"\d{4}-\d\d-\d\d", value) and bool(datetime.date.fromisoformat(value))
    except (TypeError, ValueError):
        return False


def time(value):
    match = text(value) and re.fullmatch(
        r"(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z", value)
    return bool(match) and date(match[1])


def hash(value):
    return text(value) and re.fullmatch(r"[0-9a-f]{64}", value) is not None


STEP, AGAIN = [("step", text, 1)], [("again", each(path, 1), 0)]
ROW = STEP + [("row", whole(1), 1)]
PLACE = STEP + [("row", whole(1), 0), ("field", text, 0), ("part", one("probe"), 0)]
# Of each kind: fields in their order, each with what it may hold, and whether it must be there.
KINDS = {
    "begin": [(name + end, text, 1) for name in ("briefing", "dialogue", "form")
              for end in ("", "-sha256")]
    + [("software", text, 1), ("rules", whole(1), 1), ("group", true, 0)],
    "read": STEP, "done": STEP, "keep": PLACE, "skip": PLACE + AGAIN,
    "answer": PLACE + [("type", text, 1), ("from", whole(0), 0), ("line", whole(0), 0), ("asks", true, 0),
                       ("today", date, 0), ("zone", text, 0)],
    "rest": ROW, "remove-row": ROW + AGAIN, "restore-row": ROW, "move-row": ROW + [("to", whole(1), 1)],
    "move": PLACE + [("how", one("walk", "rows", "visit", "field"), 1)],
    "pause": [], "resume": [], "finish": [],
    "redact": [("target", whole(0), 1), ("reason", one(*REASONS), 1), ("open", path, 0)],
    "join": [("role", one(*ROLES), 1)], "name": [], "leave": [], "back": [],
    "role": [("member", text, 1), ("role", one(*ROLES), 1)], "remove": [("member", text, 1)],
    "lock": [("on", lambda value: value is True or value is False, 1)], "start": [],
    "reveal": STEP + [("passed", whole(0), 1), ("unkept", whole(0), 0)],
    "reveal-row": PLACE,
    "count": STEP + [("votes", each(votes), 1), ("voted", whole(0), 1), ("passed", whole(0), 1),
                     ("kept", each(row), 1), ("tied", each(row), 1)],
    "settle": STEP + [("kept", each(row), 1)], "object": PLACE,
    "outcome": PLACE + [("agrees", whole(0), 1), ("asked", whole(0), 1), ("objects", whole(0), 1)],
    "park": [], "propose": [], "say": [],
}
WITH_WORDS = "answer redact join name object park propose say".split()
FOUND = [("nudges", each(one(*NUDGES), 1), 0), ("identifying", each(one(*DETAILS), 1), 0),
         ("probe", whole(1), 0), ("again", each(path, 1), 0)]
VALUES = {
    "date": date, "yes-no": lambda value: value is True or value is False,
    "number": lambda value: isinstance(value, Number),
}
VALUES["scale"] = VALUES["number"]
VALUES.update({kind: each(text) for kind in ("choice", "several-choices", "pick")})


def fits(members, table):
    """Whether the members are those of a table, in its order."""
    left = list(members)
    for name, test, must in table:
        if left and left[0][0] == name:
            if not test(left.pop(0)[1]):
                return False
        elif must:
            return False
    return not left


def line_fits(members):
    known = dict(members)
    kind = known.get("k")
    if not text(kind) or kind not in KINDS or ("today" in known) != ("zone" in known):
        return False
    table = [("v", one_number, 1), ("n", whole(0, 1 << 40), 1), ("t", time, 1), ("session", text, 1),
             ("k", text, 1), ("who", lambda who: bool(re.fullmatch(r"p\d{1,63}", str(who))), 0)]
    table += KINDS[kind] + [("c", hash, 1)] * (kind in WITH_WORDS) + [("prev", hash, 1)]
    return fits(members, table)


def one_number(value):
    return isinstance(value, Number) and value == "1"


def opening_fits(members, entry):
    table = [("n", whole(0, 1 << 40), 1), ("salt", text, 1), ("text", text, 1)]
    value = VALUES.get(entry.get("type")) if entry["k"] == "answer" else None
    table += [("value", value, 0)] * (value is not None) + FOUND * (entry["k"] == "answer")
    return fits(members, table)


def lines(name):
    parts = open(name, "rb").read().split(b"\n")
    return [part + b"\n" for part in parts[:-1]] + [part for part in parts[-1:] if part]


def main(what, log, openings=None):
    if what == "log":
        test = line_fits
    else:
        entries = {int(dict(entry)["n"]): dict(entry) for entry in map(read, lines(log))}
        test = lambda members: opening_fits(members, entries[int(dict(members)["n"])])
    for number, line in enumerate(lines(openings or log)):
        try:
            good = test(read(line))
        except (ValueError, KeyError, TypeError, IndexError, RecursionError):
            good = False
        if not good:
            sys.exit(f"line {number + 1} of {what} is not as the writer writes it")


if __name__ == "__main__":
    main(*sys.argv[1:])
