import DialogueEngine
import DialogueLanguage
import EvidencePack
import LineProtocol
import Messages

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
        if let first = check.firstWrong {
            rows.append((said("cli-verify.first-wrong"), first.sentence))
        }
        rows.append(("", ""))
        rows += self.rows(.history) + remarks.map { (said("cli-verify.remark"), $0) }
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

    private static func name(_ kind: Finding.Check) -> String {
        switch kind {
        case .files: said("cli-verify.files")
        case .chain: said("cli-verify.chain")
        case .commitments: said("cli-verify.commitments")
        case .signatures: said("cli-verify.signatures")
        case .receipts: said("cli-verify.receipts")
        case .history: said("cli-verify.history")
        }
    }

    private func rows(_ kind: Finding.Check) -> [(label: String, sentence: String)] {
        let found = check.findings.filter { $0.check == kind }
        let wrong = found.filter { !$0.isRemark }
        let name = Self.name(kind)
        if wrong.isEmpty { return [(name, found.isEmpty ? good(kind) : Self.notChecked)] }
        let more =
            wrong.count > 5
            ? [("", said("cli-verify.and-more", ["wrongCount": wrong.count - 5]))] : []
        return [(name, said("cli-verify.wrong"))] + wrong.prefix(5).map { ("", "- " + $0.sentence) }
            + more
    }

    private static var notChecked: String { said("cli-verify.not-checked-it-is-signed") }

    private func good(_ kind: Finding.Check) -> String {
        switch kind {
        case .files: said("cli-verify.good-exactly-those-that-manifest")
        case .chain: said("cli-verify.good-entries-each-follows", ["size": check.head?.size ?? 0])
        case .commitments where !check.areWordsJudged:
            said("cli-verify.not-judged-there")
        case .commitments:
            said(
                "cli-verify.good-entries-whose-words",
                [
                    "opened": check.words.opened, "withheld": check.words.withheld,
                    "redacted": check.words.redacted,
                ])
        case .signatures:
            said(
                "cli-verify.good-signatures",
                ["signer": signatures.signer?.shown ?? "?", "key": signatures.key ?? "?"])
        case .receipts:
            said(
                "cli-verify.good-receipts",
                ["sizes": Set(check.receipts).sorted().map(String.init).joined(separator: ", ")])
        case .history where history == nil: said("cli-verify.not-judged-there-is-no-log")
        case .history: said("cli-verify.good-it-could-have-happened")
        }
    }

    private var remarks: [String] {
        guard let history else { return [] }
        var lines = history.remarks.map { remark in
            switch remark.kind {
            case .timeRunsBackwards:
                said("cli-verify.times-run-backwards", ["entries": Self.list(remark.entries)])
            case .otherDay:
                said("cli-verify.dates-were-understood", ["entries": Self.list(remark.entries)])
            }
        }
        if !history.readOtherwise.isEmpty {
            lines.append(
                said(
                    "cli-verify.the-rules-of-today-would",
                    ["readOtherwise": Self.list(history.readOtherwise)]))
        }
        return lines
    }

    private static func list(_ entries: [Int]) -> String {
        (entries.count == 1 ? "entry " : "entries ")
            + entries.prefix(8).map(String.init).joined(separator: ", ")
            + (entries.count > 8
                ? said("cli-verify.and-more-2", ["entriesCount": entries.count - 8]) : "")
    }

    private var verdict: String {
        if !check.isGood { return said("cli-verify.something-is-wrong") }
        return signatures.signer == nil
            ? said("cli-verify.nothing-is-wrong")
            : said("cli-verify.nothing-is-wrong-with-this-pack")
    }

    private var known: [String] {
        var lines: [String] = []
        if let key = signatures.key, signatures.signer == nil {
            lines.append(said("cli-verify.not-checked-whose-the-key", ["key": key]))
        }
        if receiptCount == 0 {
            lines.append(
                said("cli-verify.not-checked-a-receipt-whoever")
            )
        }
        lines.append(said("cli-verify.not-checked-whether-the-documents"))
        if let head = check.head {
            lines.append(
                said(
                    "cli-verify.receipt-of-this-pack-entries",
                    ["size": head.size, "receipt": head.receipt]))
        }
        return lines
    }

    private static var never: String { said("cli-verify.what-no-pack-proves") }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(width - utf8.count, 0))
    }
}
