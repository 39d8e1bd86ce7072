/// A value of many parts in a box that copies share until one of them changes.
///
/// A room is looked at some ten times for each line; to take its session out each time would retain
/// every array and dictionary in it.
@propertyWrapper
struct Boxed<Value: Sendable>: Sendable {
    /// Changed only where nobody else has it, and so safe to send.
    private final class Box: @unchecked Sendable {
        var value: Value

        init(_ value: Value) { self.value = value }
    }

    private var box: Box

    init(wrappedValue: Value) { box = Box(wrappedValue) }

    var wrappedValue: Value {
        _read { yield box.value }
        _modify {
            if !isKnownUniquelyReferenced(&box) { box = Box(box.value) }
            yield &box.value
        }
    }
}
