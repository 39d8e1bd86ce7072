import Foundation
import TestSupport
import Testing

/// What a disk, a folder or another window can do wrong, as a person sees it.
struct StoreMistakeTests {
    private func expectOneLine(_ result: Program.Result, _ text: String) {
        #expect(result.status == 2, "\(result.err)")
        #expect(result.err.contains(text), "\(result.err)")
        #expect(!result.err.contains("SQL") && !result.err.contains("Swift"))
    }

    @Test func aFileWhereTheFolderShouldBe() throws {
        let program = try Program()
        defer { program.clean() }
        let file = program.folder.appending(path: "file")
        try Data("text".utf8).write(to: file)
        expectOneLine(
            try program.run("run", "K21", data: file.path), "is a file where a folder was expected")
        expectOneLine(try program.run("run", "K21", data: file.path + "/below"), "--data")
    }

    @Test func aFileThatIsNoStoreIsLeftAlone() throws {
        let program = try Program()
        defer { program.clean() }
        let data = program.folder.appending(path: "data")
        try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
        let file = data.appending(path: "debrief.sqlite")
        let text = Data(String(repeating: "not a store at all. ", count: 100).utf8)
        try text.write(to: file)
        for command in ["sessions", "resume", "plan"] {
            let result = try program.run(command)
            #expect(
                result.status == 2 && result.err.contains("debrief.sqlite"),
                "\(command): \(result.err)")
        }
        #expect(try Data(contentsOf: file) == text)
    }

    @Test func aDamagedStoreIsExplainedAndLeftAsItIs() throws {
        let program = try Program()
        defer { program.clean() }
        _ = try program.run(["run", "K21"] + program.askingFirst(), lines: ["", "words"])
        let file = program.folder.appending(path: "data/debrief.sqlite")
        var bytes = try Data(contentsOf: file)
        for index in 100..<min(bytes.count, 3000) { bytes[index] = 0xA5 }
        try bytes.write(to: file)
        let result = try program.run("resume")
        expectOneLine(result, "backup")
        #expect(try Data(contentsOf: file) == bytes)
    }

    @Test func aSecondWindowIsToldAtOnce() throws {
        let program = try Program()
        defer { program.clean() }
        let first = try Dialogue(program, "run", "K21")
        _ = first.heard()
        expectOneLine(try program.run("resume"), "is open in another window")
        #expect(try program.run("plan").status == 0)
        expectOneLine(
            try program.run("delete", program.latest(), "--yes"),
            "open in another window")
        #expect(try first.close() == 3)
    }

    @Test func aFullDiskLosesNothingThatWasConfirmed() throws {
        let program = try Program()
        defer { program.clean() }
        let data = program.folder.appending(path: "small")
        try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
        guard try shell("mount -t tmpfs -o size=400k tmpfs \(data.path)") == 0 else {
            print("skipped: a small disk can't be mounted here")
            return
        }
        defer { _ = try? shell("umount \(data.path)") }
        let long = String(repeating: "a long answer ", count: 1000)
        let lines =
            ["", "kept for sure"] + Array(repeating: ["/redo", long], count: 60).flatMap { $0 }
        let result = try program.run(
            ["run", "K21"] + program.askingFirst(),
            bytes: Data(lines.map { $0 + "\n" }.joined().utf8), data: data.path)
        expectOneLine(result, "is full")
        let minutes = try program.run("plan", data: data.path)
        #expect(minutes.status == 0, "\(minutes.err)")
    }

    @Test func deletingOnAFullDiskSaysWhatIsLeftAndFinishesLater() throws {
        let program = try Program()
        defer { program.clean() }
        let data = program.folder.appending(path: "small")
        try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
        guard try shell("mount -t tmpfs -o size=1500k,mode=0700 tmpfs \(data.path)") == 0 else {
            print("skipped: a small disk can't be mounted here")
            return
        }
        defer { _ = try? shell("umount \(data.path)") }
        for words in ["violet otter", "amber heron"] {
            let long = String(repeating: words + " ", count: 900)
            let lines = [""] + Array(repeating: ["/redo", long], count: 20).flatMap { $0 }
            _ = try program.run(
                ["run", "K21"] + program.askingFirst(),
                bytes: Data(lines.map { $0 + "\n" }.joined().utf8),
                data: data.path)
        }
        let id = try program.latest(data: data.path)
        _ = try shell("dd if=/dev/zero of=\(data.path)/filler bs=1k count=3000")
        let result = try program.run("delete", id, "--yes", data: data.path)
        // Not even the removal may have found room; then nothing was done.
        if try program.run("sessions", "--json", data: data.path).out.contains(id) {
            return expectOneLine(result, "is full")
        }
        expectOneLine(result, "its words still stand in the file")
        _ = try shell("rm \(data.path)/filler")
        let again = try program.run("delete", id, "--yes", data: data.path)
        #expect(again.status == 0 && again.err.contains("is cleared now"), "\(again.err)")
        let file = try Data(contentsOf: data.appending(path: "debrief.sqlite"))
        #expect(file.range(of: Data("amber heron".utf8)) == nil)
    }

    @Test func aFolderThatCanOnlyBeReadStillShowsPlans() throws {
        let program = try Program()
        defer { program.clean() }
        let data = program.folder.appending(path: "data")
        _ = try program.run(["run", "K21"] + program.askingFirst(), lines: ["", "words"])
        guard
            try shell(
                "mount --bind \(data.path) \(data.path) && mount -o remount,ro,bind \(data.path)")
                == 0
        else {
            print("skipped: a folder can't be made read-only here")
            return
        }
        defer { _ = try? shell("umount \(data.path)") }
        #expect(try program.run("plan").status == 0)
        #expect(try program.run("export", "--output", "-").status == 0)
        expectOneLine(try program.run("resume"), "--data")
    }

    private func shell(_ command: String) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command + " 2>/dev/null"]
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
