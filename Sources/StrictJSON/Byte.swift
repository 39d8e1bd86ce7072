/// The bytes that the grammar of JSON names.
enum Byte {
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let tab: UInt8 = 0x09
    static let blank: UInt8 = 0x20
    static let quote: UInt8 = 0x22
    static let plus: UInt8 = 0x2B
    static let comma: UInt8 = 0x2C
    static let minus: UInt8 = 0x2D
    static let point: UInt8 = 0x2E
    static let slash: UInt8 = 0x2F
    static let zero: UInt8 = 0x30
    static let nine: UInt8 = 0x39
    static let colon: UInt8 = 0x3A
    static let openList: UInt8 = 0x5B
    static let backslash: UInt8 = 0x5C
    static let closeList: UInt8 = 0x5D
    static let openObject: UInt8 = 0x7B
    static let closeObject: UInt8 = 0x7D

    /// A letter of ASCII by name.
    static func letter(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(ascii: scalar) }
}

extension UInt8 {
    /// Whether it is a digit of a number.
    var isDigit: Bool { self >= Byte.zero && self <= Byte.nine }
}
