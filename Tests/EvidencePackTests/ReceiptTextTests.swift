import LogFormat
import Testing

@testable import EvidencePack

/// Receipts come back in mails, on paper and by telephone.
@Suite struct ReceiptTextTests {
    private static let chain = "eed67088400cf7a34a50e29e11a333c6f5f1d3a64b2c660b76b6bb55016b95a5"
    private static let receipt = "53LHBCCABT32GSSQ4KPBDIZTY3"
    private static let mail = """
        Subject: Receipt of a debrief session, 3 entries

        Please keep this mail. It stands for the record of a session on briefing
        M30 as it was when the mail was sent. It holds nothing that anybody said.

        Session: 612668fbe73be240afff1001d5afb00d
        Entries: 3
        Receipt: \(receipt)
        Chain:   \(chain)
        """

    private static let ways: [(name: String, text: String)] = [
        ("as it was sent", mail),
        ("with the ends of lines of mail", changed { $0 + "\r" }),
        ("quoted", changed { "> " + $0 }),
        ("quoted twice, with blanks at the ends", changed { "> > \($0)  \t" }),
        ("broken between words", changed { broken($0, at: 40, between: true, by: "\n") }),
        ("broken anywhere, marked", changed { broken($0, at: 30, between: false, by: "=\r\n") }),
        ("after the head of a saved mail", "X-Sum: \(String(repeating: "ab", count: 32))\n" + mail),
        ("in bold", mail.replacing("Receipt: ", with: "*Receipt:* ")),
        ("with blanks that do not break", mail.replacing("   ", with: "\u{A0}\u{A0}\u{A0}")),
    ]

    @Test(arguments: ways.map(\.name))
    func aMailGivesItsReceiptAndItsChain(way: String) {
        let text = Self.ways.first { $0.name == way }?.text ?? ""
        #expect(ReceiptText.receipts(in: text) == [Self.receipt, Self.chain])
    }

    @Test func whatWasWrittenDownIsEnough() {
        for text in [
            Self.receipt, Self.receipt.lowercased(), " \(Self.receipt)\n",
            "27 entries, \(Self.receipt).",
        ] {
            #expect(ReceiptText.receipts(in: text) == [Self.receipt])
        }
        #expect(ReceiptText.receipts(in: Self.chain.uppercased()) == [Self.chain])
    }

    @Test func otherWordsAreNone() {
        for text in ["", "hello", "Receipt:", String(Self.receipt.dropLast()), Self.receipt + "A"] {
            #expect(ReceiptText.receipts(in: text) == [])
        }
    }

    private static func changed(_ line: (String) -> String) -> String {
        mail.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
            .joined(separator: "\n")
    }

    private static func broken(
        _ line: String, at width: Int, between words: Bool, by end: String
    ) -> String {
        var (rows, row) = ([String](), "")
        for part in words ? line.split(separator: " ").map(String.init) : line.map(String.init) {
            if row.count + part.count > width, !row.isEmpty {
                rows.append(row)
                row = ""
            }
            row += row.isEmpty || !words ? part : " " + part
        }
        return (rows + [row]).joined(separator: end)
    }
}
