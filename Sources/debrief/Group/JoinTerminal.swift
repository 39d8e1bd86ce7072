import Dispatch
import Glibc
import GroupClient
import LineProtocol
import LineTLS
import Messages
import TerminalShell

/// The person's side of joining: lines from the keyboard or a pipe, lines to the screen.
struct JoinTerminal {
    private let request: JoinRequest
    private let folder: String?
    private let isPlain: Bool

    init(_ request: JoinRequest, folder: String?, isPlain: Bool) {
        (self.request, self.folder, self.isPlain) = (request, folder, isPlain)
    }

    /// Takes part until the end, then ends the program.
    func takePart(host: String, port: Int, tls: ClientTLS?) throws -> Never {
        if !request.isJSON, !isPlain, ReadlineTerminal.isPossible {
            try takePartAtKeyboard(host: host, port: port, tls: tls)
        }
        Interruption.prepare()
        var request = request
        (request.hasKeyboard, request.isInLineMode) = (false, isatty(STDIN_FILENO) == 1)
        let session = JoinSession(request, place: place())
        session.start(host: host, port: port, tls: tls)
        let timer = Self.ticking(session)
        defer { timer.cancel() }
        var input = LineInput()
        var pasted = PastedToRoom()
        while true {
            switch request.isJSON ? .one(input.next()) : input.nextAtOnce() {
            case .several(let lines): try Self.send(pasted.receive(atOnce: lines), session)
            case .one(.line(let line)): try Self.send(pasted.receive(line), session)
            case .one(.tooLong), .one(.cut):
                Say.aside(said("cli-join-terminal.that-line-is-too-long"))
            case .one(.interrupted): Glibc.exit(0)
            case .one(.end):
                session.ended()
                // Whatever ends the session ends the program.
                while true { pause() }
            }
        }
    }

    private func takePartAtKeyboard(host: String, port: Int, tls: ClientTLS?) throws -> Never {
        let (keyboard, folder) = (JoinKeyboard(isPlain: isPlain), folder)
        let session = JoinSession(
            request,
            place: keyboard.place { name, lines in
                keyboard.say(Self.save(name, lines, in: folder))
            })
        session.start(host: host, port: port, tls: tls)
        let timer = Self.ticking(session)
        let reason = try keyboard.converse(session)
        timer.cancel()
        if let reason { Failure.exit(with: Failure(reason)) }
        Glibc.exit(0)
    }

    private static func send(_ outcome: PastedToRoom.Turn, _ session: JoinSession) throws {
        for line in outcome.asked { try Say.out(line.text + "\n") }
        for line in outcome.typed { session.typed(line) }
    }

    private static func ticking(_ session: JoinSession) -> any DispatchSourceTimer {
        let timer = DispatchSource.makeTimerSource(queue: .global())
        timer.schedule(deadline: .now() + 0.25, repeating: 0.25)
        timer.setEventHandler { session.tick() }
        timer.activate()
        return timer
    }

    private func place() -> JoinSession.Place {
        let (isJSON, folder) = (request.isJSON, folder)
        return JoinSession.Place(
            show: { line in
                let shown =
                    isJSON ? line + "\n" : JoinScreen.text(line, width: Terminal.columns, .plain)
                do { try Say.out(shown) } catch { Glibc.exit(3) }
            },
            save: { name, lines in Say.aside(Self.save(name, lines, in: folder)) },
            talks: { _ in },
            hides: { Self.hide($0) },
            leave: { reason in
                Self.hide(false)
                guard let reason else { Glibc.exit(0) }
                Failure.exit(with: Failure(reason))
            })
    }

    /// Writes a document beside those that are there, and says what became of it.
    private static func save(_ name: String, _ lines: [String], in folder: String?) -> String {
        let file = Disk.freePath("\(folder ?? ".")/\(name)", ".txt")
        // Without the marks at the beginning of lines it is a document of its own.
        let text = lines.map { line in
            line.utf8.first == UInt8(ascii: "|")
                ? String(line.unicodeScalars.dropFirst(line.utf8.count > 1 ? 2 : 1)) : line
        }
        let bytes = Array((text.joined(separator: "\n") + "\n").utf8)
        do {
            try Disk.write(bytes, to: file, replacing: false)
            return said("cli-join-terminal.kept", ["file": file])
        } catch {
            return (error as? Failure)?.message
                ?? said("cli-join-terminal.could-not-be-written", ["file": file])
        }
    }

    /// Keeps what is typed off the screen; does nothing where there is no terminal.
    private static func hide(_ hides: Bool) {
        var modes = termios()
        guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
        if hides { modes.c_lflag &= ~tcflag_t(ECHO) } else { modes.c_lflag |= tcflag_t(ECHO) }
        tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
    }
}
