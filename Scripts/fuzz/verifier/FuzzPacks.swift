import DialogueEngine
import DialogueLanguage
import EvidencePack
import LogFormat

/// Content that was read already: small packs all have the same.
private let alone = TinyContent.alone.guide
private let room = TinyContent.room.guide

/// What libFuzzer calls with bytes of its own making; anything that traps is a find.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPacks(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let fuzzed = FuzzedPack(bytes)
    let texts = fuzzed.receipt.isEmpty ? [] : [fuzzed.receipt]
    let check = PackCheck(fuzzed.pack, receipts: texts)
    for finding in check.findings { precondition(!finding.sentence.isEmpty) }
    if check.areWordsJudged, let guide = guide(of: fuzzed.pack, check, bytes.first) {
        let history = History(guide, entries: check.entries)
        if let wrong = history.wrong { precondition(!Finding(wrong).sentence.isEmpty) }
        precondition((history.wrong?.entry ?? 0) <= check.entries.count)
    }
    // Every fourth is enough, since good ones come again and again.
    if check.isGood, bytes.count % 4 == 0 { expectStrict(fuzzed, check, bytes) }
    return 0
}

private func guide(of pack: Pack, _ check: PackCheck, _ first: UInt8?) -> Guide? {
    switch first.map({ $0 | 0x20 }) {
    case UInt8(ascii: "a"): alone
    case UInt8(ascii: "r"): room
    default: check.guide(of: pack)
    }
}

/// What is called good is what the writer would write, and no bit of it could be another.
private func expectStrict(_ fuzzed: FuzzedPack, _ check: PackCheck, _ bytes: [UInt8]) {
    let files = fuzzed.pack.files
    let lines = files["log.jsonl"]?.count { $0 == UInt8(ascii: "\n") }
    precondition(check.entries.count == lines && check.head?.size == lines)
    var other = fuzzed
    other.relist()
    precondition(other.pack == fuzzed.pack, "the list is not the writer's")
    var numbers = bytes.reduce(UInt64(14)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    for name in ["log.jsonl", "openings.jsonl", "head.txt", "withheld.jsonl"] {
        guard let file = files[name], !file.isEmpty else { continue }
        numbers = numbers &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let bit = Int(numbers >> 33) % (file.count * 8)
        var flipped = fuzzed
        flipped.flip(bit, of: name)
        precondition(!PackCheck(flipped.pack).isGood, "bit \(bit) of \(name) went unnoticed")
    }
}

extension FuzzedPack {
    /// Changes one bit of a file, and the list with it.
    fileprivate mutating func flip(_ bit: Int, of name: String) {
        change(name) { $0[bit / 8] ^= 1 << UInt8(bit % 8) }
        relist()
    }
}
