extension JSON {
    /// The most levels that can be allowed: the reader calls itself once a level, and its stack
    /// must suffice on every thread.
    public static let deepestLimit = 200

    /// Reads exactly one value as RFC 8259 describes it, with nothing but white space around it.
    ///
    /// Refused are also what that text leaves open: bytes that aren't UTF-8, a byte order mark,
    /// lone surrogates, a key that stands twice in an object (compared by bytes, without
    /// escapes), and more levels of lists and objects than `depthLimit` (1 to `deepestLimit`;
    /// what lies outside counts as the nearest of these).
    public init(
        parsing bytes: some Collection<UInt8>, depthLimit: Int = 64
    ) throws(JSONProblem) {
        let limit = min(max(depthLimit, 1), JSON.deepestLimit)
        var reader = Reader(bytes: Array(bytes), depthLimit: limit)
        self = try reader.document()
    }
}

/// A place in the bytes, and what can be read from there.
struct Reader {
    let bytes: [UInt8]
    let depthLimit: Int
    var position = 0

    init(bytes: [UInt8], depthLimit: Int) {
        (self.bytes, self.depthLimit) = (bytes, depthLimit)
    }

    var isAtEnd: Bool { position == bytes.count }

    /// The byte at the place, or nil at the end.
    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// Steps over a byte if it is the next one.
    mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    mutating func skipBlanks() {
        while let byte = next, byte <= Byte.blank {
            guard
                byte == Byte.blank || byte == Byte.lineFeed || byte == Byte.carriageReturn
                    || byte == Byte.tab
            else { return }
            position += 1
        }
    }

    /// A problem at the place, or the early end if the bytes are used up.
    func problem(_ reason: JSONProblem.Reason) -> JSONProblem {
        JSONProblem(offset: position, reason: isAtEnd ? .endsEarly : reason)
    }

    mutating func document() throws(JSONProblem) -> JSON {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            throw JSONProblem(offset: 0, reason: .byteOrderMark)
        }
        skipBlanks()
        if isAtEnd { throw JSONProblem(offset: position, reason: .empty) }
        let value = try value(level: 0)
        skipBlanks()
        guard isAtEnd else { throw problem(.moreAfterValue) }
        return value
    }
}
