import DialogueLanguage
import Foundation
import TestSupport
import Testing

/// Broken files, each with the report that an author gets.
@Suite struct DiagnosticBrokenFileTests {
    static let folder = Project.path("Fixtures/broken")

    /// The files, without their reports.
    static var files: [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return all.filter { !$0.hasSuffix(".txt") }.sorted()
    }

    @Test(arguments: files)
    func givesTheReportBesideIt(_ file: String) throws {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: file)))
        let report = Self.report(bytes, file)
        let url = Self.folder.appending(path: file + ".txt")
        if Golden.isUpdating { return try Data(report.utf8).write(to: url) }
        #expect(try report == String(contentsOf: url, encoding: .utf8))
    }

    @Test(arguments: files)
    func readsTheSameWithWindowsLineEnds(_ file: String) throws {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: file)))
        let ends: [[UInt8]] = bytes.map { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
        let windows: [UInt8] = [0xEF, 0xBB, 0xBF] + ends.joined()
        #expect(Self.report(windows, file) == Self.report(bytes, file))
    }

    @Test func thereIsAReportForEachFileAndNothingElse() throws {
        let all = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
        #expect(Self.files.count >= 10)
        #expect(all == (Self.files + Self.files.map { $0 + ".txt" }).sorted())
    }

    static func report(_ bytes: [UInt8], _ file: String) -> String {
        switch file.split(separator: ".").last {
        case "briefing": Briefing.parse(bytes).report(file: file)
        case "form": Form.parse(bytes).report(file: file)
        default: Script.parse(bytes).report(file: file)
        }
    }
}
