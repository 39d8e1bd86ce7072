import Foundation
import TestSupport
import Testing

/// Strings that break programs, typed at every kind of free-text question of the real binary, and
/// read back from its documents by readers that this project did not write.
struct NaughtyStringTests {
    /// Every string that a line can hold: no controls, not empty, not only blanks.
    private static func strings() throws -> [String]? {
        guard let blns = Project.shared("vectors/blns/blns.json"),
            let utf8 = Project.shared("vectors/utf8tests/utf8tests.bin")
        else {
            print("skipped: the vectors are not beside the project")
            return nil
        }
        let list = try JSONSerialization.jsonObject(with: Data(contentsOf: blns)) as? [String] ?? []
        let valid = try Data(contentsOf: utf8).split(separator: 0x0A)
            .compactMap { String(validating: $0, as: UTF8.self) }
        return (list + valid).map { trimmed($0) }.filter { text in
            // A question and “none” mean something of their own, and are asked about or end a list.
            !text.isEmpty && !text.hasSuffix("?") && text.lowercased() != "none"
                && !text.unicodeScalars.contains {
                    ($0.value < 0x20 && $0 != "\t") || (0x7F...0x9F).contains($0.value)
                }
        }
    }

    private static func trimmed(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        let isBlank = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" }
        let kept = scalars.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
        return String(String.UnicodeScalarView(kept))
    }

    /// As a person types it: a slash at the start is doubled.
    private static func typed(_ text: String) -> String {
        text.utf8.first == UInt8(ascii: "/") ? "/" + text : text
    }

    private static let dialogue = """
        dialogue naughty — Naughty strings
        collect learning  1 to 900
          Which?
        table actions  1 to 900
          The actions.
          column what  text: What?
          column who  person: Who?
          column by_when  text: By when?
          column done_when  long text: Done?
          column worked_when  text: Worked?

        """

    @Test func readBackEqualFromEveryDocument() throws {
        guard let strings = try Self.strings() else { return }
        #expect(strings.count > 450)
        let program = try Program()
        defer { program.clean() }
        let asks = strings.indices.map { "ask q\($0)  long text\n  Question \($0)?\n" }.joined()
        try Data((Self.dialogue + asks).utf8).write(
            to: program.folder.appending(path: "n.dialogue"))
        let rows = strings.flatMap { Array(repeating: Self.typed($0), count: 5) }
        let lines =
            strings.map(Self.typed) + [""] + rows + [""] + strings.map(Self.typed) + ["finish"]
        let run = try program.run(
            ["run", "K21", "--dialogue", "n.dialogue"],
            bytes: Data(lines.map { $0 + "\n" }.joined().utf8))
        #expect(run.status == 0, "\(run.out.suffix(600))")
        let plan = try JSONSerialization.jsonObject(with: Data(program.export("json").utf8))
        let found = Self.texts(in: plan)
        for string in strings {
            // Once in the list and once as an answer, five times in the table, in the plan and
            // again in the discussion.
            #expect(found[Array(string.utf8), default: 0] >= 7, "\(string.debugDescription)")
        }
        try expectTable(strings, program)
    }

    /// Every text of a document, by its bytes, and how often it stands there.
    private static func texts(in json: Any) -> [[UInt8]: Int] {
        var found: [[UInt8]: Int] = [:]
        func visit(_ value: Any) {
            if let text = value as? String { found[Array(text.utf8), default: 0] += 1 }
            if let list = value as? [Any] { list.forEach(visit) }
            if let object = value as? [String: Any] { object.values.forEach(visit) }
        }
        visit(json)
        return found
    }

    /// Reads the table with Python's csv module.
    private func expectTable(_ strings: [String], _ program: Program) throws {
        try Data(program.export("csv").utf8).write(to: program.folder.appending(path: "plan.csv"))
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = [
            "python3", "-c",
            "import csv,json,sys; print(json.dumps(list(csv.reader(open(sys.argv[1],encoding='utf-8-sig',newline='')))))",
            program.folder.appending(path: "plan.csv").path,
        ]
        let output = Pipe()
        python.standardOutput = output
        try python.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        python.waitUntilExit()
        let table = try JSONSerialization.jsonObject(with: data) as? [[String]] ?? []
        // The heads, and three lines for what stands for the record.
        #expect(table.count == strings.count + 4)
        for (row, string) in zip(table.dropFirst().dropLast(3), strings) {
            for cell in row.prefix(5) {
                let plain =
                    cell.unicodeScalars.first == "'" && cell.utf8.count == string.utf8.count + 1
                    ? String(cell.unicodeScalars.dropFirst()) : cell
                #expect(Array(plain.utf8) == Array(string.utf8), "\(string.debugDescription)")
            }
        }
    }

    @Test func invalidUTF8IsRefusedAndTheSessionGoesOn() throws {
        guard let file = Project.shared("vectors/utf8tests/utf8tests.bin") else { return }
        let lines = try Data(contentsOf: file).split(separator: 0x0A)
        let invalid = lines.filter { String(validating: $0, as: UTF8.self) == nil }
        #expect(invalid.count > 50)
        let program = try Program()
        defer { program.clean() }
        var bytes = Data("\n".utf8)
        for line in invalid { bytes += line + Data([0x0A]) }
        let result = try program.run(
            ["run", "K21"] + program.askingFirst(), bytes: bytes + Data("the good one\n".utf8))
        #expect(
            result.out.components(separatedBy: "letters that can't be read").count == invalid.count
                + 1)
        #expect(try program.export("json").contains("the good one"))
    }
}
