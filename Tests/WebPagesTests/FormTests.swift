import FoundationEssentials
import StrictJSON
import TestSupport
import Testing

@testable import WebPages

/// Forms without script: what they send, and the pages that they stand on.
@Suite struct FormTests {
    private static func fields(_ body: String) throws -> FormFields {
        try #require(FormFields(Array(body.utf8)))
    }

    @Test func aFormIsReadAsBrowsersWriteIt() throws {
        let fields = try Self.fields("answer=a+b%0D%0Ac%26%3D%C3%A9&choice=1&choice=3&empty=&bare")
        #expect(fields["answer"] == "a b\nc&=é")
        #expect(fields.all("choice") == ["1", "3"])
        #expect(fields["empty"].isEmpty && fields["bare"].isEmpty && fields["none"].isEmpty)
        #expect(try Self.fields("")["answer"].isEmpty)
    }

    @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%ff", "%c3=b"])
    func whatIsNoFormIsNone(_ body: String) { #expect(FormFields(Array(body.utf8)) == nil) }

    @Test func moreFieldsThanAnyFormHasAreNone() {
        let body = [String](repeating: "a=b", count: 65).joined(separator: "&")
        #expect(FormFields(Array(body.utf8)) == nil)
    }

    private static func acting(_ body: String) throws -> JSON? {
        try FormRoom.acting(try fields(body)).map { try JSON(parsing: $0.bytes(number: 7)) }
    }

    @Test func anActIsALineOfTheDialect() throws {
        let answer = try #require(try Self.acting("to=here&answer=a%0D%0A%2Fnext"))
        #expect(
            answer["type"] == "answer" && answer["text"] == "a\n/next" && answer["to"] == "here")
        let vote = try #require(try Self.acting("to=v&choice=1&choice=3"))
        #expect(vote["text"] == "1, 3")
        let next = try #require(try Self.acting("line=%2Fnext&mark=m&answer=unsent"))
        #expect(next["line"] == "/next" && next["for"] == "m")
        // A line end would be the end of one line and the beginning of another.
        let word = try #require(try Self.acting("prefix=%2Fsay&words=a%0A%2Fclose+now"))
        #expect(word["line"] == "/say a /close now")
        #expect(try Self.acting("held=replace")?["choice"] == "replace")
        // What is kept by going on, or objected to, is what stood on the page.
        let goOn = try #require(try Self.acting("go-on=yes&mark=m"))
        #expect(goOn["line"] == "" && goOn["for"] == "m" && goOn["id"] == 7)
        #expect(try Self.acting("prefix=%2Fobject&words=a&mark=m")?["for"] == "m")
        #expect(try Self.acting("prefix=%2Fsay&words=a&mark=m")?["for"] == nil)
        #expect(try Self.acting("token=t&mark=m&to=s&answer=+") == nil)
        #expect(FormRoom.entering(try Self.fields("way=fly&code=a")) == nil)
    }

    @Test func theHostSecretIsNoLineOfItsOwn() throws {
        let body = "way=host&code=K21&name=Fay&secret=s-s"
        let entering = try #require(FormRoom.entering(try Self.fields(body)))
        let line = try JSON(parsing: entering.bytes(number: 1))
        #expect(line["type"] == "host" && line["secret"] == "s-s" && line["code"] == "K21")
    }

    // MARK: Pages

    private static func told(_ objects: String...) -> FormRoom {
        var room = FormRoom()
        for object in objects { _ = room.hear(Array(object.utf8)) }
        return room
    }

    private static func page(_ room: FormRoom) -> String {
        String(
            decoding: FormPage(
                site: DoorPage(privacy: "", isOpen: false), room: room, token: "secret-token",
                origin: "https://debrief.example"
            ).bytes, as: UTF8.self)
    }

    private static let welcome =
        #"{"type":"welcome","id":1,"member":"p2","name":"Sam","role":"participant","code":"abc","secret":"s-s","lines":[]}"#
    private static let silent =
        #"{"type":"prompt","kind":"silent","mark":"m1","step":"here","text":"Where?","answer-type":"long-text","who-answers":"everyone","commands":["done","skip"],"lines":[{"kind":"question","text":"Where?"},{"kind":"text","text":"/done when you have finished."}]}"#

