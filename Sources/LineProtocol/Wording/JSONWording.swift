import Messages

/// Why a line of a program was refused, and what to do.
enum JSONWording {
    static func text(_ why: JSONRefusal) -> String {
        switch why {
        case .notText: said("json.the-line-is-not-utf")
        case .notJSON(let offset):
            said("json.the-line-is-not-json", ["offset": offset])
        case .duplicateKey: said("json.a-key-stands-twice-write")
        case .notAnObject: said("json.the-line-is-no-json")
        case .missingField(let name): said("json.is-missing-add", ["name": name])
        case .unknownType: said("json.there-is-no-such-type")
        case .unknownField: said("json.this-type-has-no-such")
        case .wrongField(let name): said("json.has-a-value-that-does", ["name": name])
        case .empty: said("json.an-answer-needs-words-go")
        case .control:
            said("json.the-text-holds-control-characters")
        case .tooLong(let limit): said("json.the-line-is-longer", ["limit": limit / 1024])
        case .tooManyLines(let limit): said("json.the-answer-has-more", ["limit": limit])
        }
    }
}
