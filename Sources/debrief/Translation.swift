import Messages

/// The language that the program speaks.
enum Translation {
    /// The tag that stands for the language of marks.
    private static let marked = "en-XA"

    /// Says everything as DEBRIEF_LANGUAGE has it: the path of a PO file, or `en-XA`.
    ///
    /// - Throws: where there is no such file, or it is no translation into a language that is known.
    static func choose() throws {
        guard let choice = Surroundings.environment("DEBRIEF_LANGUAGE"), !choice.isEmpty else {
            return
        }
        if choice == marked { return Catalogue.use(.pseudo) }
        guard case .bytes(let bytes) = Disk.read(choice, limit: 8 << 20) else {
            throw Failure(said("cli-translation.cant-be-read", ["path": choice]))
        }
        guard let catalogue = Catalogue(translation: bytes) else {
            throw Failure(said("cli-translation.no-language", ["path": choice]))
        }
        Catalogue.use(catalogue)
    }
}
