import DialogueEngine
import DialogueLanguage
import LogFormat
import StrictJSON

/// Makes the files of a pack from a log that was read and checked.
public struct PackWriter: Sendable {
    /// Why words are left out of a pack.
    public enum Reason: String, CaseIterable, Sendable {
        /// What somebody is called.
        case names
        /// What was said on the way to the plan.
        case discussion

        /// The one that words of this kind of entry can be left out for; what members say of their agency and
        /// role at the door never is.
        static func possible(for kind: String) -> Reason? {
            switch kind {
            case "name": .names
            case "join": nil
            default: .discussion
            }
        }
    }

    /// What is left out.
    public struct Omission: Equatable, Sendable {
        /// Whether names are.
        public var names: Bool
        /// Whether everything is that does not stand in the plan.
        public var discussion: Bool

        /// Says what is left out.
        public init(names: Bool = false, discussion: Bool = false) {
            (self.names, self.discussion) = (names, discussion)
        }

        /// Why the words of an entry are left out; nil where they are not.
        ///
        /// - Parameter form: what the plan fills: the answers to its parts are the plan.
        public func reason(_ event: Event, form: Form) -> Reason? {
            switch event {
            case .room(.name): names ? .names : nil
            case .room(.join): nil
            case .answer(let answered):
                reason(ofWordsAt: answered.place.step, form)
            // What a group is called stands in the plan beside its points.
            case .room(.group(let step, _, _)): reason(ofWordsAt: step, form)
            default: discussion && event.words != nil ? .discussion : nil
            }
        }

        private func reason(ofWordsAt step: String, _ form: Form) -> Reason? {
            discussion && !form.parts.contains { $0.id == step } ? .discussion : nil
        }
    }

    private let id: String
    private let lines: [[UInt8]]
    private let withheld: [Int: Reason]

    /// Takes a log.
    ///
    /// - Parameters:
    ///   - id: the session.
    ///   - lines: of its log, with their LF.
    ///   - withheld: whose words are left out, and why.
    public init(id: String, lines: [[UInt8]], withheld: [Int: Reason]) {
        (self.id, self.lines, self.withheld) = (id, lines, withheld)
    }

    /// The files that carry the record.
    ///
    /// - Parameters:
    ///   - openings: by the number of their entry, in order.
    ///   - content: what the session was begun with, by its fingerprint.
    public func record(
        openings: [(number: Int, bytes: [UInt8])], content: [String: [UInt8]]
    ) -> [String: [UInt8]] {
        var files = [
            PackName.log: Array(lines.joined()),
            PackName.openings: Array(
                openings.filter { withheld[$0.number] == nil }.map(\.bytes).joined()),
            PackName.withheld: Array(
                openings.compactMap { opening in
                    withheld[opening.number].map { Self.line(opening.number, $0) }
                }.joined()),
            PackName.head: head,
        ]
        for (fingerprint, bytes) in content { files[PackName.content + fingerprint] = bytes }
        return files
    }

    private var head: [UInt8] {
        let chain = Fingerprint(of: lines.last ?? []).hex
        return HeadText.bytes(LogHead(session: id, size: lines.count, chain: chain))
    }

    static func line(_ number: Int, _ reason: Reason) -> [UInt8] {
        JSON.line([
            JSON.Member(key: "n", value: .number(number)),
            JSON.Member(key: "why", value: .string(reason.rawValue)),
        ])
    }

    /// The list of all files with their hashes, as `sha256sum` takes it.
    public static func manifest(of files: [String: [UInt8]]) -> [UInt8] {
        let names = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return names.flatMap { name in
            Array("\(Fingerprint(of: files[name] ?? []).hex)  \(name)\n".utf8)
        }
    }
}

/// The text that is signed for the log alone.
enum HeadText {
    static func bytes(_ head: LogHead) -> [UInt8] {
        let lines = [
            "format 1", "debrief session \(head.session)", "size \(head.size)",
            "chain \(head.chain)",
        ]
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }
}

extension Form.Part {
    /// The step that fills it.
    fileprivate var id: String {
        switch self {
        case .field(let id, _), .list(let id, _, _), .table(let id, _, _): id
        }
    }
}
