import Testing

@testable import SessionHost

/// The usual limits of docs/line-protocol.md at their edges, where no other test stands there.
@Suite struct LimitEdgeTests {
    @Test(arguments: ["192.0.2.7", "2001:db8::"])
    func sixteenConnectionsOfOneAddressMayWait(address: String) {
        let hall = Hall(limits: HostLimits())
        let isIPv6 = address.hasSuffix(":")
        let guests = (1...17).map { number -> Guest in
            let guest = hall.connect(from: isIPv6 ? "\(address)\(number)" : address)
            if number < 17 { guest.type("hello") }
            return guest
        }
        #expect(guests.dropLast().allSatisfy { !$0.isClosed && $0.all.contains("* Debrief test.") })
        #expect(guests[16].isClosed && guests[16].all.contains("* Too many connections"))
        #expect(!hall.connect(from: "198.51.100.1").isClosed)
    }

    @Test func namesHaveThirtyTwoCharacters() {
        let meeting = Meeting(names: [])
        let longest = String(repeating: "é", count: 32)
        let guest = meeting.hall.connect()
        #expect(
            guest.type("/join \(meeting.code) as \(longest)a").hasPrefix("! Names have up to 32"))
        #expect(
            guest.type("/join \(meeting.code) as \(longest)").hasPrefix("* Welcome, \(longest)."))
    }

    @Test func twentyLinesAreEnoughToEnter() {
        let hall = Hall(limits: HostLimits())
        let meeting = Meeting(hall, names: [])
        let guest = hall.connect(from: "198.51.100.2")
        for number in 1...19 {
            hall.now += 60
            // Not all are refused, which would slow and then end the connection, too.
            guest.type(number % 2 == 0 ? "/concern" : "/who")
        }
        #expect(guest.type("/join \(meeting.code) as Sam").hasPrefix("* Welcome, Sam."))
        let late = hall.connect(from: "198.51.100.3")
        for number in 1...20 { late.type(number % 2 == 0 ? "/concern" : "/who") }
        #expect(late.isClosed && late.all.contains("too long"))
    }
}
