import Foundation
import Glibc
import TestSupport

/// Somebody at a line: a TCP connection, or a program such as `nc` that holds one.
final class LineClient {
    /// What was awaited did not come.
    struct GaveUp: Error, CustomStringConvertible {
        let description: String
    }

    /// After so many seconds something is taken not to come any more.
    static let patience = 60.0

    private let input: Int32
    private let output: Int32
    private let process: Process?
    private var held: [UInt8] = []
    /// Lines that were read and not looked at.
    private(set) var unread: [String] = []
    /// Every line that ever came.
    private(set) var heard: [String] = []

    private init(input: Int32, output: Int32, process: Process? = nil) {
        (self.input, self.output, self.process) = (input, output, process)
    }

    deinit { close() }

    /// A connection to this computer.
    static func tcp(_ port: Int) throws -> LineClient {
        signal(SIGPIPE, SIG_IGN)
        let socket = Glibc.socket(
            AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw GaveUp(description: "nobody answers at \(port)") }
        return LineClient(input: socket, output: socket)
    }

    /// A program that is typed into and whose output is read.
    ///
    /// - Parameter aside: where it goes what it says aside; dropped where nothing else is said.
    static func program(
        _ process: Process, aside: FileHandle = .nullDevice
    ) throws -> LineClient {
        signal(SIGPIPE, SIG_IGN)
        let (typed, said) = (Pipe(), Pipe())
        process.standardInput = typed
        process.standardOutput = said
        process.standardError = aside
        try process.run()
        let client = LineClient(
            input: kept(said.fileHandleForReading), output: kept(typed.fileHandleForWriting),
            process: process)
        // While these stand open the program would never see the end of what is typed.
        try said.fileHandleForReading.close()
        try typed.fileHandleForWriting.close()
        return client
    }

    /// A descriptor of our own, which programs that are started later don't get.
    private static func kept(_ handle: FileHandle) -> Int32 {
        fcntl(handle.fileDescriptor, F_DUPFD_CLOEXEC, 3)
    }

    /// Types a line.
    func send(_ line: String) { send(Array((line + "\n").utf8)) }

    /// Sends bytes as they are.
    func send(_ bytes: [UInt8]) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                write(output, $0.baseAddress, $0.count)
            }
            guard count > 0 else { return }
            written += count
        }
    }

    /// Forgets what came so far.
    func forget() { unread = [] }

    /// Waits for a line that is as it should be; lines before it are passed.
    @discardableResult
    func wait(_ what: String, for isIt: (String) -> Bool) throws -> String {
        let end = Date().addingTimeInterval(Self.patience)
        while true {
            while !unread.isEmpty {
                let line = unread.removeFirst()
                if isIt(line) { return line }
            }
            guard read(before: end) else {
                let last = heard.suffix(15).joined(separator: "\n")
                throw GaveUp(description: "“\(what)” did not come; what came last is\n\(last)")
            }
        }
    }

    /// Waits for a line that holds this text.
    @discardableResult
    func wait(_ text: String) throws -> String { try wait(text) { $0.contains(text) } }

    /// Waits until each of these lines has come, in whatever order; others may come between.
    func wait(all lines: [String], as isRead: (String) -> String) throws {
        let end = Date().addingTimeInterval(Self.patience)
        var missing = lines
        while true {
            while !unread.isEmpty, !missing.isEmpty {
                let line = isRead(unread.removeFirst())
                if let index = missing.firstIndex(of: line) { missing.remove(at: index) }
            }
            if missing.isEmpty { return }
            guard read(before: end) else {
                let last = heard.suffix(15).joined(separator: "\n")
                let what = missing.joined(separator: "\n")
                throw GaveUp(description: "these did not come:\n\(what)\nthe last:\n\(last)")
            }
        }
    }

    /// Waits until a line has come, and passes nothing by.
    func lookAhead(for isIt: (String) -> Bool) throws {
        let end = Date().addingTimeInterval(Self.patience)
        while !unread.contains(where: isIt) {
            guard read(before: end) else { throw GaveUp(description: "looked ahead in vain") }
        }
    }

    /// Waits until the other side has ended the connection.
    func waitForEnd() throws {
        let end = Date().addingTimeInterval(Self.patience)
        while read(before: end) {}
        guard Date() < end else { throw GaveUp(description: "the connection does not end") }
    }

    /// Says that nothing more will be typed, and waits for the program to end by itself.
    ///
    /// - Returns: its exit status.
    func finish() throws -> Int32 {
        if output != input { Glibc.close(output) }
        hasFinished = true
        return try waitForStatus()
    }

    /// Waits for the program to end by itself.
    ///
    /// - Returns: its exit status.
    func waitForStatus() throws -> Int32 {
        try waitForEnd()
        process?.waitUntilExit()
        return process?.terminationStatus ?? 0
    }

    /// Drops the line without a word.
    func close() {
        guard !isClosed else { return }
        isClosed = true
        if let process { kill(process.processIdentifier, SIGKILL) }
        Glibc.close(input)
        if output != input, !hasFinished { Glibc.close(output) }
    }

    private var isClosed = false
    private var hasFinished = false

    /// Reads what there is; false at the end, or when it is too late.
    private func read(before end: Date) -> Bool {
        guard !isClosed else { return false }
        var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        let pause = max(0, end.timeIntervalSinceNow)
        guard poll(&waiting, 1, Int32(pause * 1000)) > 0 else { return false }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(input, &chunk, chunk.count)
        guard count > 0 else { return false }
        held += chunk[..<count]
        while let place = held.firstIndex(of: 0x0A) {
            let line = String(decoding: held[..<place], as: UTF8.self)
            held.removeFirst(place + 1)
            unread.append(line)
            heard.append(line)
        }
        return true
    }
}
