import LineTLS
import Testing

/// What encrypts itself is tested with the program, which is built with TLS: see the end-to-end tests.
struct FingerprintTests {
    private let text = (0..<32).map { ["0\($0 % 10)", "A\($0 % 10)", "F\($0 % 10)"][$0 % 3] }
        .joined(separator: ":")

    @Test func isReadAsOtherToolsWriteIt() throws {
        let fingerprint = try #require(CertificateFingerprint(text))
        #expect("\(fingerprint)" == text)
        #expect(fingerprint.bytes.prefix(3) == [0x00, 0xA1, 0xF2])
        #expect(CertificateFingerprint(text.lowercased().filter { $0 != ":" }) == fingerprint)
    }

    @Test func isNothingElse() {
        for wrong in ["", "AB", String(text.dropLast()), text + "0", "Z" + text.dropFirst()] {
            #expect(CertificateFingerprint(wrong) == nil, "\(wrong)")
        }
    }
}
