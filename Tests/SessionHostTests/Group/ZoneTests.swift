import DialogueEngine
import Testing

@testable import SessionHost

/// Dates in a room are understood in the zone of the server.
@Suite struct ZoneTests {
    /// 2027-01-15, 08:00 and 12:00 UTC.
    private static let (eight, noon): (Int64, Int64) = (1_800_000_000_000, 1_800_014_400_000)

    /// A room in which somebody says that an action is for today.
    private func today(
        _ zone: String, now: Int64, wall: Int64? = nil, offset: @escaping @Sendable (Int64) -> Int
    ) throws -> (said: String, zone: String?) {
        let hall = Hall(zone: zone, offset: offset)
        (hall.now, hall.wall) = (now, wall)
        let meeting = Meeting(hall, names: [])
        meeting.go(to: "actions")
        meeting.lead.type("Add a question to the form that the duty desk fills in")
        meeting.lead.type("Priya Shah")
        let said = meeting.lead.type("today")
        guard case .answer(let answered) = hall.store.room?.entries.last?.event else {
            return (said, nil)
        }
        return (said, answered.understood?.zone)
    }

    @Test(arguments: [
        ("Pacific/Pago_Pago", -39_600, eight, "Thursday 14 January 2027"),
        ("Pacific/Kiritimati", 50_400, noon, "Saturday 16 January 2027"),
        ("Asia/Kathmandu", 20_700, noon, "Friday 15 January 2027"),
    ])
    func todayIsTheDayThatItIsThere(
        _ zone: String, offset: Int, now: Int64, day: String
    ) throws {
        let (said, known) = try today(zone, now: now) { _ in offset }
        #expect(said.contains(day), "\(said)")
        #expect(known == zone)
    }

    /// The clock of limits begins anywhere; days go by the one on the wall.
    @Test func theDayIsThatOfTheClockOnTheWall() throws {
        let wall = Self.eight
        let (said, _) = try today("X", now: 5_000, wall: wall) { $0 == wall ? -39_600 : 0 }
        #expect(said.contains("Thursday 14 January 2027"), "\(said)")
    }
}
