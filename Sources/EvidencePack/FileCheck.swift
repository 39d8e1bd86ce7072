import LogFormat

/// Whether the files are exactly those that MANIFEST names, with the bytes that it says.
enum FileCheck {
    static func findings(_ pack: Pack) -> [Finding] {
        let files = pack.files
        var findings = files.keys.sorted().compactMap { name -> Finding? in
            guard let limit = PackName.limit(of: name) else {
                return Finding(.files, .foreign, file: name)
            }
            let isTooLarge = (files[name]?.count ?? 0) > limit
            return isTooLarge ? Finding(.files, .tooLarge, file: name) : nil
        }
        findings += PackName.required.filter { files[$0] == nil }
            .map { Finding(.files, .missing, file: $0) }
        guard let manifest = files[PackName.manifest] else { return findings }
        guard let listed = hashes(in: manifest) else {
            return findings + [Finding(.files, .listMalformed, file: PackName.manifest)]
        }
        let unlisted = Set([PackName.manifest, PackName.manifest + PackName.signature])
        for name in files.keys.sorted() where !unlisted.contains(name) {
            guard let hash = listed[name] else {
                findings.append(Finding(.files, .unlisted, file: name))
                continue
            }
            if Fingerprint(of: files[name] ?? []) != hash {
                findings.append(Finding(.files, .hash, file: name))
            }
        }
        findings += listed.keys.sorted().filter { files[$0] == nil || unlisted.contains($0) }
            .map { Finding(.files, .listed, file: $0) }
        return findings
    }

    /// Reads exactly what the writer writes: names in order, each once; nil for anything else.
    static func hashes(in manifest: [UInt8]) -> [String: Fingerprint]? {
        guard manifest.last == UInt8(ascii: "\n") else { return nil }
        var (hashes, last): ([String: Fingerprint], [UInt8]) = ([:], [])
        let lines = manifest.dropLast().split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for line in lines {
            let name = Array(line.dropFirst(66))
            guard let hash = Fingerprint(hex: String(decoding: line.prefix(64), as: UTF8.self)),
                line.dropFirst(64).prefix(2).elementsEqual("  ".utf8),
                last.lexicographicallyPrecedes(name),
                PackName.limit(of: String(decoding: name, as: UTF8.self)) != nil
            else { return nil }
            hashes[String(decoding: name, as: UTF8.self)] = hash
            last = name
        }
        return hashes
    }
}
