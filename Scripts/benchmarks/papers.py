#!/usr/bin/python3
"""Makes 40 invented documents in many layouts, imports them as Word and as PDF, and counts what came out right.

Scripts/benchmarks/papers.py DEBRIEF [FOLDER] needs python3-docx and LibreOffice; without them it says what it leaves
out. DEBRIEF is the program; FOLDER keeps the documents and what was made of them.
"""
import os, random, re, shutil, subprocess, sys, tempfile

try:
    import docx
    from docx.enum.text import WD_BREAK
    from docx.oxml import OxmlElement, parse_xml
    from docx.oxml.ns import nsdecls, qn
    from docx.shared import Pt
except ImportError:
    sys.exit("Left out: python3-docx is not installed, so no document could be made.")

# Sections as (what they mean, heading); a meaning of None is a section of the document's own.
MEANT = ["background", "safeguarding-concerns", "incident", "review", "findings", "recommendations",
         "implementing-change"]
HEADINGS = {
    "template": ["Background", "Safeguarding concerns", "The incident", "The review", "The findings",
                 "Recommendations", "Implementing change"],
    "questions": ["Who is the child?", "What were we worried about?", "What happened?", "What did we look at?",
                  "What did we learn?", "What needs to change?", "What can you do?"],
    "learning": ["Case summary", "Risk factors", "Key events", "Scope of the review", "Key learning",
                 "Learning into practice", "Reflective questions"],
    "adults": ["About the person", "Presenting concerns", "Circumstances of the death", "Terms of reference",
               "Key findings", "Recommendations for practice", "Points for discussion"],
    "homicide": ["The family", "Warning signs", "The homicide", "Purpose of the review", "Lessons to be learned",
                 "Actions for agencies", "Next steps"],
    "deaths": ["Pen portrait", "Vulnerabilities", "Cause and circumstances", "Review process", "Problems in care",
               "Service improvements", "Think about"],
    "wales": ["Cefndir / Background", "Pryderon / Concerns", "Y digwyddiad / The incident", "Yr adolygiad / The review",
              "Canfyddiadau / Findings", "Argymhellion / Recommendations", "Camau nesaf / Next steps"],
    "scotland": ["Family background", "Areas of concern", "Circumstances that led to the learning review",
                 "Methodology", "Key practice themes", "Strategies for improving practice", "What do I need to do?"],
    "short": ["Context", "Why it matters", "Event", "About the review", "Themes", "What are we doing?", "Reflect"],
    "capitals": ["BACKGROUND", "CONCERNS", "WHAT HAPPENED", "THE REVIEW", "FINDINGS", "RECOMMENDATIONS", "NEXT STEPS"],
}
MEANINGS = {"deaths": [m if m != "incident" else None for m in MEANT]}

WHO = ["A neighbour", "The head of year", "The surgery", "A cousin", "The lodger", "A youth worker", "The midwife",
       "The dentist", "A bus driver", "The librarian"]
DID = ["kept a list of the missed visits", "wrote two letters that nobody answered", "saw lights on until the morning",
       "asked about the long journeys by coach", "noticed the same coat in every season",
       "heard of a third address from a friend", "put the dates on one page for the meeting"]
ASK = ["Services compare their dates before a meeting", "Letters are followed by a call within a week",
       "Workers ask who else sleeps in the home", "Managers read one file a month with their team",
       "Schools send the new address on the same day", "Every plan names one person who rings the family"]
DO = ["Read one file with a colleague", "Ask at the next meeting who has seen the bedroom",
      "Write down whom you would ring", "Look for letters that nobody has answered"]


class Words:
    """Sentences that occur once, each with a mark of its own."""

    def __init__(self, seed):
        self.random, self.count = random.Random(seed), seed * 100

    def mark(self):
        self.count += 1
        return f"{self.count}{'abcdefgh'[self.count % 8]}"

    def tale(self):
        return f"{self.random.choice(WHO)} {self.random.choice(DID)}, as note {self.mark()} says."

    def ask(self):
        return f"{self.random.choice(ASK)}, see page {self.mark()}."

    def do(self):
        return f"{self.random.choice(DO)}, with sheet {self.mark()}."


