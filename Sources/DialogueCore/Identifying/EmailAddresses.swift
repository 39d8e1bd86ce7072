extension DetailText {
    private static let endings: Set<String> = [
        "uk", "com", "org", "net", "gov", "edu", "eu", "info", "co", "ac", "sch", "nhs", "police",
    ]

    /// The most runs on either side, so that a long chain of them takes no longer.
    private static let longest = 40

    /// An e-mail address that begins at this run: `jo.field@example.org`, also with `(at)`, or
    /// as `jo at example dot org`.
    func emailAddress(_ at: Int) -> Found? {
        guard isStart(at) else { return nil }
        var sign = at + 1
        while sign < at + Self.longest, let run = run(sign), run.joinsLocalPart { sign += 1 }
        guard let domain = domain(behindLocalPartAt: sign) else { return nil }
        return domainEnd(domain.start, isLoose: domain.isLoose).map {
            Found(kind: .email, runs: at..<$0)
        }
    }

    /// Where the part after the sign begins, and whether blanks or words stand for the signs.
    private func domain(behindLocalPartAt at: Int) -> (start: Int, isLoose: Bool)? {
        guard let run = run(at) else { return nil }
        let signs = run.gap.utf8.filter { $0 != 0x20 }
        if signs.count == 1, signs.first == 64 { return (at, run.gap.utf8.count > 1) }
        guard run.text == "at", let next = self.run(at + 1) else { return nil }
        let isBracketed = ["(", " (", "[", " [", "{", "<"].contains(run.gap)
        return run.gap == " " && next.gap == " " || isBracketed ? (at + 1, true) : nil
    }

    /// The end of `example.org`; nil where it is none.
    private func domainEnd(_ start: Int, isLoose: Bool) -> Int? {
        var end = start + 1
        var dots = 0
        var last = start
        while end < start + Self.longest, let run = run(end) {
            if run.gap == "." {
                (dots, last) = (dots + 1, end)
            } else if isLoose, run.text == "dot", let next = self.run(end + 1), !next.isDigits {
                (dots, last) = (dots + 1, end + 1)
                end += 1
            } else if !(run.gap.isEmpty || run.gap == "-") {
                break
            }
            end += 1
        }
        guard dots > 0, let ending = run(last), !ending.isDigits, (2...24).contains(ending.count)
        else { return nil }
        if isLoose, !Self.endings.contains(ending.text) { return nil }
        return end
    }
}

extension DetailText.Run {
    /// Whether it goes on with what stands before the sign of an address.
    fileprivate var joinsLocalPart: Bool {
        switch gap {
        case "", ".", "_", "-", "+", "'", "&": true
        default: false
        }
    }
}
