import ArgumentParser
import EvidencePack
import Glibc
import Messages
import StrictJSON
import TerminalShell

/// Checks a pack that somebody handed in.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: said("cli-verify.check-a-signed-record"),
        discussion: said("cli-verify.two-verdicts-whether-every-byte"))

    @Argument(help: .said("cli-verify.the-folder-or-zip-file"))
    var pack: String

    @Option(
        help: ArgumentHelp(
            said("cli-verify.whose-signatures-count-a-file"), valueName: "file"
        ))
    var signers: String?

    @Option(
        name: .long, parsing: .singleValue,
        help: ArgumentHelp(
            said("cli-verify.a-receipt-that-was-written"), valueName: "text"))
    var receipt: [String] = []

    @Flag(help: .said("cli-verify.say-it-as-json"))
    var json = false

    func run() throws {
        if let signers, access(signers, R_OK) != 0 {
            throw Failure(said("cli-verify.there-is-no-file", ["signers": signers]))
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
            said("cli-verify.there-is-no-receipt", ["value": receipt.prefix(60)]))
    }
}
