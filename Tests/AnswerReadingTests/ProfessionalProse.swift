import BundledContent
import Foundation
import TestSupport

/// Ordinary professional writing without a detail that identifies anybody, for counting false alarms.
///
/// The project's own briefings, dialogues and invented documents, the original briefings where they
/// are at hand, and sentences made of parts by a fixed rule: with the numbers, days, references and
/// abbreviations that minutes and plans are full of.
enum ProfessionalProse {
    static func all() throws -> [String] {
        let bundled = (BundledContent.briefings + BundledContent.dialogues).map(\.bytes)
        let folder = Project.path("Fixtures/import")
        let documents = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { $0.hasSuffix(".txt") && !$0.hasPrefix("utf-16") && !$0.hasPrefix("windows") }
            .map { try Project.bytes("Fixtures/import/\($0)") }
        let written = (bundled + documents + originals).flatMap(sentences)
        return Array(Set(written)).sorted() + made()
    }

    private static var originals: [[UInt8]] {
        guard let seeds = Project.shared("seeds"),
            let names = try? FileManager.default.contentsOfDirectory(atPath: seeds.path)
        else { return [] }
        return names.sorted().filter { $0.hasSuffix(".txt") }
            .compactMap { try? Array(Data(contentsOf: seeds.appending(path: $0))) }
    }

    private static func sentences(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self)
            .split(whereSeparator: { "\n\r.!?".contains($0) })
            .map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { $0.split(separator: " ").count > 3 }
    }

    /// Every frame with several fillings, taken in turn so that each run makes the same.
    private static func made() -> [String] {
        var turn = 0
        func next(_ words: [String]) -> String {
            turn = (turn &* 1_103_515_245 &+ 12345) & 0x7FFF_FFFF
            return words[(turn >> 8) % words.count]
        }
        return (0..<90).flatMap { _ in
            frames.map { frame in
                frame.split(separator: " ", omittingEmptySubsequences: false).map { word in
                    let key = word.prefix { $0.isLetter || $0 == "_" }
                    guard let words = fillings[String(key)] else { return String(word) }
                    return next(words) + word.dropFirst(key.count)
                }.joined(separator: " ")
            }
        }
    }

    private static let fillings: [String: [String]] = [
        "WHO": [
            "the duty desk", "health visitors", "the school nurse", "our team", "the police",
            "youth justice", "the MASH", "CAMHS", "the panel", "early help", "the GP practice",
        ],
        "DAY": [
            "3 April 2024", "12/05/25", "31 January", "the 14th of May", "2026-02-03", "1.9.25",
            "next Friday", "Monday 7 July 2025", "30 Nov", "9-10-24", "end of March",
        ],
        "NUMBER": [
            "3", "17", "112", "1,204", "0.5", "66.7 %", "2024", "48", "10", "9 of 12", "1 in 4",
            "£12,500", "360", "15", "75",
        ],
        "REF": [
            "KS4 2025", "A12", "S47", "B2", "M60", "P3", "CIN-2024-118", "R4a", "L2", "Q3 2025",
            "0456/24", "INC0012345", "CP 2231", "E1", "ref. 20240312", "06K1/12345/24",
        ],
        "TIME": ["09:30", "4 pm", "0900-1700", "8.45", "two hours", "16.30 to 18.00", "noon"],
        "WHAT": [
            "the chronology", "the strategy meeting", "a child’s own words", "the risk assessment",
            "the birth plan", "attendance", "exploitation", "the pre-birth assessment",
            "a referral",
            "dates of birth in records", "the phone log", "postcode areas", "NHS England guidance",
        ],
        "DO": [
            "review", "write down", "audit", "share", "ask about", "check", "agree on", "record",
        ],
    ]

    private static let frames = [
        "By DAY WHO will DO WHAT in NUMBER cases.",
        "We looked at NUMBER files from DAY and NUMBER had WHAT.",
        "Record REF shows that WHO did not DO WHAT until DAY.",
        "At TIME on DAY WHO met about WHAT, and NUMBER people came.",
        "Children aged NUMBER to NUMBER were seen by WHO on DAY.",
        "See REF and REF before you DO WHAT with WHO.",
        "Born into a family of NUMBER, the child moved NUMBER times before WHO could DO WHAT.",
        "Call a meeting with WHO at TIME on DAY about WHAT.",
        "Of NUMBER referrals in NUMBER weeks, NUMBER led to WHAT and NUMBER to none.",
        "Use form REF, page NUMBER, paragraph 3.4.12, to DO WHAT.",
        "WHO rang 101 at TIME; incident REF was opened on DAY and closed on DAY.",
        "Action NUMBER answers recommendation NUMBER: WHO will DO WHAT at every review.",
        "The budget for WHAT rose from NUMBER to NUMBER between DAY and DAY.",
        "In class REF, NUMBER pupils missed NUMBER days before WHO knew of WHAT.",
        "The number of visits by WHO went from NUMBER to NUMBER, says report REF of DAY.",
        "The plan of DAY says who will DO WHAT, with WHO in room REF at TIME.",
        "Success means that NUMBER of NUMBER children tell WHO that somebody did DO WHAT.",
        "The car was seen near junction NUMBER of the M60 at TIME on DAY; WHO kept REF.",
        "Section 47 enquiries (REF) took NUMBER days instead of 15 and WHO took NUMBER.",
        "Nobody did DO WHAT when the baby was born, and on DAY WHO closed REF.",
        "Training on WHAT takes NUMBER minutes at TIME; NUMBER places are left for WHO.",
        "NHS 111 and WHO were both asked to DO WHAT on DAY at TIME.",
        "WHO scored NUMBER on a scale from 1 to 10 for WHAT, up from NUMBER on DAY.",
        "Version NUMBER of the threshold document (REF) was sent to WHO on DAY.",
        "They turned up at TIME on DAY, NUMBER minutes late, and WHO had to DO WHAT.",
        "The telephone was not answered on NUMBER of NUMBER days, said WHO in REF.",
        "Postcodes were missing in NUMBER of NUMBER records that WHO sent by DAY.",
        "Ring WHO if NUMBER days pass without WHAT.",
        "Her birthday party was cancelled, and WHO did not DO WHAT until DAY.",
        "Insurance, rent and NUMBER other bills were due on DAY, which WHO did not DO.",
        "Flat NUMBER, floor NUMBER: WHO could not say who lived there on DAY.",
        "We meet every NUMBER weeks at TIME, next on DAY and then on DAY.",
    ]
}
