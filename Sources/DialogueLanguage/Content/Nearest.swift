/// The one of `candidates` that differs least from a mistyped word, if one is close enough.
///
/// At most a third of its letters, and never more than two, may differ. Used wherever a person
/// or an author typed a name that does not exist.
public func nearest(to word: some StringProtocol, among candidates: [String]) -> String? {
    let typed = Array(word.lowercased().unicodeScalars.prefix(40))
    let allowed = min(2, max(1, typed.count / 3))
    var best: (name: String, distance: Int)?
    for candidate in candidates where abs(candidate.unicodeScalars.count - typed.count) <= allowed {
        let distance = editDistance(typed, Array(candidate.lowercased().unicodeScalars))
        if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
}

/// How many letters must be added, removed, changed or swapped with their neighbour.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var twoBack: [Int] = []
    var back = Array(0...right.count)
    for (i, a) in left.enumerated() {
        var row = [i + 1]
        for (j, b) in right.enumerated() {
            var cost = min(back[j + 1] + 1, row[j] + 1, back[j] + (a == b ? 0 : 1))
            if i > 0, j > 0, a == right[j - 1], left[i - 1] == b {
                cost = min(cost, twoBack[j - 1] + 1)
            }
            row.append(cost)
        }
        (twoBack, back) = (back, row)
    }
    return back[right.count]
}
