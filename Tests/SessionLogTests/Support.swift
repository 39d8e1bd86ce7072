import AnswerReading
import DialogueEngine
import Foundation
import LogFormat
import Synchronization

@testable import SessionLog

/// A folder of its own for a test, gone afterwards.
final class Scratch: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/sessionlog-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Where the store is; not made yet.
    var folder: String { path + "/data" }
    var file: String { folder + "/debrief.sqlite" }

    func store(
        _ access: StoreAccess = .readWrite, busyTimeout: Double = 5
    ) throws -> SessionStore {
        let clock = Mutex<Int64>(1_795_210_500_000)
        let random = Mutex<UInt8>(0)
        return try SessionStore(
            folder: folder, access: access, busyTimeout: busyTimeout,
            clock: {
                clock.withLock { time in
                    defer { time += 1234 }
                    return time
                }
            },
            random: { count in
                random.withLock { byte in
                    (0..<count).map { _ in
                        byte &+= 1
                        return byte
                    }
                }
            })
    }

    /// A copy whose database can be changed at will.
    func copy() throws -> Scratch {
        let copy = try Scratch()
        try FileManager.default.copyItem(atPath: folder, toPath: copy.folder)
        return copy
    }

    /// Runs SQL on the file behind the store's back.
    func sql(_ sql: String, _ arguments: [(any Argument)?] = []) throws {
        let database = try Database(file)
        if arguments.isEmpty { try database.run(sql) } else { try database.execute(sql, arguments) }
    }

    /// Runs SQL as somebody would who knows of the triggers: without them, and puts them back.
    func damage(_ sql: String, _ arguments: [(any Argument)?] = []) throws {
        let triggers = try dropTriggers()
        try self.sql(sql, arguments)
        for trigger in triggers { try self.sql(trigger) }
    }

    /// Takes away all triggers, which would forbid the damage that a test does.
    ///
    /// - Returns: the statements that make them.
    @discardableResult
    func dropTriggers() throws -> [String] {
        let database = try Database(file)
        let triggers = try database.rows(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ) { (name: try $0.text(at: 0), sql: try $0.text(at: 1)) }
        for trigger in triggers { try database.run("DROP TRIGGER \(trigger.name)") }
        return triggers.map(\.sql)
    }

    /// Every byte of every file in the folder.
    func allBytes() throws -> Data {
        var all = Data()
        let files = FileManager.default.enumerator(atPath: folder)
        while let name = files?.nextObject() as? String {
            all += (try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))) ?? Data()
        }
        return all
    }
}

/// Thrown where a value has a case that a test rules out.
struct Unexpected: Error {}

let briefing = ContentFile(id: "K21", bytes: Array("briefing K21 — A title\n".utf8))
let dialogue = ContentFile(id: "standard", bytes: Array("dialogue standard\n".utf8))
let form = ContentFile(id: "action-plan", bytes: Array("form action-plan\n".utf8))

extension SessionStore {
    /// What is behind the doors.
    private var sqlite: SQLiteStore {
        guard let sqlite = backend as? SQLiteStore else { fatalError("another backend") }
        return sqlite
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(StoreProblem) -> Value? {
        try sqlite.read(body)
    }

    func write<Value>(_ body: (Database) throws -> Value) throws(StoreProblem) -> Value {
        try sqlite.write(body)
    }

    func emptyWriteAheadLog() throws(StoreProblem) { try sqlite.emptyWriteAheadLog() }

    func begin() throws(StoreProblem) -> SessionWriter {
        try begin(briefing: briefing, dialogue: dialogue, form: form, software: "1.0.0").writer
    }
}

extension SessionWriter {
    @discardableResult
    func append(_ events: Event...) throws(StoreProblem) -> [Entry] {
        try append(events, expecting: head.size)
    }
}

extension Event {
    static func says(
        _ text: String, _ step: String = "summary", type: String = "long-text",
        value: AnswerValue? = nil
    ) -> Event {
        .answer(Answered(Place(step), type: type, words: Words(text, value: value)))
    }
}

extension LogBytes {
    var log: [UInt8] { lines.flatMap(\.bytes) }
    var words: [UInt8] { openings.flatMap(\.bytes) }
}

func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

/// Whether the bytes of the text stand somewhere in these bytes.
func holds(_ bytes: some DataProtocol, _ text: String) -> Bool {
    Data(bytes).range(of: Data(text.utf8)) != nil
}

/// Runs a program; nil where it is not installed.
func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String)? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 127 ? nil : (process.terminationStatus, text(output))
}
