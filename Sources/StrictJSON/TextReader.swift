extension Reader {
    /// Reads a text from its opening quote over its closing one.
    mutating func text() throws(JSONProblem) -> String {
        position += 1
        let start = position
        skipUnescaped()
        if next == Byte.quote {
            let text = try decoded(start..<position)
            position += 1
            return text
        }
        return try escapedText(from: start)
    }

    /// Goes on after the first part of a text, in which no escape stood.
    private mutating func escapedText(from first: Int) throws(JSONProblem) -> String {
        var text = try decoded(first..<position)
        while !take(Byte.quote) {
            guard next == Byte.backslash else { throw problem(.control) }
            text.unicodeScalars.append(try escape())
            let start = position
            skipUnescaped()
            text += try decoded(start..<position)
        }
        return text
    }

    /// Steps to the next quote, backslash or C0 control, or to the end.
    private mutating func skipUnescaped() {
        var end = position
        while end < bytes.count {
            let byte = bytes[end]
            if byte < 0x20 || byte == Byte.quote || byte == Byte.backslash { break }
            end += 1
        }
        position = end
    }

    /// The bytes as a text; a wrong sequence is never mended silently.
    func decoded(_ range: Range<Int>) throws(JSONProblem) -> String {
        do {
            return String(copying: try UTF8Span(validating: bytes.span.extracting(range)))
        } catch {
            let offset = range.lowerBound + error.byteOffsets.lowerBound
            throw JSONProblem(offset: offset, reason: .invalidUTF8)
        }
    }
}
