/// The arrows of Package.swift: a target stands below what it depends on, depends on nothing that
/// it may not import, and has a line of comment above it.
enum PackageRule {
    struct Target: Equatable {
        let name: String
        let line: Int
        /// Whether it is part of what people run; not a test, and not a tool in another folder.
        let isProduct: Bool
        let dependencies: [String]
        let hasComment: Bool
    }

    static func violations(in file: File) -> [Violation] {
        let targets = targets(in: file)
        let own = Set(targets.map(\.name))
        var above: Set<String> = []
        return targets.flatMap { target -> [Violation] in
            let late = target.dependencies.filter { own.contains($0) && !above.contains($0) }
            above.insert(target.name)
            var says = late.map { "stands above \($0), which it depends on" }
            if target.isProduct { says += complaints(about: target) }
            return says.map {
                Violation(path: file.path, line: target.line, says: "\(target.name) \($0)")
            }
        }
    }

    private static func complaints(about target: Target) -> [String] {
        var says: [String] = []
        if !target.hasComment { says.append("has no line of comment above it") }
        if let allowed = ImportRule.allowed[target.name] {
            says += target.dependencies.filter { !allowed.contains($0) }
                .map { "may not depend on \($0)" }
        } else if ImportRule.doors[target.name] == nil {
            says.append("has no row in ImportRule")
        }
        return says
    }

    /// The targets as the text of Package.swift lists them.
    static func targets(in file: File) -> [Target] {
        let swift = file.swift
        var from = swift.places(of: "targets:").last ?? 0
        var targets: [Target] = []
        while let (place, kind, end) = nextTarget(in: swift, from: from) {
            from = end
            let texts = texts(in: swift, place..<end)
            let line = swift.line(at: place)
            let above = line > 1 ? file.lines[line - 2].drop { $0 == " " } : ""
            targets.append(
                Target(
                    name: texts.first ?? "", line: line,
                    isProduct: kind != ".testTarget("
                        && swift.places(of: "path:", in: place..<end).isEmpty,
                    dependencies: dependencies(in: swift, place..<end),
                    hasComment: above.hasPrefix("//")))
        }
        return targets
    }

    private static func nextTarget(in swift: SwiftCode, from: Int) -> (Int, String, Int)? {
        let rest = from..<swift.code.count
        let found = [".target(", ".executableTarget(", ".testTarget(", ".systemLibrary("]
            .compactMap { kind in swift.places(of: kind, in: rest).first.map { ($0, kind) } }
            .min { $0.0 < $1.0 }
        guard let (place, kind) = found,
            let end = swift.closing(place + kind.utf8.count - 1)
        else { return nil }
        return (place, kind, end)
    }

    private static func dependencies(in swift: SwiftCode, _ range: Range<Int>) -> [String] {
        guard let start = swift.places(of: "dependencies:", in: range).first,
            let open = swift.places(of: "[", in: start..<range.upperBound).first,
            let close = swift.closing(open)
        else { return [] }
        let others = ["package:", "traits:"].flatMap { swift.places(of: $0, in: open..<close) }
        let packages = others.compactMap { texts(in: swift, $0..<close).first }
        return texts(in: swift, open..<close).filter { !packages.contains($0) }
    }

    /// The texts in quotation marks.
    private static func texts(in swift: SwiftCode, _ range: Range<Int>) -> [String] {
        let parts = swift.source[range].split(
            separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        return parts.enumerated().filter { $0.offset % 2 == 1 }.map {
            String(decoding: $0.element, as: UTF8.self)
        }
    }
}
