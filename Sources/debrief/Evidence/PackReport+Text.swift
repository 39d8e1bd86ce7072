import DialogueEngine
import DialogueLanguage
import EvidencePack
import LineProtocol

// What is said of a pack to people.
extension PackReport {
    /// The column at which sentences begin, behind what they are about.
    private static let inset = 13

    /// - Parameter width: where lines are broken between words; nil for nowhere.
    func text(width: Int?) -> String {
        var rows: [(label: String, sentence: String)] = []
        for kind in Finding.Check.allCases where kind != .history {
            if kind != .receipts || receiptCount > 0 { rows += self.rows(kind) }
        }
        if let first = check.firstWrong { rows.append(("First wrong:", first.sentence)) }
        rows.append(("", ""))
        rows += self.rows(.history) + remarks.map { ("  Remark:", $0) }
        rows.append(("", ""))
        var text = rows.map { Self.laidOut($0.label, $0.sentence, width) }.joined()
        for line in [verdict] + known { text += Self.laidOut(nil, line, width) }
        return text + "\n" + Self.laidOut(nil, Self.never, width)
    }

    private static func laidOut(_ label: String?, _ sentence: String, _ width: Int?) -> String {
        let inset = label == nil ? 0 : Self.inset
        let rows = PlainLayout.text(
            [SpokenLine(.text, sentence)], width: width.map { max($0 - inset, 20) }
        ).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        return rows.enumerated().map { index, row in
            let lead = index == 0 ? label ?? "" : ""
            return row.isEmpty && lead.isEmpty ? "\n" : lead.padded(to: inset) + row + "\n"
        }.joined()
    }

    private func rows(_ kind: Finding.Check) -> [(label: String, sentence: String)] {
        let found = check.findings.filter { $0.check == kind }
        let wrong = found.filter { !$0.isRemark }
        let name = "\(kind.rawValue.prefix(1).uppercased())\(kind.rawValue.dropFirst()):"
        if wrong.isEmpty { return [(name, found.isEmpty ? good(kind) : Self.notChecked)] }
        let more = wrong.count > 5 ? [("", "- and \(wrong.count - 5) more")] : []
        return [(name, "WRONG")] + wrong.prefix(5).map { ("", "- " + $0.sentence) } + more
    }

    private static let notChecked =
        "not checked; it is signed, and --signers says whose signatures count."

    private func good(_ kind: Finding.Check) -> String {
        switch kind {
        case .files: "good; exactly those that MANIFEST names, with these bytes."
        case .chain: "good; \(check.head?.size ?? 0) entries, each follows from the one before."
        case .commitments where !check.areWordsJudged:
            "not judged; there is no log that they could be held against."
        case .commitments:
            "good; entries whose words are there: \(check.words.opened), withheld: "
                + "\(check.words.withheld), taken out of the record: \(check.words.redacted)."
        case .signatures:
            "good; by \(signatures.signer?.shown ?? "?"), key \(signatures.key ?? "?")."
        case .receipts:
            "good; given for the first "
                + Set(check.receipts).sorted().map(String.init).joined(separator: ", ")
                + " entries of this log."
        case .history where history == nil: "not judged; there is no log that could be replayed."
        case .history: "good; it could have happened so."
        }
    }

    private var remarks: [String] {
        guard let history else { return [] }
        var lines = history.remarks.map { remark in
            switch remark.kind {
            case .timeRunsBackwards:
                "times run backwards at \(Self.list(remark.entries))."
            case .otherDay:
                "dates were understood as on another day at \(Self.list(remark.entries))."
            }
        }
        if !history.readOtherwise.isEmpty {
            lines.append(
                "the rules of today would read \(Self.list(history.readOtherwise)) otherwise.")
        }
        return lines
    }

    private static func list(_ entries: [Int]) -> String {
        (entries.count == 1 ? "entry " : "entries ")
            + entries.prefix(8).map(String.init).joined(separator: ", ")
            + (entries.count > 8 ? " and \(entries.count - 8) more" : "")
    }

    private var verdict: String {
        if !check.isGood { return "SOMETHING IS WRONG WITH THIS PACK; see above." }
        return signatures.signer == nil
            ? "Nothing is wrong with this pack, but nobody vouches for the key that signed it."
            : "Nothing is wrong with this pack."
    }

    private var known: [String] {
        var lines: [String] = []
        if let key = signatures.key, signatures.signer == nil {
            lines.append("Not checked: whose the key \(key) is.")
        }
        if receiptCount == 0 {
            lines.append(
                "Not checked: a receipt. Whoever wrote one down can show a later rewrite: --receipt."
            )
        }
        lines.append("Not checked: whether the documents say what the record says; read both.")
        if let head = check.head {
            lines.append("Receipt of this pack: \(head.size) entries, \(head.receipt)")
        }
        return lines
    }

    private static let never =
        "What no pack proves: who typed; that no other session was left out, or held twice; that "
        + "nothing was written anew before a receipt left the room; the time; that it was done."
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(width - utf8.count, 0))
    }
}
