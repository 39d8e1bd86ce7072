import BriefingImport
import BundledContent
import DialogueLanguage
import Foundation
import TestSupport

/// The form that the bundled dialogues fill.
enum BundledForm {
    static let actionPlan = BundledContent.forms.lazy.compactMap { Form.parse($0.bytes).content }
        .first { $0.id == "action-plan" }
}

extension ImportedBriefing {
    /// Imports a text under the name `document`.
    init(_ text: String, name: String = "document", decisions: Decisions = Decisions()) throws {
        self.init(try DocumentText(text), name: name, decisions: decisions)
    }

    /// The file as the program reads it.
    var briefing: Briefing? { file.flatMap { Briefing.parse(Array($0.utf8)).content } }

    /// How many points a section has.
    func points(_ id: String) -> Int { report.sections.first { $0.id == id }?.points ?? -1 }

    /// The kinds of damage that were named.
    var damage: Set<Damage.Kind> { Set(report.damage.map(\.kind)) }
}

extension String {
    /// Letters and digits only, small, ligatures and hyphens gone: what no repair may lose.
    var essence: [UInt8] {
        var out: [UInt8] = []
        for byte in utf8 {
            switch byte {
            case 0x41...0x5A: out.append(byte + 32)
            case 0x30...0x39, 0x61...0x7A: out.append(byte)
            default: break
            }
        }
        return out
    }
}

/// The rules that hold for every import, whatever the document.
enum Invariants {
    /// What is broken; empty where nothing is.
    static func violations(_ text: String, _ imported: ImportedBriefing) -> [String] {
        var found: [String] = []
        let report = imported.report
        var placed: [Int: [UInt8]] = [:]
        for placement in report.placements {
            placed[placement.line, default: []] += placement.text.essence
        }
        let lines = text.replacing("\r\n", with: "\n").split(
            separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let want = String(line).essence
            // The parts of a line stand in its order, so nothing is lost, doubled or changed.
            if want != placed[index + 1] ?? [] {
                found.append("line \(index + 1) was changed: \(line)")
            }
        }
        guard let file = imported.file else { return found }
        guard let briefing = imported.briefing else {
            return found + [
                "the file has errors: " + Briefing.parse(Array(file.utf8)).report(file: "file")
            ]
        }
        for section in report.sections {
            let words = report.placements.filter { $0.place == .section(section.id) }
            let labels = (0..<report.repairs.count).map { report.repairs[$0] }
                .filter { $0.kind == .label }.map(\.result)
            let blocks = briefing.section(section.id)?.blocks.map(\.text) ?? []
            let have = counts(blocks + labels)
            let want = counts(words.map(\.text))
            for (letter, count) in want
            where letter >= 0x61 && have[letter] ?? 0 < count - slack(letter, words.count) {
                found.append("section \(section.id) has lost a letter \(Unicode.Scalar(letter))")
                break
            }
        }
        return found
    }

    /// Labels such as `a)` and hollow bullets become marks and are no letters of the text any more.
    private static func slack(_ letter: UInt8, _ lines: Int) -> Int {
        letter == UInt8(ascii: "o") || letter <= UInt8(ascii: "b") ? lines : 0
    }

    private static func counts(_ texts: [String]) -> [UInt8: Int] {
        var counts: [UInt8: Int] = [:]
        for text in texts { for byte in text.essence { counts[byte, default: 0] += 1 } }
        return counts
    }
}
