import FoundationEssentials
import TestSupport
import Testing

@testable import WebPages

/// What browsers are sent, and what they are not.
@Suite struct WebSiteTests {
    private let site = WebSite(privacy: "Kept for a year.", isEncrypted: false)
    private let host: WebHost

    init() throws { host = try #require(WebHost("debrief.example:8007")) }

    private func get(_ target: String, _ method: String = "GET") -> WebResponse {
        site.response(to: WebRequest(method: method, target: target, host: host))
    }

    @Test(arguments: ["/", "/r/k7m-x4q", "/r/k7m-x4q/screen", "/nowhere", "/style.css"])
    func nothingIsStoredFramedOrSniffed(_ target: String) {
        let response = get(target)
        #expect(response["cache-control"] == "no-store")
        #expect(response["x-content-type-options"] == "nosniff")
        #expect(response["referrer-policy"] == "same-origin")
        guard response["content-type"]?.hasPrefix("text/html") == true else { return }
        let policy = response["content-security-policy"] ?? ""
        #expect(policy.contains("default-src 'none'; script-src 'self'; style-src 'self'"))
        #expect(policy.contains("frame-ancestors 'none'"))
        #expect(
            policy.contains(
                "connect-src 'self' ws://debrief.example:8007 wss://debrief.example:8007"))
        #expect(!policy.contains("unsafe"))
    }

