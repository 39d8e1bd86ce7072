import StrictJSON
import Testing

@Suite struct ValueTests {
    private let composed = "\u{E9}"
    private let decomposed = "e\u{301}"

    @Test func keepsKeysApartThatOnlyLookAlike() throws {
        #expect(composed == decomposed)
        let value = try read("{\"\(composed)\":1,\"\(decomposed)\":2}")
        #expect(value[composed] == 1)
        #expect(value[decomposed] == 2)
        #expect(value["e"] == nil)
    }

    @Test func comparesTextsByBytes() {
        #expect(JSON.string(composed) != .string(decomposed))
        #expect(JSON.string("\u{212B}") != .string("\u{C5}"))
        #expect(JSON.array([.string(composed)]) != .array([.string(decomposed)]))
        #expect(JSON.object([composed: 1]) != .object([decomposed: 1]))
        #expect(JSON.object(["a": .string(composed)]) != ["a": .string(decomposed)])
        // The same number of bytes in another order of marks.
        #expect(JSON.string("a\u{323}\u{301}") != .string("a\u{301}\u{323}"))
        #expect(JSON.string(decomposed) == .string(decomposed))
    }

    @Test func tellsDifferentValuesApart() throws {
        let values: [JSON] = [
            .null, true, false, 0, 1, "", "a", "1", "null", [], [1], [1, 1], [[]], [:], ["a": 1],
            ["a": 2], ["b": 1], ["a": 1, "b": 1], ["b": 1, "a": 1], try read("1.0"), try read("-0"),
        ]
        for (row, left) in values.enumerated() {
            for (column, right) in values.enumerated() {
                #expect((left == right) == (row == column), "\(left) and \(right)")
                #expect((left.bytes == right.bytes) == (row == column))
            }
        }
    }

    @Test func givesAValueOnlyForItsOwnKind() {
        let values: [JSON] = [.null, true, 1, "a", [1], ["a": 1]]
        #expect(values.map(\.bool) == [nil, true, nil, nil, nil, nil])
        #expect(values.map(\.int) == [nil, nil, 1, nil, nil, nil])
        #expect(values.map(\.number?.literal) == [nil, nil, "1", nil, nil, nil])
        #expect(values.map(\.string) == [nil, nil, nil, "a", nil, nil])
        #expect(values.map(\.array) == [nil, nil, nil, nil, [1], nil])
        #expect(values.map(\.object) == [nil, nil, nil, nil, nil, ["a": 1]])
        #expect(values.map { $0["a"] } == [nil, nil, nil, nil, nil, 1])
    }

    @Test func findsMembersByKey() {
        let value: JSON = ["a": .null, "b": ["c": "d"], "a very long key indeed": false]
        #expect(value["a"] == .some(.null))
        #expect(value["b"]?["c"]?.string == "d")
        #expect(value["a very long key indeed"]?.bool == false)
        #expect(value["A"] == nil)
    }

    @Test func buildsFromLiteralsPairsAndMembers() throws {
        let name = "Ash"
        let expected = #"{"who":"Ash and 2","n":3,"on":true,"list":[1,"a"]}"#
        let literal: JSON = ["who": "\(name) and \(2)", "n": 3, "on": true, "list": [1, "a"]]
        let pairs = JSON.object([
            ("who", "Ash and 2"), ("n", .number(3)), ("on", true), ("list", .array([1, "a"])),
        ])
        let members = literal.object?.map { JSON.Member(key: $0.key, value: $0.value) }
        var object: JSON.Object = ["who": "Ash and 2", "n": 3]
        object.append("on", .bool(true))
        object.append("list", [1, "a"])
        #expect(literal.description == expected)
        #expect(pairs == literal)
        #expect(try JSON.object(.init(#require(members))) == literal)
        #expect(JSON.object(object) == literal)
        #expect(JSON.object([]) == [:])
    }

    #if DEBUG
        @Test func stopsADebugBuildThatGivesAKeyTwice() async {
            await #expect(processExitsWith: .failure) { _ = JSON.object(["a": 1, "a": 2]) }
            await #expect(processExitsWith: .failure) {
                var object: JSON.Object = ["a": 1]
                object.append("a", 2)
            }
        }
    #endif
}
