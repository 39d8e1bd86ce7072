import GroupServer
import LineTLS
import SessionLog

/// The certificate of a server: the one that was given, or one of our own.
struct ServerCertificate {
    private let folder: String

    init(folder: String) { self.folder = folder }

    private var certificate: String { folder + "/tls-certificate.pem" }
    private var key: String { folder + "/tls-key.pem" }

    /// Reads it; one of our own is made where it is missing, unless this is only to look.
    ///
    /// - Returns: nil for connections that are not private, and for one that is still to be made.
    func load(_ privacy: ServeOptions.Privacy, makes: Bool) throws -> ServerTLS? {
        do throws(TLSProblem) {
            switch privacy {
            case .none: return nil
            case .files(let certificate, let key):
                if FilePrivacy.isForEverybody(key) { throw .openKey(file: key) }
                return try ServerTLS(certificate: certificate, key: key)
            case .selfSigned:
                guard ServerTLS.isBuilt else { throw .notBuilt }
                if case .missing = Disk.read(key, limit: 64 * 1024) {
                    guard makes else { return nil }
                    let made = try SelfSigned()
                    try write(made)
                }
                return try ServerTLS(certificate: certificate, key: key)
            }
        } catch {
            throw Failure(error.description)
        }
    }

    private func write(_ made: SelfSigned) throws(TLSProblem) {
        do {
            try Disk.write(Array(made.certificate.utf8), to: certificate, replacing: true)
            // The key last: where it is there, both are.
            try Disk.write(Array(made.key.utf8), to: key, replacing: true)
        } catch { throw .key(file: key) }
    }
}
