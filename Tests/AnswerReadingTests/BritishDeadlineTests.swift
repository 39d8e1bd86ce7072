import LineProtocol
import TestSupport
import Testing

@testable import AnswerReading

/// Deadlines as people in Britain write them, on Tuesday 1 December 2026.
struct BritishDeadlineTests {
    private static let tuesday = date("2026-12-01")

    private static func date(_ iso: String) -> CalendarDate { CalendarDate(iso: iso) ?? .first }

    private static func read(_ typed: String) -> DateReading {
        DateReading.read(typed, today: tuesday)
    }

    @Test(arguments: [
        ("week tomorrow", "2026-12-09"), ("a week tomorrow", "2026-12-09"),
        ("tomorrow week", "2026-12-09"), ("fortnight today", "2026-12-15"),
        ("a fortnight today", "2026-12-15"), ("week today", "2026-12-08"),
        ("week on Friday", "2026-12-11"), ("Friday fortnight", "2026-12-18"),
        ("Monday week", "2026-12-14"), ("23 of this month", "2026-12-23"),
        ("the 23 of next month", "2027-01-23"), ("the day before 1 March", "2027-02-28"),
        ("day after Boxing Day", "2026-12-27"), ("on or before 31 January", "2027-01-31"),
        ("on or before the 31st", "2026-12-31"), ("before or on 31 January", "2027-01-31"),
        ("by or before Friday", "2026-12-04"), ("no later than 31 January", "2027-01-31"),
        ("latest 31 January", "2027-01-31"), ("w/c 4 January", "2027-01-04"),
        ("W/C 4th Jan", "2027-01-04"), ("wc 4 January", "2027-01-04"),
        ("week commencing 4 January 2027", "2027-01-04"), ("w/c 04/01/27", "2027-01-04"),
        ("week beginning 4 January", "2027-01-04"), ("the week of 4 January", "2027-01-04"),
        ("w/e 8 January", "2027-01-08"), ("week ending Friday 8 January", "2027-01-08"),
        ("by Easter", "2027-03-28"), ("before Easter", "2027-03-27"),
        ("the Friday before Easter", "2027-03-26"), ("Monday after Christmas", "2026-12-28"),
        ("end of the quarter", "2026-12-31"), ("this quarter", "2026-12-31"),
        ("next quarter", "2027-03-31"), ("end of next quarter", "2027-03-31"),
        ("in 10 working days", "2026-12-15"), ("within five working days", "2026-12-08"),
        ("20 working days", "2026-12-31"), ("two working days before Christmas", "2026-12-23"),
    ])
    func readsDeadlinesAsTheyAreSaid(typed: String, iso: String) {
        #expect(Self.read(typed) == .date(Self.date(iso)))
    }

    @Test(arguments: [
        ("Friday at 10am", "2026-12-04"), ("Friday 10:00", "2026-12-04"),
        ("10am on Friday", "2026-12-04"), ("by 5pm on Friday", "2026-12-04"),
        ("3 December 9.30", "2026-12-03"), ("3 December at 2 p.m.", "2026-12-03"),
        ("close of play on Friday", "2026-12-04"), ("COP Friday", "2026-12-04"),
        ("end of the day tomorrow", "2026-12-02"), ("Monday morning", "2026-12-07"),
        ("by close of business", "2026-12-01"), ("EOD", "2026-12-01"), ("tonight", "2026-12-01"),
        ("noon on Thursday", "2026-12-03"), ("Friday pm", "2026-12-04"),
        ("14:00 on 4/1/27", "2027-01-04"), ("4 January, 1400hrs", "2027-01-04"),
    ])
    func leavesOutATimeOfTheDay(typed: String, iso: String) {
        #expect(Self.read(typed) == .date(Self.date(iso)))
        #expect(DateReading.leavesOutTime(typed, today: Self.tuesday))
        #expect(!DateReading.leavesOutTime(iso, today: Self.tuesday))
    }

    @Test func saysThatTheTimeIsLeftOut() throws {
        var rehearsal = try Rehearsal(
            dialogue: "dialogue d — D\nask q  date\n  When?", today: "2026-12-01")
        let said = rehearsal.type("Friday at 10am")
        #expect(said.contains("Read as: Friday 4 December 2026."))
        #expect(said.contains("* The day is kept for the plan, and not the time."))
    }

