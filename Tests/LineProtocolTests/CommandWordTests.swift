import TestSupport
import Testing

@testable import LineProtocol

/// What looks like a command without its slash is asked about once.
struct CommandWordTests {
    @Test(arguments: [
        ("back", "/back"), ("Skip", "/skip"), ("STOP", "/quit"), ("remove 3", "/row remove 3"),
        ("go  back", "/back"), ("read 5", "/read 5"), ("edit 2", "/edit 2"),
        ("concern", "/concern"),
        ("Child at risk", "/concern"), ("a child is at risk now", "/concern"),
    ])
    func aCommandIsKnownWithoutItsSlash(line: String, command: String) {
        #expect(CommandWord(line)?.command == command)
    }

    @Test(arguments: [
        "back to school", "skip lunch", "stop and search", "remove 3 barriers", "remove 0", "3",
        "no",
        "time", "nothing", "remove three",
    ])
    func anAnswerIsNone(line: String) {
        #expect(CommandWord(line) == nil)
    }

    @Test func itIsAskedOnceAndKeptWhenItIsSentAgain() throws {
        var rehearsal = Rehearsal(try Rehearsal.bundled())
        rehearsal.type("", "", "", "")
        #expect(rehearsal.type("stop").contains("! Did you mean /quit?"))
        #expect(rehearsal.type("back").contains("! Did you mean /back?"))
        #expect(rehearsal.log.count == 4)
        rehearsal.type("back")
        #expect(rehearsal.log.last?.words?.text == "back")
    }

    @Test(arguments: [true, false])
    func aReaderOfARoomAsksToo(inGroup: Bool) {
        var reader = LineReader(inGroup: inGroup)
        let asked = TypedLine.refused(.commandMeant("skip", command: "/skip"))
        #expect(reader.read(Array("skip".utf8)) == asked)
        #expect(reader.read(Array("something else".utf8)) == .input(.text("something else")))
        #expect(reader.read(Array("skip".utf8)) == asked)
        #expect(reader.read(Array("skip".utf8)) == .input(.text("skip")))
    }

    @Test func whereNothingIsAskedNoLongAnswerBegins() throws {
        var rehearsal = Rehearsal(try Rehearsal.bundled())
        rehearsal.type("")
        #expect(rehearsal.type("/more").contains("! Nothing is asked here"))
        #expect(!rehearsal.type("").contains("+"))
    }
}
