import Exporters
import StrictJSON
import TestSupport
import Testing

/// docs/exports.md says what the exporters do.
struct DocumentationTests {
    private let page = try? String(decoding: Project.bytes("docs/exports.md"), as: UTF8.self)

    @Test(arguments: ExportFormat.whole.filter { $0 != .word })
    func samplesAreWhatTheProgramWrites(_ format: ExportFormat) throws {
        let texts = try ["complete", "meeting"].map { name in
            let golden = try Project.bytes("Fixtures/exports/\(name).\(format.fileExtension)")
            // A page of Markdown has no CRLF and no byte order mark.
            let scalars = String(decoding: golden, as: UTF8.self).unicodeScalars
            let kept = scalars.filter { $0 != "\r" && $0 != "\u{FEFF}" }
            return String(String.UnicodeScalarView(kept))
        }
        let samples = blocks(format.rawValue)
        #expect(!samples.isEmpty)
        for sample in samples {
            #expect(
                texts.contains { $0.contains(sample) }, "this is in no golden export:\n\(sample)")
        }
    }

    @Test func everyKeyIsListedAndNothingElse() throws {
        var found: Set<String> = []
        for name in ["complete", "meeting"] {
            let json = try JSON(parsing: Project.bytes("Fixtures/exports/\(name).json"))
            collect(json, "", &found)
        }
        collect(try LogRemarkTests.remarked(), "", &found)
        let grouped = ExportFormat.json.bytes(try RoomSample.grouped().record)
        collect(try JSON(parsing: grouped), "", &found)
        let table = lines.drop { $0 != "| key | what it holds |" }.dropFirst(2).prefix {
            !$0.isEmpty
        }
        let listed = Set(
            table.compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) })
        #expect(found.subtracting(listed).sorted() == [], "keys without a line in the table")
        #expect(listed.subtracting(found).sorted() == [], "lines for keys that there are not")
    }

    private var lines: [Substring] {
        (page ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// Paths of keys such as `form.parts[].label`; answers, questions, remarks
    /// and what people said are the same everywhere.
    private func collect(_ json: JSON, _ path: String, _ found: inout Set<String>) {
        let isAnswer = json["nudges"] != nil
        let isQuestion = json["followUp"] != nil
        for member in json.object ?? [] {
            var key = path.isEmpty ? member.key : path + "." + member.key
            if path.hasSuffix(".cells") { key = path + ".COLUMN" }
            if isQuestion, member.key != "kind" { key = "QUESTION." + member.key }
            if isAnswer { key = "ANSWER." + member.key }
            if json["entry"] != nil, json["part"] != nil { key = "REMARK." + member.key }
            if json["entries"] != nil, json["member"] != nil { key = "SPOKEN." + member.key }
            found.insert(key)
            collect(member.value, key, &found)
        }
        for item in json.array ?? [] { collect(item, path + "[]", &found) }
    }

    /// The fenced blocks of a language.
    private func blocks(_ language: String) -> [String] {
        var (blocks, open, fence) = ([String](), [Substring]?.none, "")
        for line in lines {
            if open != nil, line == fence {
                blocks.append((open ?? []).joined(separator: "\n"))
                open = nil
            } else if open != nil {
                open?.append(line)
            } else if line.hasPrefix("```"), line.drop(while: { $0 == "`" }) == language {
                fence = String(line.prefix { $0 == "`" })
                open = []
            }
        }
        return blocks
    }
}
