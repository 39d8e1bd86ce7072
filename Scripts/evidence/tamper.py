#!/usr/bin/env python3
"""Makes packs that somebody tampered with, each with what has to be said of it.

    tamper.py ALONE MEETING OUT

ALONE and MEETING are good packs of those kinds. OUT gets a folder for each case, `allowed_signers`
for the name team, and `expected`: the name of a case and its verdicts on files, chain, commitments,
signatures and history, each one of good, wrong and not-judged.
"""

import copy
import hashlib
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "docs/evidence"))
from canonical import Number, Object, read, written  # noqa: E402
from fido import Token  # noqa: E402

GOOD, WRONG, NOT = "good", "wrong", "not-judged"
CHECKS = ("files", "chain", "commitments", "signatures", "history")
cases = []


def case(base, finish, **expected):
    """Registers a case: on which pack, how it is finished, and which verdicts are not good."""
    def register(function):
        cases.append((function.__name__.replace("_", "-"), base, finish, expected, function))
        return function
    return register


def sha(data):
    return hashlib.sha256(data).hexdigest()


class Pack:
    """The files of a pack, and tools to make its parts anew."""

    def __init__(self, folder):
        self.files = {str(path.relative_to(folder)): path.read_bytes()
                      for path in sorted(pathlib.Path(folder).rglob("*")) if path.is_file()}
        self.after = []  # what is done to the folder once it is written

    def lines(self, name):
        return self.files[name].splitlines(keepends=True)

    def entries(self):
        return [dict(read(line)) for line in self.lines("log.jsonl")]

    def put(self, entries):
        """Numbers and chains entries anew, as whoever tampers with a log would."""
        before, lines = "0" * 64, []
        for number, entry in enumerate(entries):
            entry = dict(entry, n=Number(number), prev=before)
            line = (written(Object(entry.items())) + "\n").encode()
            before = sha(line)
            lines.append(line)
        self.files["log.jsonl"] = b"".join(lines)

    def openings(self):
        return {int(dict(read(line))["n"]): dict(read(line)) for line in self.lines("openings.jsonl")}

    def commit(self, openings, entries=None):
        """Writes openings anew, and makes the entries commit to them."""
        entries = entries or self.entries()
        lines = []
        for number in sorted(openings):
            line = (written(Object(openings[number].items())) + "\n").encode()
            entry = {key: value for key, value in entries[number].items() if key not in ("c", "prev")}
            entries[number] = dict(entry, c=sha(line), prev="")
            lines.append(line)
        self.files["openings.jsonl"] = b"".join(lines)
        self.put(entries)

    def head(self):
        lines = self.lines("log.jsonl")
        session = dict(read(lines[0]))["session"]
        self.files["head.txt"] = (
            f"format 1\ndebrief session {session}\nsize {len(lines)}\nchain {sha(lines[-1])}\n").encode()

    def list(self):
        names = sorted(name for name in self.files if name not in ("MANIFEST", "MANIFEST.sig"))
        self.files["MANIFEST"] = "".join(
            f"{sha(self.files[name])}  {name}\n" for name in names).encode()

    def sign(self, key, name, space):
        if isinstance(key, Token):
            self.files[name + ".sig"] = key.sign(self.files[name], space)
            return
        self.files[name + ".sig"] = subprocess.run(
            ["ssh-keygen", "-Y", "sign", "-q", "-f", str(key), "-n", space], input=self.files[name],
            stdout=subprocess.PIPE, check=True).stdout

    def write(self, folder):
        for name, data in self.files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
        for act in self.after:
            act(folder)


# --- A bit of one file --------------------------------------------------------------------------------

