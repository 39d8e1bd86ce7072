import DialogueEngine
import Foundation

/// A whole group conversation: who types what, and what follows. Files in Fixtures/groups.
///
/// A file begins with comments (`#`) and settings (`dialogue:`, `briefing:`), ended by `---`. Then,
/// one after the other, what somebody does, and below it, indented by four blanks, what follows:
///
///     * Ana joins as facilitator     (facilitator, co-facilitator, participant, observer)
///     * Ben joins
///     * Ben drops                    (the connection is lost)
///     * Ben returns
///     * Ben leaves                   (on purpose)
///     * Everything is restarted      (nothing for the core; the server is killed here)
///     Ben> what Ben types
///         Ben < taken 12: answer
///         all < asked: revealed here
///
/// Hearers are a name, `all`, `but NAME`, `leaders` and `watchers`. Answers without names are
/// listed in the order of the alphabet, since they are shuffled. Other ways of running a
/// conversation use `beats` and check what they can see; DEBRIEF's own effects are compared by the
/// tests of the core, and `UPDATE_GOLDEN=1` writes them anew.
public struct GroupFixture: CustomStringConvertible, Sendable {
    public let name: String
    /// Comments and settings, as they stand.
    public let head: String
    public let settings: [String: String]
    public let beats: [Beat]

    public var description: String { name }

    /// Something that one person does, and what follows from it.
    public struct Beat: Sendable {
        public let happening: Happening
        /// As written, without the blanks before it.
        public let follows: [String]
        /// Where it stands in the file, from 1.
        public let line: Int
    }

    /// What somebody does.
    public enum Happening: Equatable, Sendable {
        case joins(String, Role)
        case drops(String)
        case returns(String)
        case leaves(String)
        case restart
        case types(String, String)

        /// As it stands in a file.
        public var text: String {
            switch self {
            case .joins(let name, .participant): "* \(name) joins"
            case .joins(let name, let role): "* \(name) joins as \(role.rawValue)"
            case .drops(let name): "* \(name) drops"
            case .returns(let name): "* \(name) returns"
            case .leaves(let name): "* \(name) leaves"
            case .restart: "* Everything is restarted"
            case .types(let name, let line): line.isEmpty ? "\(name)>" : "\(name)> \(line)"
            }
        }

        public init?(_ text: String) {
            if text == "* Everything is restarted" {
                self = .restart
            } else if text.hasPrefix("* ") {
                let words = text.dropFirst(2).components(separatedBy: " ")
                switch (words.dropFirst().first, words.count) {
                case ("joins", 2): self = .joins(words[0], .participant)
                case ("joins", 4):
                    guard let role = Role(rawValue: words[3]) else { return nil }
                    self = .joins(words[0], role)
                case ("drops", 2): self = .drops(words[0])
                case ("returns", 2): self = .returns(words[0])
                case ("leaves", 2): self = .leaves(words[0])
                default: return nil
                }
            } else {
                guard let end = text.firstIndex(of: ">") else { return nil }
                let line = text[text.index(after: end)...].drop { $0 == " " }
                self = .types(String(text[..<end]), String(line))
            }
        }
    }

    /// Every conversation.
    public static func all() throws -> [GroupFixture] {
        let folder = Project.path("Fixtures/groups")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { $0.hasSuffix(".txt") }
            .map {
                try GroupFixture(
                    name: $0, text: String(contentsOf: folder.appending(path: $0), encoding: .utf8))
            }
    }

    /// Reads a file.
    public init(name: String, text: String) throws {
        self.name = name
        let halves = text.components(separatedBy: "\n---\n")
        guard halves.count == 2 else { throw Golden.Broken(report: "\(name): no line of ---") }
        head = halves[0]
        var settings: [String: String] = [:]
        for line in head.components(separatedBy: "\n") where !line.hasPrefix("#") {
            let parts = line.components(separatedBy: ": ")
            if parts.count == 2 { settings[parts[0]] = parts[1] }
        }
        self.settings = settings
        let before = head.components(separatedBy: "\n").count + 2
        var beats: [(Happening, [String], Int)] = []
        for (offset, line) in halves[1].components(separatedBy: "\n").enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            if line.hasPrefix("    ") {
                guard !beats.isEmpty else { throw Golden.Broken(report: "\(name): \(line)") }
                beats[beats.count - 1].1.append(String(line.dropFirst(4)))
            } else {
                guard let happening = Happening(line) else {
                    throw Golden.Broken(report: "\(name):\(offset + before): \(line)")
                }
                beats.append((happening, [], offset + before))
            }
        }
        self.beats = beats.map { Beat(happening: $0, follows: $1, line: $2) }
    }

    /// The content that the conversation is held on.
    public func guide() throws -> Guide {
        try Rehearsal.bundled(
            settings["dialogue"] ?? "standard", on: settings["briefing"] ?? "K21")
    }

    /// The file with other consequences.
    public func text(_ follows: [[String]]) -> String {
        var text = head + "\n---\n"
        for (beat, follows) in zip(beats, follows) {
            text += beat.happening.text + "\n" + follows.map { "    \($0)\n" }.joined()
        }
        return text
    }

    /// Replaces what follows in the file.
    public func update(_ follows: [[String]]) throws {
        try Data(text(follows).utf8).write(to: Project.path("Fixtures/groups/\(name)"))
    }
}
