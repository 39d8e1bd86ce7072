import DialogueEngine
import Foundation
import LogFormat
import Testing

@testable import SessionLog

/// What was written here is checked with programs that know nothing of it.
@Suite struct IndependentTests {
    @Test func aScriptWithStockToolsFindsTheLogWhole() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let writer = try store.begin()
        for event in everyEvent { try writer.append(event) }
        let naughty = "\u{0}\u{7F}\u{85}\u{2028}\u{202E}\u{FEFF}\"\\/ e\u{301} 😀"
        try writer.append(.says(naughty))
        let bytes = try store.bytes(of: writer.id)
        let output = try check(scratch, bytes.log, bytes.words)
        guard let output else { return }
        let head = writer.head
        #expect(output == "good \(head.size) \(head.chain) \(head.receipt)\n")
    }

    @Test func theScriptNoticesAChange() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let writer = try store.begin()
        try writer.append(.says("one"), .says("two"), .pause)
        let bytes = try store.bytes(of: writer.id)
        let words = Array(text(bytes.words).replacing("two", with: "too").utf8)
        let log = Array(text(bytes.log).replacing("summary", with: "summery").utf8)
        #expect(try check(scratch, bytes.log, words).map { $0.hasPrefix("good") } != true)
        #expect(try check(scratch, log, bytes.words).map { $0.hasPrefix("good") } != true)
        #expect(try check(scratch, bytes.log, bytes.words).map { $0.hasPrefix("good") } != false)
    }

    /// What the script says; nil where its tools are missing.
    private func check(_ scratch: Scratch, _ log: [UInt8], _ openings: [UInt8]) throws -> String? {
        try Data(log).write(to: URL(fileURLWithPath: scratch.path + "/log.jsonl"))
        try Data(openings).write(to: URL(fileURLWithPath: scratch.path + "/openings.jsonl"))
        let result = try run("python3", ["-c", script, scratch.path])
        if result == nil { print("skipped: python3 is not installed") }
        return result?.output
    }

    private let script = #"""
        import base64, hashlib, json, subprocess, sys
        def sha(line):
            own = subprocess.run(["sha256sum"], input=line, capture_output=True).stdout[:64].decode()
            assert own == hashlib.sha256(line).hexdigest()
            return own
        def lines(name):
            found = open(sys.argv[1] + "/" + name, "rb").read().split(b"\n")
            assert found.pop() == b""
            return [(json.loads(line), line + b"\n") for line in found]
        openings = {o["n"]: (o, line) for o, line in lines("openings.jsonl")}
        prev, session = "0" * 64, None
        for n, (entry, line) in enumerate(lines("log.jsonl")):
            assert list(entry)[:5] == ["v", "n", "t", "session", "k"] and list(entry)[-1] == "prev"
            assert entry["v"] == 1 and entry["n"] == n and entry["prev"] == prev
            session = session or entry["session"]
            assert entry["session"] == session
            if "c" in entry:
                opening, bytes = openings.pop(n)
                assert entry["c"] == sha(bytes) and opening["n"] == n
                salt = base64.urlsafe_b64decode(opening["salt"] + "==")
                assert len(salt) >= 16 and isinstance(opening["text"], str)
            prev = sha(line)
        assert not openings
        receipt = base64.b32encode(bytearray.fromhex(prev))
        print("good", n + 1, prev, receipt[:26].decode())
        """#
}
