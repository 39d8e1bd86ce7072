/// A page of a printed document: words with their place, size and weight.
struct PrintedPage: Equatable, Sendable {
    /// Some words beside each other in one type.
    struct Run: Equatable, Sendable {
        /// Where it stands, in the units of the page.
        var box: Box
        var text: [UInt8]
        /// How large its letters are, in the units of the page.
        let size: Int
        var isBold: Bool
        /// Whether its type has signs instead of letters.
        let isSymbol: Bool
    }

    /// A rectangle; down is positive.
    struct Box: Equatable, Sendable {
        var left: Int
        var top: Int
        var right: Int
        var bottom: Int

        var height: Int { bottom - top }
        var middle: Int { (top + bottom) / 2 }

        /// Whether two stand beside each other, at least with half of the lower one's height.
        func isBeside(_ other: Box) -> Bool {
            let common = min(bottom, other.bottom) - max(top, other.top)
            return common * 2 >= min(height, other.height) && common > 0
        }

        /// The smallest rectangle around both.
        func joined(_ other: Box) -> Box {
            Box(
                left: min(left, other.left), top: min(top, other.top),
                right: max(right, other.right), bottom: max(bottom, other.bottom))
        }
    }

    var height = 0
    var runs: [Run] = []
}
