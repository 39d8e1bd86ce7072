import AnswerReading
import DialogueEngine
import LineProtocol
import Testing

/// What a typed line is, before the session sees it.
struct TypedLineTests {
    @Test(arguments: [
        ("", TypedLine.input(.goOn)), (" \t ", .input(.goOn)), ("?", .input(.command(.help("?")))),
        ("? why", .input(.text("? why"))), ("//x", .input(.text("/x"))),
        ("///", .input(.text("//"))),
        ("/BACK", .input(.command(.back))), ("/edit 3", .input(.command(.edit(3)))),
        ("/edit", .input(.command(.edit(nil)))), ("/row add", .input(.command(.row(.add)))),
        ("/row change 2", .input(.command(.row(.change(2))))),
        ("/row  remove\t2", .input(.command(.row(.remove(2))))),
        ("/row move 1 2", .input(.command(.row(.move(1, to: 2))))),
        ("/concern Sam is not safe", .input(.command(.concern))),
        ("/help /row", .input(.command(.help("row")))), ("/more", .more(first: "")),
        ("/more  first line ", .more(first: "first line")), ("/editor", .editor),
        (" back ", .input(.text("back"))), ("＊/skip", .input(.text("＊/skip"))),
        ("\u{2044}skip", .input(.text("\u{2044}skip"))),
        ("/\u{338}skip", .refused(.unknownCommand("\u{338}skip", nearest: "skip"))),
        ("/frobnicate", .refused(.unknownCommand("frobnicate", nearest: nil))),
        ("/pln", .refused(.unknownCommand("pln", nearest: "plan"))),
        ("/who", .refused(.onlyInAGroup("who"))),
        ("/edit 1 2", .refused(.usage("/edit, or /edit 3"))),
        ("/editor now", .refused(.usage("/editor"))), ("/pause 5", .refused(.usage("/pause"))),
        ("/row", .refused(.usage("/row add, /row change 1, /row remove 1 or /row move 1 2"))),
        ("/edit 99999999999999999999", .input(.command(.edit(Ordinal("99999999999999999999"))))),
    ])
    func isReadAs(line: String, expected: TypedLine) { #expect(TypedLine(line) == expected) }

    @Test(
        arguments: [
            ("/group 3 7, 12 as Not seen", .input(.command(.group([3, 7, 12], "Not seen")))),
            ("/group 3,7 AS a  b", .input(.command(.group([3, 7], "a b")))),
            ("/group 1 2 as", .input(.command(.group([1, 2], "")))),
            ("/group 1 2 as as", .input(.command(.group([1, 2], "as")))),
            ("/group 1 two as a", .refused(.usage("/group 3 7 as NAME"))),
            ("/group 1 2", .refused(.usage("/group 3 7 as NAME"))),
            ("/group as a", .refused(.usage("/group 3 7 as NAME"))),
            ("/ungroup 2", .input(.command(.ungroup(2)))),
            ("/ungroup", .refused(.usage("/ungroup N"))),
            ("/tick", .input(.command(.tick(nil)))), ("/tick 2", .input(.command(.tick(2)))),
            ("/take 2", .input(.command(.take(2)))),
            ("/take two", .refused(.usage("/take [N]"))),
        ] as [(String, TypedLine)])
    func whatThoseWhoLeadDoWithPointsIsReadAs(line: String, expected: TypedLine) {
        #expect(TypedLine(line, inGroup: true) == expected)
    }

    @Test func everyCommandForOneCanBeTypedAndHasHelp() {
        let arguments = ["row": " add"]
        for entry in CommandEntry.all where entry.isForOne {
            let typed = TypedLine("/" + entry.name + (arguments[entry.name] ?? ""))
            if case .refused = typed { Issue.record("/\(entry.name) is refused") }
            #expect(!entry.summary.isEmpty && !entry.summary.hasSuffix("."))
        }
        #expect(Set(CommandEntry.all.map(\.name)).count == CommandEntry.all.count)
    }

    @Test func anAnswerOfSeveralLinesKeepsItsLines() {
        var reader = LineReader()
        #expect(reader.read("/more one".utf8) == nil && reader.isGathering)
        for line in ["", "  two", "/skip it", "..", "...three", "?"] {
            #expect(reader.read(line.utf8) == nil)
        }
        #expect(reader.read(".".utf8) == .input(.text("one\n\n  two\n/skip it\n.\n..three\n?")))
        #expect(!reader.isGathering)
    }

    @Test func anEmptyAnswerOfSeveralLinesIsAnEmptyLine() {
        var reader = LineReader()
        _ = reader.read("/more".utf8)
        _ = reader.read(" ".utf8)
        #expect(reader.read(".".utf8) == .input(.goOn))
    }

    @Test func commandsInTheMiddleOfAnAnswerAreNeitherTextNorLossOfIt() {
        var reader = LineReader()
        _ = reader.read("/more half an answer".utf8)
        for line in ["/quit", " /back ", "/skip"] {
            #expect(reader.read(line.utf8) == .refused(.stillWriting) && reader.isGathering)
        }
        #expect(reader.read("and the rest".utf8) == nil)
        #expect(reader.read(".".utf8) == .input(.text("half an answer\nand the rest")))
    }

    @Test func concernWorksInTheMiddleOfAnAnswer() {
        var reader = LineReader()
        _ = reader.read("/more half an answer".utf8)
        #expect(reader.read("/concern".utf8) == .input(.command(.concern)) && !reader.isGathering)
    }

    @Test func helpHelpsWithOrWithoutItsSlash() {
        for line in ["help", "Help", "/help"] {
            #expect(TypedLine(line) == .input(.command(.help(nil))))
            #expect(TypedLine(line, inGroup: true) == .input(.command(.help(nil))))
        }
        #expect(TypedLine("help all") == TypedLine("/help all"))
        #expect(TypedLine("help the child") == .input(.text("help the child")))
    }

    @Test(arguments: ["quit", "Exit"])
    func commandsWithoutTheirSlashAreAskedAbout(line: String) {
        #expect(TypedLine(line) == .refused(.bareWord(line.lowercased())))
        #expect(TypedLine(line + ".") == .input(.text(line + ".")))
    }

    @Test func anAnswerOfTooManyLinesIsRefusedWhole() {
        var reader = LineReader()
        _ = reader.read("/more".utf8)
        for _ in 0..<LineReader.lineLimit { #expect(reader.read("x".utf8) == nil) }
        #expect(reader.read("x".utf8) == .refused(.tooManyLines(limit: LineReader.lineLimit)))
        _ = reader.read("/more".utf8)
        let long = String(repeating: "y", count: 20_000)
        #expect(reader.read(long.utf8) == nil)
        #expect(reader.read(long.utf8) == .refused(.tooLong(limit: Session.answerLimit)))
        #expect(reader.read("short".utf8) == .input(.text("short")))
    }

    @Test func whatWasNotFinishedIsNoAnswer() {
        var reader = LineReader()
        #expect(reader.end() == nil)
        _ = reader.read("/more half".utf8)
        #expect(reader.end() == .refused(.unfinished))
    }

    @Test func controlsAndBytesThatAreNoTextAreRefused() {
        var reader = LineReader()
        for byte in Array(UInt8(0)...8) + Array(10...31) + [127] {
            #expect(reader.read([0x61, byte]) == .refused(.control))
        }
        #expect(reader.read("a\u{85}b".utf8) == .refused(.control))
        #expect(reader.read("a\tb".utf8) == .input(.text("a\tb")))
        for bytes: [UInt8] in [
            [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF4, 0x90, 0x80, 0x80],
        ] {
            #expect(reader.read(bytes) == .refused(.notText))
        }
    }

    @Test func wordsForSomebodyElseNeverBecomePartOfAnAnswer() {
        for line in ["/private I am worried", "/say  hello", "/object it is too soon"] {
            var reader = LineReader()
            _ = reader.read("/more one".utf8)
            #expect(reader.read(line.utf8) == .refused(.stillWriting) && reader.isGathering)
            #expect(reader.read(".".utf8) == .input(.text("one")))
        }
        var reader = LineReader()
        _ = reader.read("/more one".utf8)
        #expect(reader.read("/concern the boy next door".utf8) == .input(.command(.concern)))
        #expect(!reader.isGathering)
    }
}
