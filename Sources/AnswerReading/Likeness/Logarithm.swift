/// Logarithms without a mathematical library, so that every machine has the same.
enum Logarithm {
    /// The natural logarithm of a number from 1 on, to about twelve places.
    static func natural(_ number: Double) -> Double {
        let exponent = Double(number.exponent)
        // Of what is left, from 1 to 2, a series that is quick because its terms are small.
        let ratio = (number.significand - 1) / (number.significand + 1)
        var (power, sum) = (ratio, 0.0)
        for odd in stride(from: 1.0, through: 23, by: 2) {
            sum += power / odd
            power *= ratio * ratio
        }
        return 2 * sum + exponent * 0.693_147_180_559_945_3
    }
}
