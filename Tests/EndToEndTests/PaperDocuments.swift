import Foundation

/// Documents as a word processor would make them, of invented text.
enum PaperDocuments {
    /// Lines of an invented briefing; empty ones part paragraphs, a form feed begins a page.
    static let briefing = """
        Fernshire Safeguarding Children Partnership

        Seven Minute Briefing: Child W

        01 Background

        Child W lived with an uncle and moved between three schools. Letters followed slowly, and
        nobody had a whole picture of the child.

        02 Safeguarding concerns

        The child was often tired, and told a helper about being alone at night.

        03 The incident

        Child W was found asleep at a bus station. A driver rang for help.

        04 The review

        The review looked at:

        - How schools share what they see
        - Who listens to a child that moves

        05 The findings

        - Each school began anew.
        - Nobody asked the uncle how he managed.

        \u{C}06 Recommendations

        1. Schools ring each other in the week of a move.
        2. A worker visits within ten days.

        07 Implementing change

        Talk about what this means for your service. Decide which steps your team will take.

        Name of Organisation

        Team Manager

        Name of Section & Team

        Contact Details

        Identify the learning or recommendations that are relevant to your team and summarise your

        1.
        2.
        3.

        What actions have been agreed to improve practice?
        """

    /// A PDF with these pages of lines, in one common font.
    static func pdf(_ pages: [[String]]) -> Data {
        var objects: [String] = [
            "<< /Type /Catalog /Pages 2 0 R >>", "",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ]
        var kids: [String] = []
        for lines in pages {
            let content = stream(lines)
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
                    + "/Resources << /Font << /F1 3 0 R >> >> /Contents \(objects.count + 2) 0 R >>"
            )
            kids.append("\(objects.count) 0 R")
            objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
        }
        objects[1] =
            "<< /Type /Pages /Kids [\(kids.joined(separator: " "))] /Count \(kids.count) >>"
        return file(objects)
    }

    /// Words at their places: every line a step further down; a page without lines is a picture.
    private static func stream(_ lines: [String]) -> String {
        guard !lines.isEmpty else { return "0.5 g 50 50 400 600 re f" }
        var text = "BT /F1 11 Tf 50 800 Td 14 TL\n"
        for line in lines {
            let escaped = line.replacing("\\", with: "\\\\").replacing("(", with: "\\(")
                .replacing(")", with: "\\)")
            text += "(\(escaped)) Tj T*\n"
        }
        return text + "ET"
    }

    private static func file(_ objects: [String]) -> Data {
        var text = "%PDF-1.4\n"
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for place in places {
            let digits = "\(place)"
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        text +=
            "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Data(text.utf8)
    }

    /// The pages of a text.
    static func pages(_ text: String) -> [[String]] {
        text.split(separator: "\u{C}").map { page in
            page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// Writes the lines of a briefing as a Word document: headings, lists, and the form as a table.
    static let wordScript = """
        import re, sys
        import docx
        document = docx.Document()
        document.sections[0].header.paragraphs[0].text = 'Fernshire, for teams'
        lines = [l.strip() for l in open(sys.argv[1], encoding='utf-8').read().replace('\\f', '').split('\\n')]
        paragraphs, open_ = [], False
        for line in lines:
            if not line:
                open_ = False
            elif open_ and not re.match(r'(- |[0-9]+[.] )', line):
                paragraphs[-1] += ' ' + line
            else:
                paragraphs.append(line)
                open_ = True
        for text in paragraphs:
            if re.match(r'0[1-7] ', text):
                document.add_heading(text, 1)
            elif text.startswith('- '):
                document.add_paragraph(text[2:], style='List Bullet')
            elif re.match(r'[0-9]+[.] ', text):
                document.add_paragraph(text.split(' ', 1)[1], style='List Number')
            else:
                document.add_paragraph(text)
        table = document.add_table(rows=2, cols=5)
        for cell, label in zip(table.rows[0].cells, ('What needs to happen?', 'Who will do it?',
                'By when?', 'How will you know when it has been done?',
                'How will you know if it has worked?')):
            cell.text = label
        document.save(sys.argv[2])
        """
}
