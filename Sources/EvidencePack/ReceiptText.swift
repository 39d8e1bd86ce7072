import LogFormat

/// Finds receipts in what people wrote: short ones of 26 characters, and whole chains.
enum ReceiptText {
    /// In the spelling of a log.
    ///
    /// A text that says which of its words they are, as a mail of `debrief receipt` does, is taken at its
    /// word: in the head of a saved mail other words can look like one.
    static func receipts(in text: String) -> [String] {
        let words = words(of: text)
        let named = zip(words, words.dropFirst()).filter { label, _ in
            ["receipt", "chain"].contains(label.lowercased())
        }.compactMap { receipt($0.1) }
        return named.isEmpty ? words.compactMap(receipt) : named
    }

    /// Runs of letters and digits. A mail program that breaks lines anywhere marks that with `=`.
    private static func words(of text: String) -> [String] {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "="), rest.starts(with: "\n".utf8) {
                rest.removeFirst()
            } else if byte == UInt8(ascii: "="), rest.starts(with: "\r\n".utf8) {
                rest.removeFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return bytes.split { !isPart($0) }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The word as a log spells it; nil where it is no receipt.
    private static func receipt(_ word: String) -> String? {
        let short = word.uppercased()
        if short.utf8.count == 26, short.utf8.allSatisfy(isBase32) { return short }
        let long = word.lowercased()
        return long.utf8.count == 64 && Hex.isHex(long) ? long : nil
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte)
    }

    private static func isBase32(_ byte: UInt8) -> Bool {
        (0x32...0x37).contains(byte) || (0x41...0x5A).contains(byte)
    }
}
