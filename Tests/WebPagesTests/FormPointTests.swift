import StrictJSON
import TestSupport
import Testing

@testable import WebPages

/// Points, what is kept for later, and ideas, on pages without script.
@Suite struct FormPointTests {
    private static let welcome =
        #"{"type":"welcome","id":1,"member":"p1","name":"Fay","role":"facilitator","code":"abc","secret":"s-s","lines":[]}"#
    private static let points =
        #"{"type":"revealed","n":9,"step":"p","question":"Which?","row-name":"Point","answers":[{"text":"<b>One"},{"text":"Two"},{"text":null},{"text":"Four"}],"groups":[],"left-out":0,"lines":[{"kind":"heading","text":"The answers to: Which?"},{"kind":"point","text":"Point 1: <b>One"}]}"#
    private static let prompt =
        #"{"type":"prompt","kind":"revealed","mark":"m1","step":"p","text":"Which?","commands":["next","group","ungroup"],"lines":[{"kind":"question","text":"Talk."}]}"#
    private static let grouped =
        #"{"type":"grouped","n":10,"number":1,"name":"A & B","points":[1,2],"lines":[{"kind":"happened","text":"Group 1, A & B: numbers 1 and 2."}]}"#
    private static let ungrouped =
        #"{"type":"ungrouped","n":11,"number":1,"name":"A & B","points":[1,2],"lines":[{"kind":"happened","text":"Apart."}]}"#

    private static func page(_ objects: String...) -> String {
        var room = FormRoom()
        for object in objects { _ = room.hear(Array(object.utf8)) }
        return String(
            decoding: FormPage(
                site: DoorPage(privacy: "", isOpen: false), room: room, token: "token",
                origin: "https://debrief.example"
            ).bytes, as: UTF8.self)
    }

    @Test func pointsAreTickedAndNamed() throws {
        let page = Self.page(Self.welcome, Self.points, Self.prompt)
        #expect(page.contains("Group similar points"))
        #expect(page.contains("name=\"point\" value=\"1\"><span>1  &lt;b&gt;One</span>"))
        #expect(page.contains("name=\"point\" value=\"4\""))
        // Words that were taken out are no point to group.
        #expect(!page.contains("name=\"point\" value=\"3\""))
        let body = "group=Not+seen&point=1&point=4&mark=m1"
        let fields = try #require(FormFields(Array(body.utf8)))
        let line = try #require(FormRoom.acting(fields)).bytes(number: 7)
        let json = try JSON(parsing: line)
        #expect(json["line"] == "/group 1 4 as Not seen" && json["for"] == "m1")
    }

    @Test func whatIsGroupedIsNoChoiceAndCanBeTakenApart() {
        let page = Self.page(Self.welcome, Self.points, Self.prompt, Self.grouped)
        #expect(page.contains("Group 1, A &amp; B: 1, 2"))
        #expect(page.contains("value=\"/ungroup 1\""))
        #expect(!page.contains("name=\"point\" value=\"1\""))
        // The points stay on the page, with what became of them below.
        #expect(page.contains("Point 1: &lt;b&gt;One") && page.contains("numbers 1 and 2."))
        let apart = Self.page(Self.welcome, Self.points, Self.prompt, Self.grouped, Self.ungrouped)
        #expect(
            apart.contains("name=\"point\" value=\"1\"") && !apart.contains("value=\"/ungroup 1\""))
    }

    @Test func onlyThoseWhoLeadGroup() {
        let member = Self.welcome.replacing("facilitator", with: "participant")
        #expect(!Self.page(member, Self.points, Self.prompt).contains("name=\"point\""))
        let elsewhere = Self.prompt.replacing(#","group","ungroup""#, with: "")
        #expect(!Self.page(Self.welcome, Self.points, elsewhere).contains("name=\"point\""))
    }

    @Test func whatIsParkedIsTickedOffAndIdeasAreTakenOver() {
        let notes =
            #"{"type":"notes","id":2,"of":"parked","items":[{"number":1,"text":"a","done":false},{"number":2,"text":"b","done":true}],"lines":[{"kind":"point","text":"Number 1: a"}]}"#
        let parked = Self.page(Self.welcome, Self.prompt, notes)
        #expect(parked.contains("value=\"/tick 1\">Tick off 1<"))
        #expect(parked.contains("value=\"/tick 2\">Open again 2<"))
        let ideas = Self.page(
            Self.welcome, Self.prompt, notes.replacing("\"parked\"", with: "\"ideas\""))
        #expect(ideas.contains("value=\"/take 1\">Take over 1<") && !ideas.contains("/tick 1"))
    }

    @Test func pointsAreChangedAndTakenOutByThoseWhoLead() {
        let page = Self.page(Self.welcome, Self.points, Self.prompt)
        #expect(page.contains("value=\"/row change 2\">Change 2<"))
        #expect(page.contains("value=\"/row remove 4\">Take out 4<"))
        let member = Self.welcome.replacing("facilitator", with: "participant")
        #expect(!Self.page(member, Self.points, Self.prompt).contains("/row change"))
    }

    @Test func whatIsParkedIsLookedAtAgainOnceItIsTickedOff() throws {
        func next(_ line: String) throws -> FormRequest? {
            let fields = try #require(FormFields(Array("line=\(line)&mark=m1".utf8)))
            return FormRoom.lookingAgain(fields)
        }
        let list = try #require(try next("/tick+2")).bytes(number: 3)
        #expect(try JSON(parsing: list)["line"] == "/tick")
        for other in ["/tick", "/take+2", "/next", "/ticket+1"] { #expect(try next(other) == nil) }
    }
}
