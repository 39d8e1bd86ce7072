import DialogueEngine
import DialogueLanguage
import Exporters
import StrictJSON
import TestSupport
import Testing

/// What is asked of others stands apart, and is no gap of a team's plan.
struct AudienceExportTests {
    /// Fernshire's content, with one recommendation for others; nobody has planned anything.
    private func record(_ number: String = "3") throws -> Record {
        func bytes(_ name: String) throws -> [UInt8] {
            try Project.bytes("Fixtures/exports/" + name)
        }
        let lines = String(decoding: try bytes("fernshire.briefing"), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        let text = lines.flatMap { line in
            line.hasPrefix(number + ". ") ? [String(line), "   for: the school"] : [String(line)]
        }.joined(separator: "\n")
        let briefing = try #require(Briefing.parse(Array(text.utf8)).content)
        let form = try #require(Form.parse(try bytes("fernshire.form")).content)
        let script = try #require(Script.parse(try bytes("fernshire.dialogue")).content)
        return Sample(Guide(script: script, briefing: briefing, form: form)).record
    }

    @Test func aPlanShowsItApart() throws {
        let text = String(decoding: ExportFormat.markdown.bytes(try record()), as: UTF8.self)
        #expect(text.contains("## Recommendations without an action\n\nR1, R2, R2a\n"))
        #expect(text.contains("For your team to consider, with the actions that answer them:\n"))
        #expect(
            text.contains(
                "Mainly for others:\n\n- **R3** (for the school): Staff ask"
            ))
    }

    @Test func aPlanWithoutSuchOnesSaysNothingOfThem() throws {
        let text = String(decoding: ExportFormat.markdown.bytes(try Sample().record), as: UTF8.self)
        #expect(text.contains("R1, R2, R2a, R3\n\nAll of them, with the actions"))
        #expect(!text.contains("For others"))
    }

    @Test func theJSONSaysForWhomItIs() throws {
        let json = try JSON(parsing: ExportFormat.json.bytes(try record()))
        #expect(
            json["recommendations"]?.array?.map { $0["for"] }
                == [.null, .null, .null, "the school"])
    }

    @Test(.enabled(if: OtherReaders.hasPython, "no Python is here to read the documents"))
    func thePictureShowsNoGapThere() throws {
        let file = ExportFormat.svg.bytes(try record())
        let picture = try #require(try OtherReaders.read([file], as: .svg).first)
        let texts = (picture["texts"]?.array ?? []).compactMap(\.string)
        #expect(texts.filter { $0 == "no action yet" }.count == 3)
        #expect(texts.contains("for the school"))
        #expect(picture["about"]?.string?.contains("R3: for the school.") == true)
    }
}
