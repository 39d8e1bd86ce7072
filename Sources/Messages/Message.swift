/// What can stand for a placeholder: it is shown as its description, and the first whole number among the
/// values chooses the plural form.
public typealias MessageValue = CustomStringConvertible & Sendable

/// A sentence for a person, by the id that it has in the catalogue, with what is put into it.
///
/// It holds no words of ours, so that a pure part can say *what* is said, and the catalogue in which
/// language.
public struct Message: Sendable {
    /// As the catalogue has it, such as `room.nobody-wrote-anything`.
    public let id: String
    /// What stands for the placeholders, each by its name.
    public let values: [(name: String, value: any MessageValue)]

    /// Says what is said; whether the catalogue has it is a house rule.
    public init(_ id: StaticString, _ values: KeyValuePairs<StaticString, any MessageValue> = [:]) {
        self.id = id.description
        self.values = values.map { ($0.key.description, $0.value) }
    }

    /// The sentence in the language of this process.
    public var text: String { Catalogue.current.text(self) }
}

extension Message: Equatable {
    /// The same sentence with the same in it.
    public static func == (one: Message, other: Message) -> Bool {
        one.id == other.id
            && one.values.elementsEqual(other.values) {
                $0.name == $1.name && $0.value.description == $1.value.description
            }
    }
}

/// The sentence of this id in the language of this process, with what is put into it.
public func said(
    _ id: StaticString, _ values: KeyValuePairs<StaticString, any MessageValue> = [:]
) -> String {
    Message(id, values).text
}

extension Message: CustomStringConvertible {
    /// Its text, so that a sentence can hold another.
    public var description: String { text }
}
