import DialogueEngine
import EvidencePack
import Glibc
import StrictJSON

/// What is said of a pack that was checked.
struct PackReport {
    let check: PackCheck
    private let signatures: SignatureCheck
    private let history: History?
    private let receiptCount: Int

    init(_ path: String, signers: String?, receipts: [String]) throws {
        let isLong = isatty(STDERR_FILENO) != 0
        if isLong { Say.aside("Reading \(path) …") }
        let pack = try PackReader.read(path)
        var check = PackCheck(pack, receipts: receipts)
        signatures = try SignatureCheck(pack, signers: signers)
        check.add(signatures.findings)
        if isLong, check.entries.count > 2000 {
            Say.aside("Replaying \(check.entries.count) entries …")
        }
        history = check.history(of: pack)
        if let wrong = history?.wrong {
            check.add([Finding(wrong)])
        } else if history == nil, check.areWordsJudged {
            check.add([Finding(.history, .notTheContent)])
        }
        self.check = check
        receiptCount = receipts.count
    }

    // MARK: For people

    var text: String {
        var lines: [String] = []
        for kind in Finding.Check.allCases where kind != .history {
            if kind == .receipts, receiptCount == 0 { continue }
            lines.append(line(kind))
        }
        if let first = check.firstWrong { lines.append("First wrong entry: \(first.sentence)") }
        lines.append("")
        lines.append(line(.history))
        lines += remarks
        lines += ["", verdict] + known + [""] + Self.never
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(_ kind: Finding.Check) -> String {
        let found = check.findings.filter { $0.check == kind }
        let wrong = found.filter { !$0.isRemark }
        let name = "\(kind.rawValue.prefix(1).uppercased())\(kind.rawValue.dropFirst()):"
        let head = name.padded(to: 13)
        if wrong.isEmpty, let remark = found.first { return head + remark.sentence }
        if wrong.isEmpty { return head + good(kind) }
        let shown = wrong.prefix(5).map { "  - " + $0.sentence }
        let more = wrong.count > 5 ? ["  - and \(wrong.count - 5) more"] : []
        return ([head + "WRONG"] + shown + more).joined(separator: "\n")
    }

    private func good(_ kind: Finding.Check) -> String {
        switch kind {
        case .files: "good; exactly those that MANIFEST names, with these bytes."
        case .chain: "good; \(check.head?.size ?? 0) entries, each follows from the one before."
        case .commitments where !check.areWordsJudged:
            "not judged; there is no log that they could be held against."
        case .commitments:
            "good; words of \(check.words.opened) entries are there, of \(check.words.withheld) "
                + "withheld, of \(check.words.redacted) taken out of the record."
        case .signatures:
            "good; by \(signatures.signer?.shown ?? "?"), key \(signatures.key ?? "?")."
        case .receipts:
            "good; they stand for the first "
                + check.receipts.map(String.init).joined(separator: ", ") + " entries of this log."
        case .history where history == nil: "not judged; there is no log that could be replayed."
        case .history: "good; it could have happened so."
        }
    }

    private var remarks: [String] {
        guard let history else { return [] }
        var lines = history.remarks.map { remark in
            switch remark.kind {
            case .timeRunsBackwards:
                "  Remark: times run backwards at entries \(Self.list(remark.entries))."
            case .otherDay:
                "  Remark: dates were understood as on another day at entries "
                    + "\(Self.list(remark.entries))."
            }
        }
        if !history.readOtherwise.isEmpty {
            lines.append(
                "  Remark: the rules of today would read entries \(Self.list(history.readOtherwise)) "
                    + "otherwise.")
        }
        return lines
    }

    private static func list(_ entries: [Int]) -> String {
        entries.prefix(8).map(String.init).joined(separator: ", ")
            + (entries.count > 8 ? " and \(entries.count - 8) more" : "")
    }

    private var verdict: String {
        check.isGood
            ? "Nothing is wrong with this pack." : "SOMETHING IS WRONG WITH THIS PACK; see above."
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

    private static let never = [
        "What no pack proves: who typed; that no other session was left out, or held twice; that",
        "nothing was written anew before a receipt left the room; the time; that it was done.",
    ]

    // MARK: For programs

    var json: JSON {
        let checks = Finding.Check.allCases.map { kind -> (String, JSON) in
            let isDone = kind != .receipts || receiptCount > 0
            if [.commitments, .history].contains(kind), !check.areWordsJudged {
                return (kind.rawValue, "not-judged")
            }
            let wasLooked = !check.findings.contains { $0.check == kind && $0.isRemark }
            return (
                kind.rawValue,
                check.isGood(kind) ? (isDone && wasLooked ? "good" : "not-checked") : "wrong"
            )
        }
        return [
            "good": .bool(check.isGood), "checks": .object(JSON.Object(checks)),
            "findings": .array(check.findings.map(Self.finding)),
            "signer": signatures.signer.map { .string($0) } ?? .null,
            "key": signatures.key.map { .string($0) } ?? .null,
            "session": check.head.map { .string($0.session) } ?? .null,
            "entries": check.head.map { .number($0.size) } ?? .null,
            "chain": check.head.map { .string($0.chain) } ?? .null,
            "receipt": check.head.map { .string($0.receipt) } ?? .null,
            "receipts": .array(check.receipts.map { .number($0) }),
            "opened": .number(check.words.opened), "withheld": .number(check.words.withheld),
            "redacted": .number(check.words.redacted),
            "remarks": .array((history?.remarks ?? []).map { .string($0.kind.rawValue) }),
            "read-otherwise": .array((history?.readOtherwise ?? []).map { .number($0) }),
        ]
    }

    private static func finding(_ finding: Finding) -> JSON {
        [
            "check": .string(finding.check.rawValue), "problem": .string(finding.problem.rawValue),
            "file": finding.file.map { .string($0) } ?? .null,
            "entry": finding.entry.map { .number($0) } ?? .null,
            "text": .string(finding.sentence),
        ]
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(width - utf8.count, 1))
    }
}
