import DialogueEngine
import DialogueLanguage
import TestSupport
import Testing

@testable import Exporters

/// Copies of a briefing for writing by hand.
struct PaperTests {
    private func paper() throws -> Paper {
        func file(_ name: String) throws -> [UInt8] {
            try Project.bytes("Fixtures/exports/" + name)
        }
        return Paper(
            Guide(
                script: try #require(Script.parse(file("fernshire.dialogue")).content),
                briefing: try #require(Briefing.parse(file("fernshire.briefing")).content),
                form: try #require(Form.parse(file("fernshire.form")).content)))
    }

    @Test func briefingQuestionsAndFormFollowEachOther() throws {
        let headings = try paper().document.blocks.compactMap { block -> String? in
            if case .heading(2, let title) = block { title } else { nil }
        }
        #expect(
            headings == [
                "01 Background", "02 The findings", "03 Recommendations", "Questions",
                "Action plan",
            ])
    }

    @Test func everyQuestionHasRoomAndTheFormIsEmpty() throws {
        let blocks = try paper().document.blocks
        let asked = blocks.indices.filter {
            blocks[$0] == .question("What stands out for you?")
        }
        #expect(asked.count == 1)
        #expect(blocks.contains { if case .space = $0 { true } else { false } })
        for case .fields(let fields) in blocks {
            #expect(fields.allSatisfy { $0.answer == .empty })
        }
        let tables = blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        #expect(tables.map(\.heads.count) == [2, 5])
        #expect(tables.last?.rows.joined().allSatisfy { $0 == .empty } == true)
    }

    @Test func whatIsInNoRecordIsAskedWithoutRoom() throws {
        let guide = Guide(
            script: try #require(
                Script.parse(
                    Array(
                        """
                        dialogue d — A dialogue
                        about: One question.

                        # A part
                        ask leaving  text, not in the record
                          How are you leaving?
                        """.utf8)
                ).content),
            briefing: try #require(
                Briefing.parse(try Project.bytes("Fixtures/exports/fernshire.briefing")).content),
            form: try #require(
                Form.parse(try Project.bytes("Fixtures/exports/fernshire.form")).content))
        let blocks = Paper(guide).document.blocks
        #expect(blocks.contains(.question("How are you leaving?")))
        #expect(!blocks.contains { if case .space = $0 { true } else { false } })
    }

    @Test func wordTurnsThePageForTheForm() throws {
        let bytes = try paper().bytes(.word)
        let body = try WordTests.part("word/document.xml", of: bytes)
        #expect(body.all("w:pgSz").map { $0["w:orient"] } == [nil, "landscape"])
        #expect(try !paper().bytes(.html).isEmpty)
        #expect(try paper().bytes(.word) == paper().bytes(.word))
    }
}
