extension Schema {
    /// What stands beside the logs of group sessions.
    ///
    /// None of it is part of a log or a pack; it may be changed and taken away. Who somebody is
    /// stands in the log, where it can't be swapped unseen; here is only what finds them again. What
    /// is not shown yet stands under the member whose it is, and is gone once it is shown, so no
    /// table says whose the answers without names are.
    static let groups = """
        CREATE TABLE rooms (
          session INTEGER PRIMARY KEY REFERENCES sessions (key),
          code TEXT NOT NULL,
          closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
          facts TEXT NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX codes_of_open_rooms ON rooms (code) WHERE closed = 0;
        -- "secret" is the SHA-256 of what a member comes back with, never the secret itself.
        CREATE TABLE people (
          session INTEGER NOT NULL REFERENCES rooms (session),
          member TEXT NOT NULL,
          secret TEXT NOT NULL,
          place INTEGER NOT NULL,
          facts TEXT NOT NULL,
          PRIMARY KEY (session, member)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE staged (
          session INTEGER NOT NULL REFERENCES rooms (session),
          place TEXT NOT NULL,
          member TEXT NOT NULL,
          whole BLOB NOT NULL,
          PRIMARY KEY (session, place, member)
        ) STRICT, WITHOUT ROWID;

        """
}
