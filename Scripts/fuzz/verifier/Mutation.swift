import DialogueEngine
import DialogueLanguage

/// The mutation of bytes that libFuzzer has itself.
@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int) -> Int

/// Every third time whole lines are moved about, else bytes are.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(
    _ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int, _ seed: UInt32
) -> Int {
    var dice = Dice(state: UInt64(seed) | 1 << 40)
    guard dice.roll(3) == 0, size > 1 else { return mutateBytes(data, size, limit) }
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    var lines = bytes.dropFirst().split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let (one, two) = (dice.roll(lines.count), dice.roll(lines.count))
    switch dice.roll(5) {
    case 0: lines.insert(lines[one], at: two)
    case 1: lines.swapAt(one, two)
    case 2: lines.remove(at: one)
    case 3: lines.insert(lines.remove(at: one), at: min(two, lines.count))
    default: lines = Array(lines[...one])
    }
    let changed = bytes.prefix(1) + lines.joined(separator: [UInt8(ascii: "\n")])
    for (at, byte) in changed.prefix(limit).enumerated() { data[at] = byte }
    return min(changed.count, limit)
}

/// Numbers that follow from a seed.
private struct Dice {
    var state: UInt64

    mutating func roll(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return count < 1 ? 0 : Int(state >> 33) % count
    }
}
