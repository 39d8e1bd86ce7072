import StrictJSON
import TestSupport
import Testing

@testable import WebPages

/// What somebody without script has as well as everybody else.
@Suite("Forms lack nothing")
struct FormAidsTests {
    private static let welcome: JSON = [
        "type": "welcome", "id": 1, "member": "p1", "name": "Fay", "role": "facilitator",
        "code": "k7m-x4q", "secret": "abcd-efgh-jkmn-pqrs", "lines": [],
    ]

    private func page(_ objects: JSON...) -> String {
        var room = FormRoom()
        for object in objects { _ = room.hear(object.bytes) }
        return page(room)
    }

    private func page(_ room: FormRoom) -> String {
        String(
            decoding: FormPage(
                site: DoorPage(privacy: "", isOpen: false), room: room, token: "t",
                origin: "https://debrief.example"
            ).bytes, as: UTF8.self)
    }

    private func prompt(
        _ more: KeyValuePairs<String, JSON>, kind: String = "silent"
    ) -> JSON {
        var object: [(String, JSON)] = [
            ("type", "prompt"), ("kind", .string(kind)), ("mark", "m"), ("step", "s"),
            ("text", "How?"),
            ("who-answers", "everyone"),
            (
                "lines",
                [
                    ["kind": "cue", "text": "You could say: Slowly."],
                    ["kind": "question", "text": "How?"],
                ]
            ),
        ]
        object += more.map { ($0.key, $0.value) }
        return .object(JSON.Object(object))
    }

