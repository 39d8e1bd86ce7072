/// How much of an action rests on somebody remembering it.
///
/// After the action hierarchy of root cause analysis: what asks people to know or to remember wears
/// off, what changes their work stays. It is read from words, so it can miss things and be mistaken;
/// it is tuned to call an action weak only where that is plain.
public enum ActionStrength: String, CaseIterable, Sendable {
    /// People are to know, remember or take care: training, reminding, sharing, raising awareness.
    case weak
    /// Neither is plain: a check, a meeting, a named lead, a new procedure.
    case middle
    /// The work itself changes: a default, a checklist, a changed form, who is called, a step less.
    case strong
}

extension ActionStrength {
    /// How strong an action is as it is written.
    public init(of action: String) {
        let words = NudgeWord.split(action)
        let reading = StrengthReading(words: words)
        self = reading.isStrong ? .strong : reading.isWeak ? .weak : .middle
    }
}

/// The words of one action.
private struct StrengthReading {
    let words: [NudgeWord]
    /// How many words may stand between a change and the thing that is changed.
    private static let reach = 9

    var isStrong: Bool {
        words.indices.contains { at in
            guard !isWeakened(at) else { return false }
            return StrengthWords.strong.begins(at: at, words) || isChange(at)
        }
    }

    var isWeak: Bool {
        words.indices.contains { at in
            leads(at) && StrengthWords.asking.begins(at: at, words)
                || StrengthWords.weak.begins(at: at, words)
        }
    }

    /// Whether somebody changes a thing that others work with: “add … to the form”.
    private func isChange(_ at: Int) -> Bool {
        guard leads(at), StrengthWords.changes.contains(words[at].text) else { return false }
        let near = words[(at + 1)...].prefix(Self.reach)
        return near.contains { StrengthWords.tools.contains($0.text) }
    }

    /// Whether people are only asked or told to do what stands there: “remind staff to use the form”.
    private func isWeakened(_ at: Int) -> Bool {
        let start = words[..<(at + 1)].lastIndex { $0.gap > .comma || $0.gap == .stop } ?? 0
        return (start...at).contains { place in
            leads(place) && StrengthWords.asking.begins(at: place, words)
                || StrengthWords.lessons.contains(words[place].text)
        }
    }

    /// Whether a verb may begin here: first, after a pause, after “will”, “to” or “and”, or behind
    /// whoever does it.
    private func leads(_ at: Int) -> Bool {
        if at == 0 || words[at].opens { return true }
        if StrengthWords.beforeVerb.contains(words[at - 1].text) { return true }
        let isThird = words[at].text.utf8.last == UInt8(ascii: "s")
        return isThird && at <= 4 && !StrengthWords.articles.contains(words[at - 1].text)
    }
}