    @Test(arguments: [
        ("ongoing", NoDay.Kind.endless), ("Ongoing.", .endless), ("continuous", .endless),
        ("from now on", .endless), ("permanent", .endless), ("on-going", .endless),
        ("weekly", .repeating), ("every Monday", .repeating), ("monthly", .repeating),
        ("at each meeting", .repeating), ("once a term", .schoolYear), ("ASAP", .hurried),
        ("a.s.a.p.", .hurried), ("as soon as possible", .hurried), ("immediately", .hurried),
        ("straight away", .hurried), ("in due course", .hurried), ("in a few weeks", .hurried),
        ("TBC", .unsettled), ("t.b.c.", .unsettled), ("to be agreed", .unsettled),
        ("not sure", .unsettled), ("N/A", .unsettled), ("unknown", .unsettled), ("done", .done),
        ("in place already", .done), ("half term", .schoolYear), ("by half-term", .schoolYear),
        ("end of term", .schoolYear), ("end of the spring term", .schoolYear),
        ("before the summer holidays", .schoolYear), ("next academic year", .schoolYear),
        ("after Easter holidays", .schoolYear), ("in 10 school days", .schoolYear),
        ("end of the financial year", .financialYear(Self.date("2027-03-31"))),
        ("next supervision", .occasion), ("next team meeting", .occasion),
        ("at the next review", .occasion), ("by the next inspection", .occasion),
        ("summer", .season), ("by the spring", .season), ("in the new year", .season),
        ("after Easter", .openEnded), ("from 4 January", .openEnded),
        ("4-8 January", .several), ("between 4 and 8 January", .several),
        ("31 January or 1 February", .several), ("January to March", .several),
        ("January/February", .several), ("Mon - Fri", .several),
        ("in 2-3 weeks", .several), ("within 6 to 8 weeks", .several),
        ("a week or two", .several), ("two or three weeks", .several), ("a day or two", .several),
        ("early next week", .stretch), ("late next week", .stretch),
        ("by the middle of next week", .stretch), ("early in January", .stretch),
        ("the week before Christmas", .stretch), ("week after Easter", .stretch),
        ("week of Christmas", .stretch),
        ("in the run-up to Christmas", .stretch), ("over Christmas", .stretch),
        ("around Easter", .stretch), ("around 31 March", .stretch), ("31 March-ish", .stretch),
        ("31 March or thereabouts", .stretch), ("c. 31 March", .stretch),
        ("about six weeks", .stretch), ("in about six weeks", .stretch),
        ("at least 6 weeks", .stretch), ("over two months", .stretch),
        ("first week of January", .stretch), ("last week in March", .stretch),
        ("second half of January", .stretch), ("Christmas week", .stretch),
        ("the Christmas period", .stretch), ("this weekend", .stretch),
        ("by the weekend", .stretch), ("midweek", .stretch), ("within the week", .stretch),
        ("middle of the week", .stretch), ("the week before the conference", .occasion),
        ("the week before half term", .schoolYear), ("early in the new year", .season),
        ("between Christmas and New Year", .season), ("not before 4 January", .openEnded),
        ("4 January onwards", .openEnded), ("once the new manager starts", .unsettled),
        ("when Sam is back from leave", .unsettled),
    ])
    func refusesWhatNamesNoDayInASentenceOfItsOwn(typed: String, kind: NoDay.Kind) {
        guard case .impossible(.noDay(let words)) = Self.read(typed) else {
            Issue.record("\(typed) reads as \(Self.read(typed))")
            return
        }
        #expect(words.kind == kind)
        let said = words.explanation
        #expect(said.contains("“\(typed)”"), "\(said)")
        #expect(said.lowercased().contains("type ") && said.unicodeScalars.count < 240, "\(said)")
    }

    @Test func asksWhenAYearBeginsForAQuarter() {
        for typed in ["end of Q1", "Q1", "by the end of Q1", "first quarter"] {
            guard case .impossible(.noDay(let words)) = Self.read(typed) else {
                Issue.record("\(typed) reads as \(Self.read(typed))")
                continue
            }
            #expect(
                words.kind
                    == .quarter(
                        fromJanuary: Self.date("2027-03-31"), fromApril: Self.date("2027-06-30")))
            #expect(words.explanation.contains("30 June 2027 if it is April"))
        }
        guard case .impossible(.noDay(let words)) = Self.read("Q4 2026") else { return }
        #expect(
            words.kind
                == .quarter(
                    fromJanuary: Self.date("2026-12-31"), fromApril: Self.date("2027-03-31")))
    }

    @Test func whatCannotBeReadIsQuotedAtMostInPart() throws {
        var rehearsal = try Rehearsal(dialogue: "dialogue d — D\nask q  date\n  When?")
        #expect(rehearsal.type("blue moon").hasPrefix("! I could not read a date in “blue moon”."))
        let said = rehearsal.type(String(repeating: "word ", count: 400))
        #expect(said.hasPrefix("! I could not read a date in “word word"))
        #expect(said.unicodeScalars.count < 240)
    }
}
