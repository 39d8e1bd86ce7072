import BriefingImport
import DialogueLanguage
import TestSupport
import Testing

/// What was mended in one document is right in the next one of the same layout.
struct LayoutMemoryTests {
    private static func document(_ child: String, _ tale: String) throws -> DocumentText {
        try DocumentText(
            """
            Fernshire Safeguarding Children Partnership
            \(child)

            Background

            \(child) lived by the canal.

            The heart of it
            \(tale)

            Recommendations

            - Ask the lock keeper.

            Printed by the harbour press
            """)
    }

    private static let mended: LayoutMemory = {
        var memory = LayoutMemory()
        guard let document = try? document("Child P", "Nobody looked at the water.") else {
            return memory
        }
        var dialogue = MendingDialogue(document, name: "p.txt", decisions: Decisions())
        for line in ["heading 8 is findings", "drop 15", "form: usual"] {
            _ = dialogue.receive(line)
        }
        memory.learn(dialogue.imported.decisions)
        return memory
    }()

    @Test func theNextDocumentComesOutRight() throws {
        let document = try Self.document("Child S", "A dog was heard every night.")
        let first = ImportedBriefing(document, name: "s.txt")
        #expect(first.briefing?.section("findings") == nil)
        let decisions = Self.mended.decisions(for: first.report, Decisions())
        let second = ImportedBriefing(document, name: "s.txt", decisions: decisions)
        #expect(
            second.briefing?.section("findings")?.blocks.map(\.text) == [
                "A dog was heard every night."
            ])
        #expect(second.briefing?.recommendations.count == 1)
        #expect(
            second.report.placements.contains { $0.line == 15 && $0.place == .notPlaced(.dropped) })
    }

    @Test func whatIsSaidOfADocumentItselfGoesFirst() throws {
        let document = try Self.document("Child S", "A dog was heard every night.")
        var dialogue = MendingDialogue(document, name: "s.txt", decisions: Decisions())
        _ = dialogue.receive("heading 8 is review")
        let own = dialogue.imported.decisions
        let decisions = Self.mended.decisions(for: dialogue.imported.report, own)
        let imported = ImportedBriefing(document, name: "s.txt", decisions: decisions)
        #expect(imported.report.sections.map(\.id).contains("review"))
    }

    @Test func canBePassedOnAsAFile() {
        let file = Self.mended.file(publisher: "Fernshire Safeguarding Children Partnership")
        #expect(LayoutMemory(file: Array(file.utf8)) == Self.mended)
        #expect(
            file.contains("heading findings: heart of it")
                || file.contains("heading findings: the heart of it"))
        #expect(!file.contains("Child P"))
        #expect(
            LayoutMemory.name(of: "Fernshire Safeguarding Children Partnership")
                == "fernshire-safeguarding-children.layout")
    }

    @Test func aPointThatWasDroppedIsNotRemembered() throws {
        let document = try Self.document("Child P", "Nobody looked at the water.")
        var dialogue = MendingDialogue(document, name: "p.txt", decisions: Decisions())
        _ = dialogue.receive("drop 13")
        #expect(dialogue.imported.report.placements.contains { $0.place == .notPlaced(.dropped) })
        var memory = LayoutMemory()
        memory.learn(dialogue.imported.decisions)
        #expect(memory.isEmpty)
    }

    @Test func passesOverWhatMakesNoSense() {
        #expect(
            LayoutMemory(file: Array("heading ../x: a\nnonsense\nmove a: b\n: c\n".utf8)).isEmpty)
    }
}
