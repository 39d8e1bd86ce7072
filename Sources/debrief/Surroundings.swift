import AnswerReading
import Glibc
import LineProtocol
import Messages
import SessionHost
import SessionLog

/// What the program is told by the machine it runs on.
enum Surroundings {
    /// Whether somebody at a terminal can be asked.
    static var hasSomebody: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    /// The days in the time zone of this machine, or always the same one.
    static func days(pretending date: CalendarDate? = nil) -> Days {
        Days(
            zone: zone(), clock: SessionStore.systemClock, offset: offset(at:), pretended: date)
    }

    /// How many seconds the time zone of this machine is ahead of UTC at a time, in milliseconds
    /// since 1970.
    @Sendable static func offset(at time: Int64) -> Int {
        var seconds = time_t(time / 1000)
        var local = tm()
        localtime_r(&seconds, &local)
        return local.tm_gmtoff
    }

    /// The name of the time zone of this machine, such as `Europe/London`.
    static func zone() -> String {
        if let zone = environment("TZ"), !zone.isEmpty {
            return zone.hasPrefix(":") ? String(zone.dropFirst()) : zone
        }
        var buffer = [CChar](repeating: 0, count: 1024)
        let count = readlink("/etc/localtime", &buffer, buffer.count)
        guard count > 0 else { return "UTC" }
        // …/zoneinfo/Europe/London
        let names = buffer[..<count].map { UInt8(bitPattern: $0) }.split(
            separator: UInt8(ascii: "/")
        )
        .map { String(decoding: $0, as: UTF8.self) }
        guard let root = names.firstIndex(of: "zoneinfo") else { return "UTC" }
        return names[(root + 1)...].joined(separator: "/")
    }

    /// A variable of the environment; nil where it is not set.
    static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// The folder that holds the sessions: the option, else DEBRIEF_DATA, else the XDG data folder.
    static func folder(option: String?) throws -> String {
        if let option {
            guard !option.isEmpty else {
                throw Failure(said("cli-surroundings.data-needs-a-folder"))
            }
            return option
        }
        if let folder = environment("DEBRIEF_DATA"), !folder.isEmpty { return folder }
        if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/debrief" }
        guard let home = environment("HOME"), !home.isEmpty else {
            throw Failure(said("cli-surroundings.there-is-no-home-folder"))
        }
        return home + "/.local/share/debrief"
    }

    /// What is kept, for whom and how long: `privacy.txt` beside the sessions, or what holds anywhere.
    static func privacy(in folder: String) -> String {
        guard case .bytes(let bytes) = Disk.read(folder + "/privacy.txt", limit: 16 * 1024),
            let text = String(validating: bytes, as: UTF8.self)?.withoutBlankEnds, !text.isEmpty
        else { return said("page.privacy") }
        return text
    }

    /// What this place says to do when a child may be at risk: `concern.txt` beside the sessions.
    static func concern(in folder: String) -> String {
        guard case .bytes(let bytes) = Disk.read(folder + "/concern.txt", limit: 16 * 1024),
            let text = String(validating: bytes, as: UTF8.self)?.withoutBlankEnds, !text.isEmpty
        else { return Wording.usualConcern }
        return Wording.concern(local: text)
    }
}
