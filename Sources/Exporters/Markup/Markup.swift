/// HTML or SVG as it grows: whatever is no element of ours is escaped on its way in.
package struct Markup {
    package private(set) var text = ""

    package init() {}

    /// An element with what stands in it.
    package mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
        _ inside: (inout Markup) -> Void
    ) {
        open(name, attributes)
        inside(&self)
        text += "</\(name)>"
    }

    /// An element that holds a text.
    package mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ inside: String
    ) {
        element(name, attributes) { $0.add(inside) }
    }

    /// An element of HTML that holds nothing and has no end.
    package mutating func void(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
        open(name, attributes)
    }

    /// A text.
    package mutating func add(_ text: String) { self.text += Self.escaped(text) }

    /// Markup that is ready.
    package mutating func add(ready markup: String) { text += markup }

    /// The end of a line where it means nothing, so that a program that shows the source can.
    package mutating func newLine() { text += "\n" }

    private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        text += "<" + name
        for (name, value) in attributes { text += " \(name)=\"\(Self.escaped(value))\"" }
        text += ">"
    }

    /// A text as HTML and XML both read it: byte by byte, since a mark of combining changes nothing.
    package static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { reference(for: $0) != nil }) else { return text }
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            if let reference = reference(for: byte) {
                out += reference.utf8
            } else {
                out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func reference(for byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: nil
        }
    }
}
