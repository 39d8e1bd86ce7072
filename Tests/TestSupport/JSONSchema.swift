import Foundation
import StrictJSON

/// A reader of the part of JSON Schema that the schemas in docs use; what it does not know fails.
public struct JSONSchema: Sendable {
    private let root: JSON
    /// The definitions in files beside it, by the name of the file.
    private let beside: [String: JSON]

    /// Reads a schema of the project.
    public init(_ path: String) throws {
        root = try JSON(parsing: try Project.bytes(path))
        let bytes = try Project.bytes("docs/schemas/" + Self.shared)
        beside = [Self.shared: try JSON(parsing: bytes)]
    }

    /// What the schemas of both dialects have in common.
    private static let shared = "shown.json"

    /// The types that the schema knows.
    public var types: [String] {
        (root["$defs"]?.object ?? []).map(\.key).filter { $0.hasPrefix("of-") }
            .map { String($0.dropFirst(3)) }
    }

    /// The values of a definition that lists them.
    public func values(_ name: String) -> [String] {
        (beside[Self.shared] ?? root)["$defs"]?[name]?["enum"]?.array?.compactMap(\.string) ?? []
    }

    /// The values that a member of a type may have, where they are listed with it.
    public func values(_ member: String, of type: String) -> [String] {
        let rule = root["$defs"]?["of-\(type)"]?["properties"]?[member]
        return rule?["enum"]?.array?.compactMap(\.string) ?? []
    }

    /// What is wrong with a line of a program or a server; nothing where it fits.
    public func problems(line: String) -> [String] {
        guard let value = try? JSON(parsing: Array(line.utf8)) else { return ["no JSON: \(line)"] }
        return problems(value).map { "\($0) in \(line)" }
    }

    /// What is wrong with a value of which the whole schema speaks.
    public func problems(whole value: JSON) -> [String] { problems(value, root, "it", in: root) }

    /// What is wrong with a value; nothing where it fits.
    public func problems(_ value: JSON) -> [String] {
        guard let type = value["type"]?.string, let schema = root["$defs"]?["of-\(type)"] else {
            return ["no such type: \(value)"]
        }
        return problems(value, schema, type, in: root)
    }

    /// - Parameter file: where the schema stands, which its own references are about.
    private func problems(
        _ value: JSON, _ schema: JSON, _ path: String, in file: JSON
    ) -> [String] {
        (schema.object ?? []).flatMap { rule -> [String] in
            switch rule.key {
            case "$schema", "title", "$defs", "description", "required": return []
            case "additionalProperties": return others(value, schema, rule.value, path, in: file)
            case "$ref":
                let parts = (rule.value.string ?? "").components(separatedBy: "#/$defs/")
                let (name, other) = (parts.last ?? "", parts.first ?? "")
                guard let file = other.isEmpty ? file : beside[other],
                    let meant = file["$defs"]?[name]
                else { return ["no \(rule.value)"] }
                return problems(value, meant, path, in: file)
            case "const": return value == rule.value ? [] : ["\(path) is not \(rule.value)"]
            case "enum":
                return rule.value.array?.contains(value) == true ? [] : ["\(path): \(value)"]
            case "minimum":
                return (value.int ?? 0) >= (rule.value.int ?? 0) ? [] : ["\(path) too small"]
            case "type":
                let types = rule.value.array?.compactMap(\.string) ?? [rule.value.string ?? ""]
                return types.contains { value.isOf($0) } ? [] : ["\(path) is no \(types)"]
            case "items":
                return (value.array ?? []).enumerated().flatMap {
                    problems($0.element, rule.value, "\(path)[\($0.offset)]", in: file)
                }
            case "oneOf":
                let fits = (rule.value.array ?? []).filter {
                    problems(value, $0, path, in: file).isEmpty
                }
                return fits.count == 1 ? [] : ["\(path) fits \(fits.count) of the forms"]
            case "properties": return members(value, schema, path, in: file)
            default: return ["the schema says \(rule.key), which this reader does not know"]
            }
        }
    }

    /// Members that no name stands for, where the schema says how they are.
    private func others(
        _ value: JSON, _ schema: JSON, _ rule: JSON, _ path: String, in file: JSON
    ) -> [String] {
        guard rule.object != nil else { return [] }
        return (value.object ?? []).filter { schema["properties"]?[$0.key] == nil }
            .flatMap { problems($0.value, rule, "\(path).\($0.key)", in: file) }
    }

    private func members(
        _ value: JSON, _ schema: JSON, _ path: String, in file: JSON
    ) -> [String] {
        // Null may stand for a whole object.
        guard value.object != nil else { return [] }
        let required = (schema["required"]?.array ?? []).compactMap(\.string)
        let missing = required.filter { value[$0] == nil }.map { "\(path) lacks \($0)" }
        return missing
            + (value.object ?? []).flatMap { member -> [String] in
                guard let rule = schema["properties"]?[member.key] else {
                    return ["\(path) has \(member.key)"]
                }
                return problems(member.value, rule, "\(path).\(member.key)", in: file)
            }
    }
}

extension JSON {
    fileprivate func isOf(_ type: String) -> Bool {
        switch type {
        case "string": string != nil
        case "integer": int != nil
        case "number": number != nil
        case "boolean": bool != nil
        case "array": array != nil
        case "object": object != nil
        case "null": self == .null
        default: false
        }
    }
}
