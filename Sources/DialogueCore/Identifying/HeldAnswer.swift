/// An answer that is not kept yet, because it seems to hold something that identifies a person.
///
/// It lives in memory only: not in the log, not in a history. Whoever typed it sends it as it is,
/// words it anew, or puts a role in the place of each detail and looks at that before it is kept.
/// A value without surroundings: one person's session holds one, a server one for each member.
public struct HeldAnswer: Equatable, Sendable {
    /// What can be done with it, in the order in which people choose by number.
    public enum Choice: String, CaseIterable, Sendable {
        /// Put a role in the place of each detail, or take it out.
        case replace
        /// See the question again.
        case reword
        /// Keep it as it is.
        case send

        /// A choice by its number from 1, or by its name.
        init?(typed: String) {
            if let number = Int(typed), Self.allCases.indices.contains(number - 1) {
                self = Self.allCases[number - 1]
            } else {
                self.init(rawValue: typed == "keep" ? "send" : typed)
            }
        }
    }

    /// What is asked now.
    public enum Stage: Equatable, Sendable {
        /// Replace, reword or send.
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
    /// The most words of a role: more are an answer typed in the wrong place.
    public static let roleWords = 6

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

    /// A line that was typed: a choice by its number or name, a role, or, where there is nothing
    /// else to reply to, the whole answer in other words. What is plainly a reply to the bot, such as
    /// a number or yes, is never an answer.
    public mutating func take(_ line: String) -> Outcome {
        let typed = line.lowercased()
        switch stage {
        case .choosing:
            if let choice = Choice(typed: typed) { return choose(choice) }
            return Self.isReply(typed) ? .refuse(.choiceWanted) : .anew(line)
        case .role:
            if let choice = Choice(rawValue: typed) { return choose(choice) }
            return take(role: line)
        case .confirming:
            if let choice = Choice(rawValue: typed) { return choose(choice) }
            if Self.consent.contains(typed) { return goOn() }
            if Self.isReply(typed) { roles = nil }
            return .ask
        }
    }

    /// Whether a line can only be meant for what is asked about a held answer.
    public static func isMeant(by line: String) -> Bool {
        let typed = line.lowercased()
        return Choice(typed: typed) != nil || isReply(typed)
    }

    private static let consent: Set = ["yes", "y", "ok", "okay"]

    private static func isReply(_ typed: String) -> Bool {
        consent.contains(typed) || typed == "no" || typed == "n" || !typed.hasLetters
    }

    private mutating func take(role line: String) -> Outcome {
        let role = String(
            String.UnicodeScalarView(line.unicodeScalars.filter { $0 != "[" && $0 != "]" }))
        guard role.hasLetters, role.unicodeScalars.count <= Self.roleLimit,
            role.split(separator: " ").count <= Self.roleWords,
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

    /// Return on an empty line: takes the detail out for which a role was asked, or keeps what was
    /// shown. An answer of which nothing would be left is let go.
    public mutating func goOn() -> Outcome {
        switch stage {
        case .choosing: return .refuse(.choiceWanted)
        case .confirming(let text): return .keep(text)
        case .role:
            roles?.append("")
            if case .confirming(let text) = stage, !text.hasLetters { return .drop }
            return .ask
        }
    }

    private func replaced(_ roles: [String]) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var end = 0
        for (match, role) in zip(matches, roles) {
            result += bytes[end..<match.range.lowerBound]
            end = match.range.upperBound
            if !role.isEmpty {
                result += Array("[\(role)]".utf8)
            } else if end == bytes.count || " ,.;:!?".utf8.contains(bytes[end]) {
                // Where something is taken out, the blank before it goes too.
                while result.last == 0x20 { result.removeLast() }
            }
        }
        let text = String(decoding: result + bytes[end...], as: UTF8.self)
        return String(text.unicodeScalars.drop { $0 == " " })
    }
}

extension String {
    fileprivate var hasLetters: Bool { unicodeScalars.contains { $0.properties.isAlphabetic } }
}
