import AnswerReading
import DialogueEngine
import LineProtocol
import TestSupport
import Testing

/// Sections that follow each other on a screen of 80 by 24, with the question below.
@Suite("Reading over the screen")
struct ReadingAheadTests {
    /// A conversation at a screen, and what happened in it.
    private struct Reader {
        var session: Session
        var screen: ScreenConversation
        var text = ""
        var log: [Event] = []

        init(rows: Int = 24) throws {
            screen = ScreenConversation(
                PlainConversation(), style: .plain, size: .init(columns: 80, rows: rows))
            session = Session(try Rehearsal.bundled("standard"))
            text = screen.opening(session.opening() + session.ahead).text
        }

        mutating func type(_ line: String) {
            var (session, log) = (session, log)
            text =
                screen.receive(Array(line.utf8)) { input in
                    let response = session.receive(
                        input, at: Moment(today: Today(.first, zone: "Europe/London")))
                    log += response.said.map(\.event)
                    return response.told + session.ahead
                }.text
            (self.session, self.log) = (session, log)
        }

        /// The sections that were read.
        var read: [String] {
            log.compactMap { if case .read(let step) = $0 { step } else { nil } }.filter {
                $0 != "notice"
            }
        }
    }

    @Test func sectionsStandBelowEachOtherWithTheQuestion() throws {
        var reader = try Reader()
        reader.type("")
        #expect(reader.text.contains("01 Background") && reader.text.contains("02 Safeguarding"))
        #expect(reader.screen.hasMore && reader.read == [])
        reader.type("")
        // The third is still before the reader.
        #expect(reader.text.contains("03 The incident") && reader.text.contains("What stands out"))
        #expect(reader.read == ["present background", "present safeguarding-concerns"])
        reader.type("Nobody put it together")
        #expect(reader.read.count == 3)
        #expect(reader.log.last?.words?.text == "Nobody put it together")
        #expect(reader.text.contains("04 The review"))
    }

    @Test func wordsForAQuestionOutOfSightWaitInTheLine() throws {
        var reader = try Reader()
        reader.type("")
        #expect(reader.screen.hasMore)
        reader.type("Nobody asked him")
        #expect(
            reader.text.contains("What stands out") && reader.text.contains("You typed that before")
        )
        #expect(reader.log.allSatisfy { $0.words == nil }, "it answers nothing yet")
        reader.type("Nobody asked him")
        #expect(reader.log.last?.words?.text == "Nobody asked him")
    }

    @Test func whoFearsForAChildIsAskedOnThePageWhereTheyAre() throws {
        var reader = try Reader()
        reader.type("")
        reader.type("child at risk")
        #expect(reader.text.contains("Did you mean /concern?") && reader.screen.hasMore)
        #expect(!reader.text.contains("What stands out") && reader.read == [])
        reader.type("/concern")
        #expect(reader.text.contains("999"))
    }

    @Test func aLongAnswerCanBeWrittenBelowWhatWasRead() throws {
        var reader = try Reader()
        for line in ["", "", "/more", "Nobody asked him", "."] { reader.type(line) }
        #expect(reader.log.last?.words?.text == "Nobody asked him")
    }

    @Test(arguments: ["/quit", "/pause", "/concern"])
    func whatIsInSightAndNotGonePastIsUnread(command: String) throws {
        var reader = try Reader()
        for line in ["", ""] { reader.type(line) }
        let before = reader.read
        reader.type(command)
        #expect(reader.read == before)
        if command == "/quit" { return }
        reader.type("")
        #expect(reader.read == before && reader.text.contains("03 The incident"))
    }

    @Test func backLeadsFromWhatIsOnTheScreenStepByStep() throws {
        var reader = try Reader(rows: 50)
        for line in ["", "Nobody put it together"] { reader.type(line) }
        reader.type("/back")
        #expect(reader.text.contains("Your answer so far: Nobody"))
        reader.type("/back")
        #expect(reader.text.contains("03 The incident"))
        reader.type("/back")
        #expect(reader.text.contains("02 Safeguarding"))
        #expect(reader.read.count == 3)
    }

    @Test func helpAtTheQuestionExplainsTheTermsAboveIt() throws {
        var reader = try Reader()
        for line in ["", "", "?"] { reader.type(line) }
        #expect(reader.text.contains("Child in need: "))
    }
}
