import Glibc

/// Text to a file descriptor, gathered and written at once.
public struct LineOutput {
    /// Nobody reads what is written any more.
    public struct Closed: Error {}

    private let descriptor: Int32
    private var buffer: [UInt8] = []

    /// Writes to a descriptor that stays open.
    public init(descriptor: Int32 = STDOUT_FILENO) { self.descriptor = descriptor }

    /// Adds text to what is written next.
    public mutating func add(_ text: String) { buffer.append(contentsOf: text.utf8) }
    /// Adds bytes to what is written next.
    public mutating func add(_ bytes: [UInt8]) { buffer.append(contentsOf: bytes) }

    /// Writes what was gathered.
    public mutating func flush() throws(Closed) {
        var written = 0
        while written < buffer.count {
            let count = buffer[written...].withUnsafeBytes {
                write(descriptor, $0.baseAddress, $0.count)
            }
            if count >= 0 { written += count } else if errno != EINTR { throw Closed() }
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
