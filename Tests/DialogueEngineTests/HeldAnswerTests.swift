import TestSupport
import Testing

@testable import AnswerReading
@testable import DialogueEngine
@testable import DialogueLanguage

/// An answer that seems to identify somebody is asked about before it is kept.
struct HeldAnswerTests {
    private static let dialogue = """
        dialogue d — D
        ask q  long text
          The question?
        collect points  0 to 3
          Which points?
        ask contact  text, contact details
          How can you be reached?
        ask day  date
          By when?
        """

    private func rehearsal() throws -> Rehearsal { try Rehearsal(dialogue: Self.dialogue) }
    private static let line = "Ring her mother on 07700 900123"

    @Test func keepsNothingBeforeThePersonSaysSo() throws {
        var rehearsal = try rehearsal()
        let said = rehearsal.type(Self.line)
        #expect(rehearsal.log.isEmpty)
        #expect(said.contains("It looks as though it contains a telephone number"))
        #expect(!said.contains("07700"))
    }

    @Test(arguments: ["3", "send", "SEND", "keep"])
    func keepsItAsItIsAndSaysSoInTheRecord(choice: String) throws {
        var rehearsal = try rehearsal()
        rehearsal.type(Self.line, choice)
        guard case .answer(let answered) = rehearsal.log.last else { return #expect(Bool(false)) }
        #expect(answered.words == Words(Self.line) && answered.identifying == [.phone])
        #expect(rehearsal.log.count == 1)
        let fields = Event.answer(answered).fields
        #expect(try Event(fields, words: answered.words) == .answer(answered))
        #expect(rehearsal.type("/review").contains("this may contain a telephone number"))
    }

    @Test func takesOtherWordsAndForgetsTheFirst() throws {
        var rehearsal = try rehearsal()
        rehearsal.type(Self.line, "Ring her mother")
        #expect(rehearsal.log.map(\.words?.text) == ["Ring her mother"])
        #expect(rehearsal.session.held == nil)
    }

    @Test func whatIsKeptAtLastIsShown() throws {
        for (lines, kept) in [
            (["3"], Self.line), (["Ring her mother"], "Ring her mother"),
            (["1", "her mother", ""], "Ring her mother on [her mother]"),
        ] {
            var rehearsal = try rehearsal()
            rehearsal.type(Self.line)
            for line in lines { rehearsal.type(line) }
            #expect(rehearsal.said.hasPrefix("* Kept: \(kept)\n"), "\(rehearsal.said)")
        }
    }

    @Test(arguments: ["4", "12", "0", "-", "yes", "No", "y", "ok"])
    func aReplyToTheBotIsNeverTheAnswer(line: String) throws {
        var rehearsal = try rehearsal()
        let said = rehearsal.type(Self.line, line)
        #expect(rehearsal.log.isEmpty && rehearsal.session.held != nil)
        #expect(said.hasPrefix("! Please type 1, 2 or 3") && said.contains("\n3  Keep"))
    }

    @Test(arguments: [
        ("1.", "in place of"), ("one", "in place of"), ("option 1", "in place of"),
        ("Option one.", "in place of"), ("(1)", "in place of"), ("take it out", "in place of"),
        ("take the number out", "in place of"), ("remove it", "in place of"),
        ("2)", "The question?"), ("two", "The question?"), ("why", "This is asked because"),
        ("Why?", "This is asked because"), ("?", "This is asked because"),
        ("??", "This is asked because"), ("what do you mean?", "This is asked because"),
        ("four", "! Please type 1, 2 or 3"), ("option 9", "! Please type 1, 2 or 3"),
        ("no thanks", "! Please type 1, 2 or 3"), ("…", "! Please type 1, 2 or 3"),
    ])
    func whatIsMeantForTheBotNeverReplacesTheParagraph(line: String, answer: String) throws {
        var rehearsal = try rehearsal()
        let said = rehearsal.type(Self.line, line)
        #expect(said.contains(answer), "\(said)")
        #expect(rehearsal.log.isEmpty)
        let isDropped = answer == "The question?"
        #expect((rehearsal.session.held == nil) == isDropped)
        if !isDropped { #expect(rehearsal.type("send").contains("Kept: " + Self.line)) }
    }

    @Test(arguments: ["GP", "mum", "leave him in peace", "I would rather not say that at all"])
    func wordsThatMayBeAReplyAreShownBeforeTheyReplaceTheParagraph(line: String) throws {
        var rehearsal = try rehearsal()
        let said = rehearsal.type(Self.line, line)
        #expect(said.contains("It would read:\n\(line)\n") && rehearsal.log.isEmpty, "\(said)")
        #expect(rehearsal.type("no").contains("\n3  Keep"))
        rehearsal.type(line, "")
        #expect(rehearsal.log.map(\.words?.text) == [line])
    }

    @Test(arguments: ["one", "1.", "option 1", "why?", "yes", "take it out"])
    func whatIsMeantForTheBotIsNoRole(line: String) throws {
        var rehearsal = try rehearsal()
        rehearsal.type(Self.line, "1", line)
        #expect(!rehearsal.said.contains("[\(line)]") && rehearsal.log.isEmpty)
        let isOut = line == "take it out"
        #expect(rehearsal.said.contains(isOut ? "Ring her mother on\n" : "school nurse"))
    }

    @Test func looksAtOtherWordsAsWell() throws {
        var rehearsal = try rehearsal()
        let said = rehearsal.type(Self.line, "She lives at OL6 7QD")
        #expect(rehearsal.log.isEmpty && said.contains("a postcode"))
        #expect(!said.contains("telephone"))
    }

    @Test func rewordAndRedoShowTheQuestionAgain() throws {
        for word in ["2", "reword", "/redo"] {
            var rehearsal = try rehearsal()
            let said = rehearsal.type(Self.line, word)
            #expect(rehearsal.log.isEmpty && said.contains("The question?"))
            #expect(rehearsal.session.held == nil)
        }
    }

    @Test func putsARoleInPlaceOfEachDetailAndShowsIt() throws {
        var rehearsal = try rehearsal()
        let asks = rehearsal.type("Käthe, 07700 900123, M1 1AE", "replace")
        #expect(asks.contains("in place of a telephone number (1 of 2)"))
        let shows = rehearsal.type("her mother", "home")
        #expect(rehearsal.log.isEmpty)
        #expect(shows.contains("Käthe, [her mother], [home]"))
        rehearsal.type("")
        guard case .answer(let answered) = rehearsal.log.last else { return #expect(Bool(false)) }
        #expect(answered.words?.text == "Käthe, [her mother], [home]")
        #expect(answered.identifying.isEmpty)
    }

    @Test func returnTakesADetailOut() throws {
        for (line, rest) in [
            (Self.line, "Ring her mother on"), ("M1 1AE is her home", "is her home"),
            ("At M1 1AE, since May", "At, since May"), ("From M1 1AE to school", "From to school"),
        ] {
            var rehearsal = try rehearsal()
            #expect(rehearsal.type(line, "1", "").contains("\n\(rest)\n"), "\(rehearsal.said)")
            rehearsal.type("")
            #expect(rehearsal.log.map(\.words?.text) == [rest])
        }
    }

    @Test func whereNothingWouldBeLeftTheQuestionComesAgain() throws {
        var rehearsal = try rehearsal()
        #expect(rehearsal.type("07700 900123.", "1", "").contains("The question?"))
        #expect(rehearsal.log.isEmpty && rehearsal.session.held == nil)
    }

    @Test func yesKeepsWhatIsShownAndNoGoesBackToTheChoices() throws {
        var rehearsal = try rehearsal()
        #expect(rehearsal.type(Self.line, "1", "her mother", "no").contains("\n2  See"))
        #expect(rehearsal.log.isEmpty)
        rehearsal.type("1", "home", "yes")
        #expect(rehearsal.log.map(\.words?.text) == ["Ring her mother on [home]"])
    }

    @Test(arguments: [
        "07700 900456", "Jo 07700 900456", "[]", "2", String(repeating: "x", count: 61),
    ]) func refusesWhatIsNoRole(role: String) throws {
        var rehearsal = try rehearsal()
        let said = rehearsal.type(Self.line, "replace", role)
        #expect(said.hasPrefix("! A role is") && rehearsal.log.isEmpty)
    }

    @Test func redoLetsItGoAndSaysSo() throws {
        var rehearsal = try rehearsal()
        let said = rehearsal.type(Self.line, "/redo")
        #expect(said.hasPrefix("* The answer that you were asked about was not kept."))
        #expect(rehearsal.session.held == nil && rehearsal.log.isEmpty)
    }

    @Test func returnAloneKeepsNothing() throws {
        var rehearsal = try rehearsal()
        #expect(rehearsal.type(Self.line, "").hasPrefix("! Please type 1, 2 or 3"))
        #expect(rehearsal.log.isEmpty)
    }

    @Test func lookingKeepsItInMind() throws {
        var rehearsal = try rehearsal()
        rehearsal.type(Self.line, "/where", "/plan", "/help", "?", "/nonsense", "send")
        #expect(rehearsal.log.map(\.words?.text) == [Self.line])
    }

    @Test(arguments: ["/skip", "/pause"])
    func goingElsewhereLetsItGoAndSaysSo(command: String) throws {
        var rehearsal = try rehearsal()
        let said = rehearsal.type(Self.line, command)
        #expect(said.hasPrefix("* The answer that you were asked about was not kept."))
        #expect(rehearsal.session.held == nil && rehearsal.log.allSatisfy { $0.words == nil })
    }

    @Test func concernLetsItGoAndSaysSo() throws {
        var rehearsal = try rehearsal()
        let said = rehearsal.type(Self.line, "/concern")
        #expect(said.contains("* The answer that you were asked about was not kept."))
        rehearsal.type("")
        #expect(rehearsal.session.held == nil && rehearsal.log.isEmpty)
    }

    @Test func appliesInListsAndToAnswersOfSeveralLines() throws {
        var rehearsal = try rehearsal()
        rehearsal.type("/more", "Ring her", "on 07700 900123", ".")
        #expect(rehearsal.log.isEmpty)
        rehearsal.type("send", "DOB 3/4/12", "send")
        #expect(rehearsal.log.count == 2)
        #expect(rehearsal.type("/review").contains("this may contain a date of birth"))
    }

    @Test func doesNotNagWhereContactDetailsAreAskedFor() throws {
        var rehearsal = try rehearsal()
        rehearsal.type("An answer", "")
        rehearsal.type("07700 900123, jo@example.org")
        guard case .answer(let answered) = rehearsal.log.last else { return #expect(Bool(false)) }
        #expect(answered.identifying.isEmpty && answered.words != nil)
        rehearsal.type("3 April 2027")
        #expect(rehearsal.log.last?.words?.value != nil)
    }

    @Test func aFollowUpIsLookedAtWhateverItsQuestionTakes() throws {
        var rehearsal = try Rehearsal(
            dialogue: "dialogue d — D\nask q  yes/no\n  Now?\n  if no, probe: What would help?\n")
        #expect(rehearsal.type("no", Self.line).contains("* Your answer is not saved yet"))
        rehearsal.type("send")
        guard case .answer(let answered) = rehearsal.log.last else { return #expect(Bool(false)) }
        #expect(answered.place.isProbe && answered.identifying == [.phone])
    }

    @Test func aChoiceWithoutAHeldAnswerIsRefused() throws {
        var session = Session(try Rehearsal.guide(Self.dialogue))
        let today = Today(CalendarDate.first, zone: "UTC")
        let effects = session.receive(.held(.send), at: Moment(today: today)).told
        #expect(effects == [.refused(.nothingHeld)])
    }

    @Test func contactDetailsBelongToAQuestionInWords() {
        for step in ["ask q  date, contact details\n  Q?", "notice contact details"] {
            let report = Script.parse(Array("dialogue d — D\n\(step)\n".utf8)).report(file: "d")
            #expect(report.contains("D302"), "\(step)")
        }
    }
}