    @Test func anEncryptedPageHoldsAnEncryptedConnectionOnly() {
        let site = WebSite(privacy: "", isEncrypted: true)
        let page = site.response(to: WebRequest(method: "GET", target: "/", host: host))
        #expect(
            page["content-security-policy"]?
                .contains("connect-src 'self' wss://debrief.example:8007;") == true)
    }

    @Test(arguments: ["/", "/r/k7m-x4q", "/r/k7m-x4q/screen", "/nowhere"])
    func nothingStandsInLine(_ target: String) {
        let page = String(decoding: get(target).body, as: UTF8.self)
        let scripts = page.matches(of: /<script[^>]*>/).map { String($0.output) }
        #expect(scripts.allSatisfy { $0 == "<script type=\"module\" src=\"/door.mjs\">" })
        #expect(page.firstMatch(of: /\s(style|on[a-z]+)=/) == nil)
        #expect(!page.contains("<style"))
        #expect(page.hasPrefix("<!doctype html>\n<html lang=\"en-GB\">"))
    }

    @Test func aCodeIsFilledInAndNothingElse() {
        let page = String(decoding: get("/r/k7m-x4q").body, as: UTF8.self)
        #expect(page.contains("data-code=\"k7m-x4q\""))
        #expect(get("/r/k7m-x4q?from=mail").status == 200)
    }

    @Test func everyPageOfAnOpenNetworkSaysSo() {
        let site = WebSite(privacy: "", isEncrypted: false, isOpen: true)
        for target in ["/", "/r/a", "/r/a/screen", "/nowhere"] {
            let page = site.response(to: WebRequest(method: "GET", target: target, host: host))
            #expect(String(decoding: page.body, as: UTF8.self).contains("can read along"))
            #expect(!String(decoding: get(target).body, as: UTF8.self).contains("can read along"))
        }
    }

    @Test func aRoomHasAPictureOfItsLink() throws {
        let picture = get("/r/k7m-x4q/qr-https.svg")
        #expect(picture["content-type"] == "image/svg+xml")
        let link = "https://debrief.example:8007/r/k7m-x4q"
        #expect(String(decoding: picture.body, as: UTF8.self) == QRCode(link)?.svg(title: link))
        #expect(get("/r/k7m-x4q/qr-ftp.svg").status == 404)
    }

    @Test(
        arguments: [
            "", "r", "//", "/r", "/r/", "/r//", "/r/a/b", "/r/a/screen/", "/../etc/passwd",
            "/r/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/r/%2e%2e", "/style.css/",
            "/style.css%00", "/./style.css", "/STYLE.CSS", "/r/a\"b", "/r/<script>", "/r/a b",
            "/r/café", "/Browser/room.mjs", "/line", "http://elsewhere.example/", "*",
            "/r/\(String(repeating: "a", count: 33))",
        ])
    func whatIsNoPathOfTheTableIsNothing(_ target: String) {
        let response = get(target)
        #expect(response.status == 404)
        // What was asked for is not said back.
        #expect(!String(decoding: response.body, as: UTF8.self).contains("passwd"))
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get"])
    func onlyReadingIsAllowed(_ method: String) {
        let response = get("/", method)
        #expect(response.status == 405)
        #expect(response["allow"] == "GET, HEAD")
    }

    @Test(
        arguments: [
            "", "a b", "a\r\nset-cookie: x", "a;script-src *", "a'", "a/b", "a@b", "é", "a,b", "*",
            String(repeating: "a", count: 300),
        ])
    func aHostThatIsNoneIsRefused(_ text: String) { #expect(WebHost(text) == nil) }

    @Test func onlyAPageOfTheSameHostIsOurs() throws {
        let host = try #require(WebHost("Debrief.example:8007"))
        #expect(host.isOrigin("http://debrief.example:8007"))
        #expect(host.isOrigin("https://DEBRIEF.example:8007"))
        for other in [
            "http://debrief.example", "http://debrief.example:80070", "http://evil.example",
            "http://evil.example/debrief.example:8007", "null", "", "debrief.example:8007",
            "http://debrief.example:8007.evil.example", "ftp://debrief.example:8007",
            "http://debrief.example:8007/",
        ] {
            #expect(!host.isOrigin(other))
        }
    }

    @Test(
        arguments: [
            ("http://debrief.example:8007", "", true), ("", "same-origin", true), ("", "", true),
            ("null", "same-origin", false), ("null", "", false), ("", "cross-site", false),
            ("http://evil.example", "", false),
        ])
    func aFormOfSomebodyElseIsNotOurs(_ origin: String, _ fetchSite: String, _ isOurs: Bool) {
        var request = WebRequest(method: "POST", target: "/plain", host: host)
        (request.origin, request.fetchSite) = (origin, fetchSite)
        #expect(request.isOurs == isOurs)
    }

    @Test func aCookieBehindWhatEncryptsIsForEncryptedPagesOnly() throws {
        let place = try #require(site.forms(at: "/r/abc/plain"))
        var request = WebRequest(method: "POST", target: "/r/abc/plain", host: host)
        #expect(
            site.onward(to: place, cookie: "1", for: request)["set-cookie"]
                == "debrief=1; Path=/; HttpOnly; SameSite=Strict")
        request.isEncrypted = true
        #expect(
            site.onward(to: place, cookie: "1", for: request)["set-cookie"]
                == "__Host-debrief=1; Path=/; HttpOnly; SameSite=Strict; Secure")
        request.cookie = "debrief=2; __Host-debrief=1"
        #expect(site.cookie(of: request) == "1")
    }

    @Test func aBrowserThatLeftIsNobody() throws {
        let place = try #require(site.forms(at: "/r/abc/plain"))
        let request = WebRequest(method: "GET", target: "/r/abc/plain", host: host)
        #expect(site.door(place, for: request)["set-cookie"] == nil)
        let door = site.door(place, nonce: "n0", forgets: true, for: request)
        #expect(door["set-cookie"]?.hasPrefix("debrief=;") == true)
        #expect(door["set-cookie"]?.hasSuffix("; Max-Age=0") == true)
        #expect(door["clear-site-data"] == "\"cache\"")
        let page = String(decoding: door.body, as: UTF8.self)
        #expect(page.matches(of: /name="nonce" value="n0"/).count == 4)
    }

    @Test func whatAPlaceSaysIsKeptIsTextWhateverItHolds() throws {
        let hostile = "</p><script>alert(1)</script>\u{338}\r\n\r\n\" onload=\"x"
        let site = WebSite(privacy: hostile, isEncrypted: false)
        let page = String(
            decoding: site.response(to: WebRequest(method: "GET", target: "/", host: host)).body,
            as: UTF8.self)
        #expect(page.matches(of: /<script/).count == 1)
        #expect(page.contains("&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt"))
        #expect(page.contains("<p>&quot; onload=&quot;x</p>"))
    }
}
