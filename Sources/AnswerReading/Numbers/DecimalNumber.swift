/// A number as it was typed for an answer: digits with at most one point and a sign before them.
package struct DecimalNumber {
    /// As JSON writes it.
    package let plain: String
    /// As near as a double comes to it.
    package let value: Double

    /// Reads `12`, `-3.50` and `12.` as somebody ends a sentence; nil for anything else, and for
    /// more than 18 signs.
    package init?(_ text: String) {
        guard let plain = Self.plain(text.withoutFullStop), let value = Double(plain) else {
            return nil
        }
        (self.plain, self.value) = (plain, value)
    }

    private static func plain(_ text: String) -> String? {
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        let parts = text.dropFirst(isNegative ? 1 : 0).utf8
            .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2, text.utf8.count <= 18,
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        let whole = String(Substring(parts[0]).drop { $0 == "0" })
        let tail = parts.count == 2 ? "." + String(Substring(parts[1])) : ""
        return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole) + tail
    }
}

extension String {
    fileprivate var withoutFullStop: String {
        utf8.last == UInt8(ascii: ".") && utf8.count > 1 ? String(unicodeScalars.dropLast()) : self
    }
}