    @Test func whatCouldBeSaidStandsBesideTheStepOnce() {
        let page = page(Self.welcome, prompt(["cue": "Slowly."]))
        #expect(
            page.contains("<p class=\"cue\"><span class=\"hint\">You could say:</span>Slowly.</p>"))
        #expect(!page.contains("You could say: Slowly."))
        #expect(!self.page(Self.welcome, prompt([:])).contains("class=\"cue\""))
    }

    @Test func anEarlierAnswerAndWordsAreExplained() {
        let page = page(
            Self.welcome,
            prompt([
                "recall": ["question": "Before?", "answer": "Yes & no"],
                "terms": [["term": "MARAC", "meaning": "a meeting"]],
            ]))
        #expect(
            page.contains(
                "<blockquote><p class=\"hint\">Before?</p><p>Yes &amp; no</p></blockquote>"))
        #expect(
            page.contains("<summary>Words explained</summary><ul><li>MARAC: a meeting</li></ul>"))
    }

    @Test func aScaleHasItsStepsAndWhatItsEndsMean() {
        let page = page(
            Self.welcome,
            prompt([
                "answer-type": "scale",
                "limits": [
                    "lowest": 1, "highest": 3, "lowest-means": "not", "highest-means": "very",
                ],
            ]))
        #expect(page.matches(of: /type="radio" name="choice" value="[123]"/).count == 3)
        #expect(page.contains("<span>1  not</span>") && page.contains("<span>2</span>"))
        #expect(page.contains("<span>3  very</span>"))
    }

    @Test func whoLeadsCanSwitchTheTimerOffAndUnlock() {
        let asked = prompt([:])
        let locked: JSON = ["type": "locked", "on": true, "lines": []]
        let open: JSON = ["type": "locked", "on": false, "lines": []]
        #expect(page(Self.welcome, asked).contains("value=\"/timer off\">Timer off<"))
        #expect(page(Self.welcome, asked).contains("value=\"/lock\">Lock the room<"))
        #expect(page(Self.welcome, asked, locked).contains("value=\"/lock\">Unlock the room<"))
        #expect(page(Self.welcome, asked, locked, open).contains(">Lock the room<"))
        #expect(page(Self.welcome, asked).contains("value=\"/help\">Help<"))
    }

    @Test func theWayBackIsAPictureOnTheFirstPageOnly() throws {
        var room = FormRoom()
        _ = room.hear(Self.welcome.bytes)
        let link = "https://debrief.example/r/k7m-x4q#abcd-efgh-jkmn-pqrs"
        let picture = try #require(QRCode(link)).svg(
            title: "A picture (QR) of this link, for the camera of a telephone")
        #expect(page(room).contains(picture))
        // It is drawn on the page: no address has the secret.
        #expect(!page(room).contains("src=") && !page(room).contains("#abcd"))
        room.wasShown()
        #expect(!page(room).contains("<svg"))
    }

    @Test func aWallShowsHowToJoinAndHasNoForm() {
        let welcome: JSON = [
            "type": "welcome", "id": 1, "member": "p3", "name": "Screen", "role": "observer",
            "code": "k7m-x4q", "secret": "s-s", "lines": [],
        ]
        let lobby: JSON = ["type": "prompt", "kind": "lobby", "mark": "l", "lines": []]
        let page = page(welcome, lobby)
        #expect(page.contains("<body class=\"wall\">") && page.contains("<svg"))
        #expect(page.contains("<strong>https://debrief.example/r/k7m-x4q</strong>"))
        #expect(!page.contains("<form") && !page.contains("s-s"))
        #expect(!self.page(welcome, prompt([:])).contains("<svg"))
    }

    @Test func aWallLooksAgainByItselfAndNobodyElse() throws {
        let site = WebSite(privacy: "", isEncrypted: false)
        let host = try #require(WebHost("debrief.example"))
        let request = WebRequest(method: "GET", target: "/r/k7m-x4q/plain", host: host)
        func refresh(_ role: String) -> String? {
            var room = FormRoom()
            _ = room.hear(Array(#"{"type":"welcome","role":"\#(role)","lines":[]}"#.utf8))
            return site.room(room, token: "t", for: request)["refresh"]
        }
        #expect(refresh("observer") == "5")
        #expect(refresh("participant") == nil && refresh("facilitator") == nil)
    }

    @Test func documentsAreOfferedOnceTheMeetingIsClosed() {
        let over: JSON = ["type": "prompt", "kind": "finished", "lines": []]
        let files: JSON = [
            "type": "documents", "id": 2, "key": "kkkk-1", "lines": [],
            "files": [["name": "plan.docx", "title": "The plan, for Word"]],
        ]
        #expect(!page(Self.welcome, prompt([:])).contains("name=\"document\""))
        #expect(page(Self.welcome, over).contains("name=\"document\" value=\"list\""))
        let closed: JSON = ["type": "finished", "n": 9, "lines": []]
        #expect(page(Self.welcome, prompt([:]), closed).contains("value=\"list\""))
        let page = page(Self.welcome, over, files)
        #expect(
            page.contains(
                "<button name=\"document\" value=\"plan.docx\">The plan, for Word</button>"))
        #expect(!page.contains("kkkk-1"))
    }

    /// What is typed elsewhere is pressed here, whatever stands round it.
    @Test(arguments: [
        (
            "If so, type /concern; only you see it.",
            "If so, press “A real child may be at risk”; only you see it."
        ),
        ("Type /agree, or /object and why.", "Press “I agree”, or “I object” and why."),
        (
            "/next closes it; /row change 2 mends it, /row add adds one.",
            "“Next” closes it; “Change” mends it, “Add a row” adds one."
        ),
        (
            "/row change 2 and /row remove 2 mend the list.",
            "“Change” and “Take out” mend the list."
        ),
        ("/next or Return goes on.", "“Next” goes on."), ("Type on, or go.", "Type on, or go."),
        ("a/next is no command", "a/next is no command"),
    ])
    func commandsAreSaidAsButtons(_ said: String, _ pressed: String) {
        #expect(ButtonWords.pressed(said, false) == pressed)
    }

    @Test func theWayBackFromAConcernIsAButton() {
        let page = page(
            Self.welcome, prompt([:]),
            [
                "type": "concern", "id": 2,
                "lines": [
                    ["kind": "text", "text": "Ring 999."],
                    ["kind": "question", "text": "Return takes you back."],
                ],
            ])
        #expect(page.contains("Ring 999.") && page.contains("Back to the meeting"))
        #expect(!page.contains("Return takes"))
    }

    @Test func whoLeadsChangesTheRowThatTheRoomAgreesOn() {
        let asked: KeyValuePairs<String, JSON> = [
            "row": ["name": "Action", "number": 2], "commands": ["agree", "next", "row"],
        ]
        let page = page(Self.welcome, prompt(asked, kind: "agree"))
        #expect(page.contains("value=\"/row change 2\">Change<"))
        #expect(!self.page(Self.welcome, prompt(asked)).contains("/row change"))
    }
}
