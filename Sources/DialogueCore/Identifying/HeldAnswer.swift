/// An answer that is not kept yet, because it seems to hold something that identifies a person.
///
/// It lives in memory only: not in the log, not in a history. Whoever typed it sends it as it is,
/// words it anew, or puts a role in the place of each detail and looks at that before it is kept.
/// A value without surroundings: one person's session holds one, a server one for each member.
public struct HeldAnswer: Equatable, Sendable {
    /// What can be done with it.
    public enum Choice: String, CaseIterable, Sendable {
        case send
        case reword
        case replace
    }

    /// What is asked now.
    public enum Stage: Equatable, Sendable {
        /// Send, reword or replace.
        case choosing
        /// The role for one of the details.
        case role(IdentifyingDetail, number: Int, of: Int)
        /// The answer with the roles in it: keep it?
        case confirming(String)
    }

    /// What follows from a line.
    public enum Outcome: Equatable, Sendable {
        /// Ask on; the stage may have changed.
        case ask
        /// The line was no use; the stage is the same.
        case refuse(Refusal)
        /// This is to be kept, without asking again.
        case keep(String)
        /// Another wording, to be looked at like any answer; the held text is gone.
        case anew(String)
        /// The question stands open again; the held text is gone.
        case drop
    }

    /// The longest role, in scalars.
    public static let roleLimit = 60

    private let text: String
    /// What the text seems to hold.
    public let kinds: [IdentifyingDetail]
    private let matches: [IdentifyingDetail.Match]
    private var roles: [String]?

    /// Holds a text; nil where nothing was found in it.
    public init?(_ text: String) {
        matches = IdentifyingDetail.matches(in: text)
        guard !matches.isEmpty else { return nil }
        let found = matches.map(\.kind)
        kinds = IdentifyingDetail.allCases.filter { found.contains($0) }
        self.text = text
    }

    /// What is asked now.
    public var stage: Stage {
        guard let roles else { return .choosing }
        guard roles.count < matches.count else { return .confirming(replaced(roles)) }
        return .role(matches[roles.count].kind, number: roles.count + 1, of: matches.count)
    }

    /// A line that was typed: a choice by its name, a role, or other words for the answer.
    public mutating func take(_ line: String) -> Outcome {
        if let choice = Choice(rawValue: line.lowercased()) { return choose(choice) }
        guard case .role = stage else { return .anew(line) }
        let role = String(
            String.UnicodeScalarView(line.unicodeScalars.filter { $0 != "[" && $0 != "]" }))
        guard !role.isEmpty, role.unicodeScalars.count <= Self.roleLimit,
            !role.unicodeScalars.contains("\n"), IdentifyingDetail.kinds(in: role).isEmpty
        else { return .refuse(.notARole) }
        roles?.append(role)
        return .ask
    }

    /// One of the three.
    public mutating func choose(_ choice: Choice) -> Outcome {
        switch choice {
        case .send: return .keep(roles?.count == matches.count ? replaced(roles ?? []) : text)
        case .reword: return .drop
        case .replace:
            roles = []
            return .ask
        }
    }

    /// Return on an empty line: keeps what was shown with its roles, and nothing else.
    public func goOn() -> Outcome {
        if case .confirming(let text) = stage { return .keep(text) }
        return .refuse(.choiceWanted)
    }

    private func replaced(_ roles: [String]) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var end = 0
        for (match, role) in zip(matches, roles) {
            result += bytes[end..<match.range.lowerBound] + Array("[\(role)]".utf8)
            end = match.range.upperBound
        }
        return String(decoding: result + bytes[end...], as: UTF8.self)
    }
}
