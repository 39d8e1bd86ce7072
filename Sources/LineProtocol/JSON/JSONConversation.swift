import DialogueEngine
import StrictJSON

/// A conversation with one program in JSON Lines, as a pure machine: a line in, lines out.
///
/// The first line out for each line in is its reply; logged entries and what is told follow, as the
/// same objects that a room has.
public struct JSONConversation: Sendable {
    /// What a line led to, and what surrounds what is asked then.
    public typealias Answer = (response: Response, setting: PromptSetting)

    /// What follows from a line.
    public struct Turn: Equatable, Sendable {
        /// The objects, one a line.
        public let objects: [JSON]
        /// Set once the conversation is over.
        public let ending: PlainConversation.Ending?

        /// The bytes to send.
        public var bytes: [UInt8] { objects.flatMap { $0.bytes + [0x0A] } }
    }

    private let concern: String
    private let folder: String?

    /// A conversation before its first line.
    ///
    /// - Parameters:
    ///   - concern: the procedure of this place for a child at risk.
    ///   - folder: where the session is kept; nil where it is not.
    public init(concern: String = Wording.usualConcern, folder: String? = nil) {
        (self.concern, self.folder) = (concern, folder)
    }

    /// What is sent first.
    ///
    /// - Parameters:
    ///   - session: the id of the session; nil where nothing is stored.
    ///   - first: the entry that began it; nil for one that goes on.
    public func opening(
        software: String, session: String?, first: Event?, _ effects: [Effect],
        _ setting: PromptSetting
    ) -> Turn {
        let hello: JSON = [
            "type": "hello", "protocol": "json", "version": 1, "software": .string(software),
            "session": session.map { .string($0) } ?? .null,
        ]
        let begun = first.map { [JSON(entry: 0, $0)] } ?? []
        let told = effects.map { JSON.told($0, n: nil, to: hearer(setting)) }
        return Turn(objects: [hello] + begun + told, ending: nil)
    }

    /// What follows from a line of bytes without its line end.
    ///
    /// - Parameter respond: what the session says to it; what it throws is passed on.
    public func receive<Problem: Error>(
        _ bytes: [UInt8], _ respond: (Input) throws(Problem) -> Answer
    ) throws(Problem) -> Turn {
        let request = JSONRequest(bytes)
        let input: Input
        do throws(JSONRefusal) {
            input = try JSONRequest.input(try request.object.get())
        } catch {
            return refusal(error, request.id)
        }
        let (response, setting) = try respond(input)
        return turn(response, request.id, hearer(setting))
    }

    private func turn(_ response: Response, _ id: JSON?, _ hearer: Hearer) -> Turn {
        var effects = response.heard(by: Member.alone.id)[...]
        var objects: [JSON] = []
        if case .asked(let prompt) = effects.first?.effect,
            case .held(let kinds, let stage) = prompt.kind
        {
            objects.append(JSON.told(.held(kinds, stage, .answer), id: id, to: hearer))
        } else if let reply = effects.popFirst() {
            objects.append(JSON.told(reply.effect, n: reply.entry, id: id, to: hearer))
        }
        let first = response.firstEntry ?? 0
        objects += response.said.enumerated().map {
            JSON(entry: first + $0.offset, $0.element.event)
        }
        objects += effects.map { JSON.told($0.effect, n: $0.entry, to: hearer) }
        let ending = PlainConversation.Ending(response.told)
        if ending == .finished { objects.append(Self.end(.finished)) }
        return Turn(objects: objects, ending: ending)
    }

    /// What follows from a line that was too long to be kept.
    public func tooLong() -> Turn { refusal(.tooLong(limit: JSONRequest.limit), nil) }

    private func refusal(_ why: JSONRefusal, _ id: JSON?) -> Turn {
        Turn(objects: [JSON.told(.badJSON(why), id: id, to: Hearer(concern: concern))], ending: nil)
    }

    /// What is sent when input ends before the dialogue does.
    public func end() -> Turn { Turn(objects: [Self.end(.cutShort)], ending: .cutShort) }

    private func hearer(_ setting: PromptSetting) -> Hearer {
        Hearer(concern: concern, folder: folder, setting: setting)
    }

    private static func end(_ reason: EndReason) -> JSON {
        ["type": "end", "reason": .string(reason.rawValue), "lines": []]
    }
}
