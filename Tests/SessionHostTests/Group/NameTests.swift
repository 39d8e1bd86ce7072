import DialogueEngine
import Foundation
import LineProtocol
import TestSupport
import Testing

@testable import SessionHost

/// What people may be called, and which names are too alike.
@Suite struct NameTests {
    private func names(_ all: [String]) -> AlikeNames {
        var names = AlikeNames()
        for (number, name) in all.enumerated() { _ = names.add(name, of: "p\(number)") }
        return names
    }

    private func problem(_ name: String, among taken: [String] = []) -> String {
        do throws(NameRefusal) {
            _ = try NameRule.checked(name, among: names(taken))
            return "none"
        } catch {
            return "\(error.problem)"
        }
    }

    @Test(arguments: [
        "Amina", "Seán O’Brien", "Anne-Marie", "J. R. Smith", "Łukasz", "Nguyễn Thị Hà", "Ελένη",
        "Олена", "محمد", "שרה", "प्रिया", "王小明", "さくら山", "김민준", "Member of Ann", "Zoë 2", "Guest 807",
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
        #expect(problem(name) != "none", "\(name)")
    }

    @Test(arguments: [
        ("Sam", "sam"), ("Sam", "SAM"), ("Sam", "Sam "), ("Sam", "ЅАМ"), ("Cop", "СОР"),
        ("Ian", "lan"), ("Ian", "1an"), ("Zoe\u{308}", "Zoë"), ("Amrn", "Amm"),
        ("O’Hara", "O'Hara"),
    ])
    func tellsLookAlikesApart(one: String, other: String) {
        #expect(
            ["taken", "mixedScripts", "letters"].contains(problem(other, among: [one])), "\(other)")
    }

    @Test func differentNamesAreDifferent() {
        #expect(problem("Sam", among: ["Pam", "Samira", "San", "Zoë", "Олена"]) == "none")
        #expect(problem("Mem Lx", among: ["Mem Ix"]) == "none")
        #expect(problem("Mem Ix", among: ["Mem Lx"]) == "none")
        #expect(problem("Ann 12", among: ["Ann 1", "Ann 2", "Ann 21", "Ann"]) == "none")
        #expect(problem("प्रिया", among: ["परय"]) == "none")
        for name in ["Ali", "Said Omar", "Welcome Dube", "Asif", "Ophelia", "Bott", "Hosted"] {
            #expect(problem(name) == "none", "\(name)")
        }
    }

    @Test(arguments: [
        "Fay Lead.", "Fay.Lead", "FayLead", "F ay Lead", "Fay L3ad", "Fay Lead Facilitator",
        "Dr. Fay Lead", "Vlc Victim", "Vic Vict1m", "as", "of", "Receipt", "Answer to", "Sam.",
        "Sam'", "S am", "Sa-m", "Săm", "Zoe", "ZOË", "Fáy Lead", "Dr Vic Victim", "Fay Iead Bot",
        "Faci1itator", "Co-facilitator", "Faci litator 2", "Answers To Ann", "Host Ann",
        "Ann 07700 900123", "Ann M60 1NW", "Ann 123456",
    ])
    func refusesWhatMeetingsWereDeceivedBy(name: String) {
        let there = ["Fay Lead", "Vic Victim", "Sam", "Zoë"]
        #expect(
            ["taken", "reserved", "identifying"].contains(problem(name, among: there)), "\(name)")
    }

    @Test(arguments: [
        "Ann\u{2028}Lee", "Ann\u{2029}", "Ann\u{E0041}", "A\u{34F}nn", "Ann\u{3164}", "A\u{115F}nn",
        "Ann\u{2800}", "A\u{300}\u{300}\u{300}\u{300}\u{300}nn", "កា\u{17B4}",
    ])
    func refusesWhatCanNotBeSeen(name: String) { #expect(problem(name) == "letters") }

    private func problem(detail: String) -> String {
        do throws(NameRefusal) {
            try NameRule.check(
                detail: detail, .work, among: names(["Fay Lead", "Vic Two"]), own: "Bo Three")
            return "none"
        } catch {
            return "\(error.problem)"
        }
    }

    @Test(arguments: [
        "facilitator", "co-facilitator", "Fay Lead", "fay lead.", "Lead facilitator", "Debrief",
        "the bot", "Host", "server", "Fay Lead: type your secret", "a\u{2028}b", "x\u{E0041}",
        "Ring 07700 900123", "M60 1NW", "bo threé", String(repeating: "a", count: 65),
    ])
    func refusesWorkThatWouldMakeSomebodyWhoLeads(detail: String) {
        #expect(problem(detail: detail) != "none", "\(detail)")
    }

    @Test(arguments: [
        "Police officer", "Chair of governors", "School administrator", "Systems manager",
        "University of Fernshire", "Host family worker", "GP", "Senior practitioner (duty)", "",
        "Youth worker, 11–16", "Safeguarding lead",
    ])
    func takesWorkAsPeopleDoIt(detail: String) {
        #expect(problem(detail: detail) == "none", "\(detail)")
    }

    @Test func whoeverLeadsMaySayThatTheyDo() {
        func isTaken(_ detail: String) -> Bool {
            (try? NameRule.check(
                detail: detail, .work, among: names([]), own: "Bo Three", leads: true)) != nil
        }
        #expect(isTaken("Facilitator and trainer") && isTaken("co-facilitator"))
        #expect(!isTaken("Debrief") && !isTaken("server"))
    }

    @Test func aNameThatWasCorrectedIsLikeNobodysAnyMore() throws {
        let names = [("p1", "Ana Lee"), ("p1", "Ben Ash"), ("p2", "Ana Lee")]
        let people = People(
            naming: names.enumerated().map { number, said in
                Entry(
                    number: number, time: 0, who: said.0, event: .room(.name(Words(said.1))))
            })
        #expect(people.name("p1") == "Ben Ash" && people.name("p2") == "Ana Lee")
        var room = self.names(["Ana Lee"])
        _ = room.add("Ben Ash", of: "p0")
        #expect(try NameRule.checked("Ana Lee", among: room) == "Ana Lee")
        #expect(throws: NameRefusal.self) { try NameRule.checked("ben ash", among: room) }
    }

    @Test func numbersStandByWhereNamesAreAlike() {
        var meeting = Meeting(names: ["Mem Ix", "Bo"])
        meeting.add("Mem Lx").type("/say hello")
        meeting.members[1].type("/say good morning")
        #expect(meeting.lead.all.hasSuffix("Mem Lx (member 4): hello\nBo: good morning\n"))
        meeting.members[0].type("/say I too")
        #expect(meeting.lead.all.hasSuffix("Mem Ix (member 2): I too\n"))
    }

    @Test func anOverlongAgencyIsNotCalledABadName() {
        var meeting = Meeting(names: [])
        let long = String(repeating: "Safeguarding partnership ", count: 3)
        #expect(
            meeting.add("Ann of \(long)").all.hasSuffix(
                "! Please say more briefly where you work: up to 64 characters.\n"))
        #expect(meeting.add("Ann role \(long)").all.contains("! Please say more briefly what your"))
        #expect(
            meeting.add("Vic role facilitator").all.contains("! What you say of your role would"))
        #expect(
            meeting.add("Vic of Debrief").all.contains("! What you say of where you work would"))
    }

    @Test func doubledBlanksAreOne() throws {
        #expect(try NameRule.checked("  Ann   Lee ", among: AlikeNames()) == "Ann Lee")
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
