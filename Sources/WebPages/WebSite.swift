import Messages

/// The pages of a server and what they are made of: a request in, a response out.
///
/// Whatever is no path of this table is nothing: no path leads to a file of the computer.
public struct WebSite: Sendable {
    let page: DoorPage
    private let isEncrypted: Bool
    private let files: [String: File]

    private struct File: Sendable {
        let type: String
        let bytes: [UInt8]

        init(_ type: String, _ bytes: [UInt8]) { (self.type, self.bytes) = (type, bytes) }
    }

    /// - Parameters:
    ///   - privacy: what is kept, for whom and how long, as this place says it.
    ///   - isEncrypted: whether nobody on the way to this server can read along.
    ///   - isOpen: whether everybody on a network can.
    public init(privacy: String, isEncrypted: Bool, isOpen: Bool = false) {
        (page, self.isEncrypted) = (DoorPage(privacy: privacy, isOpen: isOpen), isEncrypted)
        let script = "text/javascript; charset=utf-8"
        files = [
            "/style.css": File("text/css; charset=utf-8", PackageResources.style_css),
            "/icon.svg": File("image/svg+xml", PackageResources.icon_svg),
            "/words.mjs": File(script, PageWords.module),
            "/door.mjs": File(script, PackageResources.door_mjs),
            "/line.mjs": File(script, PackageResources.line_mjs),
            "/make.mjs": File(script, PackageResources.make_mjs),
            "/room.mjs": File(script, PackageResources.room_mjs),
            "/question.mjs": File(script, PackageResources.question_mjs),
            "/lead.mjs": File(script, PackageResources.lead_mjs),
            "/board.mjs": File(script, PackageResources.board_mjs),
            "/shown.mjs": File(script, PackageResources.shown_mjs),
            "/take.mjs": File(script, PackageResources.take_mjs),
        ]
    }

    /// Where the page holds its connection.
    public static let socket = "/line"

    /// What a browser is sent.
    public func response(to request: WebRequest) -> WebResponse {
        let path = String(Substring(request.target.utf8.prefix { $0 != UInt8(ascii: "?") }))
        guard ["GET", "HEAD"].contains(request.method) else {
            return html(405, page.wrongMethod, for: request.host, [("allow", "GET, HEAD")])
        }
        if let file = files[path] {
            return Self.response(200, file.type, file.bytes, [])
        }
        guard let place = Place(path) else { return html(404, page.nothingHere, for: request.host) }
        if case .picture(let code, let scheme) = place {
            return picture(of: "\(scheme)://\(request.host)/r/\(code)")
        }
        return html(200, page.door(place), for: request.host)
    }

    // MARK: Forms

    /// Where a room is without script.
    public struct FormPlace: Equatable, Sendable {
        /// Empty where none is named.
        public let code: String
        /// The path.
        public var path: String { DoorPage.plainPath(code) }
    }

    /// The place of forms that a request is for; nil where there are none.
    public func forms(at target: String) -> FormPlace? {
        let path = String(Substring(target.utf8.prefix { $0 != UInt8(ascii: "?") }))
        guard case .plain(let code) = Place(path) else { return nil }
        return FormPlace(code: code)
    }

    /// The forms by which somebody enters.
    ///
    /// - Parameters:
    ///   - words: why they are there again, such as what was wrong; empty for nothing.
    ///   - isRefused: whether what they sent was not taken.
    ///   - nonce: comes back with what they send, so that it enters once.
    ///   - forgets: whether this browser is nobody from now on.
    public func door(
        _ place: FormPlace, saying words: String = "", isRefused: Bool = false,
        nonce: String = "", forgets: Bool = false, for request: WebRequest
    ) -> WebResponse {
        let door = FormDoor(
            site: page, code: place.code, words: words, isRefused: isRefused, nonce: nonce)
        // Whoever holds this telephone next sees nothing of it by going back.
        let more = [
            ("set-cookie", setting("", "; Max-Age=0", for: request)),
            ("clear-site-data", "\"cache\""),
        ]
        return html(isRefused ? 422 : 200, door.bytes, for: request.host, forgets ? more : [])
    }

    /// What is said to a browser that was away for so long that it is nobody here any more.
    public static var wasAway: String { said("page.was-away") }

    /// A room as forms.
    public func room(_ room: FormRoom, token: String, for request: WebRequest) -> WebResponse {
        let scheme = isEncrypted || request.isEncrypted ? "https" : "http"
        let form = FormPage(
            site: page, room: room, token: token, origin: "\(scheme)://\(request.host)")
        // A wall has nobody who looks again, so that it does every five seconds.
        return html(
            200, form.bytes, for: request.host, room.isWall ? [("refresh", "5")] : [])
    }

    /// A form that another page sent, or that is none.
    public func notTaken(_ request: WebRequest) -> WebResponse {
        html(403, page.notUnderstood, for: request.host)
    }

