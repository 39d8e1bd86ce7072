/// The tables, and the triggers that keep what was written as it was written.
enum Schema {
    /// Marks the file as one of ours: "DBRF".
    static let application = 0x4442_5246
    /// The version that this software makes. Those below it were made before the first release,
    /// and are refused like any above it.
    static let version = 6

    /// Makes everything in an empty file, nothing in one that has it.
    ///
    /// Another program may have done so in the meantime; the transaction it runs in decides.
    static func makeWhereEmpty(_ db: Database) throws {
        guard try db.whole("PRAGMA user_version") == 0 else { return }
        try make(in: db)
        try db.run("PRAGMA application_id = \(application)")
        try db.run("PRAGMA user_version = \(version)")
    }

    /// Makes the tables and triggers.
    static func make(in db: Database) throws {
        try db.run(tables + groups + append + remove)
    }

    private static let tables = """
        CREATE TABLE sessions (
          key INTEGER PRIMARY KEY,
          id TEXT NOT NULL UNIQUE CHECK (length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*')
        ) STRICT;
        -- One number says where a line belongs: session * 2^32 + n * 2, plus 1 for an opening.
        -- So a session's lines lie side by side, and saving an entry mostly writes one page.
        CREATE TABLE lines (
          place INTEGER PRIMARY KEY,
          line BLOB NOT NULL,
          hash BLOB CHECK (iif(place & 1, hash IS NULL, length(hash) IS 32)),
          session INTEGER GENERATED ALWAYS AS (place >> 32) VIRTUAL,
          n INTEGER GENERATED ALWAYS AS ((place & 0xffffffff) >> 1) VIRTUAL,
          kind TEXT GENERATED ALWAYS AS (iif(place & 1, 'opening', 'entry')) VIRTUAL
        ) STRICT;
        CREATE TABLE content (
          key INTEGER PRIMARY KEY,
          fingerprint TEXT NOT NULL UNIQUE,
          bytes BLOB NOT NULL
        ) STRICT;
        CREATE TABLE uses (
          session INTEGER NOT NULL REFERENCES sessions (key),
          fingerprint TEXT NOT NULL REFERENCES content (fingerprint),
          PRIMARY KEY (session, fingerprint)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX uses_of_content ON uses (fingerprint);
        -- Times in milliseconds since 1970; those of a session that could not be read are null.
        CREATE TABLE tombstones (
          id TEXT PRIMARY KEY NOT NULL,
          began INTEGER,
          last INTEGER,
          deleted INTEGER NOT NULL,
          who TEXT NOT NULL,
          reason TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        -- Deleted sessions whose bytes may still stand in the file or beside it.
        CREATE TABLE clearing (
          id TEXT PRIMARY KEY NOT NULL REFERENCES tombstones (id)
        ) STRICT, WITHOUT ROWID;

        """

    /// What may be added, and that nothing is ever changed.
    private static let append = """
        CREATE TRIGGER sessions_once BEFORE INSERT ON sessions
        WHEN EXISTS (SELECT 1 FROM tombstones WHERE id = NEW.id)
          OR EXISTS (SELECT 1 FROM sessions WHERE id = NEW.id OR key = NEW.key)
        BEGIN SELECT RAISE(ABORT, 'this session was there before'); END;
        CREATE TRIGGER lines_in_order BEFORE INSERT ON lines
        WHEN NOT EXISTS (SELECT 1 FROM sessions WHERE key = NEW.place >> 32)
          OR NEW.place <> iif(
            NEW.place & 1,
            (SELECT max(place) + 1 FROM lines
              WHERE place BETWEEN NEW.place & ~0xffffffff AND NEW.place | 0xffffffff),
            (SELECT coalesce((max(place) | 1) + 1, NEW.place & ~0xffffffff) FROM lines
              WHERE place BETWEEN NEW.place & ~0xffffffff AND NEW.place | 0xffffffff))
        BEGIN SELECT RAISE(ABORT, 'line out of order'); END;
        CREATE TRIGGER content_once BEFORE INSERT ON content
        WHEN EXISTS (
          SELECT 1 FROM content WHERE fingerprint = NEW.fingerprint OR key = NEW.key)
        BEGIN SELECT RAISE(ABORT, 'this content is there'); END;
        CREATE TRIGGER tombstones_once BEFORE INSERT ON tombstones
        WHEN EXISTS (SELECT 1 FROM tombstones WHERE id = NEW.id)
          OR NOT EXISTS (SELECT 1 FROM sessions WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'no such session to delete'); END;

        """
        + ["sessions", "lines", "content", "uses", "tombstones"].map {
            """
            CREATE TRIGGER \($0)_stay BEFORE UPDATE ON \($0)
            BEGIN SELECT RAISE(ABORT, 'nothing is changed afterwards'); END;

            """
        }.joined()

    /// What may be taken away, and when.
    private static let remove = """
        CREATE TRIGGER lines_kept BEFORE DELETE ON lines
        WHEN NOT EXISTS (
            SELECT 1 FROM sessions JOIN tombstones USING (id) WHERE key = OLD.session)
        BEGIN SELECT RAISE(ABORT, 'no tombstone'); END;
        CREATE TRIGGER sessions_kept BEFORE DELETE ON sessions
        WHEN NOT EXISTS (SELECT 1 FROM tombstones WHERE id = OLD.id)
          OR EXISTS (
            SELECT 1 FROM lines WHERE place BETWEEN OLD.key << 32 AND (OLD.key + 1 << 32) - 1)
        BEGIN SELECT RAISE(ABORT, 'no tombstone, or lines left'); END;
        CREATE TRIGGER content_kept BEFORE DELETE ON content
        WHEN EXISTS (SELECT 1 FROM uses WHERE fingerprint = OLD.fingerprint)
        BEGIN SELECT RAISE(ABORT, 'a session needs this content'); END;
        CREATE TRIGGER tombstones_kept BEFORE DELETE ON tombstones
        BEGIN SELECT RAISE(ABORT, 'tombstones stay'); END;

        CREATE TRIGGER uses_kept BEFORE DELETE ON uses
        WHEN NOT EXISTS (
          SELECT 1 FROM sessions JOIN tombstones USING (id) WHERE key = OLD.session)
        BEGIN SELECT RAISE(ABORT, 'no tombstone'); END;

        """
}
