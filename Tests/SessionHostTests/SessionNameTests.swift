import DialogueEngine
import SessionHost
import Testing

@testable import SessionLog

/// What people call their sessions, and how they name one.
@Suite(.serialized) struct SessionNameTests {
    private static let day: Int64 = 86_400_000
    /// A Monday at noon.
    private static let now: Int64 = 1_795_953_600_000

    /// Names of sessions on these briefings that were changed so many days, and minutes, ago.
    private func names(_ sessions: (String, days: Int64, minutes: Int64)...) throws -> (
        SessionNames, [SessionSummary]
    ) {
        let summaries = sessions.enumerated().map { index, session in
            let file = Beginning.Source(id: session.0, fingerprint: "")
            let time = Self.now - session.days * Self.day - session.minutes * 60_000
            return SessionSummary(
                id: String(repeating: "\(index)", count: 32),
                beginning: .init(
                    briefing: file, dialogue: file, form: file, software: "debrief 1"),
                began: time, last: time, size: 3, isFinished: false, isDamaged: false, room: nil)
        }
        return (SessionNames(summaries, now: LocalTime(Self.now)), summaries)
    }

    @Test func oneAloneIsCalledByItsBriefing() throws {
        let (names, all) = try names(("K21", 0, 0), ("F20", 40, 0))
        #expect(names.all == ["K21", "F20"])
        #expect(names.found(by: ["f20"]) == [all[1]] && names.found(by: ["F20"]) == [all[1]])
        #expect(names.found(by: ["f20", "tuesday"]).isEmpty && names.found(by: ["j21"]).isEmpty)
    }

    @Test func theDayTellsThoseThatAreAlike() throws {
        let (names, all) = try names(
            ("K21", 0, 0), ("K21", 1, 0), ("K21", 3, 0), ("K21", 27, 0), ("F20", 0, 0))
        let days = [0, 1, 3, 27].map { LocalTime(Self.now - $0 * Self.day) }
        let name = "K21 " + days[3].iso
        #expect(names.all == ["K21 today", "K21 yesterday", "K21 " + days[2].weekday, name, "F20"])
        #expect(names.found(by: ["k21"]).count == 4)
        for (typed, at) in [
            (["k21", "today"], 0), (["K21", "Yesterday"], 1), (["k21 yesterday"], 1),
            (["k21", "on", days[2].weekday], 2), (["k21", String(days[2].weekday.prefix(3))], 2),
            (["k21", days[3].iso], 3), (["k21", days[3].figures], 3),
            (["k21"] + days[3].dayInFull.split(separator: " ").map(String.init), 3),
            (["k21", "3333"], 3),
        ] { #expect(names.found(by: typed) == [all[at]], "\(typed)") }
    }

    /// Of a session whose ends can't be read nothing is known but its id.
    @Test func oneThatCannotBeReadIsCalledByItsId() {
        let id = "abcdef0123456789abcdef0123456789"
        let names = SessionNames([
            SessionSummary(
                id: id, beginning: nil, began: nil, last: nil, size: 3, isFinished: false,
                isDamaged: true, room: nil)
        ])
        #expect(names.name(of: id) == "abcdef01" && names.all == ["abcdef01"])
        #expect(names.name(of: "0123456789abcdef") == "01234567")
        #expect(names.found(by: ["k21"]).isEmpty)
    }

    @Test func thenTheTimeAndThenTheId() throws {
        let (names, all) = try names(("K21", 0, 0), ("K21", 0, 5), ("K21", 0, 5))
        let clock = LocalTime(Self.now).clock
        #expect(names.all[0] == "K21 today " + clock)
        #expect(names.all[1].hasSuffix(" 11111111") && names.all[2].hasSuffix(" 22222222"))
        #expect(names.found(by: ["k21", "today", "at", clock]) == [all[0]])
        #expect(names.found(by: ["k21", "2222"]) == [all[2]])
        #expect(names.found(by: ["k21", "today"]).count == 3)
    }

    /// What is shown can be typed.
    @Test func everyNameFindsItsSession() throws {
        let (names, all) = try names(
            ("K21", 0, 0), ("K21", 6, 0), ("K21", 7, 0), ("K21", 400, 0), ("Child-U", 2, 0),
            ("Child-U", 2, 9), ("Child-U", 2, 9))
        for (name, summary) in zip(names.all, all) {
            let found = names.found(by: name.split(separator: " ").map(String.init))
            #expect(found == [summary], "\(name)")
        }
    }

    /// A number or a month behind a name is no part of an id, although ids are made of such signs.
    @Test func aFewSignsOfAnIDNameNothing() throws {
        let (names, all) = try names(("K21", 0, 0), ("K21", 0, 0))
        let id = all[0].id
        #expect(names.found(by: ["K21", String(id.prefix(1))]).isEmpty)
        #expect(names.found(by: ["K21", String(id.prefix(3))]).isEmpty)
    }

    @Test func daysAreSpokenOfAsPeopleDo() {
        let now = LocalTime(Self.now)
        func spoken(_ days: Int64) -> String {
            LocalTime(Self.now - days * Self.day).spokenDay(now: now)
        }
        #expect(spoken(0) == "today" && spoken(1) == "yesterday")
        #expect(spoken(3) == LocalTime(Self.now - 3 * Self.day).weekday)
        #expect(spoken(27) == LocalTime(Self.now - 27 * Self.day).dayAndMonth)
        #expect(spoken(400) == LocalTime(Self.now - 400 * Self.day).dayInFull)
    }
}
