import ArgumentParser
import Messages
import SessionLog

/// The secret that makes somebody a facilitator.
struct HostSecretCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "host-secret",
        abstract: said("cli-host-secret.the-secret-that-makes-somebody"),
        subcommands: [Show.self, Rotate.self])

    /// Says what is known of it.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: said("cli-host-secret.say-whether-there"))

        @OptionGroup var shared: SharedOptions

        func run() throws {
            guard try HostSecret(folder: shared.folder()).hash() != nil else {
                throw Failure(
                    said("cli-host-secret.there-is-no-host-secret", ["command": Software.command]))
            }
            throw Failure(
                said("cli-host-secret.there-is-a-host-secret", ["command": Software.command]))
        }
    }

    /// Makes a new one.
    struct Rotate: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rotate",
            abstract: said("cli-host-secret.make-a-new-host-secret"))

        @OptionGroup var shared: SharedOptions

        func run() throws {
            _ = try shared.store(.readWrite)
            let secret = try HostSecret(folder: shared.folder()).rotate()
            try Say.out(secret + "\n")
            Say.aside(
                said("cli-host-secret.this-is-shown-once-write"))
        }
    }
}
