import Foundation
import TestSupport
import Testing

/// PDF, made of the page of HTML by WeasyPrint.
struct PDFTests {
    private static let isHere: ConditionTrait = .enabled(
        if: has("weasyprint") && has("pdfinfo"), "WeasyPrint or Poppler is not here")

    private static func has(_ command: String) -> Bool {
        (try? Tool.run("which", command).status) == 0
    }

    private static let dialogue = """
        dialogue paper — For paper
        collect learning  1 to 900
          Which?
        table actions  1 to 900
          The actions.
          column what  text: What?
          column who  person: Who?
          column by_when  date: By when?
          column done_when  text: Done?
          column worked_when  text: Worked?

        """

    /// A program whose store has a session with these points and one action.
    private func program(_ points: [String]) throws -> Program {
        let program = try Program()
        let file = program.folder.appending(path: "paper.dialogue")
        try Data(Self.dialogue.utf8).write(to: file)
        let lines =
            points + ["/next", "Visit", "Priya Shah", "31 January 2027", "It is done", "Worked"]
        let run = try program.run("run", "K21", "--dialogue", file.path, lines: lines + ["/quit"])
        #expect(run.out.contains("Row 1 is in the plan."), "\(run.out.suffix(400))")
        return program
    }

    private func made(_ program: Program, _ name: String = "plan.pdf") throws -> URL {
        let file = program.folder.appending(path: name)
        let run = try program.run("export", "--format", "pdf", "--output", file.path)
        #expect(run.status == 0, "\(run.err)")
        return file
    }

    private func text(_ tool: String, _ first: String, _ second: String) throws -> String {
        String(decoding: try Tool.run(tool, first, second).out, as: UTF8.self)
    }

    @Test(isHere) func aPlanHasTitleLanguageAndTags() throws {
        let program = try program(["We saw it"])
        defer { program.clean() }
        let file = try made(program)
        let about = try text("pdfinfo", "-isodates", file.path)
        #expect(about.contains("Title:           Action plan"))
        #expect(about.contains("Tagged:          yes"))
        let tags = try text("pdfinfo", "-struct", file.path).split(separator: "\n").map {
            $0.drop { $0 == " " }.prefix { $0 != " " }
        }
        let wanted: Set<Substring> = [
            "H1", "H2", "P", "L", "LI", "Table", "THead", "TR", "TH", "TD",
        ]
        #expect(wanted.subtracting(tags).isEmpty)
        let bytes = try Data(contentsOf: file)
        #expect(bytes.range(of: Data("(en-GB)".utf8)) != nil)
        #expect(bytes.range(of: Data("/Outlines".utf8)) != nil)
        let claim = bytes.range(of: Data("pdfuaid:part".utf8))
        #expect(claim == nil, "nobody has checked that it is PDF/UA")
    }

    @Test(isHere) func theSameRecordGivesTheSameBytes() throws {
        let program = try program(["We saw it"])
        defer { program.clean() }
        #expect(
            try Data(contentsOf: made(program)) == Data(contentsOf: made(program, "again.pdf")))
    }

    /// The words of many texts, in order. DEBRIEF_PDFS asks for more than one document.
    @Test(isHere) func wordsComeBackInTheirOrder() throws {
        var numbers = SeededNumbers(for: #function)
        let alphabets = [
            "abcdefghijklmnopqrstuvwxyz", "αβγδεζηθικλμνξοπρστυφχψω", "абвгдежзийклмн",
        ]
        .map { Array($0) }
        func word() -> String {
            let letters = alphabets[Int.random(in: 0..<3, using: &numbers)]
            return String(
                (0..<Int.random(in: 2...9, using: &numbers)).map { _ in
                    letters[Int.random(in: letters.indices, using: &numbers)]
                })
        }
        let asked = ProcessInfo.processInfo.environment["DEBRIEF_PDFS"].flatMap { Int($0) } ?? 1
        for _ in 0..<asked {
            let points = (0..<200).map { _ in
                "Point " + (0..<8).map { _ in word() }.joined(separator: "  ")
            }
            let program = try program(points)
            defer { program.clean() }
            let file = try made(program)
            let raw = try Tool.run("pdftotext", "-raw", file.path, "-").out
            let read = String(decoding: raw, as: UTF8.self)
            var rest = read.split { $0 == " " || $0 == "\n" || $0 == "\u{C}" }[...]
            for word in points.flatMap({ $0.split(separator: " ") }) {
                let place = rest.firstIndex(of: word)
                try #require(
                    place != nil, "\(word) is not where it should be, seed \(numbers.seed)")
                rest = rest[(place ?? rest.endIndex)...].dropFirst()
            }
        }
    }

    /// A text that looks like a picture of another place makes nobody ask there for it.
    @Test(isHere) func nothingIsFetched() throws {
        let listener = socket(
            AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        defer { close(listener) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && listen(listener, 5) == 0
                    && getsockname(listener, $0, &size) == 0
            }
        }
        try #require(isBound)
        let port = UInt16(bigEndian: address.sin_port)
        let place = "http://127.0.0.1:\(port)/seen.png"
        let program = try program(["<img src=\"\(place)\"></style><style>@import url(\(place));"])
        defer { program.clean() }
        let read = try text("pdftotext", made(program).path, "-")
        #expect(read.contains("<img src=\"http://127.0.0.1"))
        #expect(accept(listener, nil, nil) < 0 && errno == EAGAIN)
    }

    @Test func aLineSaysWhereTheProgramIsMissing() throws {
        let program = try program(["We saw it"])
        defer { program.clean() }
        let empty = program.folder.appending(path: "bin")
        try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
        let process = program.process(["export", "--format", "pdf", "--output", "plan.pdf"])
        process.environment?["PATH"] = empty.path
        let run = try program.run(process)
        #expect(run.status == 2)
        #expect(run.err.contains("WeasyPrint, which is not installed here"))
        #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/plan.pdf"))
    }
}
