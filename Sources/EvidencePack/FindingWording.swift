import Messages

extension Finding {
    /// Whether it says only what could not be looked at, rather than that something is wrong.
    public var isRemark: Bool { problem == .notChecked }

    /// What is wrong, in one sentence.
    public var sentence: String {
        let place = [file, entry.map { said("finding.entry", ["value": $0]) }].compactMap(\.self)
            .joined(separator: ", ")
        return place.isEmpty ? problem.sentence : "\(place): \(problem.sentence)"
    }
}

extension Finding.Problem {
    fileprivate var sentence: String {
        switch self {
        case .missing, .foreign, .link, .tooLarge, .tooMany, .unreadable, .sameName, .noZip,
            .listMalformed, .unlisted, .listed, .hash:
            aboutFiles
        case .line, .tooLong, .numbering, .session, .chain, .content, .head, .empty: aboutTheLog
        case .openingLine, .openingOrder, .opening, .salt, .sameSalt, .wordsMissing, .wordsExtra,
            .withheldLine, .withheldWrong:
            aboutWords
        case .signature, .signer, .notEd25519, .notChecked, .receipt, .noReceipt:
            aboutSignatures
        case .impossible, .unknownSpeaker, .afterTheEnd, .reveal, .count, .agreement,
            .notTheContent:
            aboutHistory
        }
    }

    private var aboutFiles: String {
        switch self {
        case .missing: said("finding.this-file-is-missing")
        case .foreign: said("finding.a-pack-has-no-such")
        case .link: said("finding.this-is-a-link")
        case .tooLarge: said("finding.this-file-is-larger")
        case .tooMany: said("finding.there-are-more-files-here")
        case .unreadable: said("finding.this-file-cant-be-read")
        case .sameName: said("finding.there-are-two-files")
        case .noZip: said("finding.this-is-neither-a-folder")
        case .listMalformed: said("finding.this-is-not-a-list")
        case .unlisted: said("finding.manifest-does-not-name")
        case .listed: said("finding.manifest-names-this-file")
        default: said("finding.its-bytes-are-not-those")
        }
    }

    private var aboutTheLog: String {
        switch self {
        case .line: said("finding.this-line-is-not-one")
        case .tooLong: said("finding.this-line-is-longer")
        case .numbering: said("finding.an-entry-is-missing")
        case .session: said("finding.this-line-belongs-to-another")
        case .chain: said("finding.this-line-does-not-follow")
        case .content: said("finding.this-is")
        case .head: said("finding.this-is-not-the-head")
        default: said("finding.there-is-no-entry")
        }
    }

    private var aboutWords: String {
        switch self {
        case .openingLine: said("finding.these-words-do-not-stand")
        case .openingOrder: said("finding.these-words-are-out")
        case .opening: said("finding.the-words-are-not-those")
        case .salt: said("finding.the-salt-of-these-words")
        case .sameSalt: said("finding.the-salt-of-these-words-was-used")
        case .wordsMissing: said("finding.the-words-are-missing")
        case .wordsExtra: said("finding.there-are-words-that-should")
        case .withheldLine: said("finding.this-is-not-a-list-of-withheld")
        default: said("finding.it-says-that-words")
        }
    }

    private var aboutSignatures: String {
        switch self {
        case .signature: said("finding.this-is-no-signature")
        case .signer: said("finding.nobody-whom-the-file")
        case .notEd25519: said("finding.this-signature-was-not-made")
        case .notChecked:
            said("finding.it-is-signed")
        case .receipt:
            said("finding.a-receipt-that-was-given")
        default: said("finding.no-receipt-stands")
        }
    }

    private var aboutHistory: String {
        switch self {
        case .impossible: said("finding.this-cant-have-happened")
        case .unknownSpeaker: said("finding.nobody-in-the-room-can")
        case .afterTheEnd: said("finding.the-session-was-closed-before")
        case .reveal: said("finding.answers-were-not-shown-all")
        case .count: said("finding.the-numbers-of-this-vote")
        case .agreement: said("finding.the-numbers-of-this-agreement")
        default: said("finding.the-files")
        }
    }
}
