import SessionLog

/// Codes and secrets: random bytes as characters that nobody mistakes for others.
public enum Symbols {
    /// No vowels, so that no words arise, and nothing that looks like something else.
    private static let clear = Array("34679cdfghjkmnpqrtwxy".utf8)
    /// Crockford's 32: five bits each.
    private static let crockford = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// What people join a room with, such as `k7m-x4q`: 26 bits.
    public static func code(_ random: (Int) -> [UInt8]) -> String {
        grouped(pick(6, of: clear, random), by: 3)
    }

    /// What somebody comes back with, such as `k7qm-2xvd-9rtn-hw4c`: 80 bits.
    public static func secret(_ random: (Int) -> [UInt8]) -> String {
        grouped(pick(16, of: crockford, random), by: 4)
    }

    /// A new session: 32 hex digits.
    public static func session(_ random: (Int) -> [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: pick(32, of: digits, random), as: UTF8.self)
    }

    /// What is kept of a secret: as it was made, however it was typed.
    public static func hash(ofSecret typed: String) -> String { SecretHash.of(secretKey(typed)) }

    /// Whether two keys are the same; takes as long whatever differs.
    static func isSame(_ key: String, _ other: String) -> Bool {
        SecretHash.matches(key, SecretHash.of(other))
    }

    /// Whether that is the secret; takes as long whatever is wrong with it.
    static func matches(_ typed: String, _ hash: String) -> Bool {
        SecretHash.matches(secretKey(typed), hash)
    }

    /// A secret without hyphens and blanks, in small letters, with O for 0 and I and L for 1.
    private static func secretKey(_ typed: String) -> String {
        let key = codeKey(typed).unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar {
            case "o": "0"
            case "i", "l": "1"
            default: scalar
            }
        }
        return String(String.UnicodeScalarView(key))
    }

    /// A code as it is compared: without hyphens and blanks, in small letters.
    static func codeKey(_ typed: String) -> String {
        let key = typed.unicodeScalars.filter { $0 != "-" && $0 != " " }
        return String(String.UnicodeScalarView(key)).lowercased()
    }

    /// Every symbol equally likely: bytes beyond the last whole multiple are thrown away.
    private static func pick(
        _ count: Int, of symbols: [UInt8], _ random: (Int) -> [UInt8]
    ) -> [UInt8] {
        let bound = 256 - 256 % symbols.count
        var picked: [UInt8] = []
        while picked.count < count {
            for byte in random(count) where Int(byte) < bound && picked.count < count {
                picked.append(symbols[Int(byte) % symbols.count])
            }
        }
        return picked
    }

    private static func grouped(_ symbols: [UInt8], by size: Int) -> String {
        var text: [UInt8] = []
        for (index, symbol) in symbols.enumerated() {
            if index > 0, index % size == 0 { text.append(UInt8(ascii: "-")) }
            text.append(symbol)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
