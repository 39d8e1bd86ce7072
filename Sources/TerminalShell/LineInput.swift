import Glibc
import LineProtocol

/// Lines of bytes from a file descriptor; the memory it takes is bounded.
public struct LineInput {
    /// What came.
    public enum Next: Equatable {
        /// A line without its LF or CRLF.
        case line([UInt8])
        /// A line beyond the limit; all of it was thrown away.
        case tooLong
        /// A line that the terminal passed on only in part.
        case cut
        case end
        /// A signal asked the conversation to end.
        case interrupted
    }

    /// What came within a moment.
    public enum AtOnce: Equatable {
        case one(Next)
        /// Several lines, line ends between them.
        case several([UInt8])
    }

    /// The longest line, in bytes.
    public static let limit = 64 * 1024

    private let descriptor: Int32
    private let limit: Int
    private let terminalLimit: Int?
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    /// What came with a line and is taken after it.
    private var queue: [Next] = []
    private var isDiscarding = false

    /// Reads from a descriptor that stays open.
    ///
    /// - Parameters:
    ///   - limit: the longest line, in bytes.
    ///   - terminalLimit: how much of a line a terminal passes on; what follows of it is lost on the
    ///     way. Linux passes on 4,095 bytes.
    public init(
        descriptor: Int32 = STDIN_FILENO, limit: Int = LineInput.limit, terminalLimit: Int = 4095
    ) {
        (self.descriptor, self.limit) = (descriptor, limit)
        self.terminalLimit = isatty(descriptor) == 1 ? terminalLimit : nil
    }

    /// The next line, or several that came at once: nobody types two within a few milliseconds. A
    /// pipe gives line by line, however quickly.
    public mutating func nextAtOnce() -> AtOnce {
        let first = next()
        guard terminalLimit != nil, case .line(var bytes) = first, queue.isEmpty else {
            return .one(first)
        }
        var others: [Next] = []
        while others.count < 10_000, hasMore(within: others.isEmpty ? Self.moment : Self.pause) {
            others.append(next())
            guard case .line(let line) = others.last else { break }
            bytes += [0x0A] + line
        }
        if let bad = others.first(where: { $0 == .cut || $0 == .tooLong }) { return .one(bad) }
        let isSeveral = PasteQuestion(bytes) != nil
        queue = isSeveral ? others.filter { $0 == .end || $0 == .interrupted } : others
        return isSeveral ? .several(bytes) : .one(first)
    }

    /// How long to wait, in milliseconds, for what comes at once with a line, and then with others.
    private static let (moment, pause): (Int32, Int32) = (5, 30)

    private func hasMore(within milliseconds: Int32) -> Bool {
        if buffer[start...].contains(0x0A) { return true }
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return !isAtEnd && poll(&waiting, 1, milliseconds) > 0
    }

    /// The next line; a last one without a line end counts.
    public mutating func next() -> Next {
        if !queue.isEmpty { return queue.removeFirst() }
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) { return line(upTo: end) }
            searched = buffer.count
            if buffer.count - start > limit {
                isDiscarding = true
                start = 0
                searched = 0
                buffer.removeAll(keepingCapacity: true)
            }
            if isAtEnd { return takeRest() }
            guard Interruption.wait(for: descriptor) else { return .interrupted }
            fill(&searched)
        }
    }

    private mutating func line(upTo end: Int) -> Next {
        defer { start = end + 1 }
        if isDiscarding {
            isDiscarding = false
            return .tooLong
        }
        if let terminalLimit, end - start >= terminalLimit { return .cut }
        let isCRLF = end > start && buffer[end - 1] == 0x0D
        return .line(Array(buffer[start..<(isCRLF ? end - 1 : end)]))
    }

    private mutating func takeRest() -> Next {
        defer { start = buffer.count }
        if isDiscarding {
            isDiscarding = false
            return .tooLong
        }
        return start < buffer.count ? .line(Array(buffer[start...])) : .end
    }

    private mutating func fill(_ searched: inout Int) {
        if start > 0 {
            buffer.removeFirst(start)
            searched -= start
            start = 0
        }
        var chunk = [UInt8](repeating: 0, count: 8192)
        let count = read(descriptor, &chunk, chunk.count)
        if count > 0 {
            buffer.append(contentsOf: chunk[..<count])
        } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
            isAtEnd = true
        }
    }
}
