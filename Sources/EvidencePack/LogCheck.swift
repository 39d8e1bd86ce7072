import DialogueEngine
import LogFormat

/// Whether the lines of a log are those that the writer writes, and follow from each other.
struct LogCheck {
    private(set) var lines: [LogLine] = []
    private(set) var findings: [Finding] = []

    init(_ bytes: [UInt8], note: (_ entry: Int) -> Void) {
        guard !bytes.isEmpty else {
            findings = [Finding(.chain, .empty, file: PackName.log)]
            return
        }
        var previous = Fingerprint.zero
        for (number, line) in bytes.linesWithEnds.enumerated() {
            note(number)
            do {
                let line = try read(line, number, previous)
                lines.append(line)
                previous = line.hash
            } catch {
                // What comes after the first line that is wrong proves nothing.
                findings.append(
                    Finding(.chain, error.problem, file: PackName.log, entry: number))
                return
            }
        }
    }

    private struct Wrong: Error {
        let problem: Finding.Problem
    }

    private func read(
        _ bytes: [UInt8], _ number: Int, _ previous: Fingerprint
    ) throws(Wrong) -> LogLine {
        guard bytes.count <= PackName.lineLimit else { throw Wrong(problem: .tooLong) }
        guard let line = try? LogLine(bytes, hash: Fingerprint(of: bytes)), line.isCanonical(bytes)
        else { throw Wrong(problem: .line) }
        guard line.number == number else { throw Wrong(problem: .numbering) }
        guard line.session == lines.first?.session ?? line.session,
            line.session.utf8.count == 32, Hex.isHex(line.session)
        else { throw Wrong(problem: .session) }
        guard line.previous == previous else { throw Wrong(problem: .chain) }
        guard (line.fields.kind == "begin") == (number == 0) else { throw Wrong(problem: .line) }
        return line
    }

    /// How far it goes; nil where it is wrong.
    var head: LogHead? {
        guard findings.allSatisfy({ $0.entry == nil }), let last = lines.last else { return nil }
        return LogHead(session: last.session, size: lines.count, chain: last.hash.hex)
    }

    /// Compares it with what the pack says of it elsewhere.
    mutating func compare(_ pack: Pack) {
        guard let head, case .begin(let beginning)? = try? Event(lines[0].fields, words: nil) else {
            return
        }
        if pack.files[PackName.head] != HeadText.bytes(head) {
            findings.append(Finding(.chain, .head, file: PackName.head))
        }
        let used = Set(
            [beginning.briefing, beginning.dialogue, beginning.form].map {
                PackName.content + $0.fingerprint
            })
        let there = Set(pack.files.keys.filter { $0.utf8.starts(with: PackName.content.utf8) })
        for name in used.symmetricDifference(there).sorted() {
            findings.append(Finding(.chain, .content, file: name))
        }
        for name in used.intersection(there).sorted()
        where PackName.content + Fingerprint(of: pack.files[name] ?? []).hex != name {
            findings.append(Finding(.chain, .content, file: name))
        }
    }

    /// How many entries each receipt and each chain of this log stands for.
    var sizes: [String: Int] {
        var sizes: [String: Int] = [:]
        for (number, line) in lines.enumerated() {
            let chain = line.hash.hex
            sizes[chain] = number + 1
            sizes[LogHead(session: "", size: 0, chain: chain).receipt] = number + 1
        }
        return sizes
    }
}

extension LogLine {
    /// Whether these are the bytes that the writer would have made.
    fileprivate func isCanonical(_ bytes: [UInt8]) -> Bool {
        guard let event = try? Event(fields, words: nil),
            // Fields that belong to the words stand in no line, whether there are words or not.
            event.fields.apart(event.mayHaveWords).line == fields,
            (commitment != nil) == event.mayHaveWords
        else { return false }
        return Self.bytes(
            fields, number: number, time: time, session: session, who: who,
            commitment: commitment, previous: previous) == bytes
    }
}

extension [UInt8] {
    /// The lines, each with its LF; the last one as it is.
    var linesWithEnds: [[UInt8]] {
        var (lines, start) = ([[UInt8]](), startIndex)
        for index in indices where self[index] == UInt8(ascii: "\n") {
            lines.append([UInt8](self[start...index]))
            start = index + 1
        }
        if start < endIndex { lines.append([UInt8](self[start...])) }
        return lines
    }
}
