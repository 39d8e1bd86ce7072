import DialogueEngine
import LineProtocol
import Messages
import TestSupport
import Testing

/// Whole sessions of one person, in a language that marks what comes out of the catalogue.
struct PseudoLanguageTests {
    @Test(arguments: try Golden.all())
    func everythingSaidComesFromTheCatalogue(golden: Golden) throws {
        let guide = try golden.guide()
        var session = Session(guide)
        let text = Catalogue.$scoped.withValue(.pseudo) {
            golden.play(opening: session.opening()) { input in
                session.receive(input, at: Moment(today: golden.today)).told
            }
        }
        let files = try golden.settings.values.filter { $0.contains("/") }.map(Project.bytes)
        let typed = golden.lines + CommandEntry.all.map(\.name)
        #expect(UnmarkedWords(bundledAnd: files, typed: typed).found(in: text) == [])
        #expect(text.contains(Catalogue.marks.opening))
    }

    @Test func findsWhatIsSaidOutsideOfIt() {
        let words = UnmarkedWords(
            files: [Array("ask x\n  What matters?".utf8)], typed: ["The lock"])
        let text = "* ⟦Kept: ⟦a⟧ and\nmore.⟧\n| What matters? the lock 3\n! Left out ⟦x⟧ here"
        #expect(words.found(in: text) == ["left out", "here"])
    }
}
