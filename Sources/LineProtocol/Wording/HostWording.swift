import DialogueEngine

/// What the host of a room says beside the session.
public enum HostWording {
    /// What is said to somebody in a role.
    public static func lines(_ message: HostMessage, for role: Role) -> [SpokenLine] {
        var lines: [SpokenLine] = []
        switch message {
        case .welcome(let welcome): add(welcome, to: &lines)
        case .who(let all): add(all, to: &lines)
        case .word(let name, let member, let text):
            lines.add(.happened, "For you alone, not kept, from member \(member.dropFirst()):")
            lines.add(speaker: name, text)
        case .help: HelpWording.addEntering(to: &lines)
        case .wrongCodes(let count):
            lines.add(
                .happened,
                "\(count) wrong room codes were typed on this server of late: mistakes, or somebody "
                    + "who guesses.")
            if role.leads {
                lines.add(.text, "/who shows who is here, /lock lets nobody else in.")
            }
        case .receipt(let session, let size, let text, _, let isClose):
            lines.add(
                .happened,
                "Receipt: \(size) entries, \(text). Write it down if you like; it proves later that "
                    + "nothing before it was changed.")
            guard isClose, role.leads else { break }
            let export = "debrief export \(session.prefix(8))"
            lines.add(.text, "For minutes and plan, on the server: \(export)")
        case .held(let kinds, let stage, let isForAll, let isExplained):
            if isExplained { lines.add(.text, DetailWording.explanation) }
            DetailWording.add(kinds, stage, isForAll: isForAll, to: &lines)
        default:
            if let refusal = HostRefusalWording.text(message) {
                lines.add(.refused, refusal)
            } else if let news = news(message) ?? keeping(message) {
                lines.add(.happened, news)
            }
        }
        return lines
    }

    private static func news(_ message: HostMessage) -> String? {
        switch message {
        case .greeting(let software):
            "\(software). Type /join CODE as NAME, /resume SECRET, or /help."
        case .hello(let software): "\(software)."
        case .secretWanted: "Type the host secret."
        case .queued(let seconds):
            "Many codes came from your address, so yours waits its turn: about "
                + "\(counted(seconds, "second")). You need do nothing."
        case .opening: "Your room is opened again; a moment, please. You need do nothing."
        case .wordPassedOn(let name): "\(name) has it, and nobody else. It is not kept."
        case .handPassedOn: "The facilitator knows that you would like to speak."
        case .hand(let name, let member):
            "\(name) (member \(member.dropFirst())) would like to speak."
        case .timerSet(let minutes):
            "\(counted(minutes, "minute")) from now. Nothing ends by itself."
        case .timerHalf(let minutes): "Half of the \(counted(minutes, "minute")) has gone."
        case .timerOver(let minutes):
            "The \(counted(minutes, "minute")) \(minutes == 1 ? "is" : "are") over. "
                + "Take the time you need."
        case .timerOff: "The timer is off."
        case .reminder(true):
            "Nothing has happened for a while. /close ends the session, and everybody gets the receipt."
        case .reminder(false):
            "Nothing has happened for a while. /next goes on, /pause makes a break, /close ends the session."
        case .fewForNoNames(let count):
            "Please note: apart from whoever leads, only "
                + (count == 1 ? "one person takes part" : "\(count) people take part")
                + " here, so the others may well know who wrote what, even without names."
        case .meanwhile: "While you were away:"
        case .gathering: "Go on writing; a line with only “.” ends your answer."
        case .lost(let name): "\(name) has lost the connection."
        case .waiting(let name):
            "\(name), who facilitates, is not connected now. Nothing is lost; the room waits."
        case .ping: "Are you there?"
        case .pong: "Yes."
        default: nil
        }
    }

    private static func keeping(_ message: HostMessage) -> String? {
        switch message {
        case .heldGone: "The question has changed. Your answer that was not kept yet is gone."
        case .clearedLater:
            "Somebody reads the records at this moment. What went is cleared from the disk as soon as "
                + "they have done."
        case .savingIsSlow:
            "Saving takes long at the moment. What was typed last is not kept yet; please wait until you "
                + "are told that it is."
        case .replaced: "You came back on another connection, so this one is closed."
        case .removed: "You were taken out of the room. What you wrote is kept in the record."
        case .goodbye: "Goodbye. Everything is kept; /resume and your secret bring you back."
        case .overGoodbye: "Goodbye. The session is closed; your facilitator has the minutes."
        case .goingDown:
            "The server stops now. Everything is kept: connect again later and type /resume and "
                + "your secret."
        case .roomStopped:
            "This session can't go on here, because its record could not be written. What was "
                + "confirmed is kept. Please tell whoever runs the server."
        case .tooSlowToJoin:
            "Nobody joined on this connection for too long, so it is closed. Please connect again."
        case .tooManyRefusals:
            "Too many lines could not be taken, so this connection is closed. Please connect again; if "
                + "you were in a room, /resume and your secret bring you back."
        case .silentTooLong:
            "Nothing was heard for too long, so this connection is closed. /resume brings you back."
        case .gaveWay:
            "Nothing was typed here, and others from your address wait, so this connection is "
                + "closed. Please connect again."
        case .tooManyConnections:
            "Too many connections from your address wait to join. Please try again in two minutes."
        default: nil
        }
    }

    private static func add(_ welcome: HostMessage.Welcome, to lines: inout [SpokenLine]) {
        let number = welcome.member.dropFirst()
        guard let secret = welcome.secret else {
            lines.add(.happened, "Welcome back, \(welcome.name) (member \(number)).")
            if welcome.role == .cofacilitator { lines.add(.text, "You co-facilitate.") }
            return
        }
        lines.add(
            .happened, "Welcome, \(welcome.name.stopped) You are member \(number)\(what(welcome)).")
        if let time = welcome.time { lines.add(.text, "This meeting is set for \(time.stopped)") }
        if welcome.role.leads {
            lines.add(.text, "Others join with: /join \(welcome.code) as NAME")
        }
        lines.add(
            .text,
            "If you lose the connection, come back with: /resume \(secret)  (keep it to yourself)")
    }

    private static func what(_ welcome: HostMessage.Welcome) -> String {
        switch welcome.role {
        case .facilitator: " and facilitate"
        case .cofacilitator: " and co-facilitate"
        case .participant: ""
        case .observer: " and watch"
        }
    }

    private static func add(_ all: [HostMessage.Attendee], to lines: inout [SpokenLine]) {
        let here = all.count { $0.isHere }
        lines.add(.happened, "\(here) connected, \(all.count) in all:")
        for attendee in all {
            let person = attendee.person
            let parts = [person.work, person.agency].filter { !$0.isEmpty }
            let role = attendee.role == .participant ? [] : [attendee.role.rawValue]
            let away = attendee.isHere ? [] : ["away"]
            let text = ([person.name] + parts + role + away).joined(separator: ", ")
            lines.add(.point, "\(person.id.dropFirst()). \(text)")
        }
    }
}