    /// What follows a form that was taken: the room, loaded anew.
    ///
    /// - Parameter cookie: what this browser is known by from now on, letters and digits; nil for no change.
    public func onward(
        to place: FormPlace, cookie: String? = nil, for request: WebRequest
    ) -> WebResponse {
        var headers = [WebResponse.Header(name: "location", value: place.path + "#reply")]
        if let cookie {
            headers.append(.init(name: "set-cookie", value: setting(cookie, "", for: request)))
        }
        return Self.response(303, Self.pageType, [], headers)
    }

    /// What this browser is known by; nil where it is not.
    public func cookie(of request: WebRequest) -> String? {
        let lead = Array("\(cookieName(for: request))=".utf8)
        return request.cookie.utf8.split(separator: UInt8(ascii: ";"))
            .map { $0.drop { $0 == UInt8(ascii: " ") } }
            .first { $0.starts(with: lead) }
            .map { String(decoding: $0.dropFirst(lead.count), as: UTF8.self) }
    }

    /// A browser takes the first name for this very host alone, and only over an encrypted connection.
    private func cookieName(for request: WebRequest) -> String {
        isEncrypted || request.isEncrypted ? "__Host-debrief" : "debrief"
    }

    private func setting(_ cookie: String, _ age: String, for request: WebRequest) -> String {
        let secure = isEncrypted || request.isEncrypted ? "; Secure" : ""
        return cookieName(for: request) + "=" + cookie + "; Path=/; HttpOnly; SameSite=Strict"
            + secure + age
    }

    /// A link as a telephone reads it from a wall.
    private func picture(of link: String) -> WebResponse {
        let svg = QRCode(link)?.svg(title: link) ?? ""
        return Self.response(svg.isEmpty ? 404 : 200, "image/svg+xml", Array(svg.utf8), [])
    }

    /// What is said where a request is no request, or too long: nothing more is taken then.
    public func refusal(_ status: Int) -> WebResponse {
        Self.response(status, Self.pageType, page.notUnderstood, [Self.policy("'none'")])
    }

    /// A page that leads into a room.
    enum Place: Equatable {
        case door
        case room(code: String)
        /// What everybody may see, for a wall.
        case screen(code: String)
        /// The link of a room as a picture. What encrypts may stand in front of this server, so the page
        /// says by which scheme it came.
        case picture(code: String, scheme: String)
        /// The same by forms, without script.
        case plain(code: String)

        /// Reads a path; nil for one that leads nowhere.
        init?(_ path: String) {
            let parts = path.utf8.split(
                separator: UInt8(ascii: "/"), omittingEmptySubsequences: false
            ).map { String(Substring($0)) }
            if parts == ["", ""] {
                self = .door
                return
            }
            if parts == ["", "plain"] {
                self = .plain(code: "")
                return
            }
            guard parts.count > 2, parts[...1] == ["", "r"], Self.isCode(parts[2]) else {
                return nil
            }
            switch parts[3...] {
            case []: self = .room(code: parts[2])
            case ["plain"]: self = .plain(code: parts[2])
            case ["screen"]: self = .screen(code: parts[2])
            case ["qr-http.svg"]: self = .picture(code: parts[2], scheme: "http")
            case ["qr-https.svg"]: self = .picture(code: parts[2], scheme: "https")
            default: return nil
            }
        }

        static func isCode(_ text: String) -> Bool {
            (1...32).contains(text.utf8.count)
                && text.utf8.allSatisfy { byte in
                    switch byte {
                    case UInt8(ascii: "a")...UInt8(ascii: "z"),
                        UInt8(ascii: "A")...UInt8(ascii: "Z"),
                        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                        true
                    default: false
                    }
                }
        }
    }

    // MARK: Headers

    private static let pageType = "text/html; charset=utf-8"

    func html(
        _ status: Int, _ bytes: [UInt8], for host: WebHost,
        _ more: [(name: String, value: String)] = []
    ) -> WebResponse {
        // A browser that sees an encrypted page may hold its connection in no other way; in front of a
        // plain server something else may encrypt.
        let ways = isEncrypted ? "wss://\(host)" : "ws://\(host) wss://\(host)"
        return Self.response(
            status, Self.pageType, bytes,
            [Self.policy("'self' \(ways)")] + more.map { .init(name: $0.name, value: $0.value) })
    }

    private static func policy(_ connections: String) -> WebResponse.Header {
        let rules = [
            "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'",
            "connect-src \(connections)", "form-action 'self'", "base-uri 'none'",
            "frame-ancestors 'none'",
        ]
        return .init(name: "content-security-policy", value: rules.joined(separator: "; "))
    }

    static func response(
        _ status: Int, _ type: String, _ bytes: [UInt8], _ more: [WebResponse.Header]
    ) -> WebResponse {
        let always = [
            ("content-type", type), ("cache-control", "no-store"),
            ("x-content-type-options", "nosniff"), ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ].map { WebResponse.Header(name: $0.0, value: $0.1) }
        return WebResponse(status: status, headers: always + more, body: bytes)
    }
}
