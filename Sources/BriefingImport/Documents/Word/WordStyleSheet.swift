import OfficeFiles

/// The styles of a document: what a paragraph or a stretch takes over from them.
struct WordStyleSheet {
    private let chains: [String: [XML]]
    /// How many styles are looked at that are based on each other: Word itself allows eleven.
    private static let longest = 20

    init(_ document: WordDocument) {
        var styles: [String: XML] = [:]
        for style in document.styles?.all("w:style") ?? [] {
            if let id = style["w:styleId"], styles[id] == nil { styles[id] = style }
        }
        chains = styles.mapValues { style in
            var (chain, seen): ([XML], Set<String>) = ([style], [style["w:styleId"] ?? ""])
            while chain.count < Self.longest, let name = chain.last?.setting("basedOn"),
                let base = styles[name], seen.insert(name).inserted
            {
                chain.append(base)
            }
            return chain
        }
    }

    /// A style and those that it is based on, the nearest first.
    private func chain(_ name: String?) -> [XML] { name.flatMap { chains[$0] } ?? [] }

    /// The styles of a paragraph.
    func styles(of paragraph: XML) -> [XML] {
        chain(paragraph.own("w:pPr")?.setting("pStyle"))
    }

    /// The settings of a paragraph, its own first.
    func settings(of paragraph: XML) -> [XML] {
        ([paragraph] + styles(of: paragraph)).compactMap { $0.own("w:pPr") }
    }

    /// Whether a stretch is so, such as bold or hidden: its own word counts, else that of the styles
    /// of the stretch and of its paragraph, of which one turns the other round.
    func has(_ run: XML, _ name: String, in paragraph: XML) -> Bool {
        let own = run.own("w:rPr")
        if let wanted = own?.asks(name) { return wanted }
        return Self.styled(chain(own?.setting("rStyle")), name)
            != Self.styled(styles(of: paragraph), name)
    }

    private static func styled(_ chain: [XML], _ name: String) -> Bool {
        chain.lazy.compactMap { $0.own("w:rPr")?.asks(name) }.first ?? false
    }

    /// The level of a heading from 1 on; 0 for what is none, or a title.
    func heading(_ paragraph: XML) -> Int {
        for style in styles(of: paragraph) {
            let name = (style.setting("name") ?? "").lowercased()
            if name == "title" || name == "subtitle" { return 0 }
            if name.hasPrefix("heading"), let level = name.utf8.last.flatMap(Self.digit) {
                return level
            }
        }
        for settings in settings(of: paragraph) {
            guard let level = settings.setting("outlineLvl") else { continue }
            let number = WordNumber.read(level) ?? 9
            if number < 6 { return max(0, number + 1) }
        }
        return 0
    }

    private static func digit(_ byte: UInt8) -> Int? {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte) - 48 : nil
    }
}

extension XML {
    /// The first element of this name among those with which an element begins. There Word keeps its
    /// settings, of which there are fewer kinds; what follows them may be a whole document.
    func own(_ name: String) -> XML? { elements.prefix(100).first { $0.name == name } }

    /// The value of a setting of Word's; nil where it is not set, or has no value.
    func setting(_ name: String) -> String? { own("w:" + name)?["w:val"] }

    /// Whether a switch is on; nil where nothing is said of it.
    func asks(_ name: String) -> Bool? {
        guard let found = own("w:" + name) else { return nil }
        return !["0", "false", "off", "none"].contains(found["w:val"] ?? "")
    }
}

/// A number that a document holds.
enum WordNumber {
    /// Beyond these nobody counts.
    private static let bounds = -1_000_000...1_000_000

    /// The number; nil for what is none.
    static func read(_ text: String?) -> Int? {
        text.flatMap { Int($0) }.map { min(max($0, bounds.lowerBound), bounds.upperBound) }
    }
}
