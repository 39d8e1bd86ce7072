import ArgumentParser
import EvidencePack
import Glibc
import StrictJSON
import TerminalShell

/// Checks a pack that somebody handed in.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check a signed record that somebody handed in.",
        discussion: """
            Two verdicts: whether every byte is what was signed and what the record commits to, and \
            whether it could have happened so. Ends with status 1 where something is wrong.
            """)

    @Argument(help: "The folder or zip file of the pack.")
    var pack: String

    @Option(
        help: ArgumentHelp(
            "Whose signatures count: a file as ssh-keygen calls allowed_signers.", valueName: "file"
        ))
    var signers: String?

    @Option(
        name: .long, parsing: .singleValue,
        help: ArgumentHelp(
            "A receipt that was written down, or a text or file with one.", valueName: "text"))
    var receipt: [String] = []

    @Flag(help: "Say it as JSON, for a program.")
    var json = false

    func run() throws {
        if let signers, access(signers, R_OK) != 0 {
            throw Failure("There is no file of signers \(signers), or it can't be read.")
        }
        let report = try PackReport(
            pack, signers: signers.map(Disk.absolute), receipts: try receipt.map(Self.text))
        try Say.out(json ? report.json.bytes + [0x0A] : Array(report.text(width: Self.width).utf8))
        if !report.check.isGood { throw ExitCode(Failure.Status.foundWrong.rawValue) }
    }

    private static var width: Int? { Terminal.width.map { min($0, 80) } }

    /// A receipt may stand in a file, such as a mail that was saved.
    private static func text(_ receipt: String) throws -> String {
        var text = receipt
        if case .bytes(let bytes) = Disk.read(receipt, limit: 1 << 20) {
            text = String(decoding: bytes, as: UTF8.self)
        }
        if PackCheck.findsReceipt(in: text) { return text }
        throw Failure(
            "There is no receipt in “\(receipt.prefix(60))”. It has 26 letters and digits; a text or the "
                + "name of a file with one will do, too.")
    }
}
