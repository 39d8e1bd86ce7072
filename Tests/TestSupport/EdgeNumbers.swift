import LineProtocol

/// Numbers as somebody might type them who means harm, or holds down a key.
public enum EdgeNumbers {
    /// Whole numbers in digits, from the edges of every type that could hold them.
    public static let all =
        ["0", "-0", "+0", "1", "-1", "+1", "2", "01", "999999", "1000000", "1000001"]
        + ["2147483647", "2147483648", "-2147483648", "-2147483649", "4294967296"]
        + ["9223372036854775807", "9223372036854775808", "-9223372036854775808"]
        + ["-9223372036854775809", "18446744073709551616"]
        + [
            String(repeating: "9", count: 40), "-" + String(repeating: "9", count: 40),
            String(repeating: "0", count: 39) + "1",
        ]
    /// What looks like a number and is none, or not one of those.
    public static let odd = [
        "1.0", "1e2", "1e400", "0x10", "--1", "+-1", "-", "+", "٣", "１", "1_000", "1/2",
    ]

    /// Every command and reply of a session in which a number stands, with each of them.
    public static let lines = (all + odd).flatMap { number in
        [
            "\(number)", "\(number).", "option \(number)", "/edit \(number)",
            "/row change \(number)",
            "/row remove \(number)", "/row move \(number) 1", "/row move 1 \(number)",
            "/vote \(number)", "/vote 1, \(number)", "R\(number)", "recommendation \(number)",
            "in \(number) weeks", "\(number) May \(number)", "\(number)/\(number)/\(number)",
        ]
    }

    /// Those of them that get as far as the session of a group.
    public static let roomLines = lines.filter(reachesASession)

    /// Whether a line of a group's member gets as far as the session.
    public static func reachesASession(_ line: String) -> Bool {
        if case .input = TypedLine(line, inGroup: true) { true } else { false }
    }

    /// The same for what only a server reads.
    public static let hostLines = (all + odd).flatMap { number in
        ["/timer", "/handover", "/co", "/remove", "/private", "/hello json"].map {
            "\($0) \(number)"
        }
    }
}
