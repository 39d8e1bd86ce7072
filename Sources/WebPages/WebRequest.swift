/// What a browser asks for, as far as pages go.
public struct WebRequest: Equatable, Sendable {
    /// Such as `GET`.
    public let method: String
    /// As it came: a path, and perhaps a query.
    public let target: String
    /// Whom the browser thinks it talks to.
    public let host: WebHost
    /// The header `Cookie`; empty where there is none.
    public var cookie = ""
    /// The header `Origin`; empty where there is none.
    public var origin = ""
    /// The header `Sec-Fetch-Site`; empty where there is none.
    public var fetchSite = ""
    /// Whether something in front encrypts, and was believed.
    public var isEncrypted = false
    /// What a form sends.
    public var body: [UInt8] = []

    /// A request without fields or body; both are set after.
    public init(method: String, target: String, host: WebHost) {
        (self.method, self.target, self.host) = (method, target, host)
    }

    /// Whether no page of somebody else sent it, as far as the browser says.
    public var isOurs: Bool {
        // A page that hides where it stands has an origin that is null; ours do not.
        origin.isEmpty
            ? ["", "none", "same-origin"].contains(fetchSite) : host.isOrigin(origin)
    }
}

/// What a browser is sent.
public struct WebResponse: Equatable, Sendable {
    /// Such as 200.
    public let status: Int
    /// Beside the length: each name once.
    public let headers: [Header]
    /// The bytes of the page or file.
    public let body: [UInt8]

    /// A name and its value.
    public struct Header: Equatable, Sendable {
        /// In small letters.
        public let name: String
        /// Nothing that somebody typed.
        public let value: String
    }

    /// The value of a header; nil where it is not sent.
    public subscript(name: String) -> String? { headers.first { $0.name == name }?.value }
}
