extension DetailText {
    /// The letters that postcodes begin with.
    private static let areas: WordSet = """
        ab al b ba bb bd bf bh bl bn br bs bt bx ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn
        dt dy e ec eh en ex fk fy g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv je ka kt kw ky l la
        ld le ll ln ls lu m me mk ml n ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg
        sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze
        """
    /// What follows a digit in ordinary words: ordinals and units.
    private static let endings: WordSet = "st nd rd th hr yr ft lb gb"

    /// A whole postcode that begins at this run; an area alone, such as M60, is none.
    func postcode(_ at: Int) -> Found? {
        guard let area = run(at), !area.isDigits, area.count <= 2, isStart(at),
            let digits = run(at + 1), digits.isDigits, digits.gap.isEmpty,
            Self.areas.contains(area.text)
        else { return nil }
        // The last digit belongs to the second half where nothing stands between the halves.
        if (2...3).contains(digits.count), let unit = run(at + 2), unit.gap.isEmpty {
            if isUnit(unit, at + 2) { return Found(kind: .postcode, runs: at..<(at + 3)) }
        }
        guard digits.count <= 2 else { return nil }
        var next = at + 2
        if let letter = run(next), !letter.isDigits, letter.count == 1, letter.gap.isEmpty {
            next += 1
        }
        guard let digit = run(next), digit.isDigits, digit.count == 1, digit.isHalfGap,
            let unit = run(next + 1), unit.gap.isEmpty || unit.gap == " " && isNamed(at),
            isUnit(unit, next + 1)
        else { return nil }
        return Found(kind: .postcode, runs: at..<(next + 2))
    }

    private func isUnit(_ unit: Run, _ at: Int) -> Bool {
        guard !unit.isDigits, unit.count == 2, isEnd(at + 1),
            !unit.text.utf8.contains(where: { "cikmov~".utf8.contains($0) })
        else { return false }
        return unit.isCapital || !Self.endings.contains(unit.text)
    }

    private func isNamed(_ at: Int) -> Bool { isBehind(at, ["postcode", "post"], reach: 4) }
}

extension DetailText.Run {
    fileprivate var isHalfGap: Bool {
        gap == "-" || gap == "." || gap.utf8.allSatisfy { $0 == 0x20 }
    }
}
