import Messages
import OfficeFiles

/// What stands at the foot of every page: what the record is known by, and the page.
struct WordFooter {
    private let foot: String

    init(_ foot: String) { self.foot = foot }

    var xml: XML {
        let settings = XML("w:pPr", [:], [WordParagraph.value("w:pStyle", WordStyle.footer.id)])
        let between = foot.isEmpty ? [] : [Self.run(foot + " · ")]
        return XML(
            "w:ftr", WordParts.namespaces, [XML("w:p", [:], [settings] + between + page)])
    }

    /// The sentence with fields in the places of its numbers.
    private var page: [XML] {
        let fields: KeyValuePairs<Unicode.Scalar, String> = ["\u{1}": "PAGE", "\u{2}": "NUMPAGES"]
        let sentence = said("document.page-of", ["page": "\u{1}", "pages": "\u{2}"]).unicodeScalars
        var parts: [XML] = []
        var start = sentence.startIndex
        for index in sentence.indices {
            guard let field = fields.first(where: { $0.key == sentence[index] }) else { continue }
            parts.append(Self.run(String(sentence[start..<index])))
            parts.append(XML("w:fldSimple", ["w:instr": field.value], [Self.run("1")]))
            start = sentence.index(after: index)
        }
        return start < sentence.endIndex ? parts + [Self.run(String(sentence[start...]))] : parts
    }

    private static func run(_ text: String) -> XML {
        XML("w:r", [:], [XML("w:t", ["xml:space": "preserve"], text: text)])
    }
}
