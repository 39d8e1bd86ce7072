import ArgumentParser
import DialogueEngine
import DialogueLanguage
import LineProtocol
import Messages
import SessionHost
import SessionLog

/// Says what stands for a whole session.
struct ReceiptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt",
        abstract: said("cli-receipt.show-what-stands"))

    @Flag(help: .said("cli-receipt.a-short-text-to-send"))
    var mail = false

    @OptionGroup var which: SessionArgument
    @OptionGroup var shared: SharedOptions

    func run() throws {
        let store = try shared.store(.readOnly)
        let id = try which.id(in: store)
        let record = try shared.named { try StoredSession.record(of: id, in: store) }
        try Say.out(mail ? Self.mail(record) : Self.lines(record))
    }

    private static func lines(_ record: Record) -> String {
        ReceiptWording.lines(
            session: record.id, size: record.session.size, text: record.receipt,
            chain: record.chain
        ).joined(separator: "\n") + "\n"
    }

    private static func mail(_ record: Record) -> String {
        said(
            "cli-receipt.subject-receipt-of-a-debrief",
            [
                "size": record.session.size, "briefingId": record.session.guide.briefing.id,
                "record": lines(record), "command": Software.command,
            ])
    }
}
