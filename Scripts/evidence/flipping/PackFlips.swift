import EvidencePack
import Foundation
import LogFormat

/// usage: packflips PACK; changes every bit and every length of what a pack says, and ends with status 1
/// where a change goes unnoticed.
///
/// The list of files is made anew to fit each time, so that what is asked is the check of the lines.
@main struct PackFlips {
    private let pack: Pack
    private var tried = 0
    private var unnoticed = 0

    static func main() throws {
        guard CommandLine.arguments.count == 2 else {
            print("usage: packflips PACK")
            exit(64)
        }
        var flips = PackFlips(pack: try read(CommandLine.arguments[1]))
        guard PackCheck(flips.pack).isGood else {
            print("The pack is not good to begin with.")
            exit(2)
        }
        for name in ["log.jsonl", "openings.jsonl", "head.txt", "withheld.jsonl"] {
            flips.change(name)
        }
        print("\(flips.tried) changes, \(flips.unnoticed) unnoticed")
        exit(flips.unnoticed == 0 && flips.tried > 0 ? 0 : 1)
    }

    private mutating func change(_ name: String) {
        let bytes = pack.files[name] ?? []
        let (begin, before) = (Date(), tried)
        for bit in 0..<(bytes.count * 8) {
            var changed = bytes
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            attempt(name, changed, "bit \(bit)")
        }
        for count in 0..<bytes.count { attempt(name, Array(bytes[..<count]), "\(count) bytes") }
        let seconds = Int(Date().timeIntervalSince(begin))
        print("\(name): \(bytes.count) bytes, \(tried - before) changes, \(seconds) s")
    }

    private mutating func attempt(_ name: String, _ bytes: [UInt8], _ what: String) {
        var changed = pack
        changed.files[name] = bytes
        changed.files["MANIFEST"] = nil
        let signature = changed.files.removeValue(forKey: "MANIFEST.sig")
        changed.files["MANIFEST"] = PackWriter.manifest(of: changed.files)
        changed.files["MANIFEST.sig"] = signature
        tried += 1
        guard PackCheck(changed).isGood else { return }
        unnoticed += 1
        print("\(name), \(what): unnoticed")
    }

    private static func read(_ path: String) throws -> Pack {
        var pack = Pack()
        let root = URL(fileURLWithPath: path)
        for name in try FileManager.default.subpathsOfDirectory(atPath: path)
        where PackName.limit(of: name) != nil {
            pack.files[name] = Array(try Data(contentsOf: root.appending(path: name)))
        }
        return pack
    }
}
