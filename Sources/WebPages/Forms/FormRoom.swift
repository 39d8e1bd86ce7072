import Messages
import StrictJSON

/// A room as somebody without script knows it: what they were told, as far as a page shows it.
public struct FormRoom: Sendable {
    /// How many things that happened a page shows.
    private static let mostNews = 30
    private static let shownTypes: Set = [
        "title", "part", "prose", "section", "revealed", "grouped", "ungrouped", "counted",
        "objections", "outcome", "finished",
    ]
    private static let lookedAt: Set = [
        "who", "progress", "plan", "minutes", "review", "help", "concern", "notes",
    ]

    private(set) var welcome: JSON?
    private(set) var prompt: JSON?
    private(set) var held: JSON?
    private(set) var own: JSON?
    private(set) var count: JSON?
    private(set) var shown: [JSON] = []
    private(set) var news: [JSON] = []
    /// The points that were shown last, and what is taken as one of them.
    private(set) var points = FormPoints()
    /// What came of the last line.
    private(set) var reply: JSON?
    /// What somebody asked to see.
    private(set) var looked: JSON?
    /// Why it is over.
    private(set) var ended: JSON?
    /// What can be taken home, and what opens it.
    private(set) var documents: JSON?
    /// Whether nobody else may come in.
    private(set) var isLocked = false
    private var isPast = true
    private var isSecretShown = false
    private var isLost = false
    /// Whether its member was welcome on the connection that is there.
    public private(set) var isInside = false
    private var role = ""
    private var seen = -1
    private var secret = ""

    /// Nobody has entered.
    public init() {}

    /// Who they are in the room, such as `p2`; nil before somebody entered.
    public var member: String? { welcome?["member"]?.string }

    /// What brings them back, as long as no page has shown it.
    var newSecret: String? { isSecretShown ? nil : welcome?["secret"]?.string }

    /// Whether somebody waits for their turn to come in, and was told so.
    public var isQueued: Bool { welcome == nil && news.first?["type"] == "queued" }

    /// The code of the room; nil before somebody entered.
    public var code: String? { welcome?["code"]?.string }

    /// Whether nobody comes back.
    public var isOver: Bool {
        ["left", "removed", "finished", "room-stopped"].contains(ended?["reason"]?.string ?? "")
    }

    /// The last words of the room, or of whatever came of the last line.
    public var lastWords: String {
        // Whoever waits to come in has no reply yet, and was told so.
        let waits = isLost && isQueued ? news.first : nil
        let lines = (ended ?? waits ?? reply)?["lines"]?.array ?? []
        return lines.compactMap { $0["text"]?.string }.filter { !$0.isEmpty }
            .map { ButtonWords.pressed($0, leads) }.joined(separator: " ")
    }

    /// The line by which its member comes back after a while; nil where nobody entered.
    public var wayBack: FormRequest? {
        guard !secret.isEmpty, !isOver else { return nil }
        let since = seen < 0 ? "" : " \(seen)"
        return FormRequest(FormLine.line("/resume \(secret)\(since)"))
    }

    /// Whether the meeting is closed.
    var isClosed: Bool {
        prompt?["kind"] == "finished" || shown.contains { $0["type"] == "finished" }
    }

    /// Opens the document that was asked for; nil where that is not to be had.
    public var documentKey: String? { documents?["key"]?.string }

    /// Whether everybody may see its page.
    var isWall: Bool { watches }

    var leads: Bool { role == "facilitator" || role == "co-facilitator" }
    var watches: Bool { role == "observer" }

    /// The line by which somebody enters; nil where a form says nothing.
    public static func entering(_ fields: FormFields) -> FormRequest? {
        FormLine.entering(fields).map { FormRequest($0) }
    }

    /// The line that says what a member did with a form; nil where it says nothing.
    public static func acting(_ fields: FormFields) -> FormRequest? {
        FormLine.acting(fields).map { FormRequest($0) }
    }

    /// The line that shows again what a form changed one entry of; nil for nothing.
    public static func lookingAgain(_ fields: FormFields) -> FormRequest? {
        FormLine.lookingAgain(fields).map { FormRequest($0) }
    }

    /// Whether the last line was not taken.
    public var isRefused: Bool { reply?["type"] == "refused" }

    /// What a page has to do about what it was told.
    public enum Heard: Equatable, Sendable {
        /// Nothing.
        case told
        /// A line has its reply, by its number.
        case reply(Int)
        /// The server asks whether somebody is there.
        case asked
    }

    /// Takes in an object that the server sent, with or without its LF.
    public mutating func hear(_ line: [UInt8]) -> Heard {
        guard let json = try? JSON(parsing: line.last == 0x0A ? Array(line.dropLast()) : line),
            let type = json["type"]?.string
        else { return .told }
        if type == "ping" { return .asked }
        if let n = json["n"]?.int { seen = max(seen, n) }
        let isReply = json["id"] != nil
        if isReply, type != "welcome" { (reply, looked, isLost) = (nil, nil, false) }
        hear(json, type, isReply)
        return json["id"].map { .reply($0.int ?? 0) } ?? .told
    }

    /// No reply came to a line: the next page says so.
    public mutating func lose() {
        reply = [
            "type": "refused",
            "lines": [["kind": "refused", "text": .string(said("page.no-reply"))]],
        ]
        (looked, isLost) = (nil, true)
    }

    /// Its connection is gone: nobody is inside until they are welcome again.
    public mutating func goAway() { isInside = false }

    /// A page was sent: a secret stands on one page only, since others may hold this telephone next.
    public mutating func wasShown() { isSecretShown = true }

    private mutating func hear(_ json: JSON, _ type: String, _ isReply: Bool) {
        if type == "locked" { isLocked = json["on"]?.bool ?? isLocked }
        switch type {
        case "hello", "pong": break
        case "welcome":
            (welcome, ended, isInside) = (json, nil, true)
            role = json["role"]?.string ?? ""
            secret = json["secret"]?.string ?? secret
        case "prompt": ask(json)
        case "held": held = json
        case "own": own = json
        case "count": count = json
        case "end": ended = json
        case "documents": documents = json
        case _ where Self.lookedAt.contains(type): if isReply { looked = json }
        case _ where Self.shownTypes.contains(type):
            points.hear(json, type)
            show(json)
        case _ where isReply:
            reply = json
            // Words that were held back are kept now.
            if type == "taken" { held = nil }
        default:
            if type == "role", json["member"] == welcome?["member"] {
                role = json["role"]?.string ?? role
            }
            news = [json] + news.prefix(Self.mostNews - 1)
        }
    }

    private mutating func ask(_ json: JSON) {
        if json["mark"] != prompt?["mark"] {
            if isPast { shown = [] }
            isPast = true
            (own, count, reply) = (nil, nil, isLost ? reply : nil)
            documents = nil
        }
        (prompt, held) = (json, nil)
    }

    private mutating func show(_ json: JSON) {
        // How points are grouped belongs to those above it.
        if ["grouped", "ungrouped"].contains(json["type"]?.string) { return shown.append(json) }
        if isPast { shown = [] }
        isPast = false
        shown.append(json)
    }
}
