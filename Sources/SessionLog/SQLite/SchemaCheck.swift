/// Whether a file has the tables, indexes and triggers that this software makes, and no others.
///
/// A trigger that somebody put in would change or copy what is written, unseen.
extension Schema {
    /// Compares every statement with what a store is made with.
    ///
    /// - Throws: `ForeignSchema` for the first, by name, that is foreign, missing or different.
    static func check(_ db: Database) throws {
        let found = try pieces(in: db)
        let made = try made()
        let names = Set(found.keys).union(made.keys).sorted()
        for name in names {
            switch (found[name], made[name]) {
            case (let piece?, nil): throw ForeignSchema(piece, .foreign)
            case (nil, let piece?): throw ForeignSchema(piece, .missing)
            case (let piece?, let other?) where piece != other: throw ForeignSchema(piece, .changed)
            default: continue
            }
        }
    }

    /// A row of SQLite's own table of what is in a file.
    fileprivate struct Piece: Equatable {
        let kind: String
        let name: String
        let table: String
        /// Nil for an index that SQLite makes by itself.
        let sql: String?
    }

    /// What a store is made with, as SQLite keeps it.
    private static func made() throws -> [String: Piece] {
        let db = try Database()
        try make(in: db)
        return try pieces(in: db)
    }

    /// By kind and name, for an index and a trigger may be called the same.
    private static func pieces(in db: Database) throws -> [String: Piece] {
        let pieces = try db.rows("SELECT type, name, tbl_name, sql FROM sqlite_master") {
            Piece(
                kind: try $0.text(at: 0), name: try $0.text(at: 1), table: try $0.text(at: 2),
                sql: try? $0.text(at: 3))
        }
        return Dictionary(pieces.map { ("\($0.name) \($0.kind)", $0) }) { first, _ in first }
    }
}

/// Something in the file that is not as this software makes it.
struct ForeignSchema: Error {
    let piece: ForeignPiece

    fileprivate init(_ piece: Schema.Piece, _ state: ForeignPiece.State) {
        self.piece = ForeignPiece(kind: piece.kind, name: piece.name, state: state)
    }
}

/// A table, index, trigger or view that does not belong into a store as it is.
public struct ForeignPiece: Equatable, Sendable {
    /// What is wrong with it.
    public enum State: Sendable {
        /// This software makes no such thing.
        case foreign
        /// It should be there.
        case missing
        /// It says something else than it should.
        case changed
    }

    /// What it is, as SQLite calls it: `table`, `index`, `trigger` or `view`.
    public let kind: String
    /// What it is called, in letters that are safe to show, 40 at most.
    public let name: String
    /// What is wrong with it.
    public let state: State

    init(kind: String, name: String, state: State) {
        let plain = name.utf8.prefix(40).map { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): byte
            default: UInt8(ascii: "?")
            }
        }
        self.name = String(decoding: plain, as: UTF8.self)
        (self.kind, self.state) = (kind, state)
    }
}