class Paper:
    """The text of a document: sections with paragraphs or points."""

    def __init__(self, number, headings):
        words = Words(number)
        self.name, self.set = f"Child B{number}", headings
        self.sections = []
        for meaning, heading, make, count in zip(
                MEANINGS.get(headings, MEANT), HEADINGS[headings],
                [words.tale, words.tale, words.tale, words.tale, words.tale, words.ask, words.do],
                [2, 1, 2, 1, 3, 4, 2]):
            self.sections.append((meaning, heading, [make() for _ in range(count)]))

    def lines(self):
        return [(meaning, heading, text) for meaning, heading, texts in self.sections for text in texts]


def is_list(meaning):
    return meaning in ("findings", "recommendations", "implementing-change")


def head(document, paper, banner=True):
    if banner:
        document.add_paragraph("Fernshire Safeguarding Partnership")
    document.add_paragraph(f"{paper.name}: 7 minute briefing")


def fill(place, meaning, texts, style="List Bullet"):
    for text in texts:
        if is_list(meaning) and style:
            place.add_paragraph(text, style=style)
        else:
            place.add_paragraph(text)


def styled(number=lambda index: "", level=1, style="List Bullet"):
    def make(document, paper):
        head(document, paper)
        for index, (meaning, heading, texts) in enumerate(paper.sections, 1):
            document.add_heading(number(index) + heading, level=level)
            fill(document, meaning, texts, style)
    return make


def bold(size=None):
    def make(document, paper):
        head(document, paper)
        for meaning, heading, texts in paper.sections:
            run = document.add_paragraph().add_run(heading)
            if size:
                run.font.size = Pt(size)
            else:
                run.bold = True
            fill(document, meaning, texts)
    return make


def plain(number=lambda index: ""):
    def make(document, paper):
        head(document, paper)
        for index, (meaning, heading, texts) in enumerate(paper.sections, 1):
            document.add_paragraph(number(index) + heading)
            fill(document, meaning, texts)
    return make


def put(cell, texts):
    cell.text = texts[0]
    for text in texts[1:]:
        cell.add_paragraph(text)


def beside(document, paper):
    head(document, paper)
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    for meaning, heading, texts in paper.sections:
        cells = table.add_row().cells
        cells[0].text = heading
        put(cells[1], texts)


def rows_over_rows(document, paper):
    head(document, paper)
    for part in (paper.sections[:4], paper.sections[4:]):
        table = document.add_table(rows=2, cols=len(part), style="Table Grid")
        for column, (meaning, heading, texts) in enumerate(part):
            table.cell(0, column).text = heading
            put(table.cell(1, column), texts)
        document.add_paragraph()


