import DialogueEngine
import DialogueLanguage
import EvidencePack
import Exporters
import Glibc
import Messages
import SessionHost
import SessionLog

/// Makes a pack of a session: first beside its place, then moved into it.
struct PackMaker {
    let store: SessionStore
    let key: SigningKey
    let omission: PackWriter.Omission

    /// What was made.
    struct Made {
        let record: Record
        let withheld: Int
    }

    /// - Parameter path: a folder that is not there yet, or a zip file.
    func make(_ id: String, at path: String) throws -> Made {
        // Another kind of key would sign, too, and nobody would accept it.
        _ = try key.publicKey()
        let log = try store.entries(of: id)
        let omission = omission
        let record = try StoredSession.record(log, in: store) {
            omission.reason($0.event, form: $1) != nil
        }
        let form = record.session.guide.form
        var withheld: [Int: PackWriter.Reason] = [:]
        for entry in log.entries {
            withheld[entry.number] = omission.reason(entry.event, form: form)
        }
        var files = try recordFiles(id, log, record, withheld)
        for (name, bytes) in documents(record) { files[name] = bytes }
        files[PackName.readMe] = readMe(log, record, try key.fingerprint())
        try write(files, at: path)
        return Made(record: record, withheld: withheld.count)
    }

    private func recordFiles(
        _ id: String, _ log: VerifiedLog, _ record: Record, _ withheld: [Int: PackWriter.Reason]
    ) throws -> [String: [UInt8]] {
        // Somebody may have answered since it was read; a log only grows.
        let stored = try store.bytes(of: id)
        var content: [String: [UInt8]] = [:]
        for source in [record.beginning.briefing, record.beginning.dialogue, record.beginning.form]
        {
            content[source.fingerprint] = try store.content(source.fingerprint)
        }
        let lines = stored.lines.prefix(log.head.size).map(\.bytes)
        let openings = stored.openings.filter { $0.number < log.head.size }
        return PackWriter(id: id, lines: lines, withheld: withheld).record(
            openings: openings.map { ($0.number, $0.bytes) }, content: content)
    }

    private func documents(_ record: Record) -> [String: [UInt8]] {
        let csv = ExportFormat.csv.bytes(record)
        if omission.discussion {
            let plan = ExportFormat.markdown.bytes(
                record, withNames: !omission.names, isPlanOnly: true)
            return ["plan.csv": csv, "plan.md": plan]
        }
        return [
            "plan.csv": csv,
            "record.md": ExportFormat.markdown.bytes(record, withNames: !omission.names),
            "record.json": ExportFormat.json.bytes(record, withNames: !omission.names),
        ]
    }

    private func readMe(_ log: VerifiedLog, _ record: Record, _ key: String) -> [UInt8] {
        let briefing = record.session.guide.briefing
        let team = ActionPlan(record.session).parts.lazy.compactMap { part -> String? in
            if case .field(_, _, let cell) = part, cell.state == .answered {
                cell.shown
            } else {
                nil
            }
        }.first
        return ReadMe(
            briefing: "\(briefing.id): \(briefing.title)", team: team,
            times: record.began...max(record.began, record.changed), head: log.head, key: key,
            omission: omission, isGroup: log.isGroup, software: Software.name
        ).bytes
    }

    /// Writes the files and the two signatures.
    private func write(_ files: [String: [UInt8]], at path: String) throws {
        let isZip = path.hasSuffix(".zip")
        var facts = stat()
        guard lstat(path, &facts) != 0 else {
            throw Failure(said("cli-pack-maker.is-there-already-choose-another", ["path": path]))
        }
        let folder = path + ".part-\(getpid())"
        guard mkdir(folder, 0o700) == 0, mkdir(folder + "/" + PackName.content, 0o700) == 0 else {
            throw Failure(said("cli-pack-maker.there-is-no-folder", ["path": path]))
        }
        do {
            var files = files
            for (name, bytes) in files {
                try Disk.write(bytes, to: folder + "/" + name, replacing: false)
            }
            let head = folder + "/" + PackName.head
            try key.sign(head, namespace: "debrief-head")
            files[PackName.head + PackName.signature] = try Library.bytes(head + PackName.signature)
            let manifest = folder + "/" + PackName.manifest
            try Disk.write(PackWriter.manifest(of: files), to: manifest, replacing: false)
            try key.sign(manifest, namespace: "debrief-pack")
            if isZip {
                try ZipFile.make(of: folder, at: path)
                Self.remove(folder)
            } else if rename(folder, path) != 0 {
                throw Failure(said("cli-pack-maker.could-not-be-made-choose", ["path": path]))
            }
        } catch {
            Self.remove(folder)
            throw error
        }
    }

    /// Takes away what was made on the way: the files of a pack, and nothing else.
    private static func remove(_ folder: String) {
        for inner in [PackName.content, ""] {
            guard let directory = opendir(folder + "/" + inner) else { continue }
            while let entry = readdir(directory) {
                let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                }
                unlink(folder + "/" + inner + name)
            }
            closedir(directory)
            rmdir(folder + "/" + inner)
        }
    }
}
