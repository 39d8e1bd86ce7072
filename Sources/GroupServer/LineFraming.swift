import SessionHost

/// Cuts what arrives into lines; never passes on a part of one.
///
/// LF or CRLF ends a line. A line that is too long or holds what it must not is reported once it
/// ends, and nothing of it is passed on.
struct LineFraming {
    /// What was cut off.
    enum Piece: Equatable {
        /// A line without its end.
        case line([UInt8])
        /// Why something was no line.
        case fault(LineFault)
    }

    /// How long a line may be, in bytes with its end.
    var limit: Int
    /// How much may arrive without an end beyond that before it is hopeless.
    static let grace = 12 * 1024

    private var held: [UInt8] = []
    /// Up to where `held` was passed on.
    private var start = 0
    /// Up to where there is no LF.
    private var seen = 0
    /// How many bytes of an overlong line were thrown away.
    private var dropped = 0
    private var isFirst = true
    /// Whether nothing more is taken, for what talks here is no person.
    private(set) var isOver = false

    init(limit: Int = 4096) { self.limit = limit }

    /// Adds bytes as they arrived.
    mutating func add(_ bytes: some Collection<UInt8>) {
        guard !isOver else { return }
        if start == held.count { forget() }
        held.append(contentsOf: bytes)
    }

    /// The next piece; nil until more arrives.
    mutating func next() -> Piece? {
        guard !isOver else { return nil }
        if isFirst, let stranger = stranger() { return end(stranger) }
        guard let end = held[seen...].firstIndex(of: 0x0A) else { return unfinished() }
        isFirst = false
        let bytes = held[start..<end]
        let length = bytes.count + 1 + dropped
        (start, seen, dropped) = (end + 1, end + 1, 0)
        defer { if start == held.count { forget() } }
        return length > limit
            ? .fault(.tooLong(limit: limit)) : Self.checked(bytes)
    }

    /// Gives room back: most connections are silent most of the time.
    private mutating func forget() {
        if held.capacity > 1024 { held = [] } else { held.removeAll(keepingCapacity: true) }
        (start, seen) = (0, 0)
    }

    private mutating func unfinished() -> Piece? {
        if start > 0 {
            held.removeFirst(start)
            start = 0
        }
        seen = held.count
        if dropped + held.count >= limit + Self.grace { return end(.unfinishedTooLong) }
        // Of a line that is refused anyway only the length matters.
        if held.count > limit {
            dropped += held.count
            held = []
            seen = 0
            isFirst = false
        }
        return nil
    }

    private mutating func end(_ fault: LineFault) -> Piece {
        isOver = true
        held = []
        (start, seen) = (0, 0)
        return .fault(fault)
    }

    private static func checked(_ bytes: ArraySlice<UInt8>) -> Piece {
        let line = bytes.last == 0x0D ? bytes.dropLast() : bytes
        var (hasControl, isASCII) = (false, true)
        var before: UInt8 = 0
        for byte in line {
            // C1 controls are U+0080 to U+009F: C2 and a byte from 80 to 9F.
            let isC1 = before == 0xC2 && (0x80...0x9F).contains(byte)
            if (byte < 0x20 && byte != 0x09) || byte == 0x7F || isC1 { hasControl = true }
            if byte > 0x7F { isASCII = false }
            before = byte
        }
        guard isASCII || String(validating: line, as: UTF8.self) != nil else {
            return .fault(.notUTF8)
        }
        return hasControl ? .fault(.control) : .line(Array(line))
    }
}

extension LineFraming {
    private static let verbs = [
        "GET ", "POST ", "HEAD ", "PUT ", "DELETE ", "OPTIONS ", "CONNECT ", "TRACE ", "PATCH ",
        "PRI * ",
    ].map { Array($0.utf8) }

    /// What the first bytes give away; nil where they may be a person's.
    fileprivate func stranger() -> LineFault? {
        let first = held[start...]
        if first.first == 0x16 { return .tls }
        return Self.verbs.contains { first.starts(with: $0) } ? .http : nil
    }
}
