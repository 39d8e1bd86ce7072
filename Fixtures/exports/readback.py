"""Reads documents with readers that are not Debrief's, and prints what they say.

    readback.py word|markdown|json|csv < documents > answers

Each document stands behind a line with its length in bytes; each answer is one line of JSON.
"""

import csv
import io
import json
import sys


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

read = {"word": read_word, "markdown": read_markdown, "json": read_json, "csv": read_csv}[sys.argv[1]]
for document in documents(sys.stdin.buffer):
    print(json.dumps(read(document)))
