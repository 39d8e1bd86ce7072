import ArgumentParser
import Glibc
import LineProtocol
import SessionHost
import SessionLog
import TerminalShell

/// Why a command could not do what it was asked, in one line for the person at the screen.
struct Failure: Error {
    /// Exit statuses; docs/command-line lists them.
    enum Status: Int32 {
        case foundWrong = 1
        case couldNot = 2
        case cutShort = 3
        case wrongCommandLine = 64
    }

    let status: Status
    let message: String

    init(_ message: String, status: Status = .couldNot) {
        (self.message, self.status) = (message, status)
    }

    /// Says what went wrong on standard error, never more than that, and ends the program.
    static func exit(with error: any Error) -> Never {
        switch error {
        case let failure as Failure: end(failure.message, failure.status)
        case let problem as StoreProblem: end(problem.description, .couldNot)
        case let problem as SessionContent.Problem: end(problem.description, .couldNot)
        case is LineOutput.Closed, is Asker.Stopped: Glibc.exit(Status.cutShort.rawValue)
        default: Debrief.exit(withError: error)
        }
    }

    private static func end(_ message: String, _ status: Status) -> Never {
        if !message.isEmpty { Say.aside(message) }
        Glibc.exit(status.rawValue)
    }
}

/// What is said beside what was asked for.
enum Say {
    /// A line on standard error, broken between words where that is a terminal.
    static func aside(_ text: String) {
        var output = LineOutput(descriptor: STDERR_FILENO)
        if !text.utf8.contains(0x0A), let width = Terminal.width(of: STDERR_FILENO) {
            output.add(PlainLayout.text([SpokenLine(.text, text)], width: width))
        } else {
            output.add(text.hasSuffix("\n") ? text : text + "\n")
        }
        try? output.flush()
    }

    /// Text on standard output.
    static func out(_ text: String) throws { try out(Array(text.utf8)) }

    /// Bytes on standard output.
    static func out(_ bytes: [UInt8]) throws {
        var output = LineOutput()
        output.add(bytes)
        try output.flush()
    }
}
