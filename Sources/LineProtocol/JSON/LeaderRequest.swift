import AnswerReading
import DialogueEngine
import StrictJSON

extension Command {
    /// What those who lead do with points, with what is parked and with ideas; nil for other types.
    init?(ofLeaders type: String, _ object: JSON.Object) throws(JSONRefusal) {
        switch type {
        case "group":
            let values = object["points"]?.array ?? []
            let points = values.compactMap { JSONRequest.ordinal($0) }
            guard !points.isEmpty, points.count == values.count else {
                throw .wrongField("points")
            }
            let name = try JSONRequest.word("name", of: object) ?? ""
            if name.unicodeScalars.contains(where: \.isForbiddenInALine) { throw .control }
            self = .group(points, name.withoutBlankEnds)
        case "ungroup":
            guard let number = try JSONRequest.number(object, "number") else {
                throw .missingField("number")
            }
            self = .ungroup(number)
        case "tick": self = .tick(try JSONRequest.number(object, "number"))
        case "take": self = .take(try JSONRequest.number(object, "number"))
        default: return nil
        }
    }
}
