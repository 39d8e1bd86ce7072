import LineTLS
import Messages

/// A certificate that nobody vouches for: people compare its fingerprint.
struct SelfSigned {
    /// PEM, to be shown to anybody.
    let certificate: String
    /// PEM, for the server alone.
    let key: String

    /// Makes a key (P-256) and a certificate for it that is good for ten years, with the program
    /// openssl; neither touches the disk here.
    init() throws(TLSProblem) {
        let made = OtherProgram.run(
            [
                "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                "ec_paramgen_curve:P-256", "-nodes", "-sha256", "-days", "3652", "-subj",
                "/CN=Debrief", "-addext", "subjectAltName=DNS:localhost", "-addext",
                "basicConstraints=critical,CA:FALSE", "-keyout", "-", "-out", "-",
            ], limit: 64 * 1024)
        guard case .ended(0, let output) = made else { throw .cannotMake }
        let text = String(decoding: output, as: UTF8.self)
        guard let certificate = Self.part("CERTIFICATE", of: text),
            let key = Self.part(said("cli-self-signed.private-key"), of: text)
        else { throw .cannotMake }
        (self.certificate, self.key) = (certificate, key)
    }

    private static func part(_ name: String, of text: String) -> String? {
        let (begin, end) = (
            said("cli-self-signed.begin", ["name": name]),
            said("cli-self-signed.end", ["name": name])
        )
        let lines = text.split(separator: "\n")
        guard let first = lines.firstIndex(of: begin[...]),
            let last = lines[first...].firstIndex(of: end[...])
        else { return nil }
        return lines[first...last].joined(separator: "\n") + "\n"
    }
}
