/// How long files and functions may be.
enum SizeRule {
    static let linesOfFile = 250
    static let linesOfFunction = 40
    /// Files that are one state machine each: what changes together is read together.
    static let machines: Set = [
        "Sources/SessionHost/Group/Admission.swift", "Sources/DialogueEngine/Session/Fold.swift",
        "Sources/GroupClient/JoinConversation.swift",
    ]
    static let linesOfMachine = 400

    static func violations(in file: File) -> [Violation] {
        var found: [Violation] = []
        let count = file.lines.count - (file.text.hasSuffix("\n") ? 1 : 0)
        let most = machines.contains(file.path) ? linesOfMachine : linesOfFile
        if count > most {
            found.append(Violation(path: file.path, says: "\(count) lines, more than \(most)"))
        }
        for function in functions(in: file.swift) where function.count > linesOfFunction {
            found.append(
                Violation(
                    path: file.path, line: function.lowerBound,
                    says: "a function of \(function.count) lines, more than \(linesOfFunction)"))
        }
        return found
    }

    /// The lines of each function, from its name to its closing brace.
    static func functions(in swift: SwiftCode) -> [ClosedRange<Int>] {
        let names = ["func ", "init(", "init?(", "init<", "deinit ", "subscript(", "var "]
        return names.flatMap { swift.places(of: $0) }.sorted().compactMap { place in
            guard let open = body(of: place, in: swift), let close = swift.closing(open) else {
                return nil
            }
            return swift.line(at: place)...swift.line(at: close)
        }
    }

    /// Where the body of a declaration opens; nil for one without a body, such as a requirement.
    private static func body(of place: Int, in swift: SwiftCode) -> Int? {
        var at = place
        while at < swift.code.count {
            switch swift.code[at] {
            case UInt8(ascii: "{"): return at
            case UInt8(ascii: "("), UInt8(ascii: "["):
                guard let close = swift.closing(at) else { return nil }
                at = close
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ";"):
                return nil
            case UInt8(ascii: "="):
                if swift.code.has("==", at: at) { at += 1 } else { return nil }
            case newline: if !continues(after: at, in: swift) { return nil }
            default: break
            }
            at += 1
        }
        return nil
    }

    /// Whether a signature goes on in the next line.
    private static func continues(after place: Int, in swift: SwiftCode) -> Bool {
        let next = swift.code[(place + 1)...].drop { $0 == UInt8(ascii: " ") }.startIndex
        return swift.code.has("{", at: next) || swift.code.has("->", at: next)
            || swift.code.has("where ", at: next)
    }
}
