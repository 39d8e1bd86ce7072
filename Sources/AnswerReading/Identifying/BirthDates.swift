extension DetailText {
    private static let months: WordSet = """
        january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec
        """
    private static let ordinals: Set<String> = ["st", "nd", "rd", "th"]
    /// What shows that a day belongs to something else than a birth.
    private static let others: WordSet = """
        meeting review conference visit visited met agreed panel plan seen referred referral but
        when then since before after while until missing checked wrong recorded dated party card
        presents celebration assessment report discussed letter e email audit updated moved placed
        placement removed died unknown unclear and until strategy training
        """
    private static let becoming: WordSet = "turned turns turning turn becomes became"
    private static let persons: WordSet =
        "he she they who boy girl child son daughter brother sister baby twin twins"
    private static let ages: WordSet = """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen twenty
        """
    private static let birthdays: Set<String> = ["birthday", "birthdate", "dob", "bday"]

    /// A day that begins at this run and is said to be somebody's birth.
    func birthDate(_ at: Int) -> Found? {
        guard let end = dayEnd(at) else { return nil }
        return isBirthBehind(at) || isBirthAhead(end)
            ? Found(kind: .dateOfBirth, runs: at..<end) : nil
    }

    // MARK: The day

    private func dayEnd(_ at: Int) -> Int? {
        guard isStart(at), let first = run(at) else { return nil }
        if !first.isDigits {
            guard let day = number(at + 1, 1...31), Self.months.contains(first.text) else {
                return nil
            }
            return withYear(ordinal(day))
        }
        if [6, 8].contains(first.count), isEnd(at + 1) {
            return Self.isPacked(first.text) ? at + 1 : nil
        }
        if first.count == 4, let month = number(at + 1, 1...12), let day = number(month, 1...31),
            runs[at + 1].isDateGap, runs[month].isDateGap
        {
            return day
        }
        guard let day = number(at, 1...31) else { return nil }
        return worded(day) ?? numeric(day) ?? short(day, at)
    }

    /// `3 April 2012`, `3rd of April`.
    private func worded(_ day: Int) -> Int? {
        var next = ordinal(day)
        if let of = run(next), of.text == "of" || of.text == "day" { next += 1 }
        guard let month = run(next), Self.months.contains(month.text) else { return nil }
        return withYear(next + 1)
    }

    /// `3/4/12`, `03.04.2012`, `3 4 12`.
    private func numeric(_ at: Int) -> Int? {
        guard let month = number(at, 1...12), runs[at].isDateGap, let year = run(month),
            year.isDigits, year.isDateGap, year.count == 2 || year.count == 4
        else { return nil }
        return month + 1
    }

    /// `DOB 3/4`: a day without its year, right behind a word that can mean nothing else.
    private func short(_ at: Int, _ day: Int) -> Int? {
        guard let month = number(at, 1...12), ["/", ".", "-"].contains(runs[at].gap), isEnd(month)
        else { return nil }
        let isPointed = ["is", "was", "on"].contains(run(day - 1)?.text)
        let word = isPointed ? day - 2 : day - 1
        let isCalled = run(word).map { Self.birthdays.contains($0.text) } ?? false
        return isCalled || isSpelt(word) || run(word)?.text == "birth" && isDateOf(word)
            ? month : nil
    }

    private func ordinal(_ at: Int) -> Int {
        guard let word = run(at), Self.ordinals.contains(word.text), word.gap.isEmpty else {
            return at
        }
        return at + 1
    }

    private func withYear(_ at: Int) -> Int {
        guard let year = run(at), year.isDigits, year.count == 4 || year.count == 2 else {
            return at
        }
        return [" ", ", ", "", "-", "/", ".", " '", "'"].contains(year.gap) ? at + 1 : at
    }

    private func number(_ at: Int, _ bounds: ClosedRange<Int>) -> Int? {
        guard let run = run(at), run.isDigits, run.count <= 2, Int(run.text, in: bounds) != nil
        else { return nil }
        return at + 1
    }

    /// `03042012` or `030412`.
    private static func isPacked(_ digits: String) -> Bool {
        Int(digits.prefix(2), in: 1...31) != nil
            && Int(digits.dropFirst(2).prefix(2), in: 1...12) != nil
    }

    // MARK: The birth

    /// Whether a birth is spoken of before a day, with nothing between that it belongs to instead.
    private func isBirthBehind(_ at: Int) -> Bool {
        for place in places(before: at, reach: 9) {
            let word = runs[place].text
            let distance = at - 1 - place
            if Self.birthdays.contains(word) { return true }
            if word == "born" { return !isBehind(place, ["not", "un", "to"], reach: 2) }
            if word == "birth" { return isDateOf(place) || distance <= 1 && !isAged(place) }
            if word == "b", distance == 0 { return isSpelt(place) || isStart(place) }
            if distance == 2, isAge(place + 1), run(at - 1)?.text == "on", isBecoming(place) {
                return true
            }
            if ["turned", "turns", "turning"].contains(word) { return false }
            if isSpelt(place) || word == "day" && run(place - 1)?.text == "b" { return true }
            if Self.others.contains(word), word != "e" { return false }
        }
        return false
    }

    /// Whether a birth is spoken of right behind a day.
    private func isBirthAhead(_ end: Int) -> Bool {
        for place in places(from: end, reach: 7) {
            let word = runs[place].text
            if Self.birthdays.contains(word) || isSpelt(place + 2) {
                return place - end <= 5 && !followedByOther(place)
            }
            if word == "birth", isDateOf(place) { return true }
            if word == "born" { return ["was", "were"].contains(runs[place - 1].text) }
            if Self.others.contains(word) || runs[place].gap.utf8.first == 59 { return false }
        }
        return false
    }

    private func followedByOther(_ at: Int) -> Bool {
        run(at + 1).map { Self.others.contains($0.text) } ?? false
    }

    /// `date of birth`, `d.o. birth`.
    private func isDateOf(_ at: Int) -> Bool {
        run(at - 1)?.text == "of" && ["date", "day"].contains(run(at - 2)?.text)
    }

    /// `She turned 16 on`, `he will be 16 on`, `she is 16 on`.
    private func isBecoming(_ at: Int) -> Bool {
        let word = runs[at].text
        if Self.becoming.contains(word) { return true }
        let isFuture = word == "be" && ["will", "ll", "would"].contains(run(at - 1)?.text)
        guard isFuture || word == "is", let person = run(at - (isFuture ? 2 : 1)) else {
            return false
        }
        return Self.persons.contains(person.text)
    }

    private func isAge(_ at: Int) -> Bool {
        guard let age = run(at) else { return false }
        return age.isDigits ? age.count <= 2 : Self.ages.contains(age.text)
    }

    /// `since birth`, `pre-birth`.
    private func isAged(_ at: Int) -> Bool {
        ["since", "pre", "from", "before", "after"].contains(run(at - 1)?.text)
    }

    /// `d.o.b`, of which this run is the b.
    private func isSpelt(_ at: Int) -> Bool {
        run(at)?.text == "b" && run(at - 1)?.text == "o" && run(at - 2)?.text == "d"
    }
}

extension DetailText.Run {
    fileprivate var isDateGap: Bool { ["/", ".", "-", " ", " / ", " - ", ". "].contains(gap) }
}
