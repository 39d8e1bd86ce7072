import CWords

/// Every sentence that the program says to a person, by its id, in one language.
///
/// The words of the program itself are the template, `debrief.pot`; a translation is a PO file made from
/// it. Where it says nothing, the English stands.
public struct Catalogue: Sendable {
    /// The language of the sentences.
    public let language: Language
    private let translation: CatalogueFile?

    /// British English, as the program has it inside.
    public static let english = Catalogue(language: .english, translation: nil)

    /// English in which every message is marked, to see what is said outside of the catalogue.
    public static let pseudo = Catalogue(language: .pseudo, translation: nil)

    /// Around each message of the pseudo-language.
    public static let marks = (opening: "⟦", closing: "⟧")

    /// The template, in which the English stands.
    static let template = CatalogueFile(
        Array(UnsafeBufferPointer(start: debrief_words(), count: Int(debrief_words_count()))))

    /// A translation, as a PO file in UTF-8; nil where its head names no language whose plural forms are
    /// known here.
    ///
    /// What is no entry is passed over.
    public init?(translation bytes: [UInt8]) {
        let file = CatalogueFile(bytes)
        let tag = file.head.split(separator: "\n").lazy.compactMap { line in
            line.hasPrefix("Language:") ? line.dropFirst(9).filter { $0 != " " } : nil
        }.first
        guard let tag, let language = Language(tag: tag) else { return nil }
        self.init(language: language, translation: file)
    }

    private init(language: Language, translation: CatalogueFile?) {
        (self.language, self.translation) = (language, translation)
    }

    /// The language of this process, or of the scope in which a test runs something.
    public static var current: Catalogue { scoped ?? ofProcess }

    /// What tests set for the time of a call.
    @TaskLocal public static var scoped: Catalogue?

    nonisolated(unsafe) private static var ofProcess = english

    /// Says everything in this language from now on; to be called once, before the first thread is begun.
    public static func use(_ catalogue: Catalogue) { ofProcess = catalogue }

    /// The sentence with what is put into it; the id itself where the template has no such entry.
    public func text(_ message: Message) -> String {
        let amount = message.values.lazy.compactMap { $0.value as? Int }.first
        guard let pattern = pattern(message.id, amount) else {
            assertionFailure("no sentence \(message.id)")
            return message.id
        }
        let text = pattern.filled { name in
            message.values.first { $0.name == name }?.value.description
        }
        return language == .pseudo ? Self.marks.opening + text + Self.marks.closing : text
    }

    /// What an entry for this very number says goes before the forms of the language.
    private func pattern(_ id: String, _ amount: Int?) -> Pattern? {
        if let translation {
            if let amount, let exact = translation["\(id)=\(amount)"]?.translation(0) {
                return exact
            }
            let form = amount.map(language.form) ?? 0
            if let words = translation[id]?.translation(form) { return words }
        }
        if let amount, let exact = Self.template["\(id)=\(amount)"] { return exact.english(0) }
        return Self.template[id]?.english(amount.map(Language.english.form) ?? 0)
    }
}
