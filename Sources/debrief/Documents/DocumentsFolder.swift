import Glibc

/// Where documents go that nobody gave a place.
enum DocumentsFolder {
    /// The folder of this person for documents, as their desktop has it; nil where there is none.
    static var path: String? {
        guard let home = Surroundings.environment("HOME"), home.hasPrefix("/") else { return nil }
        let config =
            Surroundings.environment("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
            ?? home + "/.config"
        let usual = home + "/Documents"
        guard case .bytes(let bytes) = Disk.read(config + "/user-dirs.dirs", limit: 64 * 1024),
            let named = named(in: String(decoding: bytes, as: UTF8.self), home: home)
        else { return Disk.isFolder(usual) ? usual : nil }
        // A desktop that has no such folder names the home folder itself.
        return named != home && Disk.isFolder(named) ? named : nil
    }

    /// What a file of xdg-user-dirs calls the folder: a path in quotation marks, from the root on or
    /// from the home folder; nil where it names none.
    static func named(in text: String, home: String) -> String? {
        var found: String?
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            let line = String(Substring(line))
            let key = "XDG_DOCUMENTS_DIR=\""
            let plain = line.utf8.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            guard plain.starts(with: key.utf8) else { continue }
            found = unquoted(plain.dropFirst(key.utf8.count))
        }
        guard var path = found else { return nil }
        if path.hasPrefix("$HOME") { path = home + path.dropFirst("$HOME".count) }
        while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path.hasPrefix("/") ? path : nil
    }

    /// Up to the quotation mark; a backslash stands before what is meant as it is.
    private static func unquoted(_ text: Substring.UTF8View.SubSequence) -> String? {
        var bytes: [UInt8] = []
        var isEscaped = false
        for byte in text {
            if !isEscaped, byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if !isEscaped, byte == UInt8(ascii: "\"") {
                return String(validating: bytes, as: UTF8.self)
            } else {
                bytes.append(byte)
                isEscaped = false
            }
        }
        return nil
    }
}
