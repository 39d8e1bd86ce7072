import StrictJSON

/// A line of a program as an object with its id, before anybody looks at its type.
struct JSONLine {
    /// The longest id that comes back, in bytes.
    static let idLimit = 200

    /// What comes back in the reply; nil where the line has none, or could not be read.
    let id: JSON?
    /// The object, or why it is refused.
    let object: Result<JSON.Object, JSONRefusal>

    init(_ bytes: [UInt8]) {
        do throws(JSONRefusal) {
            let object = try Self.object(bytes)
            guard Self.isID(object["id"]) else { throw .wrongField("id") }
            (id, self.object) = (object["id"], .success(object))
        } catch {
            (id, object) = (nil, .failure(error))
        }
    }

    private static func isID(_ id: JSON?) -> Bool {
        switch id {
        case nil: true
        case .string(let text): text.utf8.count <= idLimit
        case .number(let number): number.literal.utf8.count <= idLimit
        default: false
        }
    }

    private static func object(_ bytes: [UInt8]) throws(JSONRefusal) -> JSON.Object {
        let limit = JSONRequest.limit
        guard bytes.count < limit else { throw .tooLong(limit: limit) }
        let value: JSON
        do throws(JSONProblem) {
            value = try JSON(parsing: bytes, depthLimit: 8)
        } catch {
            switch error.reason {
            case .invalidUTF8: throw .notText
            case .duplicateKey: throw .duplicateKey
            default: throw .notJSON(at: error.offset)
            }
        }
        guard let object = value.object else { throw .notAnObject }
        return object
    }
}
