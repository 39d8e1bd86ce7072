/// The program in Python that takes the text out of a Word document.
enum WordScript {
    /// All of it.
    static let text = [beginning, paragraphs, tables].joined(separator: "\n\n")

    /// What is hidden, deleted or moved, and the numbers that Word shows before points.
    private static let beginning = """
        import functools, resource, sys
        resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
        try:
            import docx
            from docx.oxml.ns import qn
        except ImportError:
            sys.exit(70)
        try:
            document = docx.Document(sys.argv[1])
            body = document.element.body
        except Exception:
            sys.exit(65)

        styles = {}
        for kind in document.styles.element.iter(qn('w:style')):
            styles.setdefault(kind.get(qn('w:styleId')), kind)

        def key(properties, name):
            found = properties.find(qn('w:' + name)) if properties is not None else None
            return found.get(qn('w:val')) if found is not None else None

        def number(text, usual=0):
            try:
                return int(text)
            except (TypeError, ValueError):
                return usual

        @functools.lru_cache(None)
        def chain(name):
            found = []
            while name in styles and styles[name] not in found:
                found.append(styles[name])
                name = key(styles[name], 'basedOn')
            return tuple(found)

        def of_paragraph(p):
            return chain(key(p.find(qn('w:pPr')), 'pStyle'))

        # Text that is not to be read: hidden, deleted, or moved elsewhere.

        def asks(properties, name):
            found = properties.find(qn('w:' + name)) if properties is not None else None
            if found is None:
                return None
            return found.get(qn('w:val')) not in ('0', 'false', 'off', 'none')

        def styled(kinds, name):
            for kind in kinds:
                wanted = asks(kind.find(qn('w:rPr')), name)
                if wanted is not None:
                    return wanted
            return False

        def has(run, name):
            own = run.find(qn('w:rPr'))
            wanted = asks(own, name)
            if wanted is not None:
                return wanted
            p = next(run.iterancestors(qn('w:p')))
            return styled(chain(key(own, 'rStyle')), name) != styled(of_paragraph(p), name)

        def hides(run):
            rows = run.iterancestors(qn('w:tr'))
            drawings = [d for a in run.iterancestors(qn('w:drawing')) for d in a.iter(qn('wp:docPr'))]
            return (has(run, 'vanish') or any(asks(row.find(qn('w:trPr')), 'hidden') for row in rows)
                or any(d.get('hidden') in ('1', 'true') for d in drawings))

        def is_gone(part):
            return any(True for _ in part.iterancestors(qn('w:moveFrom'), qn('w:del')))

        # Numbers as Word shows them.

        ROMAN = ((10, 'x'), (9, 'ix'), (5, 'v'), (4, 'iv'), (1, 'i'))

        def shown(count, form):
            if form in ('lowerLetter', 'upperLetter'):
                text = chr(97 + (count - 1) % 26) * ((count - 1) // 26 + 1)
            elif form in ('lowerRoman', 'upperRoman'):
                text, rest = '', count
                for value, letters in ROMAN:
                    while rest >= value and len(text) < 20:
                        text, rest = text + letters, rest - value
            else:
                return ('0' if form == 'decimalZero' and count < 10 else '') + str(count)
            return text.upper() if form.startswith('upper') else text

        @functools.lru_cache(None)
        def levels(number_id):
            try:
                root = document.part.numbering_part.element
                num = next(n for n in root.iter(qn('w:num')) if n.get(qn('w:numId')) == number_id)
                base = key(num, 'abstractNumId')
                kind = next(a for a in root.iter(qn('w:abstractNum')) if a.get(qn('w:abstractNumId')) == base)
            except (StopIteration, AttributeError, KeyError, NotImplementedError):
                return None, {}, {}
            found = {number(l.get(qn('w:ilvl'))): l for l in kind.iter(qn('w:lvl'))}
            starts = {}
            for over in num.iter(qn('w:lvlOverride')):
                level = number(over.get(qn('w:ilvl')))
                if key(over, 'startOverride') is not None:
                    starts[level] = number(key(over, 'startOverride'), 1)
                for own in over.iter(qn('w:lvl')):
                    found[level] = own
            return base, found, starts

        counts, begun = {}, set()

        def label(p):
            places = [p.find(qn('w:pPr'))] + [kind.find(qn('w:pPr')) for kind in of_paragraph(p)]
            found = next((n for n in (q.find(qn('w:numPr')) for q in places if q is not None) if n is not None), None)
            if found is None or (key(found, 'numId') or '0') == '0':
                return '- ' if any((key(k, 'name') or '').lower().startswith('list bullet') for k in of_paragraph(p)) else ''
            name, level = key(found, 'numId'), number(key(found, 'ilvl'))
            base, known, starts = levels(name)
            here = known.get(level)
            inset = '  ' * level
            if here is None:
                return inset + '- '
            form = key(here, 'numFmt') or 'decimal'
            if form in ('bullet', 'none'):
                return inset + '- ' if form == 'bullet' else ''
            if (name, level) not in begun and level in starts:
                counts.pop((base, level), None)
            begun.add((name, level))
            start = starts.get(level, number(key(here, 'start'), 1))
            counts[base, level] = counts[base, level] + 1 if (base, level) in counts else start
            for deeper in range(level + 1, 10):
                counts.pop((base, deeper), None)
            text = key(here, 'lvlText') or '%1.'
            for outer in range(level + 1):
                form = key(known.get(outer), 'numFmt') or 'decimal' if outer in known else 'decimal'
                count = counts.get((base, outer), number(key(known.get(outer), 'start'), 1))
                text = text.replace('%' + str(outer + 1), shown(count, form))
            text = text.strip()
            if text and text[-1].isalnum() and len(text) <= 4:
                text += '.'
            return inset + text + ' ' if text else ''
        """

