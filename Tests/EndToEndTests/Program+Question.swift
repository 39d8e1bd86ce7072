import Foundation
import TestSupport

extension Program {
    /// Options for the standard dialogue with its first question kept in the record, so that
    /// somebody alone is asked something before the reading.
    func askingFirst() throws -> [String] {
        let bytes = try Project.bytes("Sources/BundledContent/Content/standard.dialogue")
        let text = String(decoding: bytes, as: UTF8.self)
            .replacingOccurrences(of: ", not in the record", with: "")
            .replacingOccurrences(
                of: "take part today?\n", with: "take part today?\n  default: Nothing just now\n")
        let file = folder.appending(path: "asking.dialogue")
        try Data(text.utf8).write(to: file)
        return ["--dialogue", file.path]
    }
}
