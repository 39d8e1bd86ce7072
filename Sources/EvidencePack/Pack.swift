/// The files of a pack, as bytes.
public struct Pack: Equatable, Sendable {
    /// By name, such as `content/…`; only names that a pack may have.
    public var files: [String: [UInt8]]
    /// What else was found there, or could not be read.
    public var strange: [Finding]

    /// Files by their path within the pack, and what is strange about how they lay there.
    public init(_ files: [String: [UInt8]] = [:], strange: [Finding] = []) {
        (self.files, self.strange) = (files, strange)
    }
}

/// What is wrong with a pack, or what a reader should know of it.
public struct Finding: Equatable, Sendable {
    /// What was looked at.
    public enum Check: String, CaseIterable, Sendable {
        /// Whether the files are those that the list names, with these bytes.
        case files
        /// Whether the lines of the log are whole and follow from each other.
        case chain
        /// Whether the words are those that the log commits to.
        case commitments
        /// Whether somebody who is known signed it.
        case signatures
        /// Whether it goes on from what a receipt stands for.
        case receipts
        /// Whether it could have happened so.
        case history
    }

    /// What was looked at.
    public let check: Check
    /// What is wrong.
    public let problem: Problem
    /// The file that it is about; nil where it is about none.
    public let file: String?
    /// The entry that it is about, likewise.
    public let entry: Int?

    /// Says what is wrong where.
    public init(_ check: Check, _ problem: Problem, file: String? = nil, entry: Int? = nil) {
        (self.check, self.problem, self.file, self.entry) = (check, problem, file, entry)
    }

    /// What is wrong.
    public enum Problem: String, CaseIterable, Sendable {
        case missing, foreign, link, tooLarge = "too-large", tooMany = "too-many", unreadable
        case sameName = "same-name", noZip = "no-zip"
        case listMalformed = "list-malformed", unlisted, listed, hash
        case line, tooLong = "too-long", numbering, session, chain, content, head, empty
        case openingLine = "opening-line", openingOrder = "opening-order", opening, salt
        case sameSalt = "same-salt", wordsMissing = "words-missing", wordsExtra = "words-extra"
        case withheldLine = "withheld-line", withheldWrong = "withheld-wrong"
        case signature, signer, notEd25519 = "not-ed25519", notChecked = "not-checked"
        case receipt, noReceipt = "no-receipt"
        case impossible, unknownSpeaker = "unknown-speaker", afterTheEnd = "after-the-end"
        case reveal, count, agreement, notTheContent = "not-the-content"
    }
}
