extension DetailText {
    private static let endings: Set<String> = [
        "uk", "com", "org", "net", "gov", "edu", "eu", "info", "co", "ac", "sch", "nhs", "police",
    ]

    /// The most runs on either side, so that a long chain of them takes no longer.
    private static let longest = 40

    /// An e-mail address that begins at this run: `jo.field@example.org`, also with `(at)`, or
    /// as `jo at example dot org`.
    func emailAddress(_ at: Int) -> Found? {
        guard hasAt, isStart(at) else { return nil }
        var sign = at + 1
        while sign < at + Self.longest, let run = run(sign), run.joinsLocalPart { sign += 1 }
        guard let domain = domain(behindLocalPartAt: sign), let end = end(of: domain) else {
            return nil
        }
        return Found(kind: .email, runs: at..<end)
    }

    /// The part after the sign.
    private struct Domain {
        let start: Int
        /// Whether blanks or words stand for the signs.
        var isLoose = true
        /// Whether nothing but the word “at” stands for the sign: “the policy is at example.org”
        /// is no address, “jo at example dot org” is one.
        var isSpoken = false
    }

    private func domain(behindLocalPartAt at: Int) -> Domain? {
        guard let run = run(at) else { return nil }
        let signs = run.gap.utf8.filter { $0 != 0x20 }
        if signs.count == 1, signs.first == 64 {
            return Domain(start: at, isLoose: run.gap.utf8.count > 1)
        }
        guard run.text == "at", let next = self.run(at + 1) else { return nil }
        if ["(", " (", "[", " [", "{", "<"].contains(run.gap) { return Domain(start: at + 1) }
        return run.gap == " " && next.gap == " " ? Domain(start: at + 1, isSpoken: true) : nil
    }

    /// The end of `example.org`; nil where it is none.
    private func end(of domain: Domain) -> Int? {
        let start = domain.start
        var end = start + 1
        var (dots, last, isSpelt) = (0, start, false)
        while end < start + Self.longest, let run = run(end) {
            if run.gap == "." {
                (dots, last) = (dots + 1, end)
            } else if domain.isLoose, run.text == "dot", let next = self.run(end + 1),
                !next.isDigits
            {
                (dots, last, isSpelt) = (dots + 1, end + 1, true)
                end += 1
            } else if !(run.gap.isEmpty || run.gap == "-") {
                break
            }
            end += 1
        }
        guard dots > 0, isSpelt || !domain.isSpoken, let ending = run(last), !ending.isDigits,
            (2...24).contains(ending.count)
        else { return nil }
        return domain.isLoose && !Self.endings.contains(ending.text) ? nil : end
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
