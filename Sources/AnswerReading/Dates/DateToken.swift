/// A part of a typed date that has a meaning of its own.
enum DateToken: Equatable, Sendable {
    /// Figures, or a number word, which counts as having no figures.
    case number(DateFigures)
    /// "31st", "first".
    case ordinal(Int)
    /// What stands between two numbers: `/`, `.`, `-` or another sign.
    case mark(Unicode.Scalar)
    /// 1 to 12.
    case month(Int)
    case weekday(Weekday)
    case unit(DateUnit)
    case feast(DateFeast)
    case word(DateWord)
}

/// A number as typed; beyond seven figures its value no longer grows.
struct DateFigures: Equatable, Sendable {
    var value = 0
    var count = 0

    mutating func add(_ figure: Int) {
        value = min(value * 10 + figure, 9_999_999)
        count = min(count + 1, 99)
    }
}

/// A length of time.
enum DateUnit: Sendable {
    case day, week, fortnight, month, quarter, year
}

/// A day that has a name.
enum DateFeast: Sendable {
    case christmas, boxing, easter
}

/// A word that says how the others belong together.
enum DateWord: Sendable {
    case by, on, within, over, from, after, before, ago
    case this, next, last, coming
    case start, middle, end, vaguely
    case today, tomorrow, yesterday
    case half, couple, time, latest, eve, good, new
    case not, later, than, or
    case commencing, ending, working
}