    @Test func aQuestionIsAFormAndSaysItsButtons() {
        let page = Self.page(Self.told(Self.welcome, Self.silent))
        #expect(page.contains("<h1>Where?</h1>"))
        #expect(page.contains("“I have finished” when you have finished."))
        #expect(page.contains("<textarea id=\"answer\" name=\"answer\" rows=\"5\"></textarea>"))
        #expect(page.contains("<button name=\"line\" value=\"/skip\">Leave it out</button>"))
        #expect(!page.contains("value=\"/reveal\"") && !page.contains("<script"))
        let forms = page.matches(of: /<form method="post">/).count
        #expect(forms > 3)
        #expect(page.matches(of: /name="token" value="secret-token"/).count == forms)
    }

    @Test func whatStoodBeforeGoesWhenSomethingElseIsAsked() {
        let section = #"{"type":"prose","n":3,"lines":[{"kind":"text","text":"Read this"}]}"#
        let next = Self.silent.replacing("m1", with: "m2")
        #expect(Self.page(Self.told(Self.welcome, section, Self.silent)).contains("Read this"))
        #expect(
            !Self.page(Self.told(Self.welcome, section, Self.silent, next)).contains("Read this"))
    }

    @Test func wordsThatAreHeldBackStandUntilTheyAreKept() {
        let held =
            #"{"type":"held","id":1,"stage":"confirm","lines":[{"kind":"happened","text":"It would read:"},{"kind":"point","text":"Ring [a nurse]"}]}"#
        let taken = #"{"type":"taken","id":1,"lines":[{"kind":"happened","text":"Kept."}]}"#
        let page = Self.page(Self.told(Self.welcome, Self.silent, held))
        #expect(page.contains("<h1>It would read:</h1>") && page.contains("Ring [a nurse]"))
        // A form of an older page is about an older question.
        #expect(page.contains("name=\"go-on\"") && page.contains("name=\"to\" value=\"here\""))
        #expect(page.contains("name=\"mark\" value=\"m1\""))
        let after = Self.page(Self.told(Self.welcome, Self.silent, held, taken))
        #expect(after.contains("<h1>Where?</h1>") && !after.contains("Ring [a nurse]"))
    }

    @Test func whoeverComesBackSaysWhatTheyKnow() {
        var room = Self.told(Self.welcome)
        #expect(
            room.wayBack.map { String(decoding: $0.bytes(number: 1), as: UTF8.self) }?
                .contains("/resume s-s\"")
                == true)
        _ = room.hear(Array(#"{"type":"prose","n":7,"lines":[]}"#.utf8))
        #expect(
            room.wayBack.map { String(decoding: $0.bytes(number: 1), as: UTF8.self) }?
                .contains("/resume s-s 7")
                == true)
        _ = room.hear(Array(#"{"type":"end","reason":"left","lines":[]}"#.utf8))
        #expect(room.wayBack == nil && room.isOver)
    }

    @Test func aSecretStandsOnOnePageOnly() {
        var room = Self.told(Self.welcome, Self.silent)
        #expect(Self.page(room).contains("s-s"))
        room.wasShown()
        #expect(!Self.page(room).contains("s-s"))
    }

    @Test func whoIsGoneIsInsideOnlyOnceTheyAreWelcome() {
        var room = Self.told(Self.welcome)
        #expect(room.isInside)
        room.goAway()
        #expect(!room.isInside)
        let refused = #"{"type":"refused","id":3,"lines":[{"kind":"refused","text":"Gone."}]}"#
        #expect(room.hear(Array(refused.utf8)) == .reply(3))
        #expect(!room.isInside && room.lastWords == "Gone.")
        _ = room.hear(Array(Self.welcome.utf8))
        #expect(room.isInside)
    }

    @Test func whoeverWaitsToComeInIsToldSo() {
        let queued = #"{"type":"queued","seconds":9,"lines":[{"kind":"text","text":"Nine."}]}"#
        var room = Self.told(queued)
        #expect(room.isQueued)
        room.lose()
        #expect(room.lastWords == "Nine.")
        _ = room.hear(Array(Self.welcome.utf8))
        #expect(!room.isQueued && room.isInside)
    }

    @Test func aLineThatIsLostIsSaid() {
        var room = Self.told(Self.welcome, Self.silent)
        room.lose()
        _ = room.hear(Array(Self.welcome.utf8))
        _ = room.hear(Array(Self.silent.replacing("m1", with: "m2").utf8))
        #expect(Self.page(room).contains("No reply came"))
    }

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

    /// Every place of a page into which somebody's words can come.
    @Test func nobodysWordsAreMarkup() throws {
        let clean = Self.shape(try Self.filled("x"))
        for text in Self.hostile.map({ "x" + $0 }) {
            #expect(Self.shape(try Self.filled(text)) == clean, "\(text)")
        }
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
                return page(room)
            }
            .joined()
    }
}
