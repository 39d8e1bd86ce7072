import Exporters
import Foundation
import StrictJSON
import TestSupport

/// Readers that are not ours: what Python's libraries find in our documents.
enum OtherReaders {
    /// The Python to ask; DEBRIEF_PYTHON names one that has markdown-it-py, python-docx and icalendar.
    private static let python = ProcessInfo.processInfo.environment["DEBRIEF_PYTHON"] ?? "python3"

    /// Whether there is a reader for a format; where not, tests say so and are left out.
    static func can(_ format: ExportFormat) -> Bool {
        let module =
            switch format {
            case .word: "docx"
            case .markdown: "markdown_it"
            case .calendar: "icalendar"
            default: "csv"
            }
        let process = command(["-c", "import \(module)"])
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    static let hasMarkdown = can(.markdown)
    static let hasWord = can(.word)
    static let hasCalendar = can(.calendar)
    static let hasPython = can(.csv)

    /// The reader gave up on a document; what it says about it.
    struct GaveUp: Error { let why: String }

    /// What the reader finds in each of the documents, as `readback.py` prints it.
    static func read(_ documents: [[UInt8]], as format: ExportFormat) throws -> [JSON] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "exports-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appending(path: "input")
        let output = folder.appending(path: "output")
        try Data(documents.flatMap { Array("\($0.count)\n".utf8) + $0 }).write(to: input)
        try Data().write(to: output)

        let process = command([Project.path("Fixtures/exports/readback.py").path, format.rawValue])
        let complaint = Pipe()
        process.standardInput = try FileHandle(forReadingFrom: input)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = complaint
        try process.run()
        let why = try complaint.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw GaveUp(why: String(decoding: why, as: UTF8.self))
        }
        return try [UInt8](Data(contentsOf: output)).split(separator: UInt8(ascii: "\n"))
            .map { try JSON(parsing: $0) }
    }

    private static func command(_ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [python] + arguments
        return process
    }
}

/// A block of a Markdown document as another reader sees it.
struct Block {
    /// Such as `blockquote`, `ordered_list list_item` or `td`.
    let kind: String
    /// The texts with their styles: empty, `em_open` or `strong_open`.
    let runs: [(style: String, text: String)]

    init?(_ json: JSON) {
        guard let kind = json.array?.first?.string, let runs = json.array?.last?.array else {
            return nil
        }
        self.kind = kind
        self.runs = runs.compactMap { run in
            guard let style = run.array?.first?.string, let text = run.array?.last?.string else {
                return nil
            }
            return (style, text)
        }
    }

    /// The text where it has no style; nil where we speak.
    var plain: String? {
        if runs.isEmpty { return "" }
        return runs.count == 1 && runs[0].style.isEmpty ? runs[0].text : nil
    }

    /// The text behind a bold name and a colon.
    var named: (name: String, text: String?)? {
        guard runs.first?.style == "strong_open", runs.count > 1,
            runs[1].text.utf8.starts(with: ": ".utf8)
        else { return nil }
        let text = String(runs[1].text.unicodeScalars.dropFirst(2))
        return (runs[0].text, runs.count == 2 ? text : nil)
    }
}
