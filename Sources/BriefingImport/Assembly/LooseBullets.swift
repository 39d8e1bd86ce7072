/// Bullets that were printed in a column before the texts that they belong to.
struct LooseBullets {
    /// The lines that hold nothing but bullets, by their places in the section.
    private(set) var marks: Set<Int> = []
    /// The lines with which the points begin.
    private(set) var begun: Set<Int> = []

    init(_ pieces: Pieces, _ places: [Int]) {
        var at = 0
        while at < places.count {
            let start = at
            while at < places.count, Self.isBullet(pieces, places[at]) { at += 1 }
            guard at - start >= 2 else {
                at += 1
                continue
            }
            let texts = Array((at..<places.count).prefix { !Self.isMarked(pieces, places[$0]) })
            let begun = Self.points(pieces, places, texts, at - start)
            guard !begun.isEmpty else { continue }
            marks.formUnion(start..<at)
            self.begun.formUnion(begun)
        }
    }

    private static func isBullet(_ pieces: Pieces, _ index: Int) -> Bool {
        let text = pieces.letters(index)
        return text.count <= 3 && (Marker.isBullet(text.firstScalar) || text.elementsEqual([0x2D]))
    }

    private static func isMarked(_ pieces: Pieces, _ index: Int) -> Bool {
        Marker(pieces.letters(index)) != nil
    }

    /// Where so many points begin: with each line, or where a line before it has come to its end.
    private static func points(
        _ pieces: Pieces, _ places: [Int], _ texts: [Int], _ count: Int
    ) -> [Int] {
        if texts.count <= count { return texts }
        let starts = texts.filter { place in
            let isFirst = place == texts.first
            let letters = pieces.letters(places[place])
            return isFirst
                || Ends.beginsAnew(letters)
                    && (pieces.isApart(places[place])
                        || Ends.isSentenceEnd(pieces.letters(places[place - 1])))
        }
        return Array(starts.prefix(count))
    }
}
