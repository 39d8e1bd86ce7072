import OfficeFiles
import TestSupport
import Testing

/// What is written as XML is read back as it was, and what is no XML is refused.
@Suite struct XMLTests {
    private static let space = "http://www.w3.org/XML/1998/namespace"

    @Test func anyTextComesBack() throws {
        var numbers = SeededNumbers(for: #function)
        for _ in 0..<2_000 {
            let text = Self.text(&numbers)
            let root = XML(
                "a", ["b": text.filter { !"\t\n".contains($0) }],
                [XML("c", ["xml:space": "preserve"], text: text), XML("d")])
            let read = try XML(reading: root.bytes, prefixes: [Self.space: "xml"])
            #expect(read == root, "seed \(numbers.seed)")
        }
    }

    @Test func whatXMLCantHoldIsReplaced() throws {
        let root = XML("a", ["b": "\u{1}"], text: "\u{0}b\u{B}\u{FFFE}\u{FFFF}\r")
        let read = try XML(reading: root.bytes, prefixes: [:])
        #expect(read["b"] == "\u{FFFD}")
        #expect(read.text == "\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
    }

    @Test func namesGetThePrefixOfTheirNamespace() throws {
        let text = #"<x:a xmlns:x="urn:w" xmlns="urn:other" x:b="1" c="2"><d/></x:a>"#
        let read = try XML(reading: Array(text.utf8), prefixes: ["urn:w": "w"])
        #expect(read.name == "w:a")
        #expect(read["w:b"] == "1")
        #expect(read["c"] == "2")
        #expect(read.elements.map(\.name) == ["?:d"])
    }

    @Test func partsAreFoundByName() throws {
        let text = "<a><b/><c><b>1</b><b>2<b>3</b></b></c></a>"
        let read = try XML(reading: Array(text.utf8), prefixes: [:])
        #expect(read.all("b").map(\.text) == ["", "1", "2", "3"])
        #expect(read.first("c")?.elements.count == 2)
        #expect(read.first("d") == nil)
    }

    @Test(arguments: [
        "", "a", "<a>", "<a></b>", "<a/><b/>", "<a>\u{1}</a>", "<a b=1/>", "<a>&b;</a>",
    ])
    func whatIsNoXMLIsRefused(_ text: String) {
        #expect(throws: XML.Problem.broken) {
            try XML(reading: Array(text.utf8), prefixes: [:])
        }
    }

    @Test func declarationsAreRefused() {
        let text = #"<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>"#
        #expect(throws: XML.Problem.declarations) {
            try XML(reading: Array(text.utf8), prefixes: [:])
        }
    }

    @Test func thereAreNotMoreElementsThanAnybodyWrites() {
        let text = "<a>" + String(repeating: "<b/>", count: 1_000_000) + "</a>"
        #expect(throws: XML.Problem.tooLarge) {
            try XML(reading: Array(text.utf8), prefixes: [:])
        }
    }

    /// Expat writes a namespace before each name that it is for.
    @Test(arguments: ["xmlns", "xmlns:a", "xmlns:" + String(repeating: "a", count: 3_000)])
    func aNamespaceIsNoLongerThanAnybodyWrites(_ name: String) {
        let long = String(repeating: "u", count: 1_000)
        for sign in ["\"", "'"] {
            let text = "<b \(name) = \(sign)\(long)\(sign)>\(sign)</b>"
            #expect(throws: XML.Problem.broken) {
                try XML(reading: Array(text.utf8), prefixes: [:])
            }
        }
    }

    @Test func whatANamespaceIsMayBeSpokenOf() throws {
        let text = "<a b='\(String(repeating: "b", count: 3_000))'>xmlns=, xmlns:a = 'b', xmlns</a>"
        let read = try XML(reading: Array(text.utf8), prefixes: [:])
        #expect(read.text == "xmlns=, xmlns:a = 'b', xmlns")
    }

    @Test func elementsCantStandInEachOtherWithoutEnd() {
        let text = String(repeating: "<a>", count: 100_000)
        #expect(throws: XML.Problem.tooDeep) {
            try XML(reading: Array(text.utf8), prefixes: [:])
        }
    }

    /// A text of anything that XML can hold.
    private static func text(_ numbers: inout SeededNumbers) -> String {
        let marks = Array("<>&\"' ]-\t\n".unicodeScalars)
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...12, using: &numbers) {
            let isMark = Bool.random(using: &numbers)
            let number = UInt32.random(in: 0x20...0x1FFFF, using: &numbers)
            guard
                let scalar = isMark ? marks.randomElement(using: &numbers) : Unicode.Scalar(number),
                scalar.value != 0xFFFE, scalar.value != 0xFFFF
            else { continue }
            text.append(scalar)
        }
        return String(text)
    }
}