def boxes(columns, number=lambda index: ""):
    def make(document, paper):
        head(document, paper)
        rows = (len(paper.sections) + columns - 1) // columns
        table = document.add_table(rows=rows, cols=columns, style="Table Grid")
        for index, (meaning, heading, texts) in enumerate(paper.sections):
            put(table.cell(index // columns, index % columns), [number(index + 1) + heading] + texts)
    return make


def columns(document, paper):
    head(document, paper)
    part = document.add_section(0)
    cols = part._sectPr.find(qn("w:cols"))
    cols.set(qn("w:num"), "2")
    cols.set(qn("w:space"), "500")
    for meaning, heading, texts in paper.sections:
        document.add_heading(heading, level=2)
        fill(document, meaning, texts)


BOX = """<w:r %s xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:drawing>
 <wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="%d" behindDoc="0" locked="0"
 layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>%d
</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>%d</wp:posOffset></wp:positionV>
 <wp:extent cx="2160000" cy="2520000"/><wp:wrapNone/><wp:docPr id="%d" name="Box %d"/><wp:cNvGraphicFramePr/>
 <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
 <wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2160000" cy="2520000"/></a:xfrm>
 <a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="%s"/></a:solidFill></wps:spPr>
 <wps:txbx><w:txbxContent>%s</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>
 </wp:anchor></w:drawing></w:r>"""


def circle(number=lambda index: ""):
    """Seven boxes around the middle of the page, as the hands of a clock go."""
    places = [(300000, 1500000), (2700000, 1500000), (5100000, 1500000), (5100000, 4300000), (5100000, 7100000),
              (2700000, 7100000), (300000, 7100000)]

    def make(document, paper):
        head(document, paper)
        anchor = document.add_paragraph()
        for index, (meaning, heading, texts) in enumerate(paper.sections):
            inner = "".join(
                '<w:p><w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t xml:space="preserve">%s</w:t></w:r></w:p>' % text
                for text in [number(index + 1) + heading] + [
                    ("• " if is_list(meaning) else "") + text for text in texts[:3]])
            color = ["DDEEFF", "FFEEDD", "EEFFDD", "FFDDEE", "DDFFEE", "EEDDFF", "FFFFDD"][index]
            x, y = places[index]
            anchor._p.append(parse_xml(BOX % (nsdecls("w"), index + 2, x, y, index + 9, index, color, inner)))
        paper.sections = [(m, h, t[:3]) for m, h, t in paper.sections]
    return make


def table_of_recommendations(document, paper):
    head(document, paper)
    for meaning, heading, texts in paper.sections:
        document.add_heading(heading, level=1)
        if meaning != "recommendations":
            fill(document, meaning, texts)
            continue
        table = document.add_table(rows=1, cols=4, style="Table Grid")
        for cell, name in zip(table.rows[0].cells, ["No", "Recommendation", "Lead", "By when"]):
            cell.text = name
        for index, text in enumerate(texts, 1):
            cells = table.add_row().cells
            for cell, value in zip(cells, [str(index), text, WHO[index % 10].split()[-1].title(), f"May 203{index}"]):
                cell.text = value


def labels(document, paper):
    head(document, paper)
    for meaning, heading, texts in paper.sections:
        document.add_heading(heading, level=1)
        if meaning != "recommendations":
            fill(document, meaning, texts)
            continue
        for index, text in enumerate(texts, 1):
            document.add_paragraph(f"Recommendation {index}: {text}")


def page(document, paper):
    """First, even and usual page headers, a footer, a glossary, and the end of a page."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Not to be copied"
    section.header.paragraphs[0].text = "Briefing of the spring"
    section.footer.paragraphs[0].text = "Fernshire, page by page"
    styled()(document, paper)
    document.add_heading("Glossary", level=1)
    document.add_paragraph("NRP: night rota of practitioners")
    document.add_paragraph("For more information write to the partnership.")
    document.add_paragraph("Helpline: 01632 960 222")


def inner(document, paper):
    """Headings of parts inside sections."""
    head(document, paper)
    for meaning, heading, texts in paper.sections:
        document.add_heading(heading, level=1)
        if meaning == "findings":
            document.add_heading("Voices", level=2)
        fill(document, meaning, texts)


ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII"]
two = lambda index: f"0{index} "
LAYOUTS = {
    "styled": styled(), "numbered": styled(two), "roman": plain(lambda i: ROMAN[i - 1] + ". "),
    "point": styled(lambda i: f"{i}. ", 2, "List Number"), "minutes": plain(lambda i: f"Minute {i}: "),
    "bold": bold(), "large": bold(16), "beside": beside, "over": rows_over_rows, "boxes": boxes(2),
    "boxes-3": boxes(3, two), "columns": columns, "circle": circle(two), "circle-plain": circle(),
    "table": table_of_recommendations, "labels": labels, "page": page, "inner": inner,
}


def usual(program, folder, path, data):
    done = subprocess.run([program, "import", path, "--yes", "--report", "full", "--data", data, "--plain"],
                          capture_output=True, text=True, timeout=300)
    place = os.path.join(data, "briefings")
    files = [f for f in os.listdir(place) if f.endswith(".briefing")] if os.path.isdir(place) else []
    return (open(os.path.join(place, files[0])).read() if files else ""), done.stdout + done.stderr


def sections(text):
    """The sections of a briefing: id and the words of each block."""
    found = {}
    here = None
    for line in text.split("\n"):
        if line.startswith("# "):
            named = re.match(r"# (?:\d+ )?(.*?)(?: \[([\w-]+)\])?$", line)
            here = named[2] or re.sub(r"[^a-z]+", "-", re.sub("^the ", "", named[1].lower())).strip("-")
            found[here] = (named[1], [])
        elif here and line.strip():
            new = re.match(r"(- |\d+[a-z]?\. |   [a-z]\. )", line) or not found[here][1] or not line.startswith(" ")
            if new and not (found[here][1] and found[here][2:] == ()and False):
                found[here][1].append(line.strip())
            else:
                found[here][1][-1] += " " + line.strip()
        elif here:
            found[here][1].append("")
    return {key: (title, [b for b in " \n ".join(blocks).split("\n") if b.strip()]) for key, (title, blocks) in found.items()}


def flat(text):
    return re.sub(r"\s+", " ", text)


def measure(paper, made, report):
    """How many lines are right, and lost; whether the recommendations are exactly right."""
    found = {key: flat(" ".join(blocks)) for key, (title, blocks) in sections(made).items()}
    titles = {title.lower(): key for key, (title, blocks) in sections(made).items()}
    right = lost = 0
    whole = flat(made) + flat(report)
    wrong = []
    for meaning, heading, text in paper.lines():
        key = meaning or titles.get(heading.lower().rstrip("?"), titles.get(heading.lower()))
        if text in found.get(key, ""):
            right += 1
        else:
            wrong.append((heading, text))
        mark = re.search(r"\d+[a-h]", text)[0]
        lost += mark not in whole
    wanted = next(texts for meaning, heading, texts in paper.sections if meaning == "recommendations")
    block = re.search(r"^# .*(?:\[recommendations\]|Recommendations|RECOMMENDATIONS)$\n((?:(?!^# ).*\n)*)", made, re.M)
    points = re.findall(r"^(\d+[a-z]?)\. (.*(?:\n   .*)*)", block[1] if block else "", re.M)
    texts = [re.sub(r" \(Lead: .*\)$", "", flat(text)) for label, text in points]
    # Word counts lists of this style on from section to section, and these are the numbers that it shows.
    first = 1 + len(paper.sections[4][2]) if paper.layout == "point" else 1
    exact = texts == wanted and [int(label) for label, text in points] == list(range(first, first + len(wanted)))
    return right, len(paper.lines()), lost, exact, wrong


def main():
    program = os.path.abspath(sys.argv[1])
    folder = os.path.abspath(sys.argv[2]) if len(sys.argv) > 2 else tempfile.mkdtemp()
    os.makedirs(folder, exist_ok=True)
    office = shutil.which("soffice")
    names = list(HEADINGS)
    papers = []
    for number, layout in enumerate(list(LAYOUTS) * 3, 1):
        if number > 40:
            break
        paper = Paper(number, names[(number * 7 + number // 10) % len(names)])
        paper.layout, paper.path = layout, os.path.join(folder, f"{number:02}-{layout}-{paper.set}.docx")
        document = docx.Document()
        LAYOUTS[layout](document, paper)
        document.save(paper.path)
        papers.append(paper)
    if office:
        subprocess.run([office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
                        "--outdir", folder] + [paper.path for paper in papers], capture_output=True, timeout=600)
    else:
        print("Left out: LibreOffice is not installed, so no PDF was made.")
    print(f"{len(papers)} documents, {len(LAYOUTS)} layouts, {len(HEADINGS)} sets of headings")
    total = {}
    for paper in papers:
        for kind in ("docx", "pdf"):
            path = paper.path[:-4] + kind
            if not os.path.exists(path):
                continue
            data = os.path.join(folder, "data", os.path.basename(path))
            made, report = usual(program, folder, path, data)
            right, count, lost, exact, wrong = measure(paper, made, report)
            sums = total.setdefault(kind, [0, 0, 0, 0, 0])
            for place, value in enumerate((right, count, lost, exact, 1)):
                sums[place] += value
            if wrong or lost or not exact:
                print(f"  {os.path.basename(path)}: {right}/{count} lines, {lost} lost, recommendations "
                      + ("exact" if exact else "NOT exact"))
                for heading, text in wrong[:3]:
                    print(f"      {heading}: {text}")
    for kind, (right, count, lost, exact, papers) in total.items():
        print(f"{kind}: {papers} documents, {right}/{count} lines right ({100 * right / count:.1f} %), {lost} lost, "
              f"recommendations exact in {exact} ({100 * exact / papers:.1f} %)")


main()
