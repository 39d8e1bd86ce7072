import NIOCore

#if TLS
    import NIOSSL
#endif

/// A server's side of private connections: TLS 1.2 or later with one certificate.
public struct ServerTLS: Sendable {
    /// Of the server's own certificate.
    public let fingerprint: CertificateFingerprint

    /// Whether this program can make connections private at all.
    public static var isBuilt: Bool {
        #if TLS
            true
        #else
            false
        #endif
    }

    #if TLS
        private let context: NIOSSLContext

        /// Reads a certificate, with those that lead to its issuer, and its key from PEM files.
        public init(certificate: String, key: String) throws(TLSProblem) {
            guard let chain = try? NIOSSLCertificate.fromPEMFile(certificate),
                let first = chain.first, let fingerprint = try? CertificateFingerprint(first)
            else { throw .certificate(file: certificate) }
            guard let privateKey = try? NIOSSLPrivateKey(file: key, format: .pem) else {
                throw .key(file: key)
            }
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain.map { .certificate($0) },
                privateKey: .privateKey(privateKey))
            configuration.minimumTLSVersion = .tlsv12
            guard let context = try? NIOSSLContext(configuration: configuration) else {
                throw .mismatch(certificate: certificate, key: key)
            }
            (self.context, self.fingerprint) = (context, fingerprint)
        }

        /// What makes one connection private; stands before everything else in its pipeline.
        public func handler() -> any ChannelHandler { NIOSSLServerHandler(context: context) }
    #else
        /// Throws `notBuilt`.
        public init(certificate: String, key: String) throws(TLSProblem) { throw .notBuilt }

        /// Never called, for there is no value without TLS.
        public func handler() -> any ChannelHandler { NotBuilt() }
    #endif
}

#if !TLS
    private final class NotBuilt: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
    }
#endif
