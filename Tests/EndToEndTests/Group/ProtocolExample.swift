import Foundation
import TestSupport

/// An example of docs/line-protocol.md: what clients send and a server answers, byte by byte.
///
/// `C:` is sent and `S:` has to come next, on the connection whose name stands before; a line ends
/// in LF unless it shows its end. `<0D>` is a byte, `<61 × 4096>` so many of them. `{code}` stands
/// for what differs each time; where it stands again it is the same. `S: …` leaves lines out,
/// `S: <end>` and `C: <end>` end the connection, and `! server killed` kills and starts the server.
struct ProtocolExample: CustomStringConvertible, Sendable {
    /// One line of it.
    struct Step: Sendable {
        enum Kind: Sendable { case sends, hears, passes, isEnded, ends, crash }
        let kind: Kind
        let name: String
        let text: String
        /// Where it stands in the page, from 1.
        let line: Int
    }

    /// Where it stands in the page, from 1.
    let line: Int
    let steps: [Step]

    var description: String { "line \(line)" }

    /// The examples of the page: what stands between lines of ```` ```session ```` and ```` ``` ````.
    static func all() throws -> [ProtocolExample] {
        let page = String(decoding: try Project.bytes("docs/line-protocol.md"), as: UTF8.self)
        var examples: [ProtocolExample] = []
        var open: (line: Int, steps: [Step])?
        for (index, line) in page.components(separatedBy: "\n").enumerated() {
            if line == "```session" {
                open = (index + 1, [])
            } else if line == "```" {
                if let open { examples.append(ProtocolExample(line: open.line, steps: open.steps)) }
                open = nil
            } else if open != nil, !line.isEmpty {
                open?.steps.append(try step(line, index + 1))
            }
        }
        return examples
    }

    private static func step(_ text: String, _ line: Int) throws -> Step {
        if text == "! server killed" { return Step(kind: .crash, name: "", text: "", line: line) }
        guard let match = text.wholeMatch(of: /(?:(\w+) )?([CS]):(?: (.*))?/) else {
            throw LineClient.GaveUp(description: "line \(line) is no line of an example: \(text)")
        }
        let words = match.output.3.map(String.init) ?? ""
        let isClient = match.output.2 == "C"
        let kind: Step.Kind =
            switch words {
            case "<end>": isClient ? .ends : .isEnded
            case "…": .passes
            default: isClient ? .sends : .hears
            }
        return Step(
            kind: kind, name: match.output.1.map(String.init) ?? "", text: words, line: line)
    }
}

/// Runs an example against a server.
final class ProtocolRun {
    private static let shapes = [
        "code": "[0-9a-z]{3}-[0-9a-z]{3}", "secret": "[0-9a-z]{4}(?:-[0-9a-z]{4}){3}",
        "receipt": "[0-9A-Z]{26}", "chain": "[0-9a-f]{64}", "session": "[0-9a-f]{32}",
        "version": "[0-9]+[.][0-9]+[.][0-9]+",
    ]
    private let server: MeetingServer
    private var clients: [String: LineClient] = [:]
    private var known: [String: String]
    private var isPassing: Set<String> = []

    init(_ server: MeetingServer) {
        self.server = server
        known = ["host-secret": server.secret]
    }

    func hold(_ example: ProtocolExample) throws {
        defer { for client in clients.values { client.close() } }
        for step in example.steps {
            do { try take(step) } catch {
                throw LineClient.GaveUp(description: "docs/line-protocol.md:\(step.line): \(error)")
            }
        }
    }

    private func take(_ step: ProtocolExample.Step) throws {
        if case .crash = step.kind { return try crash() }
        let client = try clients[step.name] ?? server.connect()
        clients[step.name] = client
        switch step.kind {
        case .sends: client.send(try bytes(step.text))
        case .hears: try hear(step, client)
        case .passes: isPassing.insert(step.name)
        case .isEnded: try client.waitForEnd()
        case .ends:
            client.close()
            clients[step.name] = nil
        case .crash: break
        }
    }

    private func crash() throws {
        try server.crash()
        for client in clients.values { client.close() }
        clients = [:]
    }

    private func hear(_ step: ProtocolExample.Step, _ client: LineClient) throws {
        let pattern = try pattern(step.text)
        let mayPass = isPassing.remove(step.name) != nil
        var isFirst = true
        var other = ""
        _ = try client.wait(step.text) { line in
            guard isFirst || mayPass else { return true }
            isFirst = false
            if learn(line, pattern) { return true }
            other = line
            return !mayPass
        }
        guard other.isEmpty || mayPass else {
            throw LineClient.GaveUp(description: "“\(step.text)” should come, not “\(other)”")
        }
    }

    /// What a line has to be, and the names of what is learnt from it.
    private func pattern(_ text: String) throws -> (regex: Regex<AnyRegexOutput>, names: [String]) {
        var (pattern, names) = ("", [String]())
        var rest = text[...]
        while let match = rest.firstMatch(of: /\{([a-z-]+)\}/) {
            let name = String(match.output.1)
            guard let shape = Self.shapes[name.components(separatedBy: "-")[0]] else { break }
            pattern += NSRegularExpression.escapedPattern(
                for: String(rest[..<match.range.lowerBound]))
            if let value = known[name] {
                pattern += value
            } else if let place = names.firstIndex(of: name) {
                pattern += "\\\(place + 1)"
            } else {
                pattern += "(\(shape))"
                names.append(name)
            }
            rest = rest[match.range.upperBound...]
        }
        pattern += NSRegularExpression.escapedPattern(for: String(rest))
        return (try Regex(pattern), names)
    }

    private func learn(
        _ line: String, _ pattern: (regex: Regex<AnyRegexOutput>, names: [String])
    ) -> Bool {
        guard let match = try? pattern.regex.wholeMatch(in: line) else { return false }
        for (name, value) in zip(pattern.names, match.output.dropFirst()) {
            known[name] = value.substring.map(String.init)
        }
        return true
    }

    /// The bytes of a line that a client sends.
    private func bytes(_ text: String) throws -> [UInt8] {
        var text = text
        for (name, value) in known { text = text.replacing("{\(name)}", with: value) }
        var bytes: [UInt8] = []
        var rest = text[...]
        while let match = rest.firstMatch(of: /<([0-9A-F]{2})(?: × ([0-9]+))?>/) {
            let byte = UInt8(match.output.1, radix: 16) ?? 0
            let count = match.output.2.flatMap { Int($0) } ?? 1
            bytes += Array(rest[..<match.range.lowerBound].utf8)
            bytes += [UInt8](repeating: byte, count: count)
            rest = rest[match.range.upperBound...]
        }
        bytes += Array(rest.utf8)
        return bytes.last == 0x0A ? bytes : bytes + [0x0A]
    }
}
