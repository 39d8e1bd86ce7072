import StrictJSON
import Testing

@Suite struct NumberTests {
    @Test(arguments: [
        ("0", 0), ("-0", 0), ("-1", -1), ("9223372036854775807", Int.max),
        ("-9223372036854775808", Int.min), ("9223372036854775808", nil),
        ("-9223372036854775809", nil), ("1.0", nil), ("1e2", nil), ("0.5", nil),
        ("99999999999999999999999999", nil),
    ])
    func givesAnIntegerWhereItFits(literal: String, value: Int?) throws {
        #expect(try read(literal).int == value)
    }

    @Test(arguments: [
        ("0.1", 0.1), ("-2.5e-3", -0.0025), ("1E2", 100), ("9007199254740993", 9007199254740992),
        ("1e400", nil), ("-1e400", nil), ("1e-400", 0),
        ("1.7976931348623157e308", 0x1.fffffffffffffp1023),
    ])
    func givesTheNearestDouble(literal: String, value: Double?) throws {
        #expect(try read(literal).number?.double == value)
    }

    @Test func keepsTheTextOfNumbersOfAnySize() throws {
        let digits = String(repeating: "1234567890", count: 10_000)
        for literal in [digits, "-" + digits, "0." + digits, "1e" + digits, digits + "e-" + digits]
        {
            let value = try read("[\(literal)]")
            #expect(value.array?.first?.number?.literal == literal)
            #expect(value.array?.first?.int == nil)
            #expect(value.bytes == bytes("[\(literal)]"))
        }
    }

    @Test func makesNumbersOfIntegersAndDoubles() throws {
        for value in [0, 1, -1, Int.max, Int.min] {
            #expect(try JSON(parsing: JSON.number(value).bytes).int == value)
        }
        for value in [
            0.1, -0.0, 1e21, .leastNonzeroMagnitude, Double.greatestFiniteMagnitude, 1e16,
            123456.789,
        ] {
            let number = try #require(JSONNumber(value))
            let back = try JSON(parsing: JSON.number(number).bytes).number?.double
            #expect(back?.bitPattern == value.bitPattern)
        }
        for value in [Double.infinity, -Double.infinity, Double.nan] {
            #expect(JSONNumber(value) == nil)
        }
    }

    @Test func takesOnlyTextsThatAreNumbers() {
        for literal in ["0", "-1.5e+7", "12345678901234567890"] {
            #expect(JSONNumber(literal: literal)?.literal == literal)
        }
        for literal in [
            "", " 1", "1 ", "01", "1.", "+1", "0x1", "NaN", "1,2", "-", "１", "[1]", "1\n",
        ] {
            #expect(JSONNumber(literal: literal) == nil, "\(literal)")
        }
    }
}
