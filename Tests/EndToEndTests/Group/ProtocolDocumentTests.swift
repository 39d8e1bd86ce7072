import Foundation
import TestSupport
import Testing

/// The examples of docs/line-protocol.md, held with a real server that has its usual limits.
@Suite struct ProtocolDocumentTests {
    @Test(arguments: try ProtocolExample.all())
    func examplesGoAsThePageSays(example: ProtocolExample) throws {
        let server = try MeetingServer(["--dialogue", "short"], hasLimits: true)
        defer { server.clean() }
        try ProtocolRun(server).hold(example)
    }

    @Test func thereAreExamplesOfBothDialectsAndOfMistakes() throws {
        let lines = try ProtocolExample.all().flatMap(\.steps)
        #expect(lines.contains { $0.text == "/hello json 1" })
        #expect(lines.contains { $0.text.contains("<0D><0A>") })
        #expect(lines.contains { $0.kind == .crash })
        for text in ["# The session is closed", "\"type\":\"finished\""] {
            #expect(lines.contains { $0.text.contains(text) }, "\(text)")
        }
    }

    @Test func aWrongExampleFails() throws {
        let server = try MeetingServer()
        defer { server.clean() }
        for text in ["* Nobody says this.", "* Debrief {version}."] {
            let step = ProtocolExample.Step(kind: .hears, name: "", text: text, line: 1)
            #expect(throws: LineClient.GaveUp.self) {
                try ProtocolRun(server).hold(ProtocolExample(line: 1, steps: [step]))
            }
        }
    }
}
