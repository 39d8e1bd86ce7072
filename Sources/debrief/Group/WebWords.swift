import Glibc
import GroupClient
import GroupServer
import Messages
import WebPages

/// What a server says of its pages.
enum WebWords {
    /// - Parameter link: by which others find the pages; nil for where they are.
    static func start(_ place: Listening, _ link: PageLink?) -> String {
        let shown = link ?? PageLink(place)
        return said("cli-serve-web.pages", ["link": "\(shown)"]) + way(place, link)
            + (place.address.isLoopback && link == nil ? "" : picture("\(shown)"))
    }

    static func check(_ place: Listening, _ link: PageLink?) -> String {
        said("cli-serve-web.it-would", ["link": "\(link ?? PageLink(place))"]) + way(place, link)
    }

    /// What came of trying the link.
    static func tried(_ result: PageTrial.Result, _ link: PageLink) -> String {
        switch result {
        case .answers: said("cli-serve-web.answers", ["link": "\(link)"])
        case .somethingElse: said("cli-serve-web.something-else", ["link": "\(link)"])
        case .silent: said("cli-serve-web.no-answer", ["link": "\(link)"])
        case .untrusted: said("cli-serve-web.untrusted", ["link": "\(link)"])
        case .cannotTry: said("cli-serve-web.cannot-try", ["link": "\(link)"])
        }
    }

    /// A room was opened: its code, and its link for the camera of a telephone. To a terminal alone, since whoever
    /// knows a code comes in.
    static func opened(_ code: String, _ link: PageLink) -> String {
        let room = link.room(code)
        return isatty(STDOUT_FILENO) == 1
            ? said("cli-serve-web.opened", ["code": code, "link": room]) + picture(room) : ""
    }

    /// For the camera of a telephone, where there is a screen to hold it to.
    private static func picture(_ link: String) -> String {
        guard isatty(STDOUT_FILENO) == 1 else { return "" }
        return QRCode(link).map { "\n" + $0.halfBlocks } ?? ""
    }

    /// Which of the ways holds by which a phone reaches it.
    private static func way(_ place: Listening, _ link: PageLink?) -> String {
        if place.isEncrypted { return said("cli-serve-web.encrypted") }
        guard place.address.isLoopback else { return said("cli-serve-web.plain") }
        return link == nil ? said("cli-serve-web.this-computer") : said("cli-serve-web.in-front")
    }
}
