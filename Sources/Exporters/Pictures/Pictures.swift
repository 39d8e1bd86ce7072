import DialogueEngine
import Messages

/// The pictures of a plan.
enum Pictures {
    /// What is covered, where that was asked; then the time line.
    static func all(_ record: Record) -> [Picture] {
        let details = PlanDetails(record.session)
        let line = TimeLine(
            details.actions, meeting: record.day, reviews: Reviews(after: record.day))
        return [CoveragePicture(details)?.picture, line.picture].compactMap { $0 }
    }

    /// All of them in a file of their own.
    static func file(_ record: Record) -> [UInt8] {
        Array((Picture.file(all(record)).text + "\n").utf8)
    }
}
