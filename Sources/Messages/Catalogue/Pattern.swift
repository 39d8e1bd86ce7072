/// A sentence as a catalogue has it: words, and placeholders in braces.
struct Pattern {
    private let bytes: [UInt8]

    /// What stands between the quotes of a PO file, on one line or several.
    init(quoted file: [UInt8], in place: Range<Int>) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(place.count)
        var isInside = false
        var at = place.lowerBound
        while at < place.upperBound {
            let byte = file[at]
            at += 1
            switch byte {
            case UInt8(ascii: "\""): isInside.toggle()
            case UInt8(ascii: "\\") where isInside && at < place.upperBound:
                bytes.append(Self.meant(file[at]))
                at += 1
            case _ where isInside: bytes.append(byte)
            default: break
            }
        }
        self.bytes = bytes
    }

    private static func meant(_ escaped: UInt8) -> UInt8 {
        switch escaped {
        case UInt8(ascii: "n"): UInt8(ascii: "\n")
        case UInt8(ascii: "t"): UInt8(ascii: "\t")
        default: escaped
        }
    }

    /// Whether it says nothing.
    var isEmpty: Bool { bytes.isEmpty }

    /// As it stands, with its placeholders.
    var unquoted: String { String(decoding: bytes, as: UTF8.self) }

    /// The names of its placeholders, in order.
    var placeholders: [String] {
        var names: [String] = []
        _ = filled { name in
            names.append(name)
            return nil
        }
        return names
    }

    /// With its placeholders filled; one that nothing is known of stands as it is.
    func filled(_ value: (String) -> String?) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 32)
        var rest = bytes[...]
        while let brace = rest.firstIndex(of: UInt8(ascii: "{")) {
            result += rest[..<brace]
            rest = rest[brace...]
            guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else { break }
            let name = String(decoding: rest[(brace + 1)..<end], as: UTF8.self)
            if let value = value(name) {
                result += value.utf8
            } else {
                result += rest[brace...end]
            }
            rest = rest[(end + 1)...]
        }
        result += rest
        return String(decoding: result, as: UTF8.self)
    }
}
