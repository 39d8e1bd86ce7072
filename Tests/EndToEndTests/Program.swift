import Foundation
import TestSupport

/// The real binary, as a person or a script would start it.
struct Program {
    /// Where sessions are kept in this test.
    let folder: URL
    /// The binary: DEBRIEF_BINARY, else the one that `Scripts/debrief` has built.
    static let binary: URL =
        ProcessInfo.processInfo.environment["DEBRIEF_BINARY"].map { URL(fileURLWithPath: $0) }
        ?? Project.path(".build/release/debrief")

    /// A program with a store of its own, which is removed by `clean`.
    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "debrief-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Removes what the test left.
    func clean() { try? FileManager.default.removeItem(at: folder) }

    /// What a command printed, and how it ended.
    struct Result: Equatable {
        let out: String
        let err: String
        let status: Int32
    }

    /// A process that was not started yet.
    func process(_ arguments: [String], data: String? = nil) -> Process {
        let process = Process()
        process.executableURL = Self.binary
        process.arguments = arguments
        process.currentDirectoryURL = folder
        var environment = ProcessInfo.processInfo.environment
        environment["DEBRIEF_DATA"] = data ?? folder.appending(path: "data").path
        environment["TZ"] = "Europe/London"
        // Where documents go, which is not the real one of whoever runs the tests.
        environment["HOME"] = folder.path
        environment["XDG_CONFIG_HOME"] = nil
        process.environment = environment
        return process
    }

    /// Runs a command to its end with these lines as its input.
    func run(_ arguments: String..., lines: [String] = [], data: String? = nil) throws -> Result {
        try run(arguments, bytes: Data(lines.map { $0 + "\n" }.joined().utf8), data: data)
    }

    /// Runs a command to its end; the lines are its input.
    func run(_ arguments: [String], lines: [String], data: String? = nil) throws -> Result {
        try run(arguments, bytes: Data(lines.map { $0 + "\n" }.joined().utf8), data: data)
    }

    /// Runs a command to its end with these bytes as its input.
    func run(_ arguments: [String], bytes: Data, data: String? = nil) throws -> Result {
        try run(process(arguments, data: data), bytes: bytes)
    }

    /// Runs a process that was not started yet to its end with these bytes as its input.
    func run(_ process: Process, bytes: Data = Data()) throws -> Result {
        let name = UUID().uuidString
        let files = ["in", "out", "err"].map { folder.appending(path: "\(name).\($0)") }
        try bytes.write(to: files[0])
        for file in files.dropFirst() { try Data().write(to: file) }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        defer { for file in files { try? FileManager.default.removeItem(at: file) } }
        return Result(
            out: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
            err: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self),
            status: process.terminationStatus)
    }

    /// Where sessions are kept, as a path.
    var data: String { folder.appending(path: "data").path }

    /// Every byte of every file in the folder that sessions are kept in.
    func allBytes() -> Data {
        var all = Data()
        let files = FileManager.default.enumerator(atPath: data)
        while let name = files?.nextObject() as? String {
            all += (try? Data(contentsOf: URL(fileURLWithPath: data + "/" + name))) ?? Data()
        }
        return all
    }

    /// Whether a text stands anywhere in that folder.
    func holds(_ text: String) -> Bool { allBytes().range(of: Data(text.utf8)) != nil }

    /// The first eight characters of the id of the session that was changed last.
    func latest(data: String? = nil) throws -> String {
        let list = try run("sessions", "--json", data: data).out
        let id = list.firstRange(of: "\"id\":\"").map { list[$0.upperBound...].prefix(8) }
        return String(id ?? "")
    }

    /// The documents that `export` prints.
    func export(_ format: String) throws -> String {
        try run("export", "--format", format, "--output", "-").out
    }
}

/// A running conversation, one line at a time.
final class Dialogue {
    private let process: Process
    private let input = Pipe()
    private let output = Pipe()
    private let aside: URL

    /// The program ended although a line was to be typed.
    struct Ended: Error { let aside: String }

    convenience init(
        _ program: Program, _ arguments: String..., environment: [String: String] = [:]
    ) throws {
        try self.init(program, arguments, environment: environment)
    }

    init(
        _ program: Program, _ arguments: [String], environment: [String: String] = [:]
    ) throws {
        // A program that ended early is a failed expectation, not the death of all tests.
        Foundation.signal(SIGPIPE, SIG_IGN)
        process = program.process(arguments)
        process.environment?.merge(environment) { $1 }
        process.standardInput = input
        process.standardOutput = output
        aside = program.folder.appending(path: "\(UUID().uuidString).aside")
        try Data().write(to: aside)
        process.standardError = try FileHandle(forWritingTo: aside)
        try process.run()
    }

    /// Everything up to the next prompt, or to the end.
    func heard() -> String {
        var bytes: [UInt8] = []
        while !(bytes.suffix(3) == Array("\n> ".utf8) || bytes == Array("> ".utf8)) {
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { break }
            bytes += more
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Types a line and gives what is said to it.
    func type(_ line: String) throws -> String {
        try send(line)
        return heard()
    }

    /// Types a line without waiting.
    func send(_ line: String) throws {
        do {
            try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
        } catch {
            throw Ended(aside: (try? String(contentsOf: aside, encoding: .utf8)) ?? "")
        }
    }

    /// Ends the program at once, as a power cut would.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Ends the input and waits for the program.
    func close() throws -> Int32 {
        try input.fileHandleForWriting.close()
        _ = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Asks the program to end with a signal, and waits for it.
    func signal(_ number: Int32) -> (said: String, status: Int32) {
        Foundation.kill(process.processIdentifier, number)
        let said = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (said, process.terminationStatus)
    }
}
