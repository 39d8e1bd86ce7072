import NIOHTTP1
import Testing

@testable import GroupServer

/// Where a browser is, behind a program that carries for it.
@Suite struct WebAddressTests {
    private func address(_ from: String, _ said: String...) -> String {
        let headers = HTTPHeaders(said.map { ("x-forwarded-for", $0) })
        let head = HTTPRequestHead(version: .http1_1, method: .GET, uri: "/line", headers: headers)
        return WebPipeline.address(from, head, ["127.0.0.1"])
    }

    @Test func onlyANamedProxySaysForWhomItCarries() {
        #expect(address("127.0.0.1", "192.0.2.7") == "192.0.2.7")
        #expect(address("127.0.0.1", "2001:db8::1") == "2001:db8::1")
        #expect(address("192.0.2.1", "192.0.2.7") == "192.0.2.1")
        #expect(address("127.0.0.1") == "127.0.0.1")
    }

    @Test func onlyANamedProxySaysThatItEncrypts() {
        func isEncrypted(_ from: String, _ said: String...) -> Bool {
            let headers = HTTPHeaders(said.map { ("x-forwarded-proto", $0) })
            let head = HTTPRequestHead(
                version: .http1_1, method: .GET, uri: "/plain", headers: headers)
            return WebPipeline.isEncrypted(from, head, ["127.0.0.1"])
        }
        #expect(isEncrypted("127.0.0.1", "https"))
        #expect(!isEncrypted("127.0.0.1", "http") && !isEncrypted("127.0.0.1"))
        #expect(!isEncrypted("192.0.2.1", "https"))
        #expect(!isEncrypted("127.0.0.1", "https", "http"))
    }

    @Test func aProxyStandsForManyAndANetworkOfIPv6ForOne() {
        var limits = ServerLimits()
        limits.visitorsPerAddress = 1
        var visitors = WebVisitors(limits)
        let proxied = (0..<2).map { _ in visitors.enter("127.0.0.1", carries: true) }
        #expect(proxied == [true, true])
        let direct = ["2001:db8::1", "2001:db8::2"].map { visitors.enter($0) }
        #expect(direct == [true, false])
        visitors.leave("2001:db8::3")
        let next = visitors.enter("2001:db8::2")
        #expect(next && visitors.count == 3)
    }

    @Test func whatTheBrowserSaidItselfIsNotBelieved() {
        #expect(address("127.0.0.1", "10.0.0.1, 192.0.2.7") == "192.0.2.7")
        #expect(address("127.0.0.1", "10.0.0.1", "192.0.2.7") == "192.0.2.7")
    }

    @Test(arguments: ["unknown", "_hidden", "192.0.2.7:1234 x", "<b>", "", "1"])
    func whatIsNoAddressIsNone(_ said: String) {
        #expect(address("127.0.0.1", said) == "127.0.0.1")
    }
}
