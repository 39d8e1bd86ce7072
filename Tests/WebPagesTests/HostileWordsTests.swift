import FoundationEssentials
import StrictJSON
import TestSupport
import Testing

@testable import WebPages

/// Words that are made to be markup, in every place of a page into which somebody's words can come.
@Suite struct HostileWordsTests {
    private static let hostile: [String] = {
        let own = [
            "</textarea><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'onload='x",
        ]
        guard let file = Project.shared("vectors/blns/blns.json"),
            let data = try? Data(contentsOf: file),
            let list = try? JSON(parsing: Array(data))
        else { return own }
        return own + (list.array ?? []).compactMap(\.string)
    }()

    @Test func nobodysWordsAreMarkup() throws {
        let clean = Self.shape(try Self.filled("x"))
        for text in Self.hostile.map({ "x" + $0 }) {
            #expect(Self.shape(try Self.filled(text)) == clean, "\(text)")
        }
    }

    @Test func nothingTurnsWordsRound() throws {
        let turning: [Unicode.Scalar] = ["\u{202E}", "\u{2066}", "\u{200F}", "\u{61C}"]
        for scalar in turning {
            let page = try Self.filled("a\(scalar)b")
            let words = page.matches(of: /<span>[^<]*<\/span>|<li>[^<]*</).map { String($0.output) }
            #expect(!words.isEmpty)
            #expect(!words.contains { $0.unicodeScalars.contains(scalar) }, "\(words)")
        }
        #expect("a\u{202E}b".asShown == "a⟨U+202E⟩b" && "\u{61C}".asShown == "⟨U+61C⟩")
        let marks = String(repeating: "\u{301}", count: 9)
        #expect(("e" + marks + "f").asShown.unicodeScalars.count == 6)
    }

    /// The tags of a page with the names of their attributes, without what stands in them.
    private static func shape(_ page: String) -> [String] {
        var tags: [String] = []
        var tag: [UInt8]?
        var isValue = false
        for byte in page.utf8 {
            if tag == nil {
                if byte == UInt8(ascii: "<") { tag = [] }
            } else if byte == UInt8(ascii: "\"") {
                isValue.toggle()
            } else if isValue {
                continue
            } else if byte == UInt8(ascii: ">") {
                tags.append(String(decoding: tag ?? [], as: UTF8.self))
                tag = nil
            } else {
                tag?.append(byte)
            }
        }
        return tags
    }

    private static func filled(_ text: String) throws -> String {
        let words = JSON.string(text)
        let lines: JSON = [["kind": "text", "text": words], ["kind": "person", "text": words]]
        let prompt: JSON = [
            "type": "prompt", "kind": "question", "mark": words, "step": words, "text": words,
            "answer-type": "several-choices", "who-answers": "everyone", "existing": words,
            "hints": [words], "cue": words, "recall": ["question": words, "answer": words],
            "terms": [["term": words, "meaning": words]], "lines": lines,
            "progress": ["part": words, "step": 1, "steps": 2],
            "options": [["label": words, "text": words], ["label": "b", "text": words]],
            "limits": ["choices": 1], "commands": ["done"],
        ]
        let list: JSON = [
            "type": "prompt", "kind": "list", "mark": words, "text": words, "lines": lines,
            "who-answers": "anyone", "rows": [words, words], "commands": ["row"],
        ]
        let told: [JSON] = [
            [
                "type": "welcome", "id": 1, "member": words, "name": words, "role": "participant",
                "code": words, "secret": .string(text + " no secret"), "lines": [],
            ],
            ["type": "revealed", "n": 1, "lines": lines], ["type": "said", "n": 2, "lines": lines],
            ["type": "own", "lines": lines], ["type": "taken", "id": 1, "lines": lines],
        ]
        let looked: JSON = ["type": "plan", "id": 1, "lines": lines]
        let held: JSON = ["type": "held", "stage": "choose", "lines": lines]
        return [[prompt] + told, told + [prompt, looked], told + [list], told + [prompt, held]]
            .map { objects in
                var room = FormRoom()
                for object in objects { _ = room.hear(object.bytes) }
                return String(
                    decoding: FormPage(
                        site: DoorPage(privacy: "", isOpen: false), room: room,
                        token: "secret-token", origin: "https://debrief.example"
                    ).bytes, as: UTF8.self)
            }
            .joined()
    }
}
