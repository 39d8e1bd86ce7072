import DialogueEngine
import LogFormat

extension LogTip {
    /// Makes the bytes of the entries that continue the log.
    ///
    /// - Throws: `unstorable` for an event that would not read back as it is.
    func sealedForStore(
        _ events: [Said], time: Int64, salt: () -> [UInt8]
    ) throws(StoreProblem) -> [SealedEntry] {
        do {
            return try sealed(events, time: time, salt: salt)
        } catch {
            throw .unstorable(kind: error.kind)
        }
    }
}
