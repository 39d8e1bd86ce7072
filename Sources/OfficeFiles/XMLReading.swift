import CExpat

extension XML {
    /// Why a text is no XML that an office document can hold.
    public enum Problem: Error {
        /// It breaks the rules of XML.
        case broken
        /// It declares types or entities, which office documents never do.
        case declarations
        /// Elements stand in each other deeper than anybody writes them.
        case tooDeep
        /// It holds more elements than anybody writes.
        case tooLarge
    }

    /// How deep elements may stand in each other.
    private static let deepest = 250
    /// How many elements are read: of 64 bytes and more each.
    private static let most = 1_000_000
    /// How long a name may be with its namespace, in bytes: Expat writes the namespace before each.
    private static let longestName = 1_000

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - bytes: in an encoding that XML knows.
    ///   - prefixes: for each namespace the prefix that stands for it in names; names of others get
    ///     `?`, and a name without a namespace has no prefix.
    public init(reading bytes: [UInt8], prefixes: [String: String]) throws(Problem) {
        guard Self.hasShortNames(bytes) else { throw .broken }
        let growing = Growing(prefixes)
        guard let parser = XML_ParserCreateNS(nil, Growing.separator) else { throw .broken }
        defer { XML_ParserFree(parser) }
        growing.parser = parser
        XML_SetUserData(parser, Unmanaged.passUnretained(growing).toOpaque())
        XML_SetElementHandler(
            parser,
            { growing, name, attributes in
                if let name { Growing.of(growing)?.begin(String(cString: name), attributes) }
            },
            { growing, _ in Growing.of(growing)?.end() })
        XML_SetCharacterDataHandler(parser) { growing, text, count in
            let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
            Growing.of(growing)?.add(String(decoding: bytes, as: UTF8.self))
        }
        XML_SetStartDoctypeDeclHandler(parser) { growing, _, _, _, _ in
            Growing.of(growing)?.stop(.declarations)
        }
        let isWhole = bytes.withUnsafeBytes { buffer in
            let text = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            return withExtendedLifetime(growing) {
                XML_Parse(parser, text, Int32(clamping: buffer.count), 1) == XML_STATUS_OK
            }
        }
        if let problem = growing.problem { throw problem }
        guard isWhole, let root = growing.root else { throw .broken }
        self = root
    }

    /// Whether no namespace is too long; a text whose letters are not those of ASCII is none of an
    /// office document.
    private static func hasShortNames(_ bytes: [UInt8]) -> Bool {
        if bytes.prefix(4).contains(where: { $0 == 0 || $0 >= 0xFE }) { return false }
        var rest = bytes[...]
        // The library's search for a word takes longer than all the rest of reading.
        while let start = rest.firstIndex(of: UInt8(ascii: "x")) {
            let isNamespace = rest[start...].starts(with: "xmlns".utf8)
            rest = rest[(start + (isNamespace ? 5 : 1))...]
            if !isNamespace { continue }
            // `xmlns:w = "…"`; the word may stand in a text as well.
            let near = rest.prefix(2 * longestName)
            let sign = near.drop { $0 != 0x3D && $0 != 0x3C && $0 != 0x3E }
            if sign.isEmpty, near.count == 2 * longestName { return false }
            let value = sign.dropFirst()
                .drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
            guard let quote = value.first, quote == 0x22 || quote == 0x27 else { continue }
            let isShort = value.dropFirst().prefix(longestName).contains(quote)
            if !isShort { return false }
        }
        return true
    }

    /// The tree as it grows while a text is read.
    private final class Growing {
        static let separator = XML_Char(bitPattern: UInt8(ascii: "\n"))

        private let prefixes: [String: String]
        private var open: [XML] = []
        private var count = 0
        /// Names as Expat gives them, and as they are known here: there are few in a document.
        private var names: [String: String] = [:]
        private(set) var root: XML?
        private(set) var problem: Problem?
        /// Stopped when a problem is found.
        var parser: XML_Parser?

        init(_ prefixes: [String: String]) { self.prefixes = prefixes }

        static func of(_ pointer: UnsafeMutableRawPointer?) -> Growing? {
            pointer.map { Unmanaged<Growing>.fromOpaque($0).takeUnretainedValue() }
        }

        func begin(
            _ name: String,
            _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
        ) {
            guard open.count < XML.deepest else { return stop(.tooDeep) }
            count += 1
            guard count <= XML.most else { return stop(.tooLarge) }
            var found: [Attribute] = []
            var next = attributes
            while let name = next?[0], let value = next?[1] {
                found.append(
                    Attribute(
                        name: known(String(cString: name)), value: String(cString: value)))
                next = next?.advanced(by: 2)
            }
            open.append(XML(known(name), found, [], ""))
        }

        func add(_ text: String) {
            if !open.isEmpty { open[open.count - 1].text += text }
        }

        func end() {
            guard let done = open.popLast() else { return }
            if open.isEmpty { root = done } else { open[open.count - 1].elements.append(done) }
        }

        func stop(_ problem: Problem) {
            self.problem = self.problem ?? problem
            XML_StopParser(parser, XML_FALSE)
        }

        /// A name as Expat gives it, with the prefix of its namespace.
        private func known(_ name: String) -> String {
            if let known = names[name] { return known }
            let known = spelt(name)
            if names.count < 1_000 { names[name] = known }
            return known
        }

        private func spelt(_ name: String) -> String {
            let parts = name.utf8.split(separator: UInt8(ascii: "\n"), maxSplits: 1)
            guard parts.count == 2, let local = String(parts[1]) else { return name }
            return (String(parts[0]).flatMap { prefixes[$0] } ?? "?") + ":" + local
        }
    }
}
