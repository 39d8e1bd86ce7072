/// The lines at the end of a document that belong to its page: contacts, references, dates.
struct TailFinder {
    /// Places in the list of pieces, in their order.
    private(set) var found: [Int] = []

    /// The longest line of such an end, in bytes.
    private static let limit = 240

    init(_ pieces: Pieces, _ headings: [Candidate]) {
        let last = pieces.indices.last { index in
            guard case .heading(let heading) = pieces.kind(index) else { return false }
            return !headings[heading].isTail && headings[heading].id != SectionNames.glossary
        }
        guard let last else { return }
        let body = pieces.indices[(last + 1)...].filter { index in
            guard case .section(let id) = pieces.place(index) else { return false }
            return id != SectionNames.glossary
        }
        // Something of the section itself comes first.
        guard let start = body.dropFirst().first(where: { Self.begins(pieces, $0) }) else { return }
        found = body.filter { $0 >= start }
    }

    private static func begins(_ pieces: Pieces, _ index: Int) -> Bool {
        guard pieces.length(index) <= limit else { return false }
        let letters = pieces.letters(index)
        let isAddress = mentions(letters)
        guard isAddress || TailPhrases.mayBegin(letters), Marker(letters) == nil,
            isAddress || pieces.isApart(index) || Ends.isSentenceEnd(pieces.letters(index - 1))
        else { return false }
        let text = Array(letters)
        let keys = Word.read(text, limit: 6).map(\.key)
        let start = keys.joined(separator: " ")
        if TailPhrases.always.contains(where: { start == $0 || start.hasPrefix($0 + " ") }) {
            return true
        }
        let isLabel = TailPhrases.labels.contains { start == $0 || start.hasPrefix($0 + " ") }
        return isLabel && (isAddress || text.contains(0x3A))
            || isAddress && (keys.count <= 3 || isEntry(text) || isBelowList(pieces, index))
    }

    /// `Breathing Space: 0800 …`: a short name before what is rung or written to.
    private static func isEntry(_ text: [UInt8]) -> Bool {
        guard let colon = text.firstIndex(of: 0x3A), colon + 1 < text.count,
            text[colon + 1] == 0x20
        else { return false }
        return Word.read(text, to: colon, limit: 7).count <= 6
    }

    /// Whether it is no point and stands below points.
    private static func isBelowList(_ pieces: Pieces, _ index: Int) -> Bool {
        pieces.isApart(index) && Marker(pieces.letters(index - 1)) != nil
    }

    private static let addresses = [
        "www.", "http://", "https://", ".gov.uk", ".org.uk", ".nhs.uk",
    ].map { Array($0.utf8) }

    /// Whether it names a page, a mail box or a telephone.
    private static func mentions(_ text: ArraySlice<UInt8>) -> Bool {
        var digits = 0
        var (hasMark, hasNought, isTelephone) = (false, false, false)
        for byte in text {
            if byte == 0x40 { return true }
            if byte == 0x2E || byte == 0x3A { hasMark = true }
            if byte.isLetterByte {
                isTelephone = isTelephone || hasNought && (10...13).contains(digits)
                (digits, hasNought) = (0, false)
            }
            if byte.isDigitByte { digits += 1 }
            if byte == 0x30 { hasNought = true }
        }
        if hasMark, addresses.contains(where: text.holds) { return true }
        return isTelephone || (10...13).contains(digits) && hasNought
    }
}

/// How such lines begin, as data; small letters.
enum TailPhrases {
    /// These begin nothing else.
    static let always = [
        "for more information", "for further information", "for more details", "more information",
        "further information", "if this has upset you", "if you are affected",
        "if you have been affected", "if you are upset", "if any of this", "if anything in this",
        "if you need support", "find out more", "to find out more", "follow us", "published by",
        "published on", "published in", "publication date", "date published",
        "date of publication", "last updated", "review date", "version", "document control",
        "produced by", "this briefing was produced", "this briefing was written", "references",
        "the full report", "the whole report", "read the full report", "to read the full report",
        "you can read the full report", "download the full report", "if this has affected",
        "if this briefing has", "share your feedback", "tell us what you think", "copyright",
        "all rights",
        "samaritans", "childline", "nspcc helpline", "scan the code", "scan the qr", "visit us",
        "with thanks to", "acknowledgements", "rhagor o wybodaeth", "am fwy o wybodaeth",
        "cysylltwch",
    ]

    /// These do where an address, a number or a colon follows.
    static let labels = [
        "helpline", "contact", "contact us", "contacts", "email", "e-mail", "telephone", "tel",
        "phone", "website", "web", "twitter", "facebook", "instagram", "linkedin", "source",
        "sources", "published", "date", "author", "authors", "links", "useful links", "support",
        "call", "ring", "visit", "see", "updated", "concerned about", "worried about",
        "to report", "report a concern", "to make a referral", "if you are worried",
        "if you are concerned", "read more", "feedback", "questions about this briefing",
    ]

    /// Whether a line can begin like one of these, going by its first two letters.
    static func mayBegin(_ text: ArraySlice<UInt8>) -> Bool {
        var pair: UInt16 = 0
        var count = 0
        for byte in text where byte.isUpperByte || byte.isLowerByte || byte.isDigitByte {
            pair = pair << 8 | UInt16(byte.lowered)
            count += 1
            if count == 2 { return beginnings.contains(pair) }
        }
        return false
    }

    private static let beginnings = Set(
        (always + labels).map { phrase in
            phrase.utf8.filter(\.isLowerByte).prefix(2).reduce(UInt16(0)) {
                $0 << 8 | UInt16($1)
            }
        })
}
