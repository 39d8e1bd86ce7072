import DialogueCore

/// The day and time of a meeting, in words that everybody is told.
struct MeetingTime {
    /// Such as `Thursday 3 December 2026 at 10:00`.
    let text: String

    /// Reads `2026-12-03 10:00`, `3 December 10:00`, `next Thursday at 9.30`.
    ///
    /// - Throws: `Failure` that says what to type.
    init(_ typed: String, today: Today) throws {
        var words = typed.unicodeScalars.split { $0 == " " || $0 == "T" && typed.utf8.count == 16 }
            .map(String.init)
        guard let last = words.popLast(), let clock = Self.clock(last) else {
            throw Self.unclear(typed)
        }
        if words.last == "at" { words.removeLast() }
        switch DateReading.read(words.joined(separator: " "), today: today.date) {
        case .date(let date) where date < today.date:
            throw Failure("\(date.spoken) is over. When is the meeting to be?")
        case .date(let date): text = "\(date.spoken) at \(clock)"
        default: throw Self.unclear(typed)
        }
    }

    private static func unclear(_ typed: String) -> Failure {
        Failure(
            "“\(typed)” is not understood as a day and a time. Write it like \"2026-12-03 10:00\".")
    }

    /// `9:30` and `09.30` as `09:30`; nil for what is no time of the day.
    private static func clock(_ word: String) -> String? {
        let parts = word.utf8.split(
            omittingEmptySubsequences: false,
            whereSeparator: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") })
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            let hour = number(parts[0]), let minute = number(parts[1]), hour < 24, minute < 60
        else { return nil }
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    private static func number(_ digits: some Collection<UInt8>) -> Int? {
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
}
