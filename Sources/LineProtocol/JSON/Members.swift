import StrictJSON

/// The members of an object in their order; one without a value is left out.
typealias Members = [(String, JSON?)]

extension JSON {
    init(_ members: Members) {
        self = .object(JSON.Object(members.compactMap { name, value in value.map { (name, $0) } }))
    }

    /// `null` where there is no text.
    static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

    static func texts(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }
}

/// What a program is told, but for the words.
struct Told {
    let type: MessageType
    var members: Members

    init(_ type: MessageType, all members: Members) { (self.type, self.members) = (type, members) }

    init(_ type: MessageType, _ members: (String, JSON?)...) { self.init(type, all: members) }

    init(refused reason: RefusalReason, _ more: (String, JSON?)...) {
        self.init(.refused, all: [("reason", .string(reason.rawValue))] + more)
    }

    init(ended reason: EndReason) { self.init(.end, ("reason", .string(reason.rawValue))) }
}
