/// A first look at the bytes of a text: whether anything in it could be a detail that identifies
/// somebody. Most answers are prose that could not, and go no further.
///
/// It copies nothing and looks at each byte once. Where it can't be sure it says that there may be
/// something: signs outside of ASCII other than a few letters and quotation marks, digits that
/// touch a letter, six digits with no letter between them, and a number beside one of a few words.
struct Glance {
    /// Whether the whole check has to look.
    private(set) var mayHold = false
    private var hasDigits = false
    private var speaksOfBirth = false
    /// Digits since the last letter.
    private var digits = 0
    /// Words since `on`, as in “turned 16 on April 3”.
    private var wordsSinceOn = Int.max / 2
    /// The last eight letters of the word that is being read, in lower case; 0 outside of words.
    private var word: UInt64 = 0
    /// What stands right before that word.
    private var opening: UInt8 = 0x20
    private var last: UInt8 = 0x20
    private var lastButOne: UInt8 = 0x20

    /// Whether a text may hold a detail, by itself or with the words that it stands behind.
    static func findsSomething(in text: String, after before: String = "") -> Bool {
        var glance = Glance()
        glance.look(at: before)
        glance.look(at: "\n")
        glance.look(at: text)
        glance.look(at: "\n")
        return glance.mayHold || glance.hasDigits && glance.speaksOfBirth
    }

    private mutating func look(at text: String) {
        var text = text
        text.withUTF8 { bytes in
            for byte in bytes where !mayHold {
                read(byte)
                (lastButOne, last) = (last, byte)
            }
        }
    }

    private mutating func read(_ byte: UInt8) {
        switch byte {
        case 0x61...0x7A: letter(byte)
        case 0x41...0x5A: letter(byte | 0x20)
        case 0x30...0x39:
            // `M1`, and “on 3 April”.
            if word != 0 || wordsSinceOn <= 1 || digits == 5 { mayHold = true }
            hasDigits = true
            digits += 1
        case 0x40: mayHold = true
        default:
            if word != 0 { endWord() }
            if byte > 0x7F, !isHarmless(byte) { mayHold = true }
        }
    }

    private mutating func letter(_ letter: UInt8) {
        if word == 0 {
            opening = last
            wordsSinceOn += 1
            // An O behind a digit may be a nought.
            if letter == 0x6F, 0x30...0x39 ~= last { mayHold = true }
        }
        digits = 0
        word = word << 8 | UInt64(letter)
    }

    private mutating func endWord() {
        switch Telling(rawValue: word) {
        case .on: wordsSinceOn = 0
        // `jo (at) example.org`.
        case .at: if "([{<".utf8.contains(opening) { mayHold = true }
        case .dot: mayHold = true
        case .b, .dob, .bday, .born, .birth, .birthday, .birthdate: speaksOfBirth = true
        case nil: break
        }
        word = 0
    }

    /// Whether a byte outside of ASCII belongs to a sign that is neither digit nor blank nor unseen:
    /// `£`, `é`, `–`, `’`, `“`, `…` and their like.
    private func isHarmless(_ byte: UInt8) -> Bool {
        switch (lastButOne, last, byte) {
        case (_, _, 0xC2), (_, _, 0xC3), (_, _, 0xE2), (_, 0xE2, 0x80), (_, 0xC3, _): true
        case (_, 0xC2, 0xA1...0xAC), (_, 0xC2, 0xAE...0xBF): true
        case (0xE2, 0x80, 0x90...0x9F), (0xE2, 0x80, 0xA6): true
        default: false
        }
    }
}

/// Words without which an address or a date of birth is none, as `Glance` reads them.
private enum Telling: UInt64 {
    case b = 0x62
    case at = 0x6174
    case on = 0x6F6E
    case dob = 0x64_6F62
    case dot = 0x64_6F74
    case bday = 0x6264_6179
    case born = 0x626F_726E
    case birth = 0x62_6972_7468
    case birthday = 0x6269_7274_6864_6179
    /// Its last eight letters.
    case birthdate = 0x6972_7468_6461_7465
}
