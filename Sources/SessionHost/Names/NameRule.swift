import AnswerReading
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
        _ typed: String, among taken: AlikeNames
    ) throws(NameRefusal) -> String {
        let words = typed.unicodeScalars.split(separator: " ")
        let name = String.UnicodeScalarView(words.joined(separator: [" "]))
        if name.isEmpty { throw NameRefusal(problem: .empty) }
        guard name.count <= limit else { throw NameRefusal(problem: .tooLong(limit: limit)) }
        guard let first = name.first, isLetter(first), isReadable(name) else {
            throw NameRefusal(problem: .letters)
        }
        guard Scripts.isOne(name) else { throw NameRefusal(problem: .mixedScripts) }
        let text = String(name)
        if ReservedWords.areIn(name: text) { throw NameRefusal(problem: .reserved) }
        if identifies(text) { throw NameRefusal(problem: .identifying) }
        if taken.have(anyOf: LookAlikes.looks(of: text)) { throw NameRefusal(problem: .taken) }
        return text
    }

    /// Looks at what somebody says of their work.
    ///
    /// - Parameters:
    ///   - names: the names in the room, which nobody's work is called like.
    ///   - own: what they want to be called; nil where the room calls them.
    ///   - leads: whether they lead the room.
    static func check(
        detail: String, _ which: HostMessage.Detail, among names: AlikeNames, own: String?,
        leads: Bool = false
    ) throws(NameRefusal) {
        if detail.isEmpty { return }
        func refuse(_ problem: HostMessage.NameProblem) -> NameRefusal {
            NameRefusal(problem: problem, detail: which)
        }
        guard detail.unicodeScalars.count <= detailLimit else {
            throw refuse(.tooLong(limit: detailLimit))
        }
        guard isPlain(detail) else { throw refuse(.letters) }
        if ReservedWords.areIn(detail: detail, leads: leads) { throw refuse(.reserved) }
        if identifies(detail) { throw refuse(.identifying) }
        let looks = LookAlikes.looks(of: detail)
        let isOwn = own.map { !LookAlikes.looks(of: $0).isDisjoint(with: looks) } ?? false
        if isOwn || names.have(anyOf: looks) { throw refuse(.taken) }
    }

    /// Whether it holds a telephone number, a postcode or the like.
    private static func identifies(_ text: String) -> Bool {
        text.unicodeScalars.count { ("0"..."9").contains($0) } > 5
            || !IdentifyingDetail.kinds(in: text).isEmpty
    }

    /// One line that shows as it is, and holds nothing by which it would look like a person's words.
    private static func isPlain(_ detail: String) -> Bool {
        detail.utf8.elementsEqual(detail.withoutControls.utf8)
            && detail.unicodeScalars.allSatisfy {
                $0 != ":" && $0 != "：" && !hidden.contains($0.properties.generalCategory)
            }
    }

    private static let hidden: Set<Unicode.GeneralCategory> = [
        .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
        .paragraphSeparator,
    ]

    /// What may stand in a name besides letters.
    private static let between = " -.'’0123456789".unicodeScalars

    private static func isReadable(_ name: String.UnicodeScalarView) -> Bool {
        var marks = 0
        for scalar in name {
            marks = Scripts.isMark(scalar) ? marks + 1 : 0
            let isKnown = Scripts.script(of: scalar) != nil || between.contains(scalar)
            guard marks <= 3, !scalar.isInvisible, isKnown else { return false }
        }
        return true
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        Scripts.script(of: scalar) != nil && !Scripts.isMark(scalar)
    }
}

/// What somebody says of themselves is not taken, and why.
struct NameRefusal: Error {
    let problem: HostMessage.NameProblem
    /// What it is about; nil for the name.
    var detail: HostMessage.Detail?

    /// What they are told.
    var message: HostMessage { detail.map { .badDetail($0, problem) } ?? .badName(problem) }
}
