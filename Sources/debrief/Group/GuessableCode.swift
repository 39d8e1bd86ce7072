/// Codes of rooms that somebody who tries would soon have.
enum GuessableCode {
    /// Rows in which each symbol tells the next.
    private static let rows = [
        "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm",
    ].map { Array($0.utf8) }

    /// Whether a code, in small letters and digits alone, is too short, made of few symbols, of
    /// digits alone, of rows, or of one part again and again.
    static func isOne(_ symbols: [UInt8]) -> Bool {
        symbols.count < 8 || Set(symbols).count < 5 || isNumber(symbols)
            || surprises(symbols) < 5 || isRepeated(symbols)
    }

    private static func isNumber(_ symbols: [UInt8]) -> Bool {
        symbols.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// How many symbols the one before does not tell.
    private static func surprises(_ symbols: [UInt8]) -> Int {
        zip(symbols, symbols.dropFirst()).count { !isTold($1, by: $0) } + 1
    }

    private static func isTold(_ next: UInt8, by last: UInt8) -> Bool {
        if next == last { return true }
        return rows.contains { row in
            zip(row, row.dropFirst()).contains {
                ($0, $1) == (last, next) || ($1, $0) == (last, next)
            }
        }
    }

    private static func isRepeated(_ symbols: [UInt8]) -> Bool {
        (1...symbols.count / 2).contains { length in
            symbols.indices.allSatisfy { symbols[$0] == symbols[$0 % length] }
        }
    }
}
