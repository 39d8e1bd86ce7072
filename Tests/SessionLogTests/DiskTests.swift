import DialogueEngine
import Foundation
import LogFormat
import Testing

@testable import SessionLog

/// What only a real disk does: report errors, fill up, forbid writing.
@Suite struct DiskTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// The device takes every byte but can't sync; opened for reading it can't be written either.
    @Test(arguments: [O_RDWR, O_RDONLY])
    func stopsForGoodWhenTheDiskReportsAnError(mode: Int32) throws {
        let store = try scratch.store()
        let writer = try store.begin()
        try writer.append(.says("kept"))
        let handles = try handles(on: scratch.file + "-wal")
        #expect(!handles.isEmpty)
        point(handles, at: "/dev/null", mode)
        let problem = StoreProblem.storageFailed(folder: scratch.folder)
        #expect(throws: problem) { try writer.append(.says("lost")) }
        // Even when the disk is well again, nothing goes on as if it had never been ill.
        point(handles, at: scratch.file + "-wal", O_RDWR)
        for _ in 0..<2 { #expect(throws: problem) { try writer.append(.says("lost")) } }
        #expect(throws: problem) { try store.list() }
        #expect(throws: problem) { try store.begin() }
        let texts = try scratch.store(.readOnly).entries(of: writer.id).entries
            .compactMap(\.event.words?.text)
        #expect(texts == ["kept"])
    }

    @Test func keepsEverythingSoFarWhenTheDiskIsFull() throws {
        guard let disk = try Mount(scratch.path, "-t", "tmpfs", "-o", "size=256k", "tmpfs") else {
            return
        }
        defer { disk.end() }
        let store = try scratch.store()
        let writer = try store.begin()
        var texts: [String] = []
        let problem = #expect(throws: StoreProblem.self) {
            for number in 0..<1000 {
                let text = "\(number) " + String(repeating: "words ", count: 100)
                try writer.append(.says(text), .pause)
                texts.append(text)
            }
        }
        #expect(problem == .diskFull(folder: scratch.folder))
        #expect(texts.count > 3)
        let kept = { (log: VerifiedLog) in log.entries.compactMap(\.event.words?.text) }
        #expect(try kept(store.entries(of: writer.id)) == texts)
        #expect(writer.head.size == texts.count * 2 + 1)
        try disk.change("remount,size=2m")
        try writer.append(.says("there is room again"))
        #expect(try kept(store.entries(of: writer.id)) == texts + ["there is room again"])
        store.close()
    }

    @Test func saysWhenThereIsNoRoomToBegin() throws {
        guard let disk = try Mount(scratch.path, "-t", "tmpfs", "-o", "size=16k", "tmpfs") else {
            return
        }
        defer { disk.end() }
        #expect(throws: StoreProblem.diskFull(folder: scratch.folder)) {
            _ = try scratch.store().begin()
        }
    }

    @Test(arguments: [false, true])
    func readsWhereNothingCanBeWritten(whileOpen: Bool) throws {
        let store = try scratch.store()
        let writer = try store.begin()
        try writer.append(.says("read me"))
        let log = try store.entries(of: writer.id)
        if !whileOpen { store.close() }
        guard let writing = try Forbidden(scratch.path) else { return }
        defer { writing.allow() }
        let reader = try scratch.store(.readOnly)
        #expect(try reader.entries(of: writer.id) == log)
        #expect(try reader.list().count == 1)
        #expect(try reader.content(form.fingerprint) == form.bytes)
        #expect(throws: StoreProblem.readOnlyFolder(scratch.folder)) { try scratch.store() }
        let new = scratch.path + "/new"
        let problem = #expect(throws: StoreProblem.self) {
            try SessionStore(folder: new, access: .readWrite)
        }
        #expect(problem == (geteuid() == 0 ? .readOnlyFolder(new) : .notAllowed(new)))
    }

    @Test func readsWhatAKilledProgramLeftWhereNothingCanBeWritten() throws {
        let store = try scratch.store()
        let writer = try store.begin()
        try writer.append(.says("read me"))
        let log = try store.entries(of: writer.id)
        // A copy of the files of an open store is what a killed program leaves behind.
        let copy = try scratch.copy()
        try? FileManager.default.removeItem(atPath: copy.file + "-shm")
        #expect(try copy.store(.readOnly).entries(of: writer.id) == log)
        try? FileManager.default.removeItem(atPath: copy.file + "-shm")
        guard let writing = try Forbidden(copy.path) else { return }
        defer { writing.allow() }
        // Without the shared file the newest entries can't be reached: say so, show no less.
        #expect(throws: StoreProblem.readOnlyFolder(copy.folder)) { try copy.store(.readOnly) }
    }

    /// The handles that this process has on a file.
    private func handles(on path: String) throws -> [Int32] {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { name in
            let target = try? FileManager.default.destinationOfSymbolicLink(
                atPath: "/proc/self/fd/" + name)
            return target == path ? Int32(name) : nil
        }
    }

    /// Puts another file behind handles that somebody goes on using.
    private func point(_ handles: [Int32], at path: String, _ mode: Int32) {
        let other = open(path, mode | O_CLOEXEC)
        for handle in handles { #expect(dup2(other, handle) == handle) }
        close(other)
    }
}

/// A file system mounted on a folder of a test.
private struct Mount {
    let path: String

    /// Mounts it; nil where that is not allowed, which leaves a note in the output.
    init?(_ path: String, _ arguments: String...) throws {
        self.path = path
        guard geteuid() == 0, try run("mount", arguments + [path])?.status == 0 else {
            print("skipped: mounting is not allowed here")
            return nil
        }
    }

    func change(_ options: String) throws {
        let result = try run("mount", ["-o", options, path])
        guard result?.status == 0 else { throw Unexpected() }
    }

    func end() { _ = try? run("umount", ["-l", path]) }
}

/// A folder in which nobody may write: a read-only mount for the superuser, whom no mode stops.
private struct Forbidden {
    private let path: String
    private let mount: Mount?

    init?(_ path: String) throws {
        self.path = path
        guard geteuid() == 0 else {
            mount = nil
            guard try run("chmod", ["-R", "a-w", path])?.status == 0 else { throw Unexpected() }
            return
        }
        guard let mount = try Mount(path, "--bind", path) else { return nil }
        try mount.change("remount,ro,bind")
        self.mount = mount
    }

    func allow() {
        mount?.end()
        if mount == nil { _ = try? run("chmod", ["-R", "u+w", path]) }
    }
}
