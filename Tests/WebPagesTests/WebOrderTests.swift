import Testing

@testable import WebPages

/// What pages send for: the way back as a picture, and documents.
@Suite("What a page sends for")
struct WebOrderTests {
    private let site = WebSite(privacy: "", isEncrypted: false)
    private let host: WebHost

    init() throws { host = try #require(WebHost("debrief.example:8007")) }

    private func wayBack(_ body: String) throws -> WebResponse {
        let request = WebRequest(method: "POST", target: "/r/k7m-x4q/way", host: host)
        return site.wayBack(
            code: "k7m-x4q", try #require(FormFields(Array(body.utf8))), for: request)
    }

    @Test func onlyTwoPathsOfARoomAreOrders() {
        #expect(site.order(at: "/r/k7m-x4q/way") == .wayBack(code: "k7m-x4q"))
        #expect(site.order(at: "/r/k7m-x4q/documents") == .document)
        for other in [
            "/way", "/r/way", "/r/k7m-x4q/way/", "/r/k7m-x4q/way?secret=s", "/r/a b/way", "/r//way",
            "/r/../documents", "/R/a/documents", "/r/a/documents/plan.docx",
        ] {
            #expect(site.order(at: other) == nil, "\(other)")
        }
    }

    @Test func theWayBackIsDrawnAndSaidNowhere() throws {
        let picture = try wayBack("way=https&secret=abcd-efgh-jkmn-pqrs")
        #expect(picture.status == 200 && picture["cache-control"] == "no-store")
        let code = try #require(
            QRCode("https://debrief.example:8007/r/k7m-x4q#abcd-efgh-jkmn-pqrs"))
        let rows = String(decoding: picture.body, as: UTF8.self).split(separator: "\n")
        #expect(rows.count == code.size)
        for (row, squares) in rows.enumerated() {
            #expect(squares.map { $0 == "1" } == (0..<code.size).map { code[row, $0] })
        }
    }

    @Test(
        arguments: [
            "way=https", "secret=abcd", "way=javascript&secret=abcd", "way=https&secret=a%20b",
            "way=https&secret=a%22b", "way=https&secret=%C3%A9", "way=ftp&secret=abcd", "",
        ])
    func whatIsNoSecretIsNotDrawn(_ body: String) throws {
        #expect(try wayBack(body).status == 404)
    }

    @Test func aDocumentIsNeverStoredAndItsNameIsNoHeader() {
        let name = "K21 plan, Team\r\nset-cookie: a=b \"é\".docx"
        let response = site.document([1, 2], name: name, type: "application/pdf")
        #expect(
            response["cache-control"] == "no-store" && response["content-type"] == "application/pdf"
        )
        #expect(response["x-content-type-options"] == "nosniff")
        #expect(
            response["content-disposition"]
                == "attachment; filename*=UTF-8''K21%20plan%2C%20Team%0D%0Aset-cookie%3A%20a%3Db%20%22%C3%A9%22.docx"
        )
        #expect(response["content-security-policy"]?.hasPrefix("sandbox;") == true)
        #expect(site.noDocument().status == 403)
    }
}
