import Glibc
import LineProtocol
import Messages
import StrictJSON

/// What the head of every form asks for, remembered for the next plan: answers by the ids of fields.
///
/// It stands in a small file beside the sessions, which only its owner can read.
struct Profile {
    /// The longest answer that is remembered, in bytes.
    static let limit = 2000

    /// The fields that are remembered, in the order of the form, with what they are called.
    static let fields = [
        ("organisation", "Name of organisation"), ("manager", "Team manager"),
        ("team", "Name of section and team"), ("contact", "Contact details"),
    ]

    let path: String
    /// The answers by the ids of fields.
    private(set) var answers: [String: String] = [:]
    /// Whether there is a file that is no profile.
    private(set) var isDamaged = false

    /// Reads it; a profile without answers where there is none.
    init(in folder: String) {
        path = folder + "/profile.json"
        switch Disk.read(path, limit: 16 * Self.limit) {
        case .missing: return
        case .bytes(let bytes):
            isDamaged = !read((try? JSON(parsing: bytes))?.object)
            if isDamaged { answers = [:] }
        default: isDamaged = true
        }
    }

    private mutating func read(_ object: JSON.Object?) -> Bool {
        guard let object else { return false }
        for member in object {
            guard let text = member.value.string, set(member.key, text) else { return false }
        }
        return true
    }

    /// Remembers an answer of one line; an empty one forgets it. False where it can't be remembered.
    mutating func set(_ field: String, _ text: String) -> Bool {
        guard Self.fields.contains(where: { $0.0 == field }), text.utf8.count <= Self.limit,
            !text.unicodeScalars.contains(where: {
                $0.value < 0x20 || (0x7F...0x9F).contains($0.value)
            })
        else { return false }
        answers[field] = text.isEmpty ? nil : text
        return true
    }

    /// Remembers what was answered for the first time, or otherwise than last time.
    ///
    /// - Returns: whether there was anything new.
    mutating func learn(_ given: [String: String]) throws -> Bool {
        guard !isDamaged else { return false }
        let new = Self.fields.compactMap { field, _ in
            given[field].flatMap { $0 == answers[field] ? nil : (field, $0) }
        }
        let before = answers
        for (field, text) in new { _ = set(field, text) }
        guard answers != before else { return false }
        try write()
        return true
    }

    /// Writes the file, or removes it where nothing is remembered.
    func write() throws {
        if answers.isEmpty { return try clear() }
        let members = Self.fields.compactMap { field, _ in
            answers[field].map { (field, JSON.string($0)) }
        }
        try Disk.write(
            JSON.object(JSON.Object(members)).bytes + [0x0A], to: path, replacing: true)
    }

    /// Removes the file.
    func clear() throws {
        guard unlink(path) == 0 || errno == ENOENT else {
            throw Failure(
                said(
                    "cli-profile.could-not-be-removed",
                    ["path": path, "errno": String(cString: strerror(errno))]))
        }
    }
}
