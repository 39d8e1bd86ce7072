import Messages

/// What a page of a room sends for beside its lines. What it brings along is in no address, so that it stands in
/// no list of pages that somebody was on.
extension WebSite {
    /// Something that is made for whoever asks.
    public enum Order: Equatable, Sendable {
        /// The way back of a member as a picture.
        case wayBack(code: String)
        /// A document of a meeting that is closed.
        case document
    }

    /// What is sent for at a target; nil for nothing.
    public func order(at target: String) -> Order? {
        let parts = target.utf8.split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false
        ).map { String(Substring($0)) }
        guard parts.count == 4, parts[...1] == ["", "r"], Place.isCode(parts[2]) else { return nil }
        switch parts[3] {
        case "way": return .wayBack(code: parts[2])
        case "documents": return .document
        default: return nil
        }
    }

    /// The link by which a member comes back as squares, row by row, 1 for a dark one; none where that is no
    /// secret.
    public func wayBack(code: String, _ fields: FormFields, for request: WebRequest) -> WebResponse
    {
        let (way, secret) = (fields["way"], fields["secret"])
        guard ["http", "https"].contains(way), Self.isSecret(secret),
            let picture = QRCode("\(way)://\(request.host)/r/\(code)#\(secret)")
        else { return Self.response(404, Self.textType, [], []) }
        let rows = (0..<picture.size).map { row in
            (0..<picture.size).map { picture[row, $0] ? "1" : "0" }.joined()
        }
        return Self.response(200, Self.textType, Array(rows.joined(separator: "\n").utf8), [])
    }

    /// Letters, digits and hyphens.
    static func isSecret(_ text: String) -> Bool { Place.isCode(text) }

    private static let textType = "text/plain; charset=utf-8"

    /// A document for a page of ours.
    ///
    /// - Parameters:
    ///   - name: what the file is called.
    ///   - type: what it is, such as `text/html; charset=utf-8`.
    public func document(_ bytes: [UInt8], name: String, type: String) -> WebResponse {
        Self.response(
            200, type, bytes,
            [
                .init(
                    name: "content-disposition",
                    value: "attachment; filename*=UTF-8''" + Self.coded(name)),
                // It is a page of its own in a browser that shows it all the same.
                .init(
                    name: "content-security-policy",
                    value: [
                        "sandbox", "default-src 'none'", "style-src 'unsafe-inline'",
                        "img-src data:",
                    ].joined(separator: "; ")),
            ])
    }

    /// Why there is no document.
    public func noDocument() -> WebResponse {
        Self.response(403, Self.textType, Array(said("page.no-document").utf8), [])
    }

    /// As RFC 8187 has it: whatever is no letter or digit of ASCII is written in percent signs.
    private static func coded(_ name: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var coded: [UInt8] = []
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
                coded.append(byte)
            default: coded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: coded, as: UTF8.self)
    }
}
