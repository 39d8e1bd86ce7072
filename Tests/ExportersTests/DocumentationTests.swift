import Exporters
import StrictJSON
import Testing
import TestSupport

/// docs/exports.md says what the exporters do.
struct DocumentationTests {
    private let page = try? String(decoding: Project.bytes("docs/exports.md"), as: UTF8.self)

    @Test(arguments: ExportFormat.allCases)
    func samplesAreWhatTheProgramWrites(_ format: ExportFormat) throws {
        let golden = try Project.bytes("Fixtures/exports/complete.\(format.fileExtension)")
        let text = String(String.UnicodeScalarView(String(decoding: golden, as: UTF8.self).unicodeScalars.filter { $0 != "\r" && $0 != "\u{FEFF}" }))
        let samples = blocks(format.rawValue)
        #expect(!samples.isEmpty)
        for sample in samples { #expect(text.contains(sample), "this is not in the golden export") }
    }

    @Test func everyKeyIsListedAndNothingElse() throws {
        var found: Set<String> = []
        let json = try JSON(parsing: Project.bytes("Fixtures/exports/complete.json"))
        collect(json, "", &found)
        let listed = Set(lines.filter { $0.hasPrefix("| `") }.compactMap { $0.split(separator: "`").dropFirst().first }.map(String.init))
        #expect(found.subtracting(listed).sorted() == [], "keys without a line in the table")
        #expect(listed.subtracting(found).sorted() == [], "lines for keys that there are not")
    }

    private var lines: [Substring] { (page ?? "").split(separator: "\n", omittingEmptySubsequences: false) }

    /// Paths of keys such as `form.parts[].answer`, where an answer is written out only once.
    private func collect(_ json: JSON, _ path: String, _ found: inout Set<String>) {
        for member in json.object ?? [] {
            let isColumn = path.hasSuffix(".cells")
            let next = path.isEmpty ? member.key : path + "." + (isColumn ? "COLUMN" : member.key)
            found.insert(next)
            if member.value["state"] != nil, member.value["nudges"] != nil {
                for inner in member.value.object ?? [] { found.insert("ANSWER." + inner.key) }
            } else {
                collect(member.value, next, &found)
            }
        }
        for item in json.array ?? [] {
            if item["nudges"] != nil { continue }
            collect(item, path + "[]", &found)
        }
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
