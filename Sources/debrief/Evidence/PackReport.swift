import DialogueEngine
import EvidencePack
import Glibc
import Messages
import StrictJSON

/// What is said of a pack that was checked.
struct PackReport {
    let check: PackCheck
    let signatures: SignatureCheck
    let history: History?
    let receiptCount: Int

    init(_ path: String, signers: String?, receipts: [String]) throws {
        let progress = Progress()
        defer { progress.end() }
        let pack = try PackReader.read(path)
        var check = PackCheck(pack, receipts: receipts) {
            progress.note(said("cli-progress.checking"), $0)
        }
        signatures = try SignatureCheck(pack, signers: signers)
        check.add(signatures.findings)
        history = check.history(of: pack) { progress.note(said("cli-progress.replaying"), $0) }
        if let wrong = history?.wrong {
            check.add([Finding(wrong)])
        } else if history == nil, check.areWordsJudged {
            check.add([Finding(.history, .notTheContent)])
        }
        self.check = check
        receiptCount = receipts.count
    }

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
