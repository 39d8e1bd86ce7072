import Foundation
import StrictJSON
import TestSupport
import Testing

@Suite struct RandomTests {
    @Test func readsBackEveryRandomValue() throws {
        var random = SeededNumbers(for: #function)
        for _ in 0..<5_000 {
            let value = randomValue(level: 0, &random)
            #expect(try JSON(parsing: value.bytes) == value, "seed \(random.seed)")
            #expect(try JSON(parsing: value.prettyBytes) == value, "seed \(random.seed)")
        }
    }

    @Test func anotherReaderFindsTheSameTexts() throws {
        var random = SeededNumbers(for: #function)
        let texts = (0..<5_000).map { _ in randomText(&random) }
        let data = Data(JSON.array(texts.map { .string($0) }).bytes)
        let back = try #require(try JSONSerialization.jsonObject(with: data) as? [String])
        #expect(back.map { Array($0.utf8) } == texts.map { Array($0.utf8) }, "seed \(random.seed)")
        #expect(data.allSatisfy { $0 >= 0x20 })
    }

    @Test func noBytesCrashTheReader() throws {
        var random = SeededNumbers(for: #function)
        var readable = 0
        for _ in 0..<200_000 {
            let input = mutated(&random)
            do {
                let value = try JSON(parsing: input)
                readable += 1
                if try JSON(parsing: value.bytes) != value {
                    Issue.record("\(input) changed on the way, seed \(random.seed)")
                }
            } catch  where !(0...input.count).contains(error.offset) {
                Issue.record("\(error) in \(input.count) bytes, seed \(random.seed)")
            } catch {}
        }
        print("noBytesCrashTheReader: \(readable) of 200000 could be read")
        // Otherwise the mutations would test only one side.
        #expect((2_000...190_000).contains(readable), "seed \(random.seed)")
    }

    private static let originals = [
        #"{"v":1,"n":17,"k":"answer","who":"p1","c":"e3b0","rows":[1,2.5e-3]}"#,
        #"["\ud83d\ude00","é\u0301\n",{"a":{}},[[],[null]],true]"#, #""“é” 日本 \\ \" 😀""#,
        "-12.50e+10", #"{"a":1,"b":2,"c":3,"A":[{"a":false}]}"#, "[ 1 , 2 ]\r\n",
    ].map { bytes($0) }

    private static let telling =
        bytes("{}[]:,\"\\/u0e-.19 \n\t")
        + [0, 0x1F, 0x7F, 0x80, 0xBF, 0xC2, 0xED, 0xA0, 0xEF, 0xF0, 0xF4, 0xFF]

    private func mutated(_ random: inout SeededNumbers) -> [UInt8] {
        var input = Self.originals.randomElement(using: &random) ?? []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let place = Int.random(in: 0...input.count, using: &random)
            let byte =
                Bool.random(using: &random)
                ? Self.telling.randomElement(using: &random) ?? 0
                : UInt8.random(in: 0...255, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0 where place < input.count: input[place] = byte
            case 1 where place < input.count: input.remove(at: place)
            case 2 where place < input.count: input[place] ^= 1 << (byte & 7)
            case 3: input.removeSubrange(place..<min(place + Int(byte & 7), input.count))
            default: input.insert(byte, at: place)
            }
        }
        return input
    }

    private func randomValue(level: Int, _ random: inout SeededNumbers) -> JSON {
        switch Int.random(in: 0..<(level < 5 ? 8 : 6), using: &random) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &random))
        case 2: return .number(Int.random(in: Int.min...Int.max, using: &random))
        case 3:
            let pattern = UInt64.random(in: 0...UInt64.max, using: &random)
            return JSONNumber(Double(bitPattern: pattern)).map { .number($0) } ?? 0
        case 4, 5: return .string(randomText(&random))
        case 6:
            let count = Int.random(in: 0...6, using: &random)
            return .array((0..<count).map { _ in randomValue(level: level + 1, &random) })
        default:
            let count = Int.random(in: 0...24, using: &random)
            let pairs = (0..<count).map {
                ("\($0) " + randomText(&random), randomValue(level: level + 3, &random))
            }
            return .object(.init(pairs))
        }
    }

    private func randomText(_ random: inout SeededNumbers) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...20, using: &random) {
            let tops: [UInt32] = [0x7F, 0x7F, 0xFF, 0x2FFF, 0xFFFF, 0x10FFFF]
            let top = tops.randomElement(using: &random) ?? 0
            if let scalar = Unicode.Scalar(UInt32.random(in: 0...top, using: &random)) {
                text.append(scalar)
            }
        }
        return String(text)
    }
}
