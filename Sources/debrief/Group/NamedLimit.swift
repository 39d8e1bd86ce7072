import AnswerReading
import GroupServer
import Messages
import SessionHost

/// A limit of the line server that whoever runs it may set: `--limit NAME=NUMBER`.
struct NamedLimit: Sendable {
    /// The limits of the machine and of its connections, which are set together.
    struct All: Sendable {
        var host = HostLimits()
        var pace = HostPace()
        var server = ServerLimits()
    }

    let name: String
    /// The numbers that make sense.
    let range: ClosedRange<Int>
    /// Whether `none` lifts it.
    let canBeNone: Bool
    private let set: @Sendable (Int, inout All) -> Void
    private let lift: @Sendable (inout All) -> Void

    private init(
        _ name: String, _ range: ClosedRange<Int>,
        _ set: @escaping @Sendable (Int, inout All) -> Void
    ) {
        (self.name, self.range, self.set) = (name, range, set)
        (canBeNone, lift) = (false, { _ in })
    }

    private init<Value>(
        _ name: String, _ range: ClosedRange<Int>,
        _ path: WritableKeyPath<All, Value?> & Sendable, times unit: Value = 1
    ) where Value: FixedWidthInteger & Sendable {
        (self.name, self.range) = (name, range)
        set = { $1[keyPath: path] = Value($0) * unit }
        (canBeNone, lift) = (true, { $0[keyPath: path] = nil })
    }

    /// All of them, in the order of docs/deploying.md.
    static let all = [
        NamedLimit("plain-line", 256...65_536) { $1.host.plainLine = $0 },
        NamedLimit("json-line", 1024...16_777_216) { $1.host.jsonLine = $0 },
        NamedLimit("burst", 1...10_000, \.host.burst),
        NamedLimit("lines-per-second", 1...10_000) { $1.host.linesPerSecond = Double($0) },
        NamedLimit("refused-slower", 1...10_000, \.host.refusedBeforeSlower),
        NamedLimit("refused-close", 1...10_000, \.host.refusedBeforeClose),
        NamedLimit("join-seconds", 5...86_400, \.host.joinTime, times: 1000),
        NamedLimit("join-lines", 2...10_000, \.host.joinLines),
        NamedLimit("waiting-per-address", 1...65_536, \.host.waitingPerAddress),
        NamedLimit("codes-per-minute", 1...10_000, \.host.codesPerMinute),
        NamedLimit("members", 2...10_000) { $1.host.members = $0 },
        NamedLimit("rooms", 1...100_000) { $1.host.rooms = $0 },
        NamedLimit("unread-bytes", 16_384...1_073_741_824) { $1.server.outboundBytes = $0 },
        NamedLimit("ping-seconds", 5...86_400, \.pace.ping, times: 1000),
        NamedLimit("drop-seconds", 10...86_400, \.pace.drop, times: 1000),
        NamedLimit("remind-minutes", 1...1440, \.pace.reviewReminder, times: 60_000),
        NamedLimit("rest-minutes", 1...10_080, \.pace.rest, times: 60_000),
    ]

    /// Sets limits as they were typed: `NAME=NUMBER`, `NAME=none`, or `off` for a load test.
    ///
    /// - Throws: `Failure` for the first that can't be understood.
    static func apply(_ typed: [String], to all: inout All) throws {
        for text in typed {
            if text == "off" {
                all.host = .off
                all.pace.counts = nil
                all.server.rowsUntilAskedAgain = nil
                all.server.outboundBytes = 64 << 20
                continue
            }
            let parts = text.unicodeScalars.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let limit = Self.all.first(where: { $0.name == parts[0] })
            else { throw unknown(text) }
            try limit.set(parts[1], &all)
        }
        if let ping = all.pace.ping, let drop = all.pace.drop, drop <= ping {
            throw Failure(
                said("cli-named-limit.drop-seconds-has"), status: .wrongCommandLine)
        }
    }

    private func set(_ value: String, _ all: inout All) throws {
        if value == "none", canBeNone { return lift(&all) }
        guard let number = Int(value, in: range) else {
            let none = canBeNone ? said("cli-named-limit.or-none") : ""
            throw Failure(
                said(
                    "cli-named-limit.takes-a-whole-number",
                    [
                        "name": name, "lowerBound": range.lowerBound,
                        "upperBound": range.upperBound, "none": none,
                    ]),
                status: .wrongCommandLine)
        }
        set(number, &all)
    }

    private static func unknown(_ text: String) -> Failure {
        let names = all.map(\.name).joined(separator: ", ")
        return Failure(
            said("cli-named-limit.sets-no-limit-write-limit", ["text": text, "names": names]),
            status: .wrongCommandLine)
    }
}
