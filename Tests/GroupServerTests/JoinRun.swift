@testable import GroupClient

/// A conversation to which things happen, a second apart.
struct JoinRun {
    var conversation: JoinConversation
    var now: Int64 = 0

    init(_ line: String? = "/join fox-elm as Ann", saves: Bool = false, isJSON: Bool = false) {
        conversation = JoinConversation(JoinRequest(line: line, saves: saves, isJSON: isJSON))
    }

    @discardableResult
    mutating func receive(_ inputs: JoinConversation.Input...) -> [JoinConversation.Effect] {
        inputs.flatMap { input in
            now += 1000
            return conversation.receive(input, now: now, random: 0)
        }
    }
}

extension JoinConversation.Input {
    /// The server sends an object of a type, with these members and lines of the plain dialect.
    static func told(
        _ type: String, _ members: KeyValuePairs<String, String> = [:], _ lines: String...
    ) -> JoinConversation.Input {
        let kinds = [
            "# ": "heading", "| ": "text", "? ": "question", "* ": "happened", "! ": "refused",
        ]
        let spoken = lines.map { line in
            let kind = kinds[String(line.prefix(2))]
            let text = kind == nil ? line : String(line.dropFirst(2))
            return #"{"kind":"\#(kind ?? "person")","text":"\#(text)"}"#
        }
        let more = members.map { #","\#($0.key)":"\#($0.value)""# }.joined()
        return .heard(#"{"type":"\#(type)"\#(more),"lines":[\#(spoken.joined(separator: ","))]}"#)
    }

    static let welcome = told(
        "welcome", ["member": "p1", "role": "participant", "secret": "k7qd-m2xf-9hra-w3tn"],
        "* Welcome, Ann.", "| Come back with: /resume k7qd-m2xf-9hra-w3tn")
    static let back = told(
        "welcome", ["member": "p1", "role": "participant"], "* Welcome back, Ann.")
    static let finished = told("finished", [:], "# The session is closed")
    static let wrongSecret = told(
        "refused", ["reason": "wrong-secret"], "! Nobody has this secret.")
    static let gone = lost("Gone.", isHopeless: false)

    /// Something is asked.
    static func asked(_ mark: String) -> JoinConversation.Input {
        told("prompt", ["mark": mark, "kind": "silent"], "? What?")
    }
}

extension JoinConversation.Effect {
    static let hello = send("/hello json 1")
    static let again = say("/resume k7qd-m2xf-9hra-w3tn")
    var isConnecting: Bool { if case .connect = self { true } else { false } }
}
