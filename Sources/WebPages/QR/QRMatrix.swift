/// The squares of a code: patterns that a telephone finds it by, then its bytes, then the mask that looks
/// least like such a pattern.
struct QRMatrix {
    private let size: Int
    private(set) var squares: [Bool]
    /// Which squares hold no data.
    private var isFixed: [Bool]

    /// - Parameter mask: one of the eight; nil for the best.
    init(_ version: QRVersion, codewords: [UInt8], mask: Int? = nil) {
        size = version.size
        squares = Array(repeating: false, count: size * size)
        isFixed = squares
        drawPatterns(version)
        drawFormat(mask: 0)
        draw(codewords)
        let masks = mask.map { $0..<($0 + 1) } ?? 0..<8
        let masked = masks.map { mask -> (squares: [Bool], penalty: Int) in
            var copy = self
            copy.apply(mask)
            copy.drawFormat(mask: mask)
            return (copy.squares, copy.penalty)
        }
        squares = masked.min { $0.penalty < $1.penalty }?.squares ?? squares
    }

    private mutating func fix(_ row: Int, _ column: Int, _ isDark: Bool) {
        guard (0..<size).contains(row), (0..<size).contains(column) else { return }
        squares[row * size + column] = isDark
        isFixed[row * size + column] = true
    }

    private mutating func drawPatterns(_ version: QRVersion) {
        for index in 0..<size {
            fix(6, index, index % 2 == 0)
            fix(index, 6, index % 2 == 0)
        }
        for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] {
            drawRings(row, column, reach: 4, light: [2, 4])
        }
        if version.number > 1 { drawRings(size - 7, size - 7, reach: 2, light: [1]) }
    }

    /// Squares around a middle, some of them light.
    private mutating func drawRings(_ row: Int, _ column: Int, reach: Int, light: Set<Int>) {
        for down in -reach...reach {
            for right in -reach...reach {
                fix(row + down, column + right, !light.contains(max(abs(down), abs(right))))
            }
        }
    }

    /// Level and mask, twice, with ten bits that mend them.
    private mutating func drawFormat(mask: Int) {
        // Level M is 00.
        var rest = mask
        for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
        let bits = (mask << 10 | rest) ^ 0x5412
        func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
        for index in 0...5 { fix(index, 8, bit(index)) }
        fix(7, 8, bit(6))
        fix(8, 8, bit(7))
        fix(8, 7, bit(8))
        for index in 9..<15 { fix(8, 14 - index, bit(index)) }
        for index in 0..<8 { fix(8, size - 1 - index, bit(index)) }
        for index in 8..<15 { fix(size - 15 + index, 8, bit(index)) }
        fix(size - 8, 8, true)
    }

    /// Up and down in columns of two, from the right; the column of the pattern is passed over.
    private mutating func draw(_ codewords: [UInt8]) {
        var next = 0
        var isUp = true
        for right in stride(from: size - 1, through: 1, by: -2).map({ $0 <= 6 ? $0 - 1 : $0 }) {
            for step in 0..<size {
                let row = isUp ? size - 1 - step : step
                for column in [right, right - 1] where !isFixed[row * size + column] {
                    // A few squares are left over, and stay light.
                    guard next < codewords.count * 8 else { continue }
                    squares[row * size + column] = codewords[next / 8] >> (7 - next % 8) & 1 == 1
                    next += 1
                }
            }
            isUp.toggle()
        }
    }

    private mutating func apply(_ mask: Int) {
        for row in 0..<size {
            for column in 0..<size where !isFixed[row * size + column] {
                if Self.turns(mask, row, column) { squares[row * size + column].toggle() }
            }
        }
    }

    private static func turns(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
        let product = row * column
        return switch mask {
        case 0: (row + column) % 2 == 0
        case 1: row % 2 == 0
        case 2: column % 3 == 0
        case 3: (row + column) % 3 == 0
        case 4: (row / 2 + column / 3) % 2 == 0
        case 5: product % 2 + product % 3 == 0
        case 6: (product % 2 + product % 3) % 2 == 0
        default: ((row + column) % 2 + product % 3) % 2 == 0
        }
    }

    // MARK: How hard it is to read

    private var penalty: Int {
        let rows = (0..<size).map { line(from: $0 * size, by: 1) }
        let columns = (0..<size).map { line(from: $0, by: size) }
        let dark = squares.count { $0 }
        let imbalance = abs(dark * 20 - size * size * 10) / (size * size)
        return (rows + columns).reduce(0) { $0 + penalty(of: $1) } + blocks * 3 + imbalance * 10
    }

    /// A row or a column, one bit a square: the largest picture has 41 of them.
    private func line(from start: Int, by step: Int) -> UInt64 {
        (0..<size).reduce(0) { $0 << 1 | (squares[start + $1 * step] ? 1 : 0) }
    }

    /// Squares of two by two of one kind.
    private var blocks: Int {
        (0..<size - 1).reduce(0) { count, row in
            count
                + (0..<size - 1).count { column in
                    let at = row * size + column
                    let first = squares[at]
                    return squares[at + 1] == first && squares[at + size] == first
                        && squares[at + size + 1] == first
                }
        }
    }

    /// Long runs of one kind, and what looks like a pattern for finding with four light squares on one side.
    private func penalty(of line: UInt64) -> Int {
        var (sum, run) = (0, 1)
        for index in 1..<size {
            run = (line >> index ^ line >> (index - 1)) & 1 == 0 ? run + 1 : 1
            if run == 5 { sum += 3 } else if run > 5 { sum += 1 }
        }
        for start in 0...(size - 11) {
            let window = line >> start & 0x7FF
            if window == 0b101_1101_0000 || window == 0b000_0101_1101 { sum += 40 }
        }
        return sum
    }
}
