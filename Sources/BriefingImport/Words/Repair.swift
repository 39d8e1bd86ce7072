/// Something that was mended in the text; wording is never touched otherwise.
public struct Repair: Equatable, Sendable {
    /// What was mended.
    public enum Kind: String, CaseIterable, Sendable {
        case ligature
        case softHyphen
        case strangeBlank
        case invisible
        case blanks
        case markup
        case brokenWord
        case brokenParagraph
        case bullet
        case numbered
        case label
        case column
        case divided

        /// All of them, made once: they are looked up for every line.
        static let all = allCases
    }

    /// What was mended.
    public let kind: Kind
    /// The line on which it stood.
    public let line: Int
    /// What it became, or for a point what stood before it, where that helps; may be empty.
    public let result: String
}

/// All repairs, packed, in the order in which they were made.
public struct Repairs: RandomAccessCollection, Equatable, Sendable {
    private struct Packed: Equatable {
        let line: UInt32
        let kind: UInt8
    }

    /// How many results are kept; they are examples.
    private static let limit = 1000

    private var records: [Packed] = []
    private var results: [Int: String] = [:]

    /// Always 0.
    public var startIndex: Int { 0 }
    /// How many there are.
    public var endIndex: Int { records.count }
    /// One repair, unpacked.
    public subscript(_ index: Int) -> Repair {
        let record = records[index]
        return Repair(
            kind: Repair.Kind.all[Int(record.kind)], line: Int(record.line),
            result: results[index] ?? "")
    }

    /// Whether another example is kept.
    var keepsResults: Bool { results.count < Self.limit }

    /// Adds one.
    mutating func add(_ kind: Repair.Kind, line: Int, result: String = "") {
        let place = Repair.Kind.all.firstIndex(of: kind) ?? 0
        if !result.isEmpty, results.count < Self.limit { results[records.count] = result }
        records.append(Packed(line: UInt32(line), kind: UInt8(place)))
    }

    /// Adds others behind its own.
    mutating func add(_ others: Repairs) {
        for (index, result) in others.results where results.count < Self.limit {
            results[records.count + index] = result
        }
        records += others.records
    }

    /// The lines on which something of a kind was mended, each once, in their order.
    public func lines(_ kind: Repair.Kind) -> [Int] {
        let place = UInt8(Repair.Kind.all.firstIndex(of: kind) ?? 0)
        var lines: [Int] = []
        for record in records where record.kind == place && lines.last != Int(record.line) {
            lines.append(Int(record.line))
        }
        return lines
    }

    /// The results of repairs of a kind, where there are any, in the order of the text.
    public func results(_ kind: Repair.Kind) -> [String] {
        results.sorted { $0.key < $1.key }.filter { self[$0.key].kind == kind }.map(\.value)
    }
}

/// Mends the letters of one line.
enum LineRepair {
    /// The line without anything that is not wording; tabs and runs of blanks stay, for the layout.
    ///
    /// A soft hyphen at the end stays too: it says that the word goes on in the next line.
    static func mend(_ bytes: ArraySlice<UInt8>, line: Int, into repairs: inout Repairs) -> [UInt8]
    {
        var kinds = Kinds()
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        var place = scalars.startIndex
        while place < scalars.endIndex {
            let scalar = scalars[place]
            scalars.formIndex(after: &place)
            if scalar.value < 0x7F, scalar.value >= 0x20 || scalar == "\t" {
                out.append(UInt8(scalar.value))
            } else if scalar == "\u{AD}" {
                kinds.insert(.softHyphen)
                if scalars[place...].allSatisfy({ $0 == " " }) { out += [0xC2, 0xAD] }
            } else if scalar.value >= 0xFB00, let letters = ligatures[scalar.value] {
                kinds.insert(.ligature)
                out += letters.utf8
            } else if isStrangeBlank(scalar) {
                kinds.insert(.strangeBlank)
                out.append(0x20)
            } else if isInvisible(scalar) {
                kinds.insert(.invisible)
            } else {
                out += UTF8.encode(scalar).map { Array($0) } ?? []
            }
        }
        for kind in kinds.all { repairs.add(kind, line: line) }
        return out
    }

    /// What was mended in a line, each once.
    private struct Kinds {
        private(set) var all: [Repair.Kind] = []
        mutating func insert(_ kind: Repair.Kind) { if !all.contains(kind) { all.append(kind) } }
    }

    private static let ligatures: [UInt32: String] = [
        0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st",
        0xFB06: "st",
    ]

    private static func isStrangeBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x85: true
        default: false
        }
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
            0x61C,
            0xFFF9...0xFFFB:
            true
        default: false
        }
    }
}
