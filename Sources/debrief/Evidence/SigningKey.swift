import EvidencePack
import Glibc
import Messages

/// Signs and checks through `ssh-keygen`; no signature is made or looked at by this program.
struct SigningKey {
    /// The private key, or the public one of a key that an agent or a token holds.
    let path: String

    static var missing: String { said("cli-signing-key.signatures-are-made-and-checked") }

    /// The key of this data folder, made at first use; readable by this user alone.
    static func own(in folder: String) throws -> SigningKey {
        let key = SigningKey(path: folder + "/evidence-key")
        if access(key.path, F_OK) == 0 { return key }
        mkdir(folder, 0o700)
        let made = OtherProgram.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "debrief", "-f", key.path],
            limit: 4096)
        guard made != .notInstalled else { throw Failure(missing) }
        guard case .ended(0, _) = made, chmod(key.path, 0o600) == 0 else {
            throw Failure(said("cli-signing-key.no-key-could-be-made", ["folder": folder]))
        }
        return key
    }

    /// The public key: type and digits.
    func publicKey() throws -> String {
        let file = path.hasSuffix(".pub") ? path : path + ".pub"
        guard case .bytes(let bytes) = Disk.read(file, limit: 16 * 1024) else {
            throw Failure(said("cli-signing-key.there-is-no-public-key", ["file": file]))
        }
        let words = String(decoding: bytes, as: UTF8.self).split { $0 == " " || $0 == "\n" }
        guard words.count >= 2, ["ssh-ed25519", "sk-ssh-ed25519@openssh.com"].contains(words[0])
        else {
            throw Failure(
                said("cli-signing-key.is-no-ed25519-key-packs", ["file": file]))
        }
        return "\(words[0]) \(words[1])"
    }

    /// Its short form, as `ssh-keygen -l` shows it.
    func fingerprint() throws -> String {
        let file = path.hasSuffix(".pub") ? path : path + ".pub"
        guard
            case .ended(0, let output) = OtherProgram.run(
                ["ssh-keygen", "-l", "-E", "sha256", "-f", file], limit: 4096)
        else { throw Failure(Self.missing) }
        let words = String(decoding: output, as: UTF8.self).split(separator: " ")
        return words.first { $0.hasPrefix("SHA256:") }.map(String.init) ?? ""
    }

    /// Signs a file; the signature stands beside it, with `.sig`.
    ///
    /// A passphrase, an agent or a token asks for what it needs in the terminal.
    func sign(_ file: String, namespace: String) throws {
        let outcome = OtherProgram.run(
            ["ssh-keygen", "-Y", "sign", "-q", "-f", path, "-n", namespace, file], limit: 4096,
            asks: true)
        switch outcome {
        case .ended(0, _): return
        case .notInstalled: throw Failure(Self.missing)
        default:
            throw Failure(
                said("cli-signing-key.did-not-sign-check", ["path": path]))
        }
    }
}
