"""Reads documents with readers that are not Debrief's, and prints what they say.

    readback.py word|markdown|json|csv|html|txt|ics|svg < documents > answers

Each document stands behind a line with its length in bytes; each answer is one line of JSON.
"""

import csv
import html.parser
import io
import json
import sys
import xml.etree.ElementTree


def documents(stream):
    while line := stream.readline():
        yield stream.read(int(line))


def texts(value):
    """Every answer of the JSON document, in order."""
    if isinstance(value, dict):
        if "state" in value and "text" in value:
            yield value["text"]
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


def read_json(document):
    return list(texts(json.loads(document)))


def read_csv(document):
    text = document.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def styled(token):
    """The text of a paragraph as runs; anything that is no text, break or emphasis is a mistake."""
    runs, style = [], []
    for child in token.children:
        if child.type in ("strong_open", "em_open"):
            style.append(child.type)
        elif child.type in ("strong_close", "em_close"):
            style.pop()
        elif child.type == "text":
            add(runs, "/".join(style), child.content)
        elif child.type == "hardbreak" or (child.type, child.content) == ("html_inline", "<br>"):
            add(runs, "/".join(style), "\n")
        else:
            raise ValueError(f"{child.type} in {token.content!r}")
    return runs


def add(runs, style, text):
    if runs and runs[-1][0] == style:
        runs[-1][1] += text
    elif text:
        runs.append([style, text])


def read_markdown(document):
    """The blocks as [kind, runs]; paragraphs of one answer are parted by an empty line."""
    leaves, inside = [], []
    for token in parser.parse(document.decode()):
        if token.type.endswith("_open"):
            inside.append(token.type.removesuffix("_open"))
            if token.type in ("blockquote_open", "list_item_open"):
                leaves.append([" ".join(inside), []])
        elif token.type.endswith("_close"):
            inside.pop()
        elif token.type == "inline" and inside[-1] == "paragraph" and len(inside) > 1:
            if leaves[-1][1]:
                add(leaves[-1][1], "", "\n\n")
            for style, text in styled(token):
                add(leaves[-1][1], style, text)
        elif token.type == "inline":
            leaves.append([inside[-1], styled(token)])
        else:
            raise ValueError(f"{token.type} in the document")
    return leaves


class Page(html.parser.HTMLParser):
    """What a page is made of; that everything is closed in order, and no element is of a text."""

    known = set(
        "html head meta title style body header main section footer h1 h2 h3 h4 h5 p strong span bdi"
        " blockquote ol ul li table thead tbody tr th td figure figcaption"
        " svg desc g text line rect polygon".split()
    )

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.inside, self.typed, self.headings, self.cells, self.kinds = [], [], [], [], set()

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag not in self.known or len(given) < len(attributes):
            raise ValueError(f"{tag} {attributes}")
        if any(name.startswith("on") or name in ("href", "src", "id") for name in given):
            raise ValueError(f"{tag} {attributes}")
        self.kinds.add(tag)
        if tag == "meta":
            return
        self.inside.append(tag)
        if tag == "bdi":
            self.typed.append("")
        if tag in ("h1", "h2", "h3", "h4", "h5"):
            self.headings.append(int(tag[1]))
        if tag == "th":
            self.cells.append([given["scope"], self.inside[-3]])

    def handle_endtag(self, tag):
        if self.inside.pop() != tag:
            raise ValueError(f"{tag} is closed out of order")

    def handle_data(self, data):
        if "bdi" in self.inside:
            self.typed[-1] += data

    def handle_comment(self, data):
        raise ValueError(f"a comment: {data}")


def read_html(document):
    """The texts that people typed, in order, the levels of headings and the scopes of cells."""
    page = Page()
    page.feed(document.decode())
    page.close()
    if page.inside:
        raise ValueError(f"{page.inside} is open at the end")
    return {
        "typed": page.typed,
        "headings": page.headings,
        "scopes": page.cells,
        "kinds": sorted(page.kinds),
    }


def read_text(document):
    """The lines, and everything set in by four blanks, without blanks."""
    lines = document.decode().split("\n")
    answers, inside = [], False
    for line in lines:
        if line.startswith("    "):
            if not inside:
                answers.append("")
            answers[-1] += line.replace(" ", "")
        if line:
            inside = line.startswith("    ")
    return {"answers": answers, "lines": lines}


def read_calendar(document):
    """Each thing in the calendar, with what a calendar would show."""
    calendar = icalendar.Calendar.from_ical(document)
    found = []
    for item in calendar.walk():
        if item.name in ("VTODO", "VEVENT"):
            day = item.get("due") or item.get("dtstart")
            found.append(
                {
                    "kind": item.name,
                    "id": str(item["uid"]),
                    "summary": str(item["summary"]),
                    "about": str(item["description"]),
                    "day": day.dt.isoformat(),
                    "sequence": int(item["sequence"]),
                    "alarms": [str(alarm["trigger"].dt) for alarm in item.walk("VALARM")],
                    "errors": [list(error) for error in item.errors],
                }
            )
    return found


def read_svg(document):
    """The size, the title and description, and the texts that are drawn."""
    space = "{http://www.w3.org/2000/svg}"
    root = xml.etree.ElementTree.fromstring(document)
    if root.tag != space + "svg":
        raise ValueError(root.tag)
    return {
        "title": root.find(space + "title").text,
        "about": root.find(space + "desc").text,
        "texts": [text.text or "" for text in root.iter(space + "text")],
        "places": [int(text.get("x")) for text in root.iter(space + "text")],
        "width": int(root.get("width")),
    }

def read_word(document):
    """The properties, then the paragraphs and the rows of tables in their order."""
    opened = docx.Document(io.BytesIO(document))
    known = opened.core_properties
    blocks = []
    for block in opened.iter_inner_content():
        if isinstance(block, docx.table.Table):
            blocks.append([[cell.text for cell in row.cells] for row in block.rows])
        else:
            blocks.append([block.style.name, block.text])
    return [
        [known.title, known.author, known.subject, known.language,
         known.created.isoformat(), known.modified.isoformat()],
        blocks,
    ]


if sys.argv[1] == "word":
    import docx

if sys.argv[1] == "markdown":
    import markdown_it

    parser = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"])
if sys.argv[1] == "ics":
    import icalendar

read = {
    "word": read_word,
    "markdown": read_markdown,
    "json": read_json,
    "csv": read_csv,
    "html": read_html,
    "txt": read_text,
    "ics": read_calendar,
    "svg": read_svg,
}[sys.argv[1]]
for document in documents(sys.stdin.buffer):
    print(json.dumps(read(document)))