def flips():
    only = {
        "log.jsonl": dict(chain=WRONG, commitments=NOT, history=NOT),
        "openings.jsonl": dict(commitments=WRONG), "head.txt": dict(chain=WRONG, signatures=WRONG),
        "head.txt.sig": dict(signatures=WRONG), "MANIFEST": dict(signatures=WRONG),
        "READ-ME.html": {}, "plan.csv": {}, "record.md": {}, "record.json": {},
    }
    for name, expected in only.items():
        def flip(pack, name=name):
            data = bytearray(pack.files[name])
            data[len(data) // 2] ^= 1
            pack.files[name] = bytes(data)
        flip.__name__ = "flip_" + name.replace(".", "_")
        case("alone", "raw", files=WRONG, **expected)(flip)

    def flip_list_signature(pack):
        data = bytearray(pack.files["MANIFEST.sig"])
        data[len(data) // 2] ^= 1
        pack.files["MANIFEST.sig"] = bytes(data)
    case("alone", "raw", signatures=WRONG)(flip_list_signature)


def removals():
    only = {
        "log.jsonl": dict(chain=WRONG, commitments=NOT, history=NOT),
        "openings.jsonl": dict(commitments=WRONG), "withheld.jsonl": {},
        "head.txt": dict(chain=WRONG, signatures=WRONG), "head.txt.sig": dict(signatures=WRONG),
        "MANIFEST": dict(signatures=WRONG), "MANIFEST.sig": dict(signatures=WRONG),
        "READ-ME.html": {}, "record.md": {},
    }
    for name, expected in only.items():
        def remove(pack, name=name):
            del pack.files[name]
        remove.__name__ = "without_" + name.replace(".", "_")
        case("alone", "raw", files=WRONG, **expected)(remove)


flips()
removals()

# --- Files that should not be there -------------------------------------------------------------------


@case("alone", "raw", files=WRONG)
def an_extra_file(pack):
    pack.files["notes.txt"] = b"hello\n"


@case("alone", "list", files=WRONG, signatures=WRONG)
def an_extra_file_that_is_listed(pack):
    pack.files["notes.txt"] = b"hello\n"


@case("alone", "raw", files=WRONG)
def a_name_in_other_letters(pack):
    pack.files["Log.jsonl"] = pack.files["log.jsonl"]


@case("alone", "raw", files=WRONG)
def a_hidden_file(pack):
    pack.files[".log.jsonl"] = b""


@case("alone", "raw", files=WRONG)
def a_folder_too_many(pack):
    pack.after.append(lambda folder: (folder / "more").mkdir())


@case("alone", "raw", files=WRONG)
def a_link_in_place_of_a_document(pack):
    def link(folder):
        (folder / "record.md").unlink()
        (folder / "record.md").symlink_to("log.jsonl")
    pack.after.append(link)


@case("alone", "raw", files=WRONG)
def a_link_to_the_same_bytes(pack):
    def link(folder):
        (folder.parent / (folder.name + "-elsewhere")).write_bytes(pack.files["record.md"])
        (folder / "record.md").unlink()
        (folder / "record.md").symlink_to("../" + folder.name + "-elsewhere")
    pack.after.append(link)


@case("alone", "raw", files=WRONG)
def a_pipe_in_the_folder(pack):
    pack.after.append(lambda folder: os.mkfifo(folder / "plan.md"))


@case("alone", "sign", files=WRONG)
def a_first_page_of_two_mebibytes(pack):
    pack.files["READ-ME.html"] = b" " * (2 << 20)


@case("alone", "sign", chain=WRONG)
def content_of_nobody(pack):
    pack.files["content/" + sha(b"x")] = b"x"


@case("alone", "sign", chain=WRONG, history=WRONG)
def content_under_another_name(pack):
    name = [name for name in pack.files if name.startswith("content/")][0]
    pack.files[name] += b"\n"


@case("alone", "sign", chain=WRONG, history=WRONG)
def content_missing(pack):
    del pack.files[[name for name in pack.files if name.startswith("content/")][0]]


# --- The list -----------------------------------------------------------------------------------------


def lists():
    def change(name, alter):
        def act(pack):
            pack.files["MANIFEST"] = alter(pack.files["MANIFEST"])
        act.__name__ = "list_" + name
        case("alone", "sign-list", files=WRONG)(act)

    change("without_its_end", lambda data: data[:-1])
    change("with_windows_ends", lambda data: data.replace(b"\n", b"\r\n"))
    change("in_capitals", lambda data: data[:64].upper() + data[64:])
    change("with_a_line_twice", lambda data: data.split(b"\n")[0] + b"\n" + data)
    change("out_of_order", lambda data: b"".join(reversed(data.splitlines(keepends=True))))
    change("with_stars", lambda data: data.replace(b"  ", b" *"))
    change("empty", lambda data: b"")
    change("that_names_itself", lambda data: sha(b"").encode() + b"  MANIFEST\n" + data)
    change("with_a_way_out", lambda data: data + sha(b"").encode() + b"  ../secret\n")
    change("with_a_file_too_many", lambda data: data.replace(
        b"  record.json\n", b"  record.json\n") .replace(
        data.split(b"\n")[-2] + b"\n", sha(b"").encode() + b"  plan.md\n" + data.split(b"\n")[-2] + b"\n"))
    change("with_a_zero_byte", lambda data: data.replace(b"plan.csv", b"plan\0csv"))
    change("with_blanks", lambda data: b" " + data)


lists()

# --- Lines of the log ---------------------------------------------------------------------------------


def spellings():
    def change(name, old, new, number=1):
        def act(pack):
            lines = pack.lines("log.jsonl")
            assert old in lines[number], (name, lines[number])
            lines[number] = lines[number].replace(old, new, 1)
            # Everything behind it is chained anew, so that only the spelling is wrong.
            for at in range(number + 1, len(lines)):
                entry = Object(dict(read(lines[at]), prev=sha(lines[at - 1])).items())
                lines[at] = (written(entry) + "\n").encode()
            pack.files["log.jsonl"] = b"".join(lines)
        act.__name__ = "line_" + name
        case("alone", "sign", chain=WRONG, commitments=NOT, history=NOT)(act)

    change("with_a_blank", b'"v":1,', b'"v": 1,')
    change("with_a_key_twice", b'"v":1,', b'"v":1,"v":1,')
    change("with_a_key_too_many", b'"prev"', b'"more":1,"prev"')
    change("with_keys_swapped", b'"v":1,"n":1,', b'"n":1,"v":1,')
    change("with_an_escape", b'"k":"read"', b'"k":"re\\u0061d"')
    change("with_a_fraction", b'"n":1,', b'"n":1.0,')
    change("of_another_format", b'"v":1,', b'"v":2,')
    change("of_an_unknown_kind", b'"k":"read"', b'"k":"reed"')
    change("without_its_step", b'"step":"notice",', b"")
    change("with_a_wrong_type", b'"step":"notice"', b'"step":7')
    change("that_tells_a_choice", b'"prev"', b'"holds":["ready is yes"],"prev"')
    change("with_windows_ends", b"}\n", b"}\r\n")
    change("with_raw_separators", b'"step":"notice"', '"step":"not\u2028ice"'.encode())
    change("with_a_strange_member", b'"step"', b'"who":"Anna","step"')
    change("with_a_day_that_is_not", b'"t":"2026-', b'"t":"2026-02-31T', 1)
    change("with_bad_letters", b'"step":"notice"', b'"step":"not\xffice"')


spellings()


@case("alone", "sign", chain=WRONG, commitments=NOT, history=NOT)
def two_lines_swapped(pack):
    lines = pack.lines("log.jsonl")
    lines[2], lines[3] = lines[3], lines[2]
    pack.files["log.jsonl"] = b"".join(lines)


@case("alone", "sign", chain=WRONG, commitments=NOT, history=NOT)
def a_line_removed(pack):
    lines = pack.lines("log.jsonl")
    del lines[3]
    pack.files["log.jsonl"] = b"".join(lines)


@case("alone", "sign", chain=WRONG, commitments=NOT, history=NOT)
def a_line_of_another_session(pack):
    entries = pack.entries()
    entries[3]["session"] = "0" * 32
    pack.put(entries)


@case("alone", "sign", chain=WRONG, commitments=NOT, history=NOT)
def a_second_beginning(pack):
    entries = pack.entries()
    pack.put(entries + [dict(entries[0])])


@case("alone", "sign", chain=WRONG, commitments=NOT, history=NOT)
def no_entry_at_all(pack):
    pack.files["log.jsonl"] = b""
    pack.files["head.txt"] = b"format 1\n"


@case("alone", "sign", chain=WRONG, commitments=NOT, history=NOT)
def a_line_of_two_mebibytes(pack):
    entries = pack.entries()
    entries[1]["step"] = "x" * (2 << 20)
    pack.put(entries)


@case("alone", "sign-list", chain=WRONG)
def the_end_cut_off_under_the_old_head(pack):
    pack.put([entry for entry in pack.entries() if entry["k"] != "finish"])


@case("alone", "sign")
def the_end_cut_off_and_signed_anew(pack):
    """Nothing but a receipt can show this."""
    pack.put([entry for entry in pack.entries() if entry["k"] != "finish"])


@case("alone", "sign-list", chain=WRONG)
def a_head_of_more_words(pack):
    pack.files["head.txt"] += b"\n"
    pack.resign_head = True


# --- Words --------------------------------------------------------------------------------------------


def first(openings):
    return sorted(openings)[0]


@case("alone", "sign", commitments=WRONG)
def a_word_changed(pack):
    pack.files["openings.jsonl"] = pack.files["openings.jsonl"].replace(b'"text":"', b'"text":"x', 1)


@case("alone", "sign")
def a_word_changed_and_everything_made_anew(pack):
    """Nothing but a receipt can show this."""
    openings = pack.openings()
    number = [number for number in sorted(openings) if "value" not in openings[number]][0]
    openings[number]["text"] = "Something else"
    pack.commit(openings)


@case("alone", "sign", commitments=WRONG)
def words_missing(pack):
    pack.files["openings.jsonl"] = b"".join(pack.lines("openings.jsonl")[1:])


@case("alone", "sign", commitments=WRONG)
def words_twice(pack):
    lines = pack.lines("openings.jsonl")
    pack.files["openings.jsonl"] = b"".join([lines[0]] + lines)


@case("alone", "sign", commitments=WRONG)
def words_out_of_order(pack):
    pack.files["openings.jsonl"] = b"".join(reversed(pack.lines("openings.jsonl")))


@case("alone", "sign", commitments=WRONG)
def words_of_two_people_swapped(pack):
    lines = pack.lines("openings.jsonl")
    one, two = (dict(read(line)) for line in lines[:2])
    one["n"], two["n"] = two["n"], one["n"]
    lines[:2] = [(written(Object(item.items())) + "\n").encode() for item in (two, one)]
    pack.files["openings.jsonl"] = b"".join(lines)


@case("alone", "sign", commitments=WRONG)
def words_that_belong_to_nothing(pack):
    line = b'{"n":1,"salt":"AAAAAAAAAAAAAAAAAAAAAA","text":"hello"}\n'
    pack.files["openings.jsonl"] = line + pack.files["openings.jsonl"]


def salts():
    def change(name, salt):
        def act(pack):
            openings = pack.openings()
            openings[first(openings)]["salt"] = salt
            pack.commit(openings)
        act.__name__ = "salt_" + name
        case("alone", "sign", commitments=WRONG)(act)

    change("missing", "")
    change("short", "AAAAAAAA")
    change("too_long", "A" * 43)
    change("spelt_otherwise", "AAAAAAAAAAAAAAAAAAAAAB")
    change("with_foreign_signs", "AAAAAAAAAAAAAAAAAAAA/A")


salts()


@case("alone", "sign", commitments=WRONG)
def a_salt_used_twice(pack):
    openings = pack.openings()
    numbers = sorted(openings)
    openings[numbers[1]]["salt"] = openings[numbers[0]]["salt"]
    pack.commit(openings)


@case("alone", "sign", commitments=WRONG)
def an_opening_with_a_key_too_many(pack):
    openings = pack.openings()
    openings[first(openings)]["more"] = "x"
    pack.commit(openings)


@case("alone", "sign", commitments=WRONG)
def an_opening_with_an_unknown_check(pack):
    openings = pack.openings()
    openings[first(openings)]["nudges"] = ["rude"]
    pack.commit(openings)


@case("alone", "sign", commitments=WRONG)
def a_commitment_without_words(pack):
    entries = pack.entries()
    number = [at for at, entry in enumerate(entries) if entry["k"] == "answer" and "c" in entry][0]
    entries[number]["c"] = sha(b"nothing")
    pack.put(entries)


@case("alone", "sign", commitments=WRONG)
def withheld_and_there(pack):
    pack.files["withheld.jsonl"] = b'{"n":%d,"why":"discussion"}\n' % first(pack.openings())


@case("alone", "sign", commitments=WRONG)
def withheld_without_a_reason(pack):
    number = first(pack.openings())
    pack.files["openings.jsonl"] = b"".join(pack.lines("openings.jsonl")[1:])
    pack.files["withheld.jsonl"] = b'{"n":%d}\n' % number


@case("alone", "sign", commitments=WRONG)
def withheld_as_a_name(pack):
    number = first(pack.openings())
    pack.files["openings.jsonl"] = b"".join(pack.lines("openings.jsonl")[1:])
    pack.files["withheld.jsonl"] = b'{"n":%d,"why":"names"}\n' % number


@case("alone", "sign")
def withheld_as_it_should_be(pack):
    number = first(pack.openings())
    pack.files["openings.jsonl"] = b"".join(pack.lines("openings.jsonl")[1:])
    pack.files["withheld.jsonl"] = b'{"n":%d,"why":"discussion"}\n' % number


@case("meeting", "sign", commitments=WRONG)
def withheld_what_somebody_said_at_the_door(pack):
    number = next(int(entry["n"]) for entry in pack.entries() if entry["k"] == "join" and "c" in entry)
    at = sorted(pack.openings()).index(number)
    lines = pack.lines("openings.jsonl")
    pack.files["openings.jsonl"] = b"".join(lines[:at] + lines[at + 1:])
    pack.files["withheld.jsonl"] = b'{"n":%d,"why":"discussion"}\n' % number


@case("alone", "sign", commitments=WRONG)
def withheld_where_there_are_no_words(pack):
    pack.files["withheld.jsonl"] = b'{"n":1,"why":"discussion"}\n'


@case("meeting", "sign", commitments=WRONG)
def taken_out_and_still_there(pack):
    target = [int(entry["target"]) for entry in pack.entries() if entry["k"] == "redact"][0]
    openings = pack.openings()
    openings[target] = {"n": Number(target), "salt": "A" * 22, "text": "hello"}
    pack.commit(openings)


@case("meeting", "sign", commitments=WRONG)
def the_entry_that_takes_out_removed(pack):
    entries = [entry for entry in pack.entries() if entry["k"] != "redact"]
    openings = {number: item for number, item in pack.openings().items() if number < len(entries)}
    pack.commit(openings, entries)


# --- History ------------------------------------------------------------------------------------------


def find(entries, kind, last=False, **fields):
    found = [at for at, entry in enumerate(entries) if entry["k"] == kind
             and all(entry.get(key) == value for key, value in fields.items())]
    return found[-1 if last else 0]


def insert(pack, at, entry):
    """Puts an entry without words into the log, and moves every number behind it."""
    entries, openings = pack.entries(), pack.openings()
    for item in entries:
        for key in ("target", "from"):
            if key in item and int(item[key]) >= at:
                item[key] = Number(int(item[key]) + 1)
    near = entries[min(at, len(entries) - 1)]
    start = {key: near[key] for key in ("v", "n", "t", "session")}
    entries.insert(at, dict(start, **entry, prev=""))
    moved = {}
    for number, item in openings.items():
        number += number >= at
        moved[number] = dict(item, n=Number(number))
    pack.commit(moved, entries)


def remove(pack, at):
    entries, openings = pack.entries(), pack.openings()
    for item in entries:
        for key in ("target", "from"):
            if key in item and int(item[key]) > at:
                item[key] = Number(int(item[key]) - 1)
    del entries[at]
    moved = {}
    for number, item in openings.items():
        if number != at:
            number -= number > at
            moved[number] = dict(item, n=Number(number))
    pack.commit(moved, entries)


def name_one(pack):
    """Puts a name to an answer that has none."""
    entries = pack.entries()
    number = [at for at, entry in enumerate(entries) if entry["k"] == "answer" and "who" not in entry][0]
    entries[number] = {key: value for name, item in entries[number].items()
                       for key, value in [(name, item)] + [("who", "p2")] * (name == "k")}
    pack.put(entries)


def unpromise(pack):
    """Takes the commitment of a remark away, and its words."""
    entries, openings = pack.entries(), pack.openings()
    number = find(entries, "park")
    del entries[number]["c"], openings[number]
    pack.commit(openings, entries)


def histories():
    def change(name, act, base="meeting", **expected):
        def run(pack):
            act(pack)
        run.__name__ = "history_" + name
        case(base, "sign", **(expected or dict(history=WRONG)))(run)

    def field(kind, key, value, last=False):
        def act(pack):
            entries = pack.entries()
            entries[find(entries, kind, last)][key] = value
            pack.put(entries)
        return act

    change("after_the_end", lambda pack: insert(
        pack, find(pack.entries(), "finish") + 1, {"k": "lock", "who": "p1", "on": True}))
    change("of_an_unknown_speaker", field("park", "who", "p9"))
    change("led_by_a_participant", field("start", "who", "p2"))
    change("of_a_participant_who_writes", field("done", "who", "p2"))
    change("of_an_action_written_by_a_participant", lambda pack: answer_at(pack, "actions", "p2"))
    change("of_somebody_who_has_left", lambda pack: insert(
        pack, find(pack.entries(), "park"), {"k": "leave", "who": pack.entries()[
            find(pack.entries(), "park")]["who"]}))
    change("with_a_reveal_missing", lambda pack: remove(pack, find(pack.entries(), "reveal")))
    change("with_a_reveal_twice", lambda pack: insert(
        pack, find(pack.entries(), "reveal") + 1,
        {key: pack.entries()[find(pack.entries(), "reveal")][key]
         for key in ("k", "who", "step", "passed")}))
    change("with_an_answer_at_another_time", lambda pack: field(
        "answer", "t", "2026-11-21T14:05:00.001Z")(pack))
    def answer_at(pack, step, who):
        entries = pack.entries()
        entries[find(entries, "answer", step=step)]["who"] = who
        pack.put(entries)

    def unsign(pack):
        entries = pack.entries()
        del next(entry for entry in entries if entry["k"] == "answer" and "who" in entry)["who"]
        pack.put(entries)

    change("with_an_answer_by_nobody", unsign)
    change("of_a_vote_with_more_votes", field("count", "voted", Number(1)))
    change("of_a_vote_that_keeps_others", lambda pack: field("count", "kept", ["r4"])(pack))
    change("of_a_vote_with_too_many_people", field("count", "passed", Number(900)))
    change("of_an_agreement_of_too_many", field("outcome", "agrees", Number(90)))
    change("of_an_agreement_of_more_than_agree", field("outcome", "asked", Number(9)))
    change("of_more_objections_than_were_shown", field("outcome", "objects", Number(2)))
    change("of_a_reveal_that_too_many_passed", field("reveal", "passed", Number(900)))
    change("of_a_row_that_is_not", field("outcome", "row", Number(77)))
    change("with_a_group_of_points_that_are_not", lambda pack: insert(
        pack, find(pack.entries(), "count"),
        {"k": "ungroup", "who": "p1", "step": "learning", "number": Number(1)}))
    change("with_a_tick_at_what_was_not_parked", lambda pack: insert(
        pack, find(pack.entries(), "count"),
        {"k": "tick", "who": "p1", "target": Number(1), "on": True}))
    change("of_a_step_that_is_not", field("read", "step", "nowhere"))
    change("with_a_member_twice", lambda pack: insert(
        pack, find(pack.entries(), "start"), {"k": "leave", "who": "p9"}))
    change("alone_with_a_member", lambda pack: insert(
        pack, 2, {"k": "pause", "who": "p1"}), base="alone")
    change("alone_with_a_meeting", lambda pack: insert(pack, 2, {"k": "start"}), base="alone")
    change("alone_of_a_row_that_is_not", lambda pack: insert(
        pack, 2, {"k": "remove-row", "step": "actions", "row": Number(9)}), base="alone")
    change("whose_times_run_backwards", lambda pack: field(
        "finish", "t", "2026-01-01T00:00:00.000Z")(pack), base="alone", history=GOOD)
    change("of_another_day", lambda pack: field(
        "answer", "t", "2026-11-25T00:00:00.000Z", last=True)(pack), base="alone", history=GOOD)

    change("with_a_lock_that_was_shut", lambda pack: insert(
        pack, find(pack.entries(), "start"), {"k": "lock", "who": "p1", "on": False}))
    change("with_a_second_start", lambda pack: insert(
        pack, find(pack.entries(), "start") + 1, {"k": "start", "who": "p1"}))
    change("with_the_room_given_to_nobody", lambda pack: insert(
        pack, find(pack.entries(), "start"),
        {"k": "role", "who": "p1", "member": "p1", "role": "co-facilitator"}))
    change("with_a_member_who_skips_a_number", lambda pack: field("join", "who", "p8", last=True)(pack))
    change("with_a_name_where_there_is_none", lambda pack: name_one(pack))
    change("of_a_page_that_is_not_open", field("read", "step", "present recommendations"))
    change("of_a_vote_by_nobody", field("count", "voted", Number(0)))
    change("of_answers_after_a_break", lambda pack: insert(
        pack, find(pack.entries(), "start") + 1, {"k": "pause", "who": "p1"}))
    change("with_words_taken_from_no_words", field("redact", "target", Number(0)),
           commitments=WRONG, history=WRONG)
    change("alone_finished_at_once", lambda pack: insert(pack, 1, {"k": "finish"}), base="alone")
    change("alone_with_a_page_left_out", lambda pack: remove(pack, find(pack.entries(), "read")),
           base="alone")
    change("alone_with_another_kind_of_answer", field("answer", "type", "person"), base="alone")
    change("alone_going_on_without_a_break", lambda pack: insert(pack, 2, {"k": "resume"}),
           base="alone")
    change("of_another_dialogue", field("begin", "dialogue", "other"), base="alone")
    change("that_promises_no_words", lambda pack: unpromise(pack), chain=WRONG, commitments=NOT,
           history=NOT)

    def otherwise(pack):
        openings = pack.openings()
        number = [number for number, item in sorted(openings.items())
                  if isinstance(item.get("value"), str) and len(item["value"]) == 10][0]
        openings[number]["value"] = "2031-01-01"
        pack.commit(openings)
    change("that_reads_a_date_otherwise", otherwise, base="alone", history=GOOD)


histories()

# --- Signatures ---------------------------------------------------------------------------------------


@case("alone", "other-key", signatures=WRONG)
def signed_by_somebody_else(pack):
    pass


@case("alone", "other-purpose", signatures=WRONG)
def signed_for_another_purpose(pack):
    pass


@case("alone", "rsa", signatures=WRONG)
def signed_with_another_kind_of_key(pack):
    pass


@case("alone", "token")
def signed_on_a_token(pack):
    pass


@case("alone", "other-token", signatures=WRONG)
def signed_on_a_token_of_nobody(pack):
    pass


@case("alone", "sign", files=WRONG, signatures=WRONG)
def signatures_swapped(pack):
    pack.after.append(lambda folder: (
        (folder / "head.txt.sig").rename(folder / "x"),
        (folder / "MANIFEST.sig").rename(folder / "head.txt.sig"),
        (folder / "x").rename(folder / "MANIFEST.sig")))


@case("alone", "sign", signatures=WRONG)
def a_signature_that_is_cut(pack):
    pack.after.append(lambda folder: (folder / "MANIFEST.sig").write_bytes(
        (folder / "MANIFEST.sig").read_bytes()[:100]))


@case("alone", "sign")
def nothing_done_alone(pack):
    pass


@case("meeting", "sign")
def nothing_done_meeting(pack):
    pass


def keys(out):
    made = {}
    for name, kind in (("team", "ed25519"), ("other", "ed25519"), ("rsa", "rsa")):
        made[name] = out / ("key-" + name)
        subprocess.run(["ssh-keygen", "-q", "-t", kind, "-N", "", "-C", name, "-f", str(made[name])],
                       check=True)
    made["token"], made["other-token"] = Token(out / "key-token"), Token(out / "key-other-token")
    public = [" ".join(pathlib.Path(f"{made[name]}.pub").read_text().split()[:2]) for name in ("team", "rsa")]
    (out / "allowed_signers").write_text("".join(
        f'team namespaces="debrief-head,debrief-pack" {key}\n' for key in [*public, made["token"].line()]))
    return made


def finish(pack, how, made):
    space = "other" if how == "other-purpose" else "debrief"
    key = made.get({"other-key": "other"}.get(how, how), made["team"])
    if how == "raw" or how == "list":
        if how == "list":
            pack.list()
        return
    if how != "sign-list":
        if b"size" not in pack.files["head.txt"]:
            pass
        elif pack.files["log.jsonl"]:
            pack.head()
        pack.sign(key, "head.txt", space + "-head")
        pack.list()
    elif pack.files["log.jsonl"] != pack.was or getattr(pack, "resign_head", False):
        if getattr(pack, "resign_head", False):
            pack.sign(key, "head.txt", "debrief-head")
        pack.list()
    pack.sign(key, "MANIFEST", space + "-pack")


def main(alone, meeting, out):
    out = pathlib.Path(out)
    out.mkdir(parents=True)
    made = keys(out)
    bases = {"alone": Pack(alone), "meeting": Pack(meeting)}
    for pack in bases.values():
        # The packs are somebody else's; from here on they are signed by the key of this run.
        pack.was = pack.files["log.jsonl"]
        finish(pack, "sign", made)
    expected = []
    for name, base, how, wrong, act in cases:
        pack = copy.deepcopy(bases[base])
        act(pack)
        finish(pack, how, made)
        pack.write(out / name)
        expected.append(" ".join([name] + [wrong.get(check, GOOD) for check in CHECKS]))
    (out / "expected").write_text("\n".join(expected) + "\n")
    print(len(cases), "packs")


if __name__ == "__main__":
    main(*sys.argv[1:])
