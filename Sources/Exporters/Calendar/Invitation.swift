/// A meeting that is to come, for the calendars of those who are invited: RFC 5545.
///
/// Whoever is given it can come in: it holds the link, and so the code, and no secret.
public struct Invitation: Sendable {
    private let id: String
    private let summary: String
    private let description: String
    private let link: String?
    private let times: (made: Int64, begins: Int64, ends: Int64)

    /// - Parameters:
    ///   - id: of the room; importing a newer file of the same changes what is there.
    ///   - summary: what it is.
    ///   - description: what people should know of it.
    ///   - link: by which a browser comes in, of ASCII alone; nil where there is none.
    ///   - made: when the invitation was made, in milliseconds since 1970.
    ///   - begins: when the meeting begins.
    ///   - minutes: how long it takes.
    public init(
        id: String, summary: String, description: String, link: String?, made: Int64,
        begins: Int64, minutes: Int
    ) {
        (self.id, self.summary, self.description, self.link) = (id, summary, description, link)
        times = (made, begins, begins + Int64(minutes) * 60_000)
    }

    /// The file.
    public var bytes: [UInt8] {
        CalendarFile.bytes { file in
            file.add("BEGIN", "VEVENT")
            file.add("UID", text: "\(id)-meeting@debrief")
            file.add("DTSTAMP", Moment(times.made).basic)
            file.add("DTSTART", Moment(times.begins).basic)
            file.add("DTEND", Moment(times.ends).basic)
            file.add("SUMMARY", text: summary)
            file.add("DESCRIPTION", text: description)
            if let link {
                file.add("LOCATION", text: link)
                file.add("URL", link)
            }
            file.add("END", "VEVENT")
        }
    }
}
