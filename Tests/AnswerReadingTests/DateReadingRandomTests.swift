import LineProtocol
import TestSupport
import Testing

@testable import AnswerReading

private func randomDay(_ random: inout SeededNumbers) -> CalendarDate {
    let start = CalendarDate(valid: 2000, 1, 1)
    return start.adding(days: Int.random(in: 0..<73_000, using: &random))
}

@Test func readsEveryWayInWhichItWritesADate() {
    var random = SeededNumbers(for: "readsEveryWayInWhichItWritesADate")
    for _ in 0..<5_000 {
        let (date, today) = (randomDay(&random), randomDay(&random))
        let numbers = "\(date.day)/\(date.month)/\(date.year)"
        for text in [date.spoken, date.written, date.iso, numbers] {
            guard DateReading.read(text, today: today) == .date(date) else {
                Issue.record("\(text), today \(today)")
                return
            }
        }
    }
}

/// Looks for each day by trying one after the other from today on.
@Test func withoutAYearTheNextSuchDayIsMeant() {
    var random = SeededNumbers(for: "withoutAYearTheNextSuchDayIsMeant")
    for _ in 0..<800 {
        let (today, wanted) = (randomDay(&random), randomDay(&random))
        if today.year > 2190 { continue }
        let tests: [(String, (CalendarDate) -> Bool)] = [
            (
                "\(wanted.day) \(MonthName.of(wanted.month))",
                { ($0.day, $0.month) == (wanted.day, wanted.month) }
            ),
            ("the \(wanted.day)th", { $0.day == wanted.day }),
            (wanted.weekday.name, { $0.weekday == wanted.weekday }),
            ("end of the month", { $0.adding(days: 1).day == 1 }),
            ("mid-\(MonthName.of(wanted.month))", { ($0.day, $0.month) == (15, wanted.month) }),
        ]
        for (text, fits) in tests {
            var day = today
            while !fits(day) { day = day.adding(days: 1) }
            guard DateReading.read(text, today: today) == .date(day) else {
                Issue.record("\(text), today \(today), should be \(day)")
                return
            }
        }
    }
}

@Test func lettersOfEitherCaseAndSignsAroundADateMakeNoDifference() {
    let today = CalendarDate(valid: 2026, 11, 21)
    for (typed, _) in DateReadingTable.dates {
        let reading = DateReading.read(typed, today: today)
        for text in [
            typed.uppercased(), " \t\(typed)\u{A0}. ", "“\(typed)”", "(\(typed))!", "by \(typed)",
        ] {
            #expect(DateReading.read(text, today: today) == reading, "\(text)")
        }
    }
}

@Test func whateverIsTypedReadsWithoutACrash() {
    var random = SeededNumbers(for: "whateverIsTypedReadsWithoutACrash")
    let texts =
        DateReadingTable.dates.map(\.typed) + DateReadingTable.unclear
        + DateReadingTable.impossible.map(\.typed)
    var dates = 0
    for _ in 0..<30_000 {
        let text = texts[Int.random(in: 0..<texts.count, using: &random)]
        let other = texts[Int.random(in: 0..<texts.count, using: &random)]
        let typed = Bool.random(using: &random) ? text.mutated(&random) : text + " " + other
        let today = randomDay(&random)
        switch DateReading.read(typed, today: today) {
        case .date(let date):
            dates += 1
            #expect(CalendarDate(iso: date.iso) == date && DateReading.years.contains(date.year))
        case .impossible(let problem): #expect(problem.explanation.lowercased().contains("type "))
        case .unclear: break
        }
    }
    #expect(dates > 1_000)
}

/// A million scalars would take hours if the time grew with the square of their number.
@Test(
    .timeLimit(.minutes(10)),
    arguments: [
        " ", "1", "1 ", "a", "a ", "1/", "-", ".", "’", "the ", "31 January ", "31/", "é",
        "\u{301}",
    ])
func longInputTakesTimeInProportion(_ piece: String) {
    let text = String(repeating: piece, count: 1_000_000 / piece.unicodeScalars.count)
    let today = CalendarDate(valid: 2026, 11, 21)
    #expect(DateReading.read(text, today: today) == .unclear)
    #expect(DateReading.read("31/01/2027" + text, today: today) != .date(today))
}
