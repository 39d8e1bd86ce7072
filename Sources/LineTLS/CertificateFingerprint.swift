#if TLS
    import Hashing
    import NIOSSL

    extension CertificateFingerprint {
        init(_ certificate: NIOSSLCertificate) throws {
            self.init(bytes: SHA256.hash(try certificate.toDERBytes()))
        }
    }
#endif
