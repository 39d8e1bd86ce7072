extension Schema {
    /// Since version 4: what is not shown yet stands beside the log, under the member whose it is,
    /// and is gone once it is shown. So no table says whose the answers without names are.
    static let staging = """
        DROP TABLE handles;
        CREATE TABLE staged (
          session INTEGER NOT NULL REFERENCES rooms (session),
          place TEXT NOT NULL,
          member TEXT NOT NULL,
          whole BLOB NOT NULL,
          PRIMARY KEY (session, place, member)
        ) STRICT, WITHOUT ROWID;

        """
}
