import ArgumentParser
import DialogueEngine
import DialogueLanguage
import LineProtocol
import SessionHost
import SessionLog

/// Says what stands for a whole session.
struct ReceiptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt",
        abstract: "Show what stands for a whole session: whoever has it can show a later change.")

    @Flag(help: "A short text to send to your partnership on the day.")
    var mail = false

    @OptionGroup var which: SessionArgument
    @OptionGroup var shared: SharedOptions

    func run() throws {
        let store = try shared.store(.readOnly)
        let record = try StoredSession.record(of: which.id(in: store), in: store)
        try Say.out(mail ? Self.mail(record) : Self.lines(record))
    }

    private static func lines(_ record: Record) -> String {
        ReceiptWording.lines(
            session: record.id, size: record.session.size, text: record.receipt,
            chain: record.chain
        ).joined(separator: "\n") + "\n"
    }

    private static func mail(_ record: Record) -> String {
        """
        Subject: Receipt of a debrief session, \(record.session.size) entries

        Please keep this mail. It stands for the record of a session on briefing
        \(record.session.guide.briefing.id) as it was when the mail was sent. It holds nothing that
        anybody said.

        \(lines(record))
        If you are handed the record later, save this mail as mail.txt and type:

          \(Software.command) verify PACK --receipt mail.txt

        It then says whether the record still goes on from what this mail stands for.

        """
    }
}
