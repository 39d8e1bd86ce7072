extension Finding {
    /// Whether it says only what could not be looked at, rather than that something is wrong.
    public var isRemark: Bool { problem == .notChecked }

    /// What is wrong, in one sentence.
    public var sentence: String {
        let place = [file, entry.map { "entry \($0)" }].compactMap(\.self).joined(separator: ", ")
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
        case .missing: "this file is missing."
        case .foreign: "a pack has no such file."
        case .link: "this is a link, and a pack has none."
        case .tooLarge: "this file is larger than any that a pack has."
        case .tooMany: "there are more files here than any pack has."
        case .unreadable: "this file can't be read."
        case .sameName: "there are two files of this name."
        case .noZip: "this is neither a folder nor a zip file that can be read."
        case .listMalformed: "this is not a list as the writer makes it."
        case .unlisted: "MANIFEST does not name this file."
        case .listed: "MANIFEST names this file, and it is not there."
        default: "its bytes are not those that MANIFEST says."
        }
    }

    private var aboutTheLog: String {
        switch self {
        case .line: "this line is not one that the writer would write."
        case .tooLong: "this line is longer than any that the writer writes."
        case .numbering: "an entry is missing or out of order."
        case .session: "this line belongs to another session."
        case .chain: "this line does not follow from the one before."
        case .content: "this is not what the session was begun with, or it is missing."
        case .head: "this is not the head of this log."
        default: "there is no entry in it."
        }
    }

    private var aboutWords: String {
        switch self {
        case .openingLine: "these words do not stand in a line that the writer would write."
        case .openingOrder: "these words are out of order, or there twice."
        case .opening: "the words are not those that the entry commits to."
        case .salt: "the salt of these words has not its full length."
        case .sameSalt: "the salt of these words was used before."
        case .wordsMissing: "the words are missing, and nothing says why."
        case .wordsExtra: "there are words that should not be there."
        case .withheldLine: "this is not a list of withheld words as the writer makes it."
        default: "it says that words are withheld that can't be."
        }
    }

    private var aboutSignatures: String {
        switch self {
        case .signature: "this is no signature of that file."
        case .signer: "nobody whom the file of signers names signed this, or not for this purpose."
        case .notEd25519: "this signature was not made with an Ed25519 key."
        case .notChecked:
            "it is signed, but by whom was not looked at: name the signers with --signers."
        case .receipt:
            "a receipt that was given does not fit this log: it was written anew, or the "
                + "receipt is of another session."
        default: "no receipt stands in the text that was given."
        }
    }

    private var aboutHistory: String {
        switch self {
        case .impossible: "this can't have happened then."
        case .unknownSpeaker: "nobody in the room can have done this then."
        case .afterTheEnd: "the session was closed before."
        case .reveal: "answers were not shown all together, each once."
        case .count: "the numbers of this vote do not add up."
        case .agreement: "the numbers of this agreement do not add up."
        default: "the files that it was begun with can't be read."
        }
    }
}
