/// The text of a Word document, taken out by Python's library python-docx.
enum WordReader {
    /// How the script ends where the library is not installed.
    static let noLibrary = OtherProgram.Outcome.ended(status: 70, output: [])

    /// How the script ends where text that Word hides was left out.
    static let leftOutHidden: Int32 = 3

    /// Prints headings with `#`, points with `-` or their number, text boxes, tables and diagrams in
    /// their places, page headers first and footnotes last. Text that Word hides is left out.
    static let script = """
        import functools, resource, sys
        resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
        try:
            import docx
            from docx.oxml.ns import qn
        except ImportError:
            sys.exit(70)
        try:
            document = docx.Document(sys.argv[1])
        except Exception:
            sys.exit(65)
        counts, seen = {}, set()

        def style(p):
            value = p.find(qn('w:pPr') + '/' + qn('w:pStyle'))
            name = value.get(qn('w:val')) if value is not None else None
            return next((s for s in document.styles if s.style_id == name), None)

        def chain(kind):
            known = set()
            while kind is not None and kind.style_id not in known:
                known.add(kind.style_id)
                yield kind
                kind = kind.base_style

        def numbering(p):
            found = p.find(qn('w:pPr') + '/' + qn('w:numPr'))
            for kind in chain(style(p)):
                if found is not None:
                    break
                found = kind.element.find(qn('w:pPr') + '/' + qn('w:numPr'))
            if found is None:
                return None
            number, level = found.find(qn('w:numId')), found.find(qn('w:ilvl'))
            number = number.get(qn('w:val')) if number is not None else '0'
            return (number, int(level.get(qn('w:val'))) if level is not None else 0)

        def asks(properties, name):
            found = properties.find(qn('w:' + name)) if properties is not None else None
            if found is None:
                return None
            return found.get(qn('w:val')) not in ('0', 'false', 'off')

        @functools.lru_cache(None)
        def styled(key):
            kind = next((s for s in document.styles if s.style_id == key), None)
            for kind in chain(kind):
                hides = asks(kind.element.find(qn('w:rPr')), 'vanish')
                if hides is not None:
                    return hides
            return False

        def key(properties, name):
            found = properties.find(qn('w:' + name)) if properties is not None else None
            return found.get(qn('w:val')) if found is not None else None

        def hides(run):
            own = run.find(qn('w:rPr'))
            hidden = asks(own, 'vanish')
            if hidden is None:
                p = next(run.iterancestors(qn('w:p')))
                hidden = styled(key(own, 'rStyle')) != styled(key(p.find(qn('w:pPr')), 'pStyle'))
            rows = run.iterancestors(qn('w:tr'))
            drawings = [d for a in run.iterancestors(qn('w:drawing')) for d in a.iter(qn('wp:docPr'))]
            return (hidden or any(asks(row.find(qn('w:trPr')), 'hidden') for row in rows)
                or any(d.get('hidden') in ('1', 'true') for d in drawings))

        def diagram(ids):
            try:
                data = docx.oxml.parse_xml(document.part.rels[ids.get(qn('r:dm'))].target_part.blob)
            except KeyError:
                return
            for p in data.iter(qn('a:p')):
                text = ''.join(t.text or '' for t in p.iter(qn('a:t')))
                if text.strip():
                    print('- ' + text + '\\n')

        def form(number, level):
            try:
                root = document.part.numbering_part.element
                num = next(n for n in root.iter(qn('w:num')) if n.get(qn('w:numId')) == number)
                base = num.find(qn('w:abstractNumId')).get(qn('w:val'))
                kind = next(a for a in root.iter(qn('w:abstractNum')) if a.get(qn('w:abstractNumId')) == base)
                here = next(l for l in kind.iter(qn('w:lvl')) if l.get(qn('w:ilvl')) == str(level))
                return here.find(qn('w:numFmt')).get(qn('w:val'))
            except (StopIteration, AttributeError, KeyError, NotImplementedError):
                return 'bullet'

        def mark(p):
            kind = style(p)
            name = kind.name.lower() if kind is not None and kind.name else ''
            if name.startswith('heading') and name[-1:].isdigit():
                return '#' * min(6, int(name[-1])) + ' '
            place = numbering(p)
            if place is None or place[0] == '0':
                return '- ' if name.startswith('list bullet') else ''
            number, level = place
            for deeper in range(level + 1, 9):
                counts.pop((number, deeper), None)
            counts[place] = counts.get(place, 0) + 1
            kind, inset = form(number, level), '  ' * level
            if kind == 'lowerLetter' and counts[place] <= 26:
                return inset + chr(96 + counts[place]) + '. '
            return inset + ('- ' if kind in ('bullet', 'none') else str(counts[place]) + '. ')

        left = []
        TEXT = ('w:t', 'm:t', 'w:sym', 'w:tab', 'w:br', 'w:cr', 'w:noBreakHyphen')

        def write(root):
            for p in root.iter(qn('w:p')):
                if any(a.tag.endswith('}Fallback') for a in p.iterancestors()):
                    continue
                words = []
                for part in p.iter(*(qn(tag) for tag in TEXT)):
                    if next(part.iterancestors(qn('w:p'))) is not p:
                        continue
                    if part.getparent().tag not in (qn('w:r'), qn('m:r')):
                        continue
                    if hides(part.getparent()):
                        left.append(part.text or '')
                        continue
                    if part.tag in (qn('w:t'), qn('m:t')):
                        words.append(part.text or '')
                    elif part.tag == qn('w:sym'):
                        words.append(chr(int(part.get(qn('w:char'), '20'), 16)))
                    elif part.tag == qn('w:br') and part.get(qn('w:type')) == 'page':
                        words.append('\\f')
                    else:
                        words.append({'tab': '\\t', 'noBreakHyphen': '-'}.get(part.tag.split('}')[1], '\\n'))
                text = ''.join(words)
                if text.strip():
                    print(mark(p) + text + '\\n')
                for ids in p.iter(qn('dgm:relIds')):
                    if next(ids.iterancestors(qn('w:p'))) is p:
                        diagram(ids)

        def once(parts):
            for part in parts:
                text = ''.join(t.text or '' for t in part._element.iter(qn('w:t')))
                if text.strip() and text not in seen:
                    seen.add(text)
                    write(part._element)

        sys.stdout.reconfigure(encoding='utf-8', errors='replace')
        for section in document.sections:
            once((section.first_page_header, section.even_page_header, section.header))
        write(document.element.body)
        for section in document.sections:
            once((section.first_page_footer, section.even_page_footer, section.footer))
        for rel in document.part.rels.values():
            if rel.reltype.endswith('/footnotes') or rel.reltype.endswith('/endnotes'):
                write(docx.oxml.parse_xml(rel.target_part.blob))
        sys.stdout.flush()
        sys.exit(3 if ''.join(left).strip() else 0)
        """
}
