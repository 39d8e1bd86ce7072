/// How large a code is, and how its bytes are divided, at level M.
struct QRVersion: Equatable {
    let number: Int
    /// Bytes of data in all blocks, which are equally long.
    let data: Int
    let blocks: Int
    /// Bytes of each block that mend it.
    let mending: Int

    private static let all = [
        QRVersion(number: 1, data: 16, blocks: 1, mending: 10),
        QRVersion(number: 2, data: 28, blocks: 1, mending: 16),
        QRVersion(number: 3, data: 44, blocks: 1, mending: 26),
        QRVersion(number: 4, data: 64, blocks: 2, mending: 18),
        QRVersion(number: 5, data: 86, blocks: 2, mending: 24),
        QRVersion(number: 6, data: 108, blocks: 4, mending: 16),
    ]

    private init(number: Int, data: Int, blocks: Int, mending: Int) {
        (self.number, self.data) = (number, data)
        (self.blocks, self.mending) = (blocks, mending)
    }

    /// The smallest that holds so many bytes; nil where none does.
    init?(for bytes: Int) {
        // Twelve bits say that it is bytes, and how many.
        guard let fit = Self.all.first(where: { $0.data - 2 >= bytes }) else { return nil }
        self = fit
    }

    var size: Int { 17 + 4 * number }

    /// The bytes of the code: those of all blocks by turns, then what mends them by turns.
    func codewords(of text: [UInt8]) -> [UInt8] {
        let length = data / blocks
        let padded = padded(text)
        let parts = (0..<blocks).map { Array(padded[$0 * length..<($0 + 1) * length]) }
        let mends = parts.map { ReedSolomon.remainder(of: $0, count: mending) }
        return (0..<length).flatMap { index in parts.map { $0[index] } }
            + (0..<mending).flatMap { index in mends.map { $0[index] } }
    }

    /// Half a byte says that bytes follow, one how many; half a byte of zeros ends them.
    private func padded(_ text: [UInt8]) -> [UInt8] {
        let count = UInt8(text.count)
        var halves: [UInt8] = [0x4, count >> 4, count & 0xF]
        for byte in text { halves += [byte >> 4, byte & 0xF] }
        halves.append(0)
        var bytes = stride(from: 0, to: halves.count, by: 2).map {
            halves[$0] << 4 | halves[$0 + 1]
        }
        var filler: UInt8 = 0xEC
        while bytes.count < data {
            bytes.append(filler)
            filler ^= 0xEC ^ 0x11
        }
        return bytes
    }
}

/// Bytes by which lost ones can be worked out again, over the field of 256 with x⁸+x⁴+x³+x²+1.
enum ReedSolomon {
    static func remainder(of data: [UInt8], count: Int) -> [UInt8] {
        let divisor = divisor(count)
        var rest = [UInt8](repeating: 0, count: count)
        for byte in data {
            let factor = byte ^ rest.removeFirst()
            rest.append(0)
            for index in rest.indices { rest[index] ^= times(divisor[index], factor) }
        }
        return rest
    }

    /// The product of (x − 2ⁱ) for as many `i` as bytes are wanted, without its leading 1.
    private static func divisor(_ count: Int) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: count - 1) + [1]
        var root: UInt8 = 1
        for _ in 0..<count {
            for index in result.indices {
                result[index] = times(result[index], root)
                if index + 1 < count { result[index] ^= result[index + 1] }
            }
            root = times(root, 2)
        }
        return result
    }

    static func times(_ one: UInt8, _ other: UInt8) -> UInt8 {
        var product: UInt8 = 0
        for bit in (0..<8).reversed() {
            product = product << 1 ^ (product & 0x80 == 0 ? 0 : 0x1D)
            if other >> bit & 1 == 1 { product ^= one }
        }
        return product
    }
}
