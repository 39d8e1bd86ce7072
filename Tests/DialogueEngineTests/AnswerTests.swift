import AnswerReading
import DialogueEngine
import TestSupport
import Testing

/// Every kind of answer: what is taken, how it is read, what is refused.
struct AnswerTests {
    /// Asks one question of a kind, answers it, and gives the words that were kept.
    private func answer(_ kind: String, _ text: String, below: String = "") throws -> (
        Words?, String
    ) {
        var rehearsal = try Rehearsal(
            dialogue:
                "dialogue d — D\nask q  \(kind)\n  The question?\n\(below)\nask after  text\n  After?"
        )
        let said = rehearsal.type(text)
        return (rehearsal.log.last?.words, said)
    }

    @Test func keepsTextAsItWasTyped() throws {
        #expect(try answer("text", "  Käse & <b> {x} café  ").0 == Words("Käse & <b> {x} café"))
        #expect(try answer("long text", "//not a command").0?.text == "/not a command")
        #expect(try answer("person", "Priya Shah").0?.text == "Priya Shah")
    }

    @Test func takesAllOf32KiBAndNoByteMore() throws {
        let longest = String(repeating: "wörd ", count: 32 * 1024 / 6) + "ab"
        #expect(longest.utf8.count == Session.answerLimit)
        #expect(try answer("long text", longest).0?.text.utf8.count == Session.answerLimit)
        let (words, said) = try answer("long text", longest + "c")
        #expect(words == nil && said.hasPrefix("! "))
    }

    /// Not every line comes through what reads lines, which refuses it before.
    @Test func theEngineItselfTakesNoByteMore() throws {
        var session = Session(
            try Rehearsal.guide("dialogue d — D\nask q  long text\n  The question?"))
        let longest = String(repeating: "a", count: Session.answerLimit)
        let moment = Moment(today: Today(.first, zone: "UTC"))
        let told = session.receive(.text(longest + "a"), at: moment)
        #expect(told.said.isEmpty)
        #expect(told.told.first == .refused(.tooLong(limit: Session.answerLimit)))
        #expect(session.receive(.text(longest), at: moment).said.count == 1)
    }

    @Test(arguments: ["yes", "Y", "YES"])
    func readsYes(text: String) throws {
        #expect(try answer("yes/no", text).0?.value == .yes(true))
    }

    @Test(arguments: ["no", "N"])
    func readsNo(text: String) throws {
        #expect(try answer("yes/no", text).0?.value == .yes(false))
    }

    @Test func refusesWhatIsNeitherYesNorNo() throws {
        let (words, said) = try answer("yes/no", "perhaps")
        #expect(words == nil)
        #expect(said == "! “perhaps” is not yes or no here. Please type yes or no.\n> ")
    }

    @Test(arguments: [
        ("31/01/2027", "2027-01-31"), ("31 January", "2027-01-31"), ("end of March", "2027-03-31"),
        ("next Friday", "2026-11-27"), ("in six weeks", "2027-01-02"), ("2027-01-31", "2027-01-31"),
    ])
    func readsDatesAsPeopleWriteThem(text: String, iso: String) throws {
        let (words, said) = try answer("date", text)
        let date = try #require(CalendarDate(iso: iso))
        #expect(words == Words(text, value: .date(date)))
        #expect(said.hasPrefix("* Read as: \(date.spoken). /redo changes it.\n"))
    }

