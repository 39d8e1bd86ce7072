import CProcess

/// What this software calls itself in the log and in documents.
enum Software {
    /// The one place where it stands; scripts read it here.
    static let version = "0.1.0"
    static let name = "Debrief \(version)"
    /// What people type to start it; Scripts/debrief says so for itself.
    static let command = Surroundings.environment("DEBRIEF_COMMAND") ?? "debrief"

    /// With the commit that it was built from, where it was built from one.
    static var described: String { commit.map { "\(name) (commit \($0.prefix(12)))" } ?? name }

    /// The commit, 40 hex digits; nil where the files it was built from stand in none.
    ///
    /// `Scripts/lib/build.sh` has the linker write it as the build id, behind four letters that tell
    /// it from the one that linkers make by themselves: so it costs no compiling.
    private static var commit: String? {
        let note = debrief_build_note()
        let mark = Array("DBRF".utf8)
        let bytes = UnsafeBufferPointer(start: note.bytes, count: note.count)
        guard bytes.count == mark.count + 20, bytes.prefix(mark.count).elementsEqual(mark) else {
            return nil
        }
        return bytes.dropFirst(mark.count).map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }
}
