/// The lines at the head of the briefing file.
struct HeadSettings {
    let text: String

    init(
        _ head: HeadMatter, id: String, name: String, form: String?, _ report: ImportReport,
        _ decisions: Decisions
    ) {
        let title = Self.line(
            decisions.settings["title"] ?? head.title ?? Wording.title(head.code ?? id))
        let source = Self.line(head.source ?? Self.stem(name))
        let imported = Self.line(name)
        var lines = [
            "briefing \(id) — \(title)",
            "publisher: "
                + Self.line(
                    decisions.settings["publisher"] ?? head.publisher ?? Wording.noPublisher),
            "source: " + (source.isEmpty ? id : source),
            "imported: " + (imported.isEmpty ? id : imported),
            "about: " + Self.line(decisions.settings["about"] ?? Wording.about(source)),
            "notice: "
                + Self.line(
                    decisions.settings["notice"]
                        ?? Wording.notice(Harms(in: report.placements))),
        ]
        if let form { lines.append("form: \(form)") }
        text = lines.joined(separator: "\n") + "\n"
    }

    /// The id that a document gives itself: by its file name, its code or its title.
    static func id(_ head: HeadMatter, name: String) -> String {
        let stem = stem(name)
        return identifier(code(stem) ?? head.code ?? head.title ?? stem)
    }

    /// A file's name without its ending.
    private static func stem(_ name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// The code in the name of a file, such as `K21` or `Child-U`.
    private static func code(_ name: String) -> String? {
        let bytes = name.utf8.map { $0 == 0x5F || $0 == 0x2D ? 0x20 : $0 }
        let words = Word.read(bytes)
        guard let code = HeadMatter.code(words[...], bytes), words.count <= 6 else { return nil }
        return code
    }

    private static func line(_ text: String) -> String {
        let bytes = text.utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }[...].withSingleBlanks
        return bytes.starts(with: "//".utf8) ? "/ " + bytes.dropFirst().text : bytes.text
    }

    /// Letters, digits and hyphens; begins with a letter, at most 40.
    static func identifier(_ text: String) -> String {
        var out: [UInt8] = []
        for byte in text.utf8 {
            if byte.isDigitByte || byte.isUpperByte || byte.isLowerByte {
                out.append(byte)
            } else if out.last != 0x2D, !out.isEmpty {
                out.append(0x2D)
            }
        }
        out = Array(out.prefix(40))
        while out.last == 0x2D { out.removeLast() }
        guard let first = out.first else { return "briefing" }
        return first.isDigitByte ? ("b-" + out.prefix(36).text) : out.text
    }
}
