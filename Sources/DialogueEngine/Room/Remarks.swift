/// What was said, in the order of the log.
///
/// One more costs the same however many there are, even while the state before is held by somebody:
/// of an array all would be copied, so only the last few stand in one that grows.
struct Remarks: RandomAccessCollection, Sendable {
    private static let most = 64
    private var full: [[RemarkState]] = []
    private var last: [RemarkState] = []

    let startIndex = 0
    var endIndex: Int { full.count * Self.most + last.count }

    subscript(index: Int) -> RemarkState {
        let (part, place) = index.quotientAndRemainder(dividingBy: Self.most)
        return part < full.count ? full[part][place] : last[place]
    }

    mutating func append(_ remark: RemarkState) {
        last.append(remark)
        guard last.count == Self.most else { return }
        full.append(last)
        last = []
    }
}
