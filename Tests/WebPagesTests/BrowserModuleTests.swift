import FoundationEssentials
import StrictJSON
import TestSupport
import Testing

@testable import WebPages

/// What runs in the browser, as far as it can be known without one.
@Suite struct BrowserModuleTests {
    private let site = WebSite(privacy: "", isEncrypted: false)

    private func file(_ path: String) throws -> WebResponse {
        let host = try #require(WebHost("localhost"))
        return site.response(to: WebRequest(method: "GET", target: path, host: host))
    }

    private func text(_ path: String) throws -> String {
        String(decoding: try file(path).body, as: UTF8.self)
    }

    private static let names = [
        "door", "line", "make", "room", "question", "lead", "board", "shown", "take",
    ]

    @Test func everythingTogetherIsSmall() throws {
        let scripts = (Self.names + ["words"]).map { "/\($0).mjs" }
        let size = try scripts.reduce(0) { try $0 + file($1).body.count }
        #expect(size < 60 * 1024, "\(size) bytes")
        #expect(try file("/style.css").body.count < 8 * 1024)
    }

    @Test func everyModuleThatIsImportedIsThere() throws {
        for name in Self.names {
            for match in try text("/\(name).mjs").matches(of: /from "([^"]+)"/) {
                let module = try file(String(match.output.1))
                #expect(module.status == 200)
                #expect(module["content-type"] == "text/javascript; charset=utf-8")
            }
        }
    }

    @Test(arguments: names) func nothingMakesMarkupOrCodeOfWords(_ name: String) throws {
        let source = try text("/\(name).mjs")
        for trap in [
            "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(",
            "setTimeout(\"", "srcdoc", "javascript:", "DOMParser", "createContextualFragment",
            "localStorage", "indexedDB", "document.cookie", "XMLHttpRequest", "sendBeacon",
        ] {
            #expect(!source.contains(trap), "\(trap)")
        }
    }

    /// All else goes by the line; what is sent for stands in no address, and goes to nobody else.
    @Test func onlyWhatTheServerMakesIsSentForInAnotherWay() throws {
        for name in Self.names {
            let source = try text("/\(name).mjs")
            #expect(source.contains("fetch(") == (name == "take"), "\(name)")
            for match in source.matches(of: /sendFor\(([^,]+),/) where name != "take" {
                #expect(match.output.1.hasPrefix("`/r/${this.welcome.code}/"), "\(match.output.1)")
            }
        }
        #expect(try text("/take.mjs").contains("fetch(path, { method: \"POST\""))
    }

    /// A word that is missing would be `undefined` on a button; one that nobody says is dead weight.
    @Test func theModulesAndTheCatalogueNameTheSameWords() throws {
        let module = try text("/words.mjs")
        let object = module.dropFirst("export const words = ".count).dropLast(2)
        let words = try JSON(parsing: Array(object.utf8))
        let known = Set((words.object ?? []).map(\.key))
        #expect(known.count > 80)
        var said: Set<String> = []
        let sources = try Self.names.map { try text("/\($0).mjs") }.joined()
        for match in sources.matches(of: /(?:words\["|sentence\("|part\(")([a-z-]+)"/) {
            said.insert(String(match.output.1))
            #expect(known.contains(String(match.output.1)), "\(match.output.1)")
        }
        // Some are named by what they stand for: a command, a way to speak, how the line is.
        for match in sources.matches(of: /"([a-z-]+)"/) { said.insert(String(match.output.1)) }
        for name in ["join", "private", "edit"] { said.insert(name) }
        for word in known where !said.contains(word) {
            #expect(sources.contains(word), "nobody says \(word)")
        }
    }

    /// What one person writes, and what brings them back, are for them in that room alone.
    @Test func nothingThatATabKeepsIsForSomebodyElse() throws {
        let sources = try Self.names.map { try text("/\($0).mjs") }.joined()
        for match in sources.matches(of: /sessionStorage\.setItem\(([^;]+);/) {
            let kept = String(match.output.1)
            #expect(kept.contains("code"), "\(kept)")
            #expect(kept.contains("member") || kept.contains("view"), "\(kept)")
        }
        #expect(sources.contains("sessionStorage.setItem("))
        // A line of its own with the host secret could become an answer.
        #expect(!sources.contains("line: given"))
    }

    @Test func noWordStandsInAModule() throws {
        for name in Self.names {
            let lines = try text("/\(name).mjs").split(separator: "\n")
            for line in lines where !line.drop(while: { $0 == " " }).hasPrefix("//") {
                #expect(line.firstMatch(of: /"[A-Z][a-z]+ [a-z]+ [a-z]+/) == nil, "\(line)")
            }
        }
    }
}
