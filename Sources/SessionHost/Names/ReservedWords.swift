/// Words by which somebody would be taken for who leads, for the server, or for a line of its own.
enum ReservedWords {
    /// Wherever they stand, in one word or several.
    private static let anywhere = looks(["debrief"])

    /// The same, but in what somebody does who leads: they are what it says.
    private static let leading = looks(["facilitator", "facilitating", "moderator"])

    private static let anywhereOrLeading = anywhere.union(leading)

    /// As a word of its own in a name.
    private static let words = looks(["admin", "bot", "chatbot", "host", "server", "system"])

    /// As the whole of a name, of what somebody does, or of where they work.
    private static let whole = looks([
        "action", "agreed", "all", "answer", "answers", "anybody", "anyone", "as", "asked", "bot",
        "chatbot", "everybody", "everyone", "example", "goodbye", "hint", "host", "idea", "kept",
        "learning point", "me", "minutes", "nobody", "note", "observer", "of", "parked",
        "participant", "plan", "question", "receipt", "recommendation", "role", "room", "screen",
        "server", "somebody", "someone", "system", "timer", "us", "vote", "votes",
        "watcher", "you",
    ])

    /// As the whole of a name; people may do these.
    private static let names = looks(["admin", "administrator", "chair", "member"])

    /// How lines of the server begin.
    private static let beginnings = looks([
        "answer to", "answers to", "asked earlier", "for you alone", "please note", "read as",
        "the answers to", "what was answered", "you are here", "your answer", "your vote",
    ])

    /// Of short words only the letters count: Ali is not “all”.
    private static func looks(_ words: [String]) -> Set<String> {
        words.reduce(into: []) { all, word in
            let looks = LookAlikes.looks(of: word)
            all.formUnion(
                word.utf8.count < 6 ? looks.filter { !$0.hasPrefix(LookAlikes.strokes) } : looks)
        }
    }

    /// Whether a name would be taken for something else than a person.
    static func areIn(name: String) -> Bool {
        let all = NameWords(name).all
        // A number is read as one: nobody takes “Guest 807” for a bot.
        let spoken = all.filter { !isNumber($0) }
        if spoken.contains(where: { isOne($0, of: words) }) { return true }
        // “Member 3” and “p3” are how the room itself calls somebody.
        let unnumbered = spoken.joined(separator: " ")
        return isNumbered(name) || isOne(unnumbered, of: names) || areIn(detail: unnumbered)
    }

    /// Whether what somebody does, or where they work, would make them who leads or the server.
    ///
    /// - Parameter leads: whether they lead indeed.
    static func areIn(detail: String, leads: Bool = false) -> Bool {
        let looks = LookAlikes.looks(of: detail)
        let anywhere = leads ? anywhere : anywhereOrLeading
        return !looks.isDisjoint(with: whole)
            || looks.contains { look in
                anywhere.contains { look.firstRange(of: $0.withoutStrokes) != nil }
                    || beginnings.contains { look.hasPrefix($0) }
            }
    }

    private static func isOne(_ text: String, of set: Set<String>) -> Bool {
        !LookAlikes.looks(of: text).isDisjoint(with: set)
    }

    private static func isNumber(_ word: String) -> Bool { word.unicodeScalars.allSatisfy(isDigit) }

    private static func isNumbered(_ name: String) -> Bool {
        let letters = name.lowercased().unicodeScalars.filter { !isDigit($0) && $0 != " " }
        return name.unicodeScalars.contains(where: isDigit)
            && ["p", "member"].contains(String(letters))
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}

extension String {
    fileprivate var withoutStrokes: Substring {
        hasPrefix(LookAlikes.strokes) ? dropFirst(LookAlikes.strokes.count) : self[...]
    }
}
