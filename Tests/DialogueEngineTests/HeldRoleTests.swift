import TestSupport
import Testing

/// A role typed in one breath with the choice that asks for one.
struct HeldRoleTests {
    private static let line = "Ring her mother on 07700 900123"

    @Test(arguments: [
        "1 school nurse", "1. school nurse", "1) school nurse", "1: school nurse",
        "1 - school nurse", "1, school nurse", "(1) school nurse", "replace with school nurse",
        "Replace it with school nurse", "1 [school nurse]",
    ])
    func aRoleMayStandBehindTheChoice(line: String) throws {
        var rehearsal = try Rehearsal(dialogue: "dialogue d — D\nask q  long text\n  The question?")
        let said = rehearsal.type(Self.line, line)
        #expect(said.contains("It would read:\nRing her mother on [school nurse]\n"), "\(said)")
        rehearsal.type("")
        #expect(rehearsal.log.map(\.words?.text) == ["Ring her mother on [school nurse]"])
    }

    @Test func aSentenceMayBeginWithOne() throws {
        let line = "1 of the neighbours rang her mother on that very evening"
        var rehearsal = try Rehearsal(dialogue: "dialogue d — D\nask q  long text\n  The question?")
        rehearsal.type(Self.line, line)
        #expect(rehearsal.log.map(\.words?.text) == [line])
    }
}
