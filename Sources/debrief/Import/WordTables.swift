extension WordScript {
    /// Tables, footnotes, page headers and footers, and the order of all.
    static let tables = """
        # Tables: by rows, by columns below a row of headings, or as rows of recommendations.

        def plain(cell):
            return ' '.join(filter(None, (words(p)[0].strip() for p in cell.iter(qn('w:p'))))).replace('\\n', ' ')

        def is_title(cell):
            texts = [words(p)[0].strip() for p in cell.iter(qn('w:p'))]
            texts = [text for text in texts if text]
            return len(texts) == 1 and len(texts[0]) <= 80 and not texts[0].endswith(('.', ',', ';'))

        def is_text(cell):
            texts = [t for t in (words(p)[0].strip() for p in cell.iter(qn('w:p'))) if t]
            return len(texts) > 1 or any(len(t) > 60 or t.endswith('.') or label_of(cell) for t in texts)

        def label_of(cell):
            return any(p.find(qn('w:pPr') + '/' + qn('w:numPr')) is not None for p in cell.iter(qn('w:p')))

        COLUMNS = {'no', 'ref', '#', 'lead', 'owner', 'agency', 'timescale', 'timescales', 'deadline',
            'status', 'responsible', 'responsibility', 'due', 'rag', 'by when', 'by whom', 'when',
            'who', 'date', 'who will do it', 'target date', 'lead agency', 'lead officer'}

        def table(root):
            rows = []
            for row in root.iter(qn('w:tr')):
                if next(row.iterancestors(qn('w:tbl'))) is not root or row.find(qn('w:trPr') + '/' + qn('w:del')) is not None:
                    continue
                cells = [c for c in row.iter(qn('w:tc')) if next(c.iterancestors(qn('w:tr'))) is row]
                rows.append([c for c in cells if key(c.find(qn('w:tcPr')), 'vMerge') != 'continue'])
            names = [plain(cell).lower() for cell in rows[0]] if rows else []
            inner = any(part is not root for part in root.iter(qn('w:tbl')))
            asked = {name.strip(' .:?') for name in names} & COLUMNS
            if len(names) > 1 and not inner and asked and all(len(name) < 60 for name in names):
                for row in rows:
                    texts = []
                    for cell in row:
                        marks = [label(p) for p in cell.iter(qn('w:p'))]
                        text = plain(cell).replace('\\t', ' ')
                        texts.append((marks[0] if marks and not marks[0].strip() == '-' else '') + text)
                    if any(texts):
                        print('\\t'.join(texts) + '\\n')
                return
            at = 0
            while at < len(rows):
                below = rows[at + 1] if at + 1 < len(rows) else []
                titled = [c for c in rows[at] if plain(c)]
                if (len(titled) > 1 and len(below) == len(rows[at]) and all(map(is_title, titled))
                        and any(map(is_text, below)) and not any(is_title(b) and not is_text(b) for b in below)):
                    for title, text in zip(rows[at], below):
                        walk(title)
                        walk(text)
                    at += 2
                else:
                    for cell in rows[at]:
                        walk(cell)
                    at += 1

        def walk(root):
            for part in root:
                if part.tag == qn('w:p'):
                    paragraph(part)
                elif part.tag == qn('w:tbl'):
                    table(part)
                elif part.tag not in (qn('w:moveFrom'), qn('w:del')):
                    walk(part)

        def others(title, parts):
            texts, seen = [], set()
            for part in parts:
                for p in part.iter(qn('w:p')):
                    text = words(p)[0].strip()
                    if text and text not in seen:
                        seen.add(text)
                        texts.append(text)
            if texts:
                print('# ' + title + '\\n')
                for text in texts:
                    print(text + '\\n')

        sys.stdout.reconfigure(encoding='utf-8', errors='replace')
        walk(body)
        notes = [docx.oxml.parse_xml(r.target_part.blob) for r in document.part.rels.values()
            if r.reltype.endswith('/footnotes') or r.reltype.endswith('/endnotes')]
        others('Footnotes', notes)
        parts = [part._element for s in document.sections for part in (
            s.first_page_header, s.header, s.even_page_header, s.first_page_footer, s.footer, s.even_page_footer)]
        others('Page headers and footers', parts)
        sys.stdout.flush()
        sys.exit((3 if ''.join(left).strip() else 0) + (4 if unread else 0))
        """
}
