/// Whether sections without numbers stand in an order in which nobody would write them: as boxes about a
/// page, which are read from the top down.
enum UsualOrder {
    /// So many of the seven sections are there at least.
    private static let fewest = 6
    private static let tasks = 7

    /// The numbers that the template gives sections, by their ids in the order of the text; nil where
    /// somebody may have meant that order.
    static func numbers(_ ids: [String]) -> [Int?]? {
        let numbers = ids.map { SectionVocabulary.row($0)?.number }
        return isStrewn(numbers.compactMap { $0 }) ? numbers : nil
    }

    private static func isStrewn(_ numbers: [Int]) -> Bool {
        guard numbers.count >= fewest, let asked = numbers.firstIndex(of: tasks) else {
            return false
        }
        // What is asked of teams may stand first; the story of a case does not follow it in pieces.
        let isSplit = numbers[asked...].count { $0 < tasks - 1 } >= 2
        return isSplit && rising(numbers) + 2 <= numbers.count
    }

    /// How many stand in their order at most.
    private static func rising(_ numbers: [Int]) -> Int {
        var longest: [Int] = []
        for (place, number) in numbers.enumerated() {
            let before = longest.indices.filter { numbers[$0] < number && $0 < place }
            longest.append(1 + (before.map { longest[$0] }.max() ?? 0))
        }
        return longest.max() ?? 0
    }
}
