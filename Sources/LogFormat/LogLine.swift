import DialogueEngine
import StrictJSON

/// Why a line is not understood.
package enum LineProblem: Error {
    /// It is not one that this software writes.
    case unreadable
    /// It has a higher version.
    case newer
}

/// A line of a log: an event without its words, its place, and what chains it to the one before.
package struct LogLine {
    /// The version of the format.
    package static let version = 1

    package let number: Int
    package let time: Int64
    package let session: String
    /// The member who caused it; nil for nobody, or where it carries no name.
    package let who: String?
    package let fields: EventFields
    /// The hash of the opening with the words; nil where there are none.
    package let commitment: Fingerprint?
    /// The hash of the line before.
    package let previous: Fingerprint
    /// The hash of this line.
    package let hash: Fingerprint

    /// The type of an answer.
    package var type: String? {
        for case ("type", .string(let type)) in fields.fields { return type }
        return nil
    }

    /// Whether this can stand for a member: `p`, then digits, 64 bytes at most. Never a name.
    package static func isWho(_ text: String) -> Bool {
        let rest = text.utf8.dropFirst()
        return text.utf8.first == UInt8(ascii: "p") && (1..<64).contains(rest.count)
            && rest.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// The line with its LF.
    package static func bytes(
        _ fields: EventFields, number: Int, time: Int64, session: String, who: String?,
        commitment: Fingerprint?, previous: Fingerprint
    ) -> [UInt8] {
        var members = [
            JSON.Member(key: "v", value: .number(version)),
            JSON.Member(key: "n", value: .number(number)),
            JSON.Member(key: "t", value: .string(Timestamp.text(time))),
            JSON.Member(key: "session", value: .string(session)),
            JSON.Member(key: "k", value: .string(fields.kind)),
        ]
        if let who { members.append(JSON.Member(key: "who", value: .string(who))) }
        members += fields.fields.map { JSON.Member(key: $0.name, value: JSON($0.value)) }
        if let commitment {
            members.append(JSON.Member(key: "c", value: .string(commitment.hex)))
        }
        members.append(JSON.Member(key: "prev", value: .string(previous.hex)))
        return JSON.line(members)
    }

    /// Reads a line with its LF, of which `hash` is the hash.
    package init(_ bytes: [UInt8], hash: Fingerprint) throws(LineProblem) {
        guard var members = JSON.members(ofLine: bytes) else { throw .unreadable }
        guard let version = members.take("v")?.int else { throw .unreadable }
        guard version <= Self.version else { throw .newer }
        guard version == Self.version, let number = members.take("n")?.int,
            let time = members.take("t")?.string.flatMap(Timestamp.time),
            let session = members.take("session")?.string, let kind = members.take("k")?.string,
            let previous = members.takeLast("prev")?.string.flatMap(Fingerprint.init(hex:))
        else { throw .unreadable }
        let who = members.take("who")
        self.who = who?.string
        guard self.who.map(Self.isWho) ?? (who == nil) else { throw .unreadable }
        let commitment = members.takeLast("c")
        self.commitment = commitment?.string.flatMap(Fingerprint.init(hex:))
        guard (commitment == nil) == (self.commitment == nil) else { throw .unreadable }
        var fields: [(name: String, value: FieldValue)] = []
        for member in members {
            guard let value = member.value.field else { throw .unreadable }
            fields.append((member.key, value))
        }
        self.fields = EventFields(kind: kind, fields: fields)
        (self.number, self.time, self.session) = (number, time, session)
        (self.previous, self.hash) = (previous, hash)
    }
}
