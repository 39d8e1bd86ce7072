import AnswerReading
import Messages

// Reads the lines beside a question.
extension Clauses {
    /// Words that begin such a line; a question that begins with one of them is written with `\`.
    static let labels = [
        "hint", "example", "default", "recall", "offer", "row", "low", "high", "term", "column",
        "cue", "cue when shown",
    ]
    /// Those that are easily mistyped; the others are too much like words of a question.
    private static let mistyped = ["hint", "example", "default", "recall", "column"]

    /// Takes a line that stands beside a question; false if the line is text.
    mutating func take(_ line: SourceText.Line, into found: inout Findings) -> Bool {
        let text = line.text
        if let rest = text.after(word: "-") {
            takeChoice(rest, line, &found)
        } else if let rest = text.after(word: "nudge") {
            takeNudge(rest, line, &found)
        } else if goOn(with: line) {
            return true
        } else if text.utf8.first == UInt8(ascii: "\\") {
            return false
        } else if text.after(word: "if") != nil, let (head, rest) = text.parted(at: ":") {
            return takeProbe(head, rest, line, &found)
        } else if let (label, rest) = text.parted(at: ":") {
            return takeLabelled(label, rest, line, &found)
        } else {
            warnOfMissingColon(line, &found)
            return false
        }
        return true
    }

    private mutating func takeLabelled(
        _ label: Substring, _ text: Substring, _ line: SourceText.Line, _ found: inout Findings
    ) -> Bool {
        let rest = String(text)
        switch String(label) {
        case "hint":
            aids.hints.append(rest)
            took(.hint, line)
        case "example":
            aids.examples.append(rest)
            took(.example, line)
        default:
            if let single = Single(rawValue: String(label)) {
                takeSingle(single, text, line, &found)
            } else if let term = label.after(word: "term") {
                aids.terms.append(Briefing.Term(term: String(term), meaning: rest))
                took(.term, line)
            } else {
                return isText(label, line, &found)
            }
        }
        if rest.utf8.isEmpty { complainOfNothing(label, line, &found) }
        return true
    }

    private mutating func takeSingle(
        _ single: Single, _ text: Substring, _ line: SourceText.Line, _ found: inout Findings
    ) {
        if let first = singles[single]?.line {
            complain(
                line,
                said(
                    "check.stands-in-line-already-3",
                    ["single": single.rawValue, "firstNumber": first.number]),
                said("check.keep-one-of-them"), &found)
        }
        singles[single] = singles[single] ?? (text, line)
        took(Self.cues.contains(single) ? .cue(single) : .single, line)
    }

    /// Takes what whoever leads could say, or a line that goes on with it; false for another line. It stands
    /// below steps that have no other lines, too.
    mutating func takeCue(_ line: SourceText.Line, into found: inout Findings) -> Bool {
        guard let (label, text) = line.text.parted(at: ":"),
            let cue = Single(rawValue: String(label)), Self.cues.contains(cue)
        else {
            if case .cue? = open?.kind { return goOn(with: line) }
            return false
        }
        takeSingle(cue, text, line, &found)
        if text.utf8.isEmpty { complainOfNothing(label, line, &found) }
        return true
    }

    private static let cues: [Single] = [.cue, .cueWhenShown]

    private mutating func complainOfNothing(
        _ label: Substring, _ line: SourceText.Line, _ found: inout Findings
    ) {
        complain(
            line, said("check.nothing-follows-3", ["label": label]), said("check.write-the-text"),
            &found)
    }

    /// Says so where a line of text looks as if it was meant to be something else.
    private mutating func isText(
        _ label: Substring, _ line: SourceText.Line, _ found: inout Findings
    ) -> Bool {
        if label.utf8.elementsEqual("term".utf8) {
            complain(
                line, said("check.it-is-not-clear-which-term"), said("check.write-term-marac"),
                &found)
            return true
        }
        guard label.words.count == 1 else { return false }
        let plain = label.lowercased()
        let close = Self.labels.contains(plain) ? plain : nearest(to: plain, among: Self.mistyped)
        guard let close, label.utf8.count > 2 || close.isIdentical(to: plain) else { return false }
        found.add(
            .likelyClause, line, at: label, said("check.this-is-read-as-part-of-the-question"),
            mend: said("check.if-was-meant-write-it-so-if-not-put", ["close": close]))
        return false
    }

    private func warnOfMissingColon(_ line: SourceText.Line, _ found: inout Findings) {
        let words = line.text.words
        guard words.count > 1, let first = words.first?.lowercased() else { return }
        let isCondition =
            ["only", "unless"].contains(first) && ["if", "when", "unless"].contains(words[1])
        let isRecall = first == "recall" && words.count == 2 && Identifier.isValid(words[1])
        guard first == "hint" || isRecall || isCondition else { return }
        let meant = isCondition ? "only if …" : "\(first): …"
        found.add(
            .likelyClause, line, at: words[0], said("check.this-is-read-as-part-of-the-question"),
            mend: said("check.if-was-meant-write-it-so-if-not-put-before", ["meant": meant]))
    }

    private mutating func takeChoice(
        _ rest: Substring, _ line: SourceText.Line, _ found: inout Findings
    ) {
        var id = Identifier.slug(rest)
        var label = rest
        if let (stated, text) = rest.parted(at: ":"), Identifier.isValid(stated), !text.utf8.isEmpty
        {
            id = String(stated)
            label = text
        }
        if id.utf8.count > Identifier.limit {
            id = String(Substring(id.utf8.prefix(Identifier.limit)))
            if id.utf8.last == UInt8(ascii: "-") { id.removeLast() }
        }
        // A number alone is reported as an answer that can't be told from the others' numbers.
        if !Identifier.isValid(id), !label.utf8.allSatisfy({ (48...57).contains($0) }) {
            complain(
                line, said("check.this-answer-gives-no-id"),
                said("check.write-it-as-my-id", ["rest": rest]), &found)
        }
        add(Choice(id: id, label: String(label)), line)
    }

    private mutating func takeNudge(
        _ rest: Substring, _ line: SourceText.Line, _ found: inout Findings
    ) {
        let (written, sentence) = rest.parted(at: ":") ?? (rest, "")
        let plain = written.phrases.flatMap(\.words).joined(separator: " ").lowercased()
        let known = NudgeRule.Check.allCases.map {
            (check: $0, plain: $0.rawValue.phrases.flatMap(\.words).joined(separator: " "))
        }
        let close: [String: NudgeRule.Check] = [
            "if past": .pastOrFar, "if it names an activity not a change for a child": .activity,
        ]
        guard let check = known.first(where: { $0.plain == plain })?.check ?? close[plain] else {
            let all = NudgeRule.Check.allCases.map { "`nudge \($0.rawValue)`" }
            return complain(
                line, said("check.there-is-no-such-nudge"),
                said("check.known", ["all": all.joined(separator: "; ")]), &found)
        }
        let own = sentence.utf8.isEmpty ? nil : String(sentence)
        nudges.append((NudgeRule(check: check, sentence: own), line))
        took(.nudge, line)
    }

    mutating func complain(
        _ line: SourceText.Line, _ message: @autoclosure () -> String,
        _ mend: @autoclosure () -> String, _ found: inout Findings
    ) {
        hasMistake = true
        end()
        found.add(.badClause, line, message(), mend: mend())
    }
}
