import DialogueEngine
import LogFormat
import StrictJSON

/// Whether the words are those that the log commits to, and none are missing without a reason.
struct WordCheck {
    private(set) var findings: [Finding] = []
    private(set) var entries: [Entry] = []
    private(set) var states = PackCheck.WordStates()

    init(_ lines: [LogLine], _ pack: Pack, note: (_ entry: Int) -> Void) {
        let openings = openings(lines, pack.files[PackName.openings] ?? [])
        let withheld = withheld(lines, pack.files[PackName.withheld] ?? [])
        let redacted = Set(
            lines.compactMap { line -> Int? in
                guard case .redact(let redaction)? = try? Event(line.fields, words: nil),
                    redaction.target < line.number
                else { return nil }
                return redaction.target
            })
        for line in lines {
            note(line.number)
            let opening = openings[line.number]
            if line.commitment != nil {
                let isRedacted = redacted.contains(line.number)
                let isWithheld = withheld.contains(line.number)
                switch (opening != nil, isWithheld, isRedacted) {
                case (true, false, false): states.opened += 1
                case (false, true, false): states.withheld += 1
                case (false, false, true): states.redacted += 1
                case (false, false, false): complain(.wordsMissing, at: line.number)
                default: complain(.wordsExtra, at: line.number)
                }
            }
            entry(line, opening)
        }
    }

    private mutating func complain(
        _ problem: Finding.Problem, in file: String = PackName.openings, at entry: Int?
    ) {
        findings.append(Finding(.commitments, problem, file: file, entry: entry))
    }

    private mutating func entry(_ line: LogLine, _ opening: Opening?) {
        let fields = opening.map { line.fields.joined(with: $0.found) } ?? line.fields
        guard let event = try? Event(fields, words: opening?.words) else { return }
        entries.append(
            Entry(number: line.number, time: line.time, who: line.who, event: event))
    }

    private mutating func openings(_ lines: [LogLine], _ bytes: [UInt8]) -> [Int: Opening] {
        var (found, salts, last): ([Int: Opening], Set<String>, Int) = ([:], [], -1)
        for bytes in bytes.linesWithEnds {
            guard bytes.count <= PackName.lineLimit, let number = Self.number(bytes) else {
                complain(.openingLine, at: nil)
                return found
            }
            guard number > last else {
                complain(.openingOrder, at: number)
                return found
            }
            last = number
            guard lines.indices.contains(number), let commitment = lines[number].commitment else {
                complain(.wordsExtra, at: number)
                continue
            }
            guard Fingerprint(of: bytes) == commitment else {
                complain(.opening, at: number)
                continue
            }
            guard let opening = Opening(bytes, of: lines[number]),
                opening.isCanonical(bytes, lines[number])
            else {
                complain(.openingLine, at: number)
                continue
            }
            if !opening.hasWholeSalt { complain(.salt, at: number) }
            if !salts.insert(opening.salt).inserted { complain(.sameSalt, at: number) }
            found[number] = opening
        }
        return found
    }

    private static func number(_ line: [UInt8]) -> Int? {
        guard let first = JSON.members(ofLine: line)?.first, first.key == "n",
            let number = first.value.int, number >= 0
        else { return nil }
        return number
    }

    /// The numbers of entries whose words are left out.
    private mutating func withheld(_ lines: [LogLine], _ bytes: [UInt8]) -> Set<Int> {
        var (found, last): (Set<Int>, Int) = ([], -1)
        for bytes in bytes.linesWithEnds {
            var members = JSON.members(ofLine: bytes)
            guard let number = members?.take("n")?.int,
                let reason = members?.take("why")?.string.flatMap({
                    PackWriter.Reason(rawValue: $0)
                }), PackWriter.line(number, reason) == bytes, number > last
            else {
                complain(.withheldLine, in: PackName.withheld, at: nil)
                return found
            }
            last = number
            guard lines.indices.contains(number), lines[number].commitment != nil,
                PackWriter.Reason.possible(for: lines[number].fields.kind) == reason
            else {
                complain(.withheldWrong, in: PackName.withheld, at: number)
                continue
            }
            found.insert(number)
        }
        return found
    }
}

extension Opening {
    /// Whether these are the bytes that the writer would have made.
    fileprivate func isCanonical(_ bytes: [UInt8], _ line: LogLine) -> Bool {
        guard let event = try? Event(line.fields.joined(with: found), words: words),
            event.fields.apart(true).opening == found, event.words == words
        else { return false }
        return Self.bytes(words, found: found, number: line.number, salt: salt) == bytes
    }

    /// Whether the salt has 128 bits, spelt in the one way.
    fileprivate var hasWholeSalt: Bool {
        // 22 characters carry 132 bits, so the last one ends in four bits that are 0.
        salt.utf8.count == 22 && ["A", "Q", "g", "w"].contains { salt.hasSuffix($0) }
            && salt.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                    || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
            }
    }
}
