import DialogueEngine
import LogFormat

/// What a pack is worth: every byte of it looked at, nothing taken on trust.
///
/// It is strict: the bytes have to be exactly those that the writer would write. Signatures are
/// looked at by the program of OpenSSH, and what it says is added afterwards.
public struct PackCheck: Sendable {
    /// What is wrong, in the order in which it was found.
    public private(set) var findings: [Finding]
    /// The entries with the words that the pack gives on; empty where the log can't be read.
    public private(set) var entries: [Entry] = []
    /// How far the log goes; nil where it can't be read.
    public private(set) var head: LogHead?
    /// How many words there are in which state.
    public private(set) var words = WordStates()
    /// The sizes at which the receipts that were given fit, in the order of the receipts.
    public private(set) var receipts: [Int] = []

    /// How many entries have their words, and how many do not.
    public struct WordStates: Equatable, Sendable {
        /// Words that are there.
        public var opened = 0
        /// Words that the pack leaves out.
        public var withheld = 0
        /// Words that were taken out of the record.
        public var redacted = 0
    }

    /// Looks at everything but signatures and history.
    ///
    /// - Parameters:
    ///   - receipts: texts in which receipts or chains stand.
    ///   - note: told each entry that is looked at.
    public init(
        _ pack: Pack, receipts texts: [String] = [], note: (_ entry: Int) -> Void = { _ in }
    ) {
        findings = pack.strange
        findings += FileCheck.findings(pack)
        var log = LogCheck(pack.files[PackName.log] ?? [], note: note)
        log.compare(pack)
        findings += log.findings
        head = log.head
        if head != nil {
            let words = WordCheck(log.lines, pack, note: note)
            findings += words.findings
            (entries, self.words) = (words.entries, words.states)
        }
        let sizes = texts.isEmpty ? [:] : log.sizes
        for text in texts { look(for: text, in: sizes) }
    }

    private mutating func look(for text: String, in sizes: [String: Int]) {
        let found = ReceiptText.receipts(in: text)
        if found.isEmpty { return findings.append(Finding(.receipts, .noReceipt)) }
        for receipt in found {
            if let size = sizes[receipt] {
                receipts.append(size)
            } else {
                findings.append(Finding(.receipts, .receipt))
            }
        }
    }

    /// Adds what others found.
    public mutating func add(_ more: [Finding]) { findings += more }

    /// Whether the words could be held against the log; not where its lines do not hold together.
    public var areWordsJudged: Bool { head != nil }

    /// Whether nothing is wrong at all.
    public var isGood: Bool { findings.allSatisfy(\.isRemark) }

    /// Whether a receipt or a chain stands in a text.
    public static func findsReceipt(in text: String) -> Bool {
        !ReceiptText.receipts(in: text).isEmpty
    }

    /// Whether a check found nothing wrong.
    public func isGood(_ check: Finding.Check) -> Bool {
        !findings.contains { $0.check == check && !$0.isRemark }
    }

    /// The first entry that is wrong; nil where none is.
    public var firstWrong: Finding? {
        findings.filter { $0.entry != nil }.min { ($0.entry ?? 0) < ($1.entry ?? 0) }
    }
}
