import StrictJSON

@testable import SessionHost

/// Somebody at a connection.
final class Guest {
    let id: ConnectionID
    let hall: Hall
    private var read = 0
    private var requests = 0

    init(_ id: ConnectionID, _ hall: Hall) { (self.id, self.hall) = (id, hall) }

    /// Everything since the last look.
    var news: String {
        let all = hall.received[id] ?? []
        defer { read = all.count }
        return String(decoding: all[read...], as: UTF8.self)
    }

    /// Everything ever received.
    var all: String { String(decoding: hall.received[id] ?? [], as: UTF8.self) }

    var isClosed: Bool { hall.closed.contains(id) }

    /// Types a line and looks at what comes back.
    @discardableResult func type(_ line: String) -> String {
        _ = news
        hall.hear(Array(line.utf8), from: id)
        return news
    }

    /// Sends a JSON line with an id, and gives what comes back.
    @discardableResult func ask(_ line: String) -> [JSON] {
        requests += 1
        return request(["type": "line", "line": .string(line), "id": .number(requests)])
    }

    @discardableResult func request(_ json: JSON) -> [JSON] {
        _ = news
        hall.hear(json.bytes, from: id)
        return objects(news)
    }

    func objects(_ text: String) -> [JSON] {
        text.utf8.split(separator: 0x0A).compactMap { try? JSON(parsing: Array($0)) }
    }

    func leave() { hall.receive(.disconnected(id)) }

    /// What stands after a word in the last message that has it.
    func word(after mark: String) -> String {
        let text = all
        guard let range = text.ranges(of: mark).last else { return "" }
        return String(text[range.upperBound...].prefix { $0 != " " && $0 != "\n" })
    }

    var secret: String { word(after: "/resume ") }
    var code: String { word(after: "/join ") }
}
