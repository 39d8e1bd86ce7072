import StrictJSON

/// What somebody says of themselves on entering: `CODE as NAME [of AGENCY] [role WORK]`.
public struct Joining: Equatable, Sendable {
    /// The code of the room.
    public let code: String
    /// As they want to be called; empty for somebody who watches or leads, where none is given.
    public let name: String
    /// Where they work; may be empty.
    public let agency: String
    /// What they do there; may be empty.
    public let work: String
    /// Whether they only watch, such as a projector.
    public let watches: Bool
    /// What proves that they may lead, where a page or program sent it along; empty where it comes as a line of
    /// its own.
    public let hostSecret: String

    /// Says who enters where.
    public init(
        code: String, name: String, agency: String = "", work: String = "", watches: Bool = false,
        hostSecret: String = ""
    ) {
        (self.code, self.name, self.agency) = (code, name, agency)
        (self.work, self.watches, self.hostSecret) = (work, watches, hostSecret)
    }

    /// Reads what follows `/join`; nil where a part is missing or stands twice.
    init?(_ text: String) {
        let words = Self.words(text)
        guard let code = words.first else { return nil }
        if words.count == 2, words[1].lowercased() == "watch" {
            self.init(code: code, name: "", watches: true)
            return
        }
        var parts: [String: [String]] = [:]
        var open = ""
        for word in words.dropFirst() {
            let lower = word.lowercased()
            if ["as", "of", "role"].contains(lower), parts[lower] == nil,
                open.isEmpty == (lower == "as"), parts[open]?.isEmpty != true
            {
                open = lower
                parts[open] = []
            } else if open.isEmpty {
                return nil
            } else {
                parts[open]?.append(word)
            }
        }
        guard let name = parts["as"], parts.values.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.init(
            code: code, name: name.joined(separator: " "),
            agency: (parts["of"] ?? []).joined(separator: " "),
            work: (parts["role"] ?? []).joined(separator: " "))
    }

    /// Reads what follows `/host`: whoever leads needs no name, and does not only watch.
    init?(host text: String) {
        if Self.words(text).count == 1 {
            self.init(code: text, name: "")
        } else {
            self.init(text)
            if watches { return nil }
        }
    }

    static func words(_ text: String) -> [String] {
        text.unicodeScalars.split { $0 == " " || $0 == "\t" }.map { String($0) }
    }
}

extension Joining {
    /// Reads what a page or program sends, where each part has a field of its own.
    init(_ object: JSON.Object) throws(JSONRefusal) {
        let fields = try ["code", "name", "agency", "role"].map { name throws(JSONRefusal) in
            Self.words(try JSONRequest.word(name, of: object) ?? "")
        }
        guard fields[0].count == 1 else { throw .wrongField("code") }
        guard !fields[1].isEmpty else { throw .wrongField("name") }
        let texts = fields.map { $0.joined(separator: " ") }
        self.init(
            code: texts[0], name: texts[1], agency: texts[2], work: texts[3],
            hostSecret: try JSONRequest.word("secret", of: object) ?? "")
    }
}
