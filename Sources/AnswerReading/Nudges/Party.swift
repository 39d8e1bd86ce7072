/// Divides an answer into those who are named together.
struct PartyReader {
    private var parties = [Party()]
    private var description: [String] = []
    private var skipsToNext = false

    /// What "and", commas and their like divide, up to the first verb or helper.
    static func parties(among words: ArraySlice<NudgeWord>) -> [Party] {
        var reader = PartyReader()
        for word in words {
            guard reader.read(word) else { break }
        }
        reader.close()
        return reader.parties
    }

    /// Whether words after this one may still name somebody who is responsible.
    private mutating func read(_ word: NudgeWord) -> Bool {
        let isDivider = PeopleWords.dividers.contains(word.text)
        if isDivider || word.gap >= .comma {
            close()
            skipsToNext = false
        }
        if isDivider || word.gap == .other { parties.append(Party()) }
        if isDivider || skipsToNext { return true }
        // What somebody will do may name others, who need not do it; nor need helpers.
        if isVerb(word.text) { return false }
        if PeopleWords.helpers.contains(word.text), hasBegun { return false }
        if PeopleWords.cuts.contains(word.text), !description.isEmpty {
            skipsToNext = true
        } else {
            description.append(word.text)
        }
        return true
    }

    private var hasBegun: Bool { !description.isEmpty || parties.contains { !$0.isEmpty } }

    private func isVerb(_ word: String) -> Bool {
        guard let last = description.last else { return false }
        return PeopleWords.verbs.contains(word) || (word == "leads" && Described([last]) == .name)
    }

    private mutating func close() {
        parties[parties.count - 1].add(Described(description))
        description = []
    }
}

/// Those who are named together, as a name and its role are in "Priya Shah, team manager".
struct Party {
    private var described: [Described] = []

    mutating func add(_ new: Described) { described.append(new) }

    /// Nobody has been named yet, not even a group.
    var isEmpty: Bool { described.allSatisfy { $0 == .nobody } }

    var people: Int { count(.name) > 0 ? count(.name) : count(.role) }
    var isGroup: Bool {
        described.contains(.everybody) || (people == 0 && described.contains(.group))
    }

    private func count(_ kind: Described) -> Int { described.count { $0 == kind } }
}
