/// An element of XML, as office documents are made of it: it holds elements or a text, never both mixed.
public struct XML: Equatable, Sendable {
    /// With the prefix of its namespace, such as `w:p`.
    public let name: String
    /// In the order in which they are written.
    public let attributes: [Attribute]
    /// The elements in it.
    public internal(set) var elements: [XML]
    /// The text in it, without that of its elements.
    public internal(set) var text: String

    /// A name with a value.
    public struct Attribute: Equatable, Sendable {
        /// With the prefix of its namespace, such as `w:val`.
        public let name: String
        /// As read, without escapes.
        public let value: String
    }

    /// An element that holds others, or nothing.
    public init(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ elements: [XML] = []
    ) {
        self.init(name, attributes.map { Attribute(name: $0, value: $1) }, elements, "")
    }

    /// An element that holds a text.
    public init(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String
    ) {
        self.init(name, attributes.map { Attribute(name: $0, value: $1) }, [], text)
    }

    init(_ name: String, _ attributes: [Attribute], _ elements: [XML], _ text: String) {
        (self.name, self.attributes, self.elements, self.text) = (name, attributes, elements, text)
    }

    /// The value of an attribute; nil where it has none of this name.
    public subscript(_ name: String) -> String? {
        attributes.first { $0.name == name }?.value
    }

    /// The first element in it of this name.
    public func first(_ name: String) -> XML? { elements.first { $0.name == name } }

    /// Every element below it of this name, in the order of the text.
    public func all(_ name: String) -> [XML] {
        var found: [XML] = []
        collect(name, into: &found)
        return found
    }

    private func collect(_ name: String, into found: inout [XML]) {
        for element in elements {
            if element.name == name { found.append(element) }
            element.collect(name, into: &found)
        }
    }
}
