import EvidencePack
import Glibc
import Messages

/// What the program `ssh-keygen` says of the two signatures of a pack.
struct SignatureCheck {
    /// What is wrong.
    private(set) var findings: [Finding] = []
    /// By whom, as the file of signers calls them, and with which key.
    private(set) var signer: String?
    private(set) var key: String?

    /// - Parameter signers: a file in the form of allowed_signers; nil where there is none.
    init(_ pack: Pack, signers: String?) throws {
        let folder = try Self.scratch()
        defer {
            for name in ["text", "sig"] { unlink(folder + "/" + name) }
            rmdir(folder)
        }
        for (name, namespace) in [
            (PackName.head, "debrief-head"), (PackName.manifest, "debrief-pack"),
        ] {
            guard let text = pack.files[name], let signature = pack.files[name + PackName.signature]
            else {
                findings.append(Finding(.signatures, .missing, file: name + PackName.signature))
                continue
            }
            try Disk.write(text, to: folder + "/text", replacing: true)
            try Disk.write(signature, to: folder + "/sig", replacing: true)
            try check(name + PackName.signature, namespace, in: folder, signers)
        }
    }

    private mutating func check(
        _ file: String, _ namespace: String, in folder: String, _ signers: String?
    ) throws {
        let (text, signature) = (folder + "/text", folder + "/sig")
        let words = ["-n", namespace, "-s", signature]
        let alone = try run(["check-novalidate"] + words, text)
        guard let said = alone else {
            return findings.append(Finding(.signatures, .signature, file: file))
        }
        let isEd25519 = said.contains(" ED25519 key ") || said.contains(" ED25519-SK key ")
        if !isEd25519 { findings.append(Finding(.signatures, .notEd25519, file: file)) }
        let found = said.split { $0 == " " || $0 == "\n" }.first { $0.hasPrefix("SHA256:") }
        if let key, key != found.map(String.init) {
            findings.append(Finding(.signatures, .signer, file: file))
        }
        key = found.map(String.init)
        guard let signers else {
            return findings.append(Finding(.signatures, .notChecked, file: file))
        }
        let names = try run(["find-principals", "-s", signature, "-f", signers], text)
        let isSigned = try (names ?? "").split(separator: "\n").contains { name in
            guard try run(["verify", "-f", signers, "-I", String(name)] + words, text) != nil else {
                return false
            }
            signer = String(name)
            return true
        }
        if !isSigned { findings.append(Finding(.signatures, .signer, file: file)) }
    }

    /// What it prints; nil where it says no.
    private func run(_ words: [String], _ text: String) throws -> String? {
        switch OtherProgram.run(["ssh-keygen", "-Y"] + words, limit: 16 * 1024, input: text) {
        case .ended(0, let output): return String(decoding: output, as: UTF8.self)
        case .notInstalled: throw Failure(SigningKey.missing)
        default: return nil
        }
    }

    private static func scratch() throws -> String {
        let place = Surroundings.environment("TMPDIR") ?? "/tmp"
        var name = Array((place + "/debrief-XXXXXX").utf8CString)
        guard mkdtemp(&name) != nil else {
            throw Failure(
                said("cli-signature-check.there-is-no-room", ["place": place]))
        }
        return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
