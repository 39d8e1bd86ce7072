/// A moment as it stands in a line: UTC, milliseconds, 24 characters.
package enum Timestamp {
    private static let dayLength: Int64 = 86_400_000

    /// `2026-11-20T21:35:00.000Z` for milliseconds since 1970-01-01T00:00:00Z.
    ///
    /// Years outside 0 to 9999 don't read back.
    package static func text(_ time: Int64) -> String {
        let (days, rest) = divided(time, by: dayLength)
        let (year, month, day) = date(days)
        return String(unsafeUninitializedCapacity: 24) { buffer in
            _ = buffer.update(fromContentsOf: pattern)
            let parts = [
                year, month, day, rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60,
                rest % 1000,
            ]
            for (part, place) in zip(parts, places) {
                var number = part
                for index in place.reversed() {
                    buffer[index] = UInt8(truncatingIfNeeded: 0x30 + number % 10)
                    number /= 10
                }
            }
            return 24
        }
    }

    /// Reads what `text` writes; nil for anything else.
    package static func time(_ text: String) -> Int64? {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.count == 24 else { return nil }
            var (parts, number) = ([Int64](), Int64(0))
            parts.reserveCapacity(7)
            for (byte, sample) in zip(bytes, pattern) {
                if sample == 0x30 {
                    guard (0x30...0x39).contains(byte) else { return nil }
                    number = number * 10 + Int64(byte - 0x30)
                    continue
                }
                guard byte == sample else { return nil }
                parts.append(number)
                number = 0
            }
            return time(parts)
        }
    }

    private static let pattern = Array("0000-00-00T00:00:00.000Z".utf8)
    private static let places = [0..<4, 5..<7, 8..<10, 11..<13, 14..<16, 17..<19, 20..<23]

    private static func time(_ parts: [Int64]) -> Int64? {
        let (year, month, day) = (parts[0], parts[1], parts[2])
        guard (1...12).contains(month), parts[3] < 24, parts[4] < 60, parts[5] < 60 else {
            return nil
        }
        let first = days(year: year, month: month, day: 1)
        let next =
            month == 12
            ? days(year: year + 1, month: 1, day: 1) : days(year: year, month: month + 1, day: 1)
        guard day >= 1, first + day <= next else { return nil }
        let seconds = (parts[3] * 60 + parts[4]) * 60 + parts[5]
        return (first + day - 1) * dayLength + seconds * 1000 + parts[6]
    }

    /// Days since 1970-01-01. Counting years from March puts the leap day at the end of one.
    private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let fromMarch = (month + 9) % 12
        let years = month < 3 ? year - 1 : year
        let leaps = divided(years, by: 4).0 - divided(years, by: 100).0 + divided(years, by: 400).0
        return years * 365 + leaps + (fromMarch * 153 + 2) / 5 + day - 1 - 719_468
    }

    private static func date(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        var year = 1970 + divided(days * 400, by: 146_097).0
        while self.days(year: year + 1, month: 1, day: 1) <= days { year += 1 }
        while self.days(year: year, month: 1, day: 1) > days { year -= 1 }
        var month: Int64 = 12
        while self.days(year: year, month: month, day: 1) > days { month -= 1 }
        return (year, month, days - self.days(year: year, month: month, day: 1) + 1)
    }

    private static func divided(_ number: Int64, by divisor: Int64) -> (Int64, Int64) {
        let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
    }
}
