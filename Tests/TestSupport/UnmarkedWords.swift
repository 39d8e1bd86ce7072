import BundledContent
import DialogueLanguage
import Foundation
import Messages

/// What is said outside of the catalogue, seen in the pseudo-language: words that are neither marked,
/// nor of the content, nor typed by somebody.
public struct UnmarkedWords {
    private let known: String

    /// - Parameters:
    ///   - files: briefing, dialogue and form.
    ///   - typed: what people typed.
    public init(files: [[UInt8]], typed: [String]) {
        let content = files.map { String(decoding: $0, as: UTF8.self) }
        known = (content + typed).map(Self.folded).joined(separator: " ").lowercased()
    }

    /// All that is bundled, and what people typed.
    public init(bundledAnd files: [[UInt8]] = [], typed: [String]) {
        let bundled =
            BundledContent.briefings + BundledContent.dialogues + BundledContent.forms
        self.init(files: bundled.map(\.bytes) + files, typed: typed)
    }

    /// The words of a text that nobody can have said, line by line.
    public func found(in text: String) -> [String] {
        Self.outside(text).split(separator: "\n").flatMap { line -> [String] in
            // What a line consists of, between marks, numbers and the like.
            let runs = Self.withoutNames(line).split {
                !($0.isLetter || $0 == " " || $0 == "'" || $0 == "’")
            }
            return runs.map { Self.folded(String($0)).lowercased() }
                .filter { $0.count { $0.isLetter } > 1 && !known.contains($0) }
        }
    }

    /// Without what names a thing and is no word of any language: "K21", "70f4260c". The letters that
    /// are left of such a name would be taken for one.
    private static func withoutNames(_ line: Substring) -> String {
        line.split(separator: " ", omittingEmptySubsequences: false).map { part in
            let isHex = part.count == 8 && part.allSatisfy { $0.isASCII && $0.isHexDigit }
            let isCode =
                part.contains(where: \.isNumber) && part.allSatisfy { $0.isLetter || $0.isNumber }
            return isHex || isCode ? "/" : String(part)
        }.joined(separator: " ")
    }

    /// Without what stands between marks, which may hold others and go over several lines.
    public static func outside(_ text: String) -> String {
        var (result, depth) = ("", 0)
        for character in text {
            if String(character) == Catalogue.marks.opening {
                // Words before a message and behind it are not one text.
                if depth == 0 { result.append("/") }
                depth += 1
            }
            if depth == 0 { result.append(character) }
            if String(character) == Catalogue.marks.closing { depth -= 1 }
        }
        return result
    }

    /// Letters of words with one blank between; signs are no part of them.
    private static func folded(_ text: String) -> String {
        String(text.map { $0.isLetter || $0 == "'" || $0 == "’" ? $0 : " " })
            .split(separator: " ").joined(separator: " ")
    }
}
