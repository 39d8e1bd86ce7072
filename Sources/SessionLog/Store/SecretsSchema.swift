extension Schema {
    /// Since version 5: who somebody is stands in the log, where it can't be swapped unseen. Beside
    /// it is only what finds them again.
    ///
    /// The rooms of earlier versions are not led on, so nobody comes back to one.
    static let secrets = """
        DROP TABLE people;
        -- "secret" is the SHA-256 of what a member comes back with, never the secret itself.
        CREATE TABLE people (
          session INTEGER NOT NULL REFERENCES rooms (session),
          member TEXT NOT NULL,
          secret TEXT NOT NULL,
          place INTEGER NOT NULL,
          facts TEXT NOT NULL,
          PRIMARY KEY (session, member)
        ) STRICT, WITHOUT ROWID;

        """
}
