extension Schema {
    /// Since version 3: words are missing only where a session is deleted, whatever a table says,
    /// and a deletion that was cut short is known of.
    static let clearing = """
        DROP TABLE redactions;
        DROP TRIGGER lines_kept;
        CREATE TRIGGER lines_kept BEFORE DELETE ON lines
        WHEN NOT EXISTS (
            SELECT 1 FROM sessions JOIN tombstones USING (id) WHERE key = OLD.session)
        BEGIN SELECT RAISE(ABORT, 'no tombstone'); END;
        -- Deleted sessions whose bytes may still stand in the file or beside it.
        CREATE TABLE clearing (
          id TEXT PRIMARY KEY NOT NULL REFERENCES tombstones (id)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO clearing SELECT id FROM tombstones;

        """
}
