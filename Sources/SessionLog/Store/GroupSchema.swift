extension Schema {
    /// What stands beside the logs of group sessions, since version 2.
    ///
    /// None of it is part of a log or a pack; it may be changed and taken away.
    static let groups = """
        CREATE TABLE rooms (
          session INTEGER PRIMARY KEY REFERENCES sessions (key),
          code TEXT NOT NULL,
          closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
          facts TEXT NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX codes_of_open_rooms ON rooms (code) WHERE closed = 0;
        -- "secret" is the SHA-256 of what a person comes back with, never the secret itself.
        CREATE TABLE people (
          session INTEGER NOT NULL REFERENCES rooms (session),
          member TEXT NOT NULL,
          name TEXT NOT NULL,
          agency TEXT NOT NULL,
          role TEXT NOT NULL,
          secret TEXT NOT NULL,
          place INTEGER NOT NULL,
          facts TEXT NOT NULL,
          PRIMARY KEY (session, member)
        ) STRICT, WITHOUT ROWID;
        -- Who is behind a handle, as long as answers may still be changed.
        CREATE TABLE handles (
          session INTEGER NOT NULL REFERENCES rooms (session),
          step TEXT NOT NULL,
          handle TEXT NOT NULL,
          member TEXT NOT NULL,
          PRIMARY KEY (session, step, handle)
        ) STRICT, WITHOUT ROWID;

        """
}
