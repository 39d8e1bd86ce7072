import LineProtocol

/// What people may be called in a room: readable, one alphabet, and not mistaken for anybody else.
enum NameRule {
    /// The most scalars of a name.
    static let limit = 32
    /// The most scalars of an agency or of what somebody does.
    static let detailLimit = 64

    /// The name as the room will use it: without doubled blanks.
    ///
    /// - Parameter taken: the names in the room already.
    static func checked(
        _ typed: String, among taken: some Sequence<String>
    ) throws(NameRefusal) -> String {
        let words = typed.unicodeScalars.split(separator: " ")
        let scalars = words.joined(separator: [" "])
        var name = String.UnicodeScalarView()
        name.append(contentsOf: scalars)
        if name.isEmpty { throw NameRefusal(problem: .empty) }
        guard name.count <= limit else { throw NameRefusal(problem: .tooLong(limit: limit)) }
        guard let first = name.first, isLetter(first), isReadable(name) else {
            throw NameRefusal(problem: .letters)
        }
        guard Scripts.isOne(name) else { throw NameRefusal(problem: .mixedScripts) }
        let text = String(name)
        if isReserved(text) { throw NameRefusal(problem: .reserved) }
        let look = LookAlikes.looks(of: text)
        guard !taken.contains(where: { !look.isDisjoint(with: LookAlikes.looks(of: $0)) }) else {
            throw NameRefusal(problem: .taken)
        }
        return text
    }

    /// What somebody says of their work: one line without controls and controls of direction.
    static func isPlain(_ detail: String) -> Bool {
        detail.unicodeScalars.count <= detailLimit
            && detail.unicodeScalars.allSatisfy { scalar in
                switch scalar.properties.generalCategory {
                case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
                    .paragraphSeparator:
                    false
                default: true
                }
            }
    }

    private static func isReadable(_ name: String.UnicodeScalarView) -> Bool {
        var marks = 0
        for scalar in name {
            marks = Scripts.isMark(scalar) ? marks + 1 : 0
            guard marks <= 3, isLetter(scalar) || Scripts.isMark(scalar) || isBetween(scalar) else {
                return false
            }
        }
        return true
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        Scripts.script(of: scalar) != nil && !Scripts.isMark(scalar)
    }

    private static func isBetween(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "-", ".", "'", "’", "0"..."9": true
        default: false
        }
    }

    /// Names that would be taken for a role or for the server.
    private static let reserved = Set(
        [
            "admin", "administrator", "all", "anybody", "anyone", "bot", "chair", "cofacilitator",
            "debrief", "everybody", "everyone", "facilitator", "host", "me", "member", "moderator",
            "nobody", "observer", "participant", "room", "screen", "server", "somebody", "someone",
            "system", "thefacilitator", "us", "you",
        ].map(LookAlikes.skeleton))

    private static func isReserved(_ name: String) -> Bool {
        // “Member 3” and “p3” are how the room itself calls somebody.
        let letters = name.lowercased().unicodeScalars.filter { isLetter($0) }
        let bare = LookAlikes.skeleton(String(String.UnicodeScalarView(letters)))
        let hasNumber = name.unicodeScalars.contains { ("0"..."9").contains($0) }
        return reserved.contains(bare) || hasNumber && bare == "p"
    }
}

/// A name is not taken, and why.
struct NameRefusal: Error {
    let problem: HostMessage.NameProblem
}
