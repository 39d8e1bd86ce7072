import AnswerReading
import DialogueEngine
import LineProtocol
import StrictJSON

/// What libFuzzer calls with bytes of its own making; anything that traps is a find.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLines(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    var framing = LineFraming()
    var (alone, plain, json) = (
        LineReader(), Translator(rows: 16), Translator(.json, rows: nil)
    )
    // As a network brings them: in two parts.
    let half = bytes.count / 2
    for part in [bytes[..<half], bytes[half...]] {
        framing.add(part)
        while let piece = framing.next() {
            guard case .line(let line) = piece else { continue }
            _ = alone.read(line)
            _ = (plain.read(line), json.read(line))
            read(line)
        }
    }
    return 0
}

/// Reads a line as a request of a program, as words, and as the fields of a log.
private func read(_ line: [UInt8]) {
    _ = JSONRequest(line)
    let text = String(decoding: line, as: UTF8.self)
    if let ordinal = Ordinal(choice: text) {
        precondition([0, 1, 2][ordinal].map { $0 < 3 } ?? true)
    }
    _ = Ordinal(text)
    _ = DateReading.read(text, today: CalendarDate.first)
    check(HeldAnswer(text, after: "You can reach her on 0161 496"), text)
    guard let json = try? JSON(parsing: line), let object = json.object else { return }
    var fields: [(name: String, value: FieldValue)] = []
    for member in object {
        if let number = member.value.int { fields.append((member.key, .int(number))) }
        if let text = member.value.string { fields.append((member.key, .string(text))) }
        if case .array(let all) = member.value {
            fields.append((member.key, .strings(all.compactMap(\.string))))
        }
    }
    for kind in [
        "answer", "move-row", "remove-row", "count", "reveal", "outcome", "settle", "agree",
        "group", "ungroup", "tick",
    ] {
        _ = try? Event(EventFields(kind: kind, fields: fields), words: nil)
    }
}

/// Whatever is found stands in the text, and every way out of the question leaves text.
private func check(_ held: HeldAnswer?, _ text: String) {
    guard var held else { return }
    _ = held.reply(with: .text(text))
    _ = held.reply(with: .held(.replace))
    for _ in 0..<200 {
        if case .confirming = held.stage { break }
        _ = held.reply(with: .goOn)
    }
    _ = held.reply(with: .held(.send))
}
