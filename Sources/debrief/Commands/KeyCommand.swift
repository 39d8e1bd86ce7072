import ArgumentParser
import Glibc
import Messages

/// The key by which packs are signed.
struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: said("cli-key.the-key-that-signs"), subcommands: [Show.self])

    /// Shows what whoever checks needs.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: said("cli-key.show-the-line-that-lets"),
            discussion: said("cli-key.hand-it-over-in-person"))

        @Flag(help: .said("cli-key.a-page-to-hand-over"))
        var card = false

        @Option(help: ArgumentHelp(said("cli-key.what-to-call-you"), valueName: "team"))
        var name = "debrief"

        @Option(help: ArgumentHelp(said("cli-key.your-own-ed25519-key"), valueName: "file"))
        var key: String?

        @OptionGroup var shared: SharedOptions

        func run() throws {
            let isName = name.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                    || (0x61...0x7A).contains(byte) || [0x2D, 0x2E, 0x40, 0x5F].contains(byte)
            }
            guard isName, !name.isEmpty else {
                throw Failure(
                    said("cli-key.name-takes-letters-digits")
                )
            }
            let key = try key.map(SigningKey.init(path:)) ?? .own(in: shared.folder())
            let line = try line(key)
            try Say.out(card ? Self.card(line, try key.fingerprint(), name) : line + "\n")
        }

        private func line(_ key: SigningKey) throws -> String {
            let file = key.path.hasSuffix(".pub") ? key.path : key.path + ".pub"
            var facts = stat()
            let made = stat(file, &facts) == 0 ? facts.st_mtim.tv_sec : time(nil)
            // Whoever checks reads it as a day of their own zone: the day before is over everywhere.
            // With a Z it would be one of UTC, which OpenSSH before 9.1 refuses.
            var (seconds, parts) = (made - 86_400, tm())
            gmtime_r(&seconds, &parts)
            let day =
                "\(parts.tm_year + 1900)" + Self.two(parts.tm_mon + 1) + Self.two(parts.tm_mday)
            return "\(name) namespaces=\"debrief-head,debrief-pack\",valid-after=\"\(day)\" "
                + (try key.publicKey())
        }

        private static func two(_ number: Int32) -> String {
            number < 10 ? "0\(number)" : "\(number)"
        }

        private static func card(_ line: String, _ fingerprint: String, _ name: String) -> String {
            said(
                "cli-key.the-key-that-signs-our",
                ["name": name, "fingerprint": fingerprint, "line": line])
        }
    }
}