    @Test func logsTheDayADateWasUnderstoodAgainst() throws {
        var rehearsal = try Rehearsal(dialogue: "dialogue d — D\nask q  date\n  When?")
        rehearsal.type("in six weeks")
        guard case .answer(let answered) = rehearsal.log.last else { return #expect(Bool(false)) }
        #expect(answered.understood?.date.iso == Rehearsal.day)
        #expect(answered.understood?.zone == "Europe/London")
    }

    @Test(arguments: ["31 February 2027", "01/31/2027", "29/02/2027"])
    func explainsImpossibleDates(text: String) throws {
        let (words, said) = try answer("date", text)
        #expect(words == nil && said.hasPrefix("! ") && !said.contains("could not read"))
    }

    @Test func asksAgainForWhatIsNoDate() throws {
        #expect(try answer("date", "whoever can do it").1.contains("I could not read a date"))
    }

    private let choices = "  - often: We do this often\n  - never: We never do this"

    @Test(arguments: ["2", "never", "We never do this", "we never"])
    func readsAChoice(text: String) throws {
        #expect(try answer("choice", text, below: choices).0?.value == .choices(["never"]))
    }

    @Test func takesOnlyOneChoice() throws {
        let said = try answer("choice", "1, 2", below: choices).1
        #expect(said.contains("“1, 2” names more than one answer"))
        #expect(try answer("choice", "7", below: choices).1.contains("one of 1, 2"))
    }

    @Test(arguments: ["1, 2", "1 2", "1, 2 and 2", "2 and 1", "all", "1;2", "often, never"])
    func readsSeveralChoices(text: String) throws {
        let words = try answer("several choices", text, below: choices).0
        #expect(words?.value == .choices(["often", "never"]))
    }

    @Test func noneIsAnAnswerToSeveralChoices() throws {
        #expect(try answer("several choices", "none", below: choices).0?.value == .choices([]))
    }

    @Test(arguments: [("3", "3"), ("2.50", "2.50"), ("-4", "-4"), ("007", "7"), ("0", "0")])
    func readsNumbers(text: String, number: String) throws {
        #expect(try answer("number", text).0?.value == .number(number))
    }

    @Test(arguments: ["three", "1e9", "", "1.2.3", ".5", "٣", "0x10", "99999999999999999999"])
    func refusesWhatIsNoNumber(text: String) throws {
        #expect(try answer("number", text).0 == nil)
    }

    @Test func keepsNumbersWithinTheirBounds() throws {
        #expect(try answer("number from 0 to 10", "10").0?.value == .number("10"))
        #expect(
            try answer("number from 0 to 10", "11").1
                == "! “11” does not do here. Please type a number from 0 to 10.\n> ")
    }

    @Test func readsAScale() throws {
        let ends = "  low: not at all\n  high: very"
        #expect(try answer("scale 1 to 5", "4", below: ends).0?.value == .number("4"))
        #expect(try answer("scale 1 to 5", "6", below: ends).1.contains("from 1 to 5"))
        #expect(try answer("scale 1 to 5", "4.5", below: ends).0 == nil)
    }

    @Test(arguments: [("1, 2a", ["R1", "R2a"]), ("2", ["R2"]), ("all", ["R1", "R2", "R2a"])])
    func picksRecommendations(text: String, ids: [String]) throws {
        #expect(try answer("pick from recommendations", text).0?.value == .choices(ids))
    }

    @Test func aNumberAloneNamesTheOneChoiceThatHasIt() throws {
        var rehearsal = try Rehearsal(
            dialogue: """
                dialogue d — D
                collect points  0 to 3
                  Which points?
                  row: Point
                ask q  pick from recommendations and points
                  Which?
                """)
        rehearsal.type("One", "")
        #expect(rehearsal.type("1").hasPrefix("! “1” is none of them. Please type"))
        #expect(rehearsal.type("2a, P1").hasPrefix("* Read as: R2a, P1."))
        rehearsal.type("/redo")
        #expect(rehearsal.type("2").hasPrefix("* Read as: R2."))
    }

    @Test func remarksOnAWeekendWithoutAskingAboutIt() throws {
        for (text, isWeekend) in [
            ("31 January 2027", true), ("30/01/2027", true), ("29 January 2027", false),
        ] {
            let (words, said) = try answer("date", text)
            #expect(said.contains("\n* That is a S") == isWeekend, "\(said)")
            #expect(words?.value != nil && !said.contains("or type it anew"))
        }
    }

    @Test func refusesARecommendationThatThereIsNot() throws {
        #expect(try answer("pick from recommendations", "9").1.contains("1, 2, 2a"))
    }

    @Test func refusesAnAnswerBeyondTheLimit() throws {
        let long = String(repeating: "ä", count: Session.answerLimit / 2)
        #expect(try answer("text", long).0?.text == long)
        #expect(try answer("text", long + "a").1.contains("longer than 32 KiB"))
    }
}
