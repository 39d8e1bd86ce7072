import DialogueEngine
import Messages

/// What the host of a room says beside the session.
public enum HostWording {
    /// What is said to somebody in a role.
    public static func lines(_ message: HostMessage, for role: Role) -> [SpokenLine] {
        var lines: [SpokenLine] = []
        switch message {
        case .welcome(let welcome): add(welcome, to: &lines)
        case .who(let all): add(all, to: &lines)
        case .word(let name, let member, let text):
            lines.add(
                .happened, said("host.for-you-alone-not-kept", ["dropFirst": member.dropFirst()]))
            lines.add(speaker: name, text)
        case .help: HelpWording.addEntering(to: &lines)
        case .wrongCodes(let count):
            lines.add(
                .happened,
                said("host.wrong-room-codes-were-typed", ["count": count]))
            if role.leads {
                lines.add(.text, said("host.who-shows-who-is-here"))
            }
        case .receipt(let session, let size, let text, _, let isClose):
            lines.add(
                .happened,
                said("host.receipt-entries-write-it-down", ["size": size, "text": text]))
            guard isClose, role.leads else { break }
            let export = said("host.debrief-export", ["value": session.prefix(8)])
            lines.add(.text, said("host.for-minutes-and-plan", ["export": export]))
        case .documents(_, let documents):
            lines.add(.heading, said("host.documents"))
            for document in documents { lines.add(.point, document.title) }
        case .held(let kinds, let stage, let reach, let isExplained):
            if isExplained { lines.add(.text, DetailWording.explanation) }
            DetailWording.add(kinds, stage, reach, to: &lines)
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
            said("host.type-join-code-as-name", ["software": software])
        case .hello(let software): "\(software)."
        case .secretWanted: said("host.type-the-host-secret")
        case .queued(let seconds):
            said("host.many-codes-came", ["seconds": said("count.seconds", ["count": seconds])])
        case .opening: said("host.your-room-is-opened-again")
        case .wordPassedOn(let name): said("host.has-it-and-nobody-else", ["name": name])
        case .handPassedOn: said("host.the-facilitator-knows-that-you")
        case .hand(let name, let member):
            said(
                "host.member-would-like-to-speak", ["name": name, "dropFirst": member.dropFirst()])
        case .timerSet(let minutes):
            said(
                "host.from-now-nothing-ends", ["minutes": said("count.minutes", ["count": minutes])]
            )
        case .timerHalf(let minutes):
            said(
                "host.half-of-the-has-gone", ["minutes": said("count.minutes", ["count": minutes])])
        case .timerOver(let minutes):
            said("host.timer-over", ["count": minutes])
        case .timerOff: said("host.the-timer-is-off")
        case .reminder(true):
            said("host.nothing-has-happened")
        case .reminder(false):
            said("host.nothing-has-happened-for-a-while")
        case .fewForNoNames(let count):
            said("host.few-for-no-names", ["count": count])
        case .meanwhile: said("host.while-you-were-away")
        case .gathering: said("host.go-on-writing-a-line")
        case .lost(let name): said("host.has-lost-the-connection", ["name": name])
        case .waiting(let name):
            said("host.who-facilitates-is-not-connected", ["name": name])
        case .ping: said("host.are-you-there")
        case .pong: said("host.yes")
        default: nil
        }
    }

    private static func keeping(_ message: HostMessage) -> String? {
        switch message {
        case .heldGone: said("host.the-question-has-changed")
        case .clearedLater:
            said("host.somebody-reads-the-records")
        case .savingIsSlow:
            said("host.saving-takes-long")
        case .replaced: said("host.you-came-back-on-another")
        case .removed: said("host.you-were-taken-out")
        case .goodbye: said("host.goodbye-everything-is-kept-resume")
        case .overGoodbye: said("host.goodbye-the-session-is-closed")
        case .goingDown:
            said("host.the-server-stops-now-everything")
        case .roomStopped:
            said("host.this-session-cant-go")
        case .tooSlowToJoin:
            said("host.nobody-joined-on-this-connection")
        case .tooManyRefusals:
            said("host.too-many-lines-could")
        case .silentTooLong:
            said("host.nothing-was-heard-for-too")
        case .gaveWay:
            said("host.nothing-was-typed-here")
        case .tooManyConnections:
            said("host.too-many-connections")
        default: nil
        }
    }

    private static func add(_ welcome: HostMessage.Welcome, to lines: inout [SpokenLine]) {
        let number = welcome.member.dropFirst()
        guard let secret = welcome.secret else {
            lines.add(
                .happened,
                said("host.welcome-back-member", ["welcomeName": welcome.name, "number": number]))
            if welcome.role == .cofacilitator { lines.add(.text, said("host.you-co-facilitate")) }
            return
        }
        lines.add(
            .happened,
            said(
                "host.welcome-you-are-member",
                ["welcomeName": welcome.name.stopped, "number": number, "welcome": what(welcome)]))
        if let time = welcome.time {
            lines.add(.text, said("host.this-meeting-is-set", ["time": time.stopped]))
        }
        if welcome.role.leads {
            lines.add(.text, said("host.others-join-with-join", ["code": welcome.code]))
        }
        lines.add(
            .text,
            said("host.if-you-lose-the-connection", ["secret": secret]))
    }

    private static func what(_ welcome: HostMessage.Welcome) -> String {
        switch welcome.role {
        case .facilitator: said("host.and-facilitate")
        case .cofacilitator: said("host.and-co-facilitate")
        case .participant: ""
        case .observer: said("host.and-watch")
        }
    }

    private static func add(_ all: [HostMessage.Attendee], to lines: inout [SpokenLine]) {
        let here = all.count { $0.isHere }
        lines.add(.happened, said("host.connected-in-all", ["here": here, "allCount": all.count]))
        for attendee in all {
            let person = attendee.person
            let parts = [person.work, person.agency].filter { !$0.isEmpty }
            let role = attendee.role == .participant ? [] : [RoomWording.name(attendee.role)]
            let away = attendee.isHere ? [] : [said("host.away")]
            let text = ([person.name] + parts + role + away).joined(separator: ", ")
            lines.add(.point, "\(person.id.dropFirst()). \(text)")
        }
    }
}
