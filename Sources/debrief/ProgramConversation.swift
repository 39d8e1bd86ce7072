import DialogueEngine
import LineProtocol
import SessionHost
import TerminalShell

/// Holds a conversation with a program, in JSON Lines on standard input and output.
struct ProgramConversation {
    private let shared: SharedOptions

    init(_ shared: SharedOptions) { self.shared = shared }

    /// On a session that is kept.
    func converse(_ solo: consuming SoloSession, opening: [Effect], _ days: Days) throws {
        var shell = try shell(keptIn: shared.folder())
        let (id, first, setting) = (solo.id, solo.first, solo.session.setting)
        let ending = try shell.converse(
            opening: {
                $0.opening(
                    software: Software.name, session: id, first: first, opening, setting)
            },
            respond: {
                let response = try solo.receive($0, today: days.today)
                return (response, solo.session.setting)
            })
        try end(ending)
    }

    /// On a session in memory.
    func rehearse(_ guide: Guide, _ days: Days) throws {
        var session = Session(guide)
        var shell = try shell(keptIn: nil)
        let (effects, setting) = (session.opening(), session.setting)
        let ending = try shell.converse(
            opening: {
                $0.opening(software: Software.name, session: nil, first: nil, effects, setting)
            },
            respond: { input in
                let response = session.receive(input, at: Moment(today: days.today))
                return (response, session.setting)
            })
        try end(ending)
    }

    private func shell(keptIn folder: String?) throws -> JSONShell {
        Interruption.prepare()
        let concern = Surroundings.concern(in: try shared.folder())
        return JSONShell(JSONConversation(concern: concern, folder: folder))
    }

    private func end(_ ending: PlainConversation.Ending) throws {
        if ending == .cutShort { throw Failure("", status: .cutShort) }
    }
}