    /// Headings, bold lines, diagrams, text boxes.
    private static let paragraphs = """
        # What a paragraph is.

        def heading(p):
            for kind in of_paragraph(p):
                name = (key(kind, 'name') or '').lower()
                if name in ('title', 'subtitle'):
                    return 0
                if name.startswith('heading') and name[-1:].isdigit():
                    return number(name[-1])
            for q in [p.find(qn('w:pPr'))] + [kind.find(qn('w:pPr')) for kind in of_paragraph(p)]:
                level = key(q, 'outlineLvl')
                if level is not None and number(level, 9) < 6:
                    return number(level) + 1
            return 0

        TEXT = ('w:t', 'm:t', 'w:sym', 'w:tab', 'w:br', 'w:cr', 'w:noBreakHyphen')
        left, unread = [], []

        def words(p):
            found, strong = [], True
            for part in p.iter(*(qn(tag) for tag in TEXT)):
                if next(part.iterancestors(qn('w:p'))) is not p or is_gone(part):
                    continue
                run = part.getparent()
                if run.tag not in (qn('w:r'), qn('m:r')):
                    continue
                if hides(run):
                    left.append(part.text or '')
                    continue
                if part.tag in (qn('w:t'), qn('m:t')):
                    found.append(part.text or '')
                    strong = strong and (has(run, 'b') or not (part.text or '').strip())
                elif part.tag == qn('w:sym'):
                    found.append(chr(int(part.get(qn('w:char'), '20'), 16)))
                elif part.tag == qn('w:br') and part.get(qn('w:type')) == 'page':
                    found.append('\\f')
                else:
                    found.append({'tab': '\\t', 'noBreakHyphen': '-'}.get(part.tag.split('}')[1], '\\n'))
            return ''.join(found), strong

        def diagram(ids):
            try:
                data = docx.oxml.parse_xml(document.part.rels[ids.get(qn('r:dm'))].target_part.blob)
            except Exception:
                unread.append('diagram')
                return
            for p in data.iter(qn('a:p')):
                text = ''.join(t.text or '' for t in p.iter(qn('a:t')))
                if text.strip():
                    print('- ' + text + '\\n')

        def paragraph(p):
            text, strong = words(p)
            if text.strip():
                level, mark = heading(p), label(p)
                if level:
                    print('#' * min(6, level) + ' ' + mark.strip() + (' ' if mark else '') + text.strip() + '\\n')
                elif strong and not mark and '\\n' not in text and len(text) <= 120:
                    print('**' + text.strip() + '**\\n')
                else:
                    print(mark + text + '\\n')
            for part in p.iter(qn('w:txbxContent'), qn('dgm:relIds')):
                if any(a.tag.endswith('}Fallback') for a in part.iterancestors()):
                    continue
                if next(part.iterancestors(qn('w:p'))) is not p:
                    continue
                walk(part) if part.tag == qn('w:txbxContent') else diagram(part)
        """
}
