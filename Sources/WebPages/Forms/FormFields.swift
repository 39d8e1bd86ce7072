/// What a form without script sends, as `application/x-www-form-urlencoded`.
public struct FormFields: Equatable, Sendable {
    private let fields: [(name: String, value: String)]

    /// More than any form of ours has.
    private static let most = 64

    /// Reads a body; nil for one that is none, or holds what is no UTF-8.
    public init?(_ body: [UInt8]) {
        let parts = body.split(separator: UInt8(ascii: "&"))
        guard parts.count <= Self.most else { return nil }
        var fields: [(String, String)] = []
        for part in parts {
            let pair = part.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.text(pair[0]), let value = Self.text(pair.dropFirst().first ?? [])
            else { return nil }
            fields.append((name, value))
        }
        self.fields = fields
    }

    /// The first value of a name, without blanks at its ends; empty where there is none.
    subscript(name: String) -> String {
        fields.first { $0.name == name }.map { Self.trimmed($0.value) } ?? ""
    }

    /// Every value of a name.
    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// Whether the page that sent them was one of ours.
    public func hasToken(_ token: String) -> Bool { self["token"] == token }

    /// What the page of the door had for one entrance; empty where there is none.
    public var nonce: String { self["nonce"].utf8.count == 32 ? self["nonce"] : "" }

    /// The document that somebody wants; nil where a form is about something else, or only asks which there are.
    public var document: String? {
        ["", Self.list].contains(self["document"]) ? nil : self["document"]
    }

    /// Asks which documents there are.
    static let list = "list"

    /// Opens a document that a page sent for; empty where there is nothing.
    public var documentKey: String { self["key"] }

    /// Which document that is.
    public var documentName: String { self["name"] }

    /// Whether they are the same in the same order.
    public static func == (one: FormFields, other: FormFields) -> Bool {
        one.fields.elementsEqual(other.fields) { $0 == $1 }
    }

    private static func trimmed(_ text: String) -> String {
        let isBlank = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\n" }
        let scalars = text.unicodeScalars.drop(while: isBlank)
        return String(String.UnicodeScalarView(scalars.reversed().drop(while: isBlank).reversed()))
    }

    /// A browser ends lines with CR and LF, whatever the computer.
    private static func text(_ coded: ArraySlice<UInt8>) -> String? {
        var bytes: [UInt8] = []
        var rest = coded
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit),
                    let low = rest.popFirst().flatMap(digit)
                else { return nil }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes.filter { $0 != 0x0D }, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
