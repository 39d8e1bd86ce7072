/// Finds in a line who is to do it, once its day is marked.
enum LineDoer {
    /// Marks the words of who is named for certain, and those that join them to the rest.
    static func mark(in words: inout [LineWord]) {
        let rest = words.indices.filter { words[$0].part == .what && !words[$0].isBar }
        guard rest.count > 1 else { return }
        if let before = before(rest, words) {
            for index in before.who { words[index].part = .who }
            for index in before.joints { words[index].part = .joint }
        } else if let behind = behind(rest, words) {
            for index in behind.who { words[index].part = .who }
            for index in behind.joints { words[index].part = .joint }
        }
    }

    private struct Found {
        let who: ArraySlice<Int>
        var joints: ArraySlice<Int> = []
    }

    /// The most words of somebody's name and role.
    private static let longest = 8
    private static let modals: WordSet = "will shall must should"

    // MARK: At the beginning

    /// “Priya Shah will …”, “Priya Shah to …”, “Priya Shah: …”, “Priya Shah puts …”.
    private static func before(_ rest: [Int], _ words: [LineWord]) -> Found? {
        let most = min(longest, rest.count - 1)
        for count in 1...most {
            let last = words[rest[count - 1]]
            if last.end == ":" {
                let isLabel = LineVocabulary.owners.contains(last.plain)
                let isSure = !isLabel && Doer(rest[..<count].map { words[$0] }).isSure
                return isSure ? Found(who: rest[..<count]) : nil
            }
            guard let joints = joints(at: count, rest, words) else { continue }
            let doer = Doer(rest[..<count].map { words[$0] })
            let isPlain = words[rest[count]].plain == "to"
            guard isPlain ? doer.isSureBeforeTo : doer.isSure else { return nil }
            return Found(who: rest[..<count], joints: rest[count..<count + joints])
        }
        return (1...most).lazy.filter { isDeed(at: $0, rest, words) }
            .first { Doer(rest[..<$0].map { words[$0] }).isName }
            .map { Found(who: rest[..<$0]) }
    }

    /// How many words join who and what here; nil where none does. “Will be” tells of what is done
    /// to somebody.
    private static func joints(at place: Int, _ rest: [Int], _ words: [LineWord]) -> Int? {
        func plain(_ place: Int) -> String {
            place < rest.count ? words[rest[place]].plain : ""
        }
        let count: Int
        switch plain(place) {
        case "to": count = 1
        case "is", "are":
            if plain(place + 1) == "going", plain(place + 2) == "to" {
                count = 3
            } else if plain(place + 1) == "to" {
                count = 2
            } else {
                return nil
            }
        case let word where modals.contains(word): count = 1
        default: return nil
        }
        guard place + count < rest.count, !["be", "have"].contains(plain(place + count)) else {
            return nil
        }
        return count
    }

    /// Whether somebody does something here: “puts a …”, “asks every …”.
    private static func isDeed(at place: Int, _ rest: [Int], _ words: [LineWord]) -> Bool {
        guard place + 1 < rest.count else { return false }
        let (deed, next) = (words[rest[place]].core, words[rest[place + 1]].plain)
        guard deed.utf8.first.map({ !$0.isCapital }) ?? false, LineVocabulary.isDeed(deed) else {
            return false
        }
        return LineVocabulary.after.contains(next)
    }

    // MARK: At the end

    /// “… (Priya Shah)”, “… – Priya Shah”, “…, Priya Shah”, “… owner: Priya Shah”.
    private static func behind(_ rest: [Int], _ words: [LineWord]) -> Found? {
        for count in 1...min(longest, rest.count - 1) {
            let start = rest.count - count
            let (who, before) = (rest[start...], words[rest[start - 1]])
            let doer = Doer(who.map { words[$0] })
            let label = LineVocabulary.owners.contains(before.plain)
            if label, before.end == ":" || before.plain == "by" {
                return doer.isSure && (before.end == ":" || doer.isFullName)
                    ? Found(who: who, joints: rest[start - 1..<start]) : nil
            }
            let first = words[rest[start]]
            if first.opensBracket, words[rest[rest.count - 1]].closesBracket {
                return doer.isSure ? Found(who: who) : nil
            }
            let isBehindBar = rest[start] > 0 && words[rest[start] - 1].isBar
            if isBehindBar || before.end == ";" { return doer.isSure ? Found(who: who) : nil }
            if before.end == "," {
                // With more commas it may be the last of several things.
                let commas = rest[..<start].count { words[$0].end == "," }
                return commas == 1 && doer.isSureAlone ? Found(who: who) : nil
            }
        }
        return nil
    }
}
