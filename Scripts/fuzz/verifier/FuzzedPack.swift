import EvidencePack
import LogFormat

/// A pack that is made of bytes that the fuzzer chose.
///
/// The first byte says how. `A` and `R`: what follows are the lines of a log on tiny content, of one
/// person and of a room, without what every line begins and ends with; the words of an entry follow its
/// fields after a tab. `a` and `r`: the same, with the log and its words and no other file. Number, session, time, salt and hashes are put in, so that a line is wrong by
/// itself and not because some hash before it is. A line that begins with `{` stands as it is; one that
/// begins with `!` is a line of withheld.jsonl. Else what follows are files: a byte 1, the name, LF,
/// the bytes; bits of the first byte say what is made anew to fit.
struct FuzzedPack {
    private(set) var pack = Pack()
    /// A text in which receipts may stand.
    private(set) var receipt = ""

    private static let session = "5ca1ab1e0000000000000000c0ffee00"
    private var openings: [UInt8] = []
    private var log: [UInt8] = []
    private var previous = Fingerprint.zero

    init(_ bytes: [UInt8]) {
        let rest = bytes.dropFirst()
        switch bytes.first {
        case UInt8(ascii: "A"): compose(rest, on: .alone, isWhole: true)
        case UInt8(ascii: "R"): compose(rest, on: .room, isWhole: true)
        case UInt8(ascii: "a"): compose(rest, on: .alone, isWhole: false)
        case UInt8(ascii: "r"): compose(rest, on: .room, isWhole: false)
        default: unpack(rest, bytes.first ?? 0)
        }
    }

    // MARK: Lines

    private mutating func compose(
        _ bytes: ArraySlice<UInt8>, on content: TinyContent, isWhole: Bool
    ) {
        add(line: Array(content.beginning.utf8)[...], 0)
        var number = 1
        var withheld: [UInt8] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")).prefix(200) {
            if line.first == UInt8(ascii: "!") {
                withheld += line.dropFirst() + [UInt8(ascii: "\n")]
                continue
            }
            add(line: line, number)
            number += 1
        }
        pack.files = ["log.jsonl": log, "openings.jsonl": openings, "withheld.jsonl": withheld]
        // What is no part of the log takes most of the time.
        guard isWhole else { return }
        for file in content.named { pack.files[file.name] = file.bytes }
        finish(rehead: true)
    }

    private mutating func add(line: ArraySlice<UInt8>, _ number: Int) {
        var bytes: [UInt8]
        if line.first == UInt8(ascii: "{") {
            bytes = Array(line)
        } else {
            let start = #"{"v":1,"n":\#(number),"t":"2026-11-20T21:35:0\#(number % 10).000Z","#
            bytes = Array((start + #""session":"\#(Self.session)","#).utf8)
            let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
            bytes += parts.first ?? []
            if parts.count == 2 {
                let salt = (0..<16).map { UInt8(truncatingIfNeeded: number * $0) }
                let start = #"{"n":\#(number),"salt":"\#(BitText.base64url(salt))","#
                let opening = Array(start.utf8) + parts[1] + Array("}\n".utf8)
                openings += opening
                bytes += #","c":"\#(Fingerprint(of: opening).hex)""#.utf8
            }
            bytes += #","prev":"\#(previous.hex)"}"#.utf8
        }
        bytes.append(UInt8(ascii: "\n"))
        previous = Fingerprint(of: bytes)
        log += bytes
    }

    // MARK: Files

    private mutating func unpack(_ bytes: ArraySlice<UInt8>, _ flags: UInt8) {
        for part in bytes.split(separator: 1).prefix(100) {
            let halves = part.split(
                separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(decoding: halves[0], as: UTF8.self)
            let bytes = halves.count == 2 ? Array(halves[1]) : []
            if name == "receipt" { receipt = String(decoding: bytes, as: UTF8.self) }
            if name == "link" {
                pack.strange.append(Finding(.files, .link, file: "record.md"))
            } else {
                pack.files[name] = bytes
            }
        }
        if flags & 1 != 0 { rechain() }
        if flags & 2 != 0 { finish(rehead: flags & 4 != 0) }
    }

    /// Puts the hash of the line before into every line.
    private mutating func rechain() {
        let mark = Array(#""prev":""#.utf8)
        for var line in (pack.files["log.jsonl"] ?? []).split(separator: UInt8(ascii: "\n")) {
            let at = line.endIndex - 66
            if at - mark.count >= line.startIndex,
                line[..<at].suffix(mark.count).elementsEqual(mark)
            {
                line.replaceSubrange(at..<(at + 64), with: previous.hex.utf8)
            }
            let bytes = Array(line) + [UInt8(ascii: "\n")]
            previous = Fingerprint(of: bytes)
            log += bytes
        }
        pack.files["log.jsonl"] = log
    }

    // MARK: What is made to fit

    private mutating func finish(rehead: Bool) {
        if rehead {
            let count = pack.files["log.jsonl"]?.count { $0 == UInt8(ascii: "\n") } ?? 0
            let head = ["format 1", "debrief session \(Self.session)", "size \(count)"]
            let lines = head + ["chain \(previous.hex)"]
            pack.files["head.txt"] = Array((lines.joined(separator: "\n") + "\n").utf8)
        }
        for name in ["READ-ME.html", "head.txt.sig", "MANIFEST.sig"] where pack.files[name] == nil {
            pack.files[name] = Array("x\n".utf8)
        }
        relist()
    }

    mutating func change(_ name: String, _ act: (inout [UInt8]) -> Void) {
        if pack.files[name] != nil { act(&pack.files[name, default: []]) }
    }

    /// Makes the list of files anew.
    mutating func relist() {
        let listed = pack.files.filter { !["MANIFEST", "MANIFEST.sig"].contains($0.key) }
        pack.files["MANIFEST"] = PackWriter.manifest(of: listed)
    }
}
