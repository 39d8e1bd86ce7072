import LogFormat

/// The files that a pack may have: fixed names, each with the most bytes that it may hold.
public enum PackName {
    /// The entries, one a line.
    public static let log = "log.jsonl"
    /// The words, one line for each entry that has some and whose words are given on.
    public static let openings = "openings.jsonl"
    /// Which words are left out of this pack, and why.
    public static let withheld = "withheld.jsonl"
    /// How far the log goes, and the hash that stands for all of it.
    public static let head = "head.txt"
    /// The SHA-256 of every other file.
    public static let manifest = "MANIFEST"
    /// What signatures are called: this behind the name of what is signed.
    public static let signature = ".sig"
    /// The first page for a person.
    public static let readMe = "READ-ME.html"
    /// The folder of what the session was begun with.
    public static let content = "content/"

    /// The documents that people read; a pack has some of them.
    public static let documents = ["plan.csv", "plan.md", "record.json", "record.md"]

    /// Files that every pack has.
    static let required = [
        manifest, manifest + signature, readMe, head, head + signature, log, openings, withheld,
    ]

    private static let mebibyte = 1 << 20
    /// The longest line of a log or of openings, in bytes with its LF.
    static let lineLimit = mebibyte

    /// The most bytes that a file of this name may have; nil where no pack has such a file.
    public static func limit(of name: String) -> Int? {
        switch name {
        case log, openings: return 64 * mebibyte
        case withheld: return 4 * mebibyte
        case head, head + signature, manifest + signature: return 16 * 1024
        case manifest: return 64 * 1024
        case readMe: return mebibyte
        default: break
        }
        if documents.contains(name) { return 64 * mebibyte }
        let rest = name.utf8.dropFirst(content.utf8.count)
        let isContent =
            name.utf8.starts(with: content.utf8) && rest.count == 64
            && Hex.isHex(String(Substring(rest)))
        return isContent ? mebibyte + 1 : nil
    }
}
