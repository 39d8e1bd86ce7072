import ArgumentParser
import SessionLog

/// The secret that makes somebody a facilitator.
struct HostSecretCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "host-secret",
        abstract: "The secret that makes somebody a facilitator.",
        subcommands: [Show.self, Rotate.self])

    /// Says what is known of it.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Say whether there is a host secret.")

        @OptionGroup var shared: SharedOptions

        func run() throws {
            guard try HostSecret(folder: shared.folder()).hash() != nil else {
                throw Failure(
                    "There is no host secret yet. `\(Software.command) serve` makes one when it "
                        + "first starts.")
            }
            throw Failure(
                "There is a host secret, but it can't be shown: only what is needed to know it "
                    + "again is kept. If it is lost, `\(Software.command) host-secret rotate` "
                    + "makes a new one.")
        }
    }

    /// Makes a new one.
    struct Rotate: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rotate",
            abstract: "Make a new host secret; the old one is worth nothing then.")

        @OptionGroup var shared: SharedOptions

        func run() throws {
            _ = try shared.store(.readWrite)
            let secret = try HostSecret(folder: shared.folder()).rotate()
            try Say.out(secret + "\n")
            Say.aside(
                "This is shown once: write it down. A server that runs takes it from its next "
                    + "start on.")
        }
    }
}
