import GroupClient
import GroupServer
import LineTLS
import Synchronization

/// The link of a server's pages as it is shown: tried once they are there, and with the code of each room.
final class ShownLink: Sendable {
    private let named: PageLink?
    private let isShown: Bool
    private let link = Mutex<PageLink?>(nil)

    /// - Parameters:
    ///   - named: the link that somebody named; nil for the address of the pages.
    ///   - isShown: whether somebody looks, and not a system log.
    init(_ named: PageLink?, isShown: Bool) {
        (self.named, self.isShown) = (named, isShown)
    }

    /// The server listens: looks whether its pages answer at their link, and says so.
    func tryIt(_ places: [Listening], _ fingerprint: CertificateFingerprint?) {
        guard let pages = places.first(where: { $0.guests == .browsers }) else { return }
        let link = named ?? PageLink(pages)
        self.link.withLock { $0 = link }
        // A certificate of our own is known by its fingerprint; what stands in front has another.
        let trusted = named == nil ? fingerprint : nil
        Task.detached {
            let result = await PageTrial.of(
                host: link.host, port: link.port, authority: link.authority,
                isEncrypted: link.isEncrypted, trusting: trusted)
            try? Say.out(WebWords.tried(result, link))
        }
    }

    /// Somebody leads a room.
    @Sendable func opened(_ code: String) {
        guard isShown, let link = link.withLock({ $0 }) else { return }
        try? Say.out(WebWords.opened(code, link))
    }
}
