import DialogueCore
import StrictJSON

/// The JSON dialect of a group: one object a line, each with its `type`.
///
/// `n` is the number of the entry in the log that it comes from; `id` is the client's own, in the
/// reply to its line. `lines` is what the plain dialect says, with what kind of line each is.
public enum GroupJSON {
    /// Complete lines, LF at the end.
    public static func text(
        _ effect: RoomEffect, n: Int?, id: RequestID?, for role: Role, people: People,
        concern: String
    ) -> [UInt8] {
        var members: [(String, JSON)] = [("type", .string(effect.type))]
        if let id { members.append(("id", id.value)) }
        if case .taken(_, let entry) = effect {
            members.append(("n", .number(entry)))
        } else if let n {
            members.append(("n", .number(n)))
        }
        members += effect.fields
        let lines = RoomWording.lines(effect, for: role, people: people, concern: concern)
        return line(members + [("lines", spoken(lines))])
    }

    /// Complete lines, LF at the end.
    public static func text(_ message: HostMessage, id: RequestID?, for role: Role) -> [UInt8] {
        var members: [(String, JSON)] = [("type", .string(message.type))]
        if let id { members.append(("id", id.value)) }
        if let reason = message.reason { members.append(("reason", .string(reason))) }
        members += message.fields
        return line(members + [("lines", spoken(HostWording.lines(message, for: role)))])
    }

    private static func line(_ members: [(String, JSON)]) -> [UInt8] {
        var bytes: [UInt8] = []
        JSON.object(JSON.Object(members)).write(into: &bytes)
        bytes.append(0x0A)
        return bytes
    }

    private static func spoken(_ lines: [SpokenLine]) -> JSON {
        .array(
            lines.map { ["kind": .string($0.kind.name), "text": .string($0.text.withoutControls)] })
    }
}

extension SpokenLine.Kind {
    fileprivate var name: String {
        switch self {
        case .heading: "heading"
        case .text: "text"
        case .point: "point"
        case .question: "question"
        case .happened: "happened"
        case .refused: "refused"
        case .person: "person"
        case .blank: "blank"
        }
    }
}

extension RoomEffect {
    fileprivate var type: String {
        switch self {
        case .shown: "shown"
        case .asked: "asked"
        case .taken: "taken"
        case .refused: "refused"
        case .joined: "joined"
        case .left: "left"
        case .back: "back"
        case .role: "role"
        case .removed: "removed"
        case .locked: "locked"
        case .count: "count"
        case .revealed: "revealed"
        case .answered: "answered"
        case .said: "said"
        case .parked: "parked"
        case .proposed: "proposed"
        case .counted: "counted"
        case .objections: "objections"
        case .outcome: "outcome"
        case .own: "own"
        case .closed: "closed"
        }
    }

    fileprivate var fields: [(String, JSON)] {
        switch self {
        case .asked(let asked):
            asked.prompt.place.map { [("step", .string($0.step))] } ?? []
        case .joined(let member), .left(let member), .back(let member), .role(let member),
            .removed(let member):
            [("member", .string(member.id)), ("role", .string(member.role.rawValue))]
        case .locked(let isLocked): [("on", .bool(isLocked))]
        case .count(let count):
            [
                ("step", .string(count.step)), ("heard", .number(count.heard)),
                ("done", .number(count.finished)), ("of", .number(count.of)),
            ]
        case .revealed(let revealed): [("step", .string(revealed.step))]
        case .answered(let who, _, let text), .said(let who, let text),
            .parked(let who, _, let text), .proposed(let who, _, let text):
            [("member", .string(who)), ("text", .string(text))]
        default: []
        }
    }
}

extension HostMessage {
    fileprivate var fields: [(String, JSON)] {
        switch self {
        case .hello(let software): [("version", .number(1)), ("software", .string(software))]
        case .welcome(let welcome):
            [
                ("member", .string(welcome.member)), ("name", .string(welcome.name)),
                ("role", .string(welcome.role.rawValue)), ("code", .string(welcome.code)),
            ] + (welcome.secret.map { [("secret", .string($0))] } ?? [])
        case .receipt(let receipt):
            [
                ("session", .string(receipt.session)), ("size", .number(receipt.size)),
                ("receipt", .string(receipt.text)), ("close", .bool(receipt.isClose)),
            ]
        case .waitBefore(let seconds): [("seconds", .number(seconds))]
        case .word(_, let member, let text):
            [("member", .string(member)), ("text", .string(text))]
        case .held(let kinds, _): [("kinds", JSON(kinds))]
        case .hand(_, let member): [("member", .string(member))]
        default: []
        }
    }
}
