import AnswerReading

/// Recommendations that several briefings make, found by the words that they share.
public struct Repeats: Sendable {
    /// A recommendation of one of the briefings.
    public struct Place: Hashable, Sendable {
        /// Which briefing, by its place in the library.
        public let briefing: Int
        /// The label of the recommendation there, such as `4a`.
        public let label: String
    }

    private let places: [Place]
    private let likeness: Likeness

    /// Compares the recommendations of briefings.
    public init(_ library: [Briefing]) {
        let all = library.enumerated().flatMap { index, briefing in
            briefing.recommendations.map {
                (Place(briefing: index, label: $0.label ?? ""), $0.text)
            }
        }
        places = all.map(\.0)
        likeness = Likeness(all.map(\.1))
    }

    /// Where other briefings ask for the same, in the order of the library.
    public func others(of label: String, in briefing: Int) -> [Place] {
        let here = places.firstIndex { $0.briefing == briefing && $0.label == label }
        guard let here else { return [] }
        return places.indices.compactMap { at in
            places[at].briefing != briefing && likeness.areSame(here, at) ? places[at] : nil
        }
    }
}
