import NIOCore
import Synchronization

#if TLS
    import NIOSSL
#endif

/// A client's side of private connections, TLS 1.2 or later.
public final class ClientTLS: Sendable {
    /// What makes a server trustworthy.
    public enum Trust: Equatable, Sendable {
        /// An issuer that this computer trusts vouches for the server's name.
        case issuers
        /// Its certificate is this one, whoever issued it and whatever name it bears.
        case fingerprint(CertificateFingerprint)
    }

    private let trust: Trust
    private let seen = Mutex<CertificateFingerprint?>(nil)

    /// The certificate that a server showed last, where a fingerprint was asked for.
    public var lastSeen: CertificateFingerprint? { seen.withLock { $0 } }

    #if TLS
        private let context: NIOSSLContext

        /// Gets ready to trust; throws only where this was built without TLS.
        public init(_ trust: Trust) throws(TLSProblem) {
            var configuration = TLSConfiguration.makeClientConfiguration()
            configuration.minimumTLSVersion = .tlsv12
            // The fingerprint says which server it is, whatever name its certificate bears.
            if trust != .issuers { configuration.certificateVerification = .noHostnameVerification }
            guard let context = try? NIOSSLContext(configuration: configuration) else {
                throw .cannotMake
            }
            (self.context, self.trust) = (context, trust)
        }

        /// What makes one connection private; stands before everything else in its pipeline.
        ///
        /// - Parameter host: the name or address that was asked for.
        public func handler(host: String) throws -> any ChannelHandler {
            let isAddress = (try? SocketAddress(ipAddress: host, port: 0)) != nil
            let name = isAddress ? nil : host
            guard case .fingerprint(let expected) = trust else {
                return try NIOSSLClientHandler(context: context, serverHostname: name)
            }
            return try NIOSSLClientHandler(
                context: context, serverHostname: name,
                customVerificationCallback: { [self] certificates, promise in
                    let found = certificates.first.flatMap { try? CertificateFingerprint($0) }
                    seen.withLock { $0 = found }
                    promise.succeed(found == expected ? .certificateVerified : .failed)
                })
        }

        /// Whether an error says that the server is not trusted, or speaks no TLS.
        public static func isAboutTLS(_ error: any Error) -> Bool {
            error is NIOSSLError || error is BoringSSLError || error is NIOSSLExtraError
        }
    #else
        /// Throws `notBuilt`.
        public init(_ trust: Trust) throws(TLSProblem) { throw .notBuilt }

        /// Never called, for there is no value without TLS.
        public func handler(host: String) throws -> any ChannelHandler {
            throw TLSProblem.notBuilt
        }

        /// False without TLS.
        public static func isAboutTLS(_ error: any Error) -> Bool { false }
    #endif
}
