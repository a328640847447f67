import GRDB

/// The tables of a ledger and how older ledgers become today's.
///
/// The word indexes keep no copy of the text. Row numbers are never used twice, so that entries of replaced rows lead nowhere.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 articles, findings, claims, reviews") { db in try db.execute(sql: first) }
    migrator.registerMigration("what is remembered of feeds and archives") { db in try db.execute(sql: memory) }
    migrator.registerMigration("2 refused options, codings by people") { db in try db.execute(sql: second) }
    migrator.registerMigration("revisions, and orders for pages of claims") { db in try db.execute(sql: revision) }
    migrator.registerMigration("copies of one story", migrate: CopyMigration.migrate)
    migrator.registerMigration("a mark of each state, claims of a party by date") { db in
      try db.execute(sql: mark)
    }
    migrator.registerMigration("names that claims had") { db in try db.execute(sql: former) }
    return migrator
  }

  static func refuseNewer(_ db: Database, path: String) throws {
    if try db.tableExists("grdb_migrations"), try migrator.hasBeenSuperseded(db) {
      throw LedgerError(
        .newer, path: path,
        "this ledger was written by a later version of Parley. Use that version, or move the ledger away and read the sources again."
      )
    }
  }

  /// Where links to a claim lead after something that its identifier is made from got another name.
  private static let former = """
    CREATE TABLE former (
      old TEXT PRIMARY KEY,
      new TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX former_new ON former(new);
    """

  private static let memory = """
    CREATE TABLE memory (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// One row that counts what was read and what was reviewed; and the order in which claims are leafed through.
  private static let revision = """
    CREATE TABLE revision (
      reading INTEGER NOT NULL,
      review INTEGER NOT NULL
    ) STRICT;
    INSERT INTO revision VALUES (0, 0);
    CREATE INDEX claim_page ON claim(date, number);
    DROP INDEX claim_date;
    """

  private static let mark = """
    ALTER TABLE revision ADD COLUMN mark TEXT NOT NULL DEFAULT '';
    UPDATE revision SET mark = \(Revision.newMark);
    CREATE INDEX claim_party_date ON claim(party, date);
    CREATE INDEX article_reading ON article(reading);
    CREATE INDEX article_publisher ON article(publisher);
    """

  private static let first = """
    CREATE TABLE article (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      origin TEXT NOT NULL,
      url TEXT,
      title TEXT,
      publisher TEXT,
      authors TEXT NOT NULL,
      language TEXT NOT NULL,
      published TEXT,
      published_last TEXT,
      published_how TEXT,
      modified TEXT,
      text TEXT NOT NULL,
      paragraphs TEXT NOT NULL,
      rendering TEXT,
      extractor TEXT NOT NULL,
      reading TEXT NOT NULL,
      read_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
      copy_of TEXT
    ) STRICT;
    CREATE INDEX article_published ON article(published);
    CREATE INDEX article_origin ON article(origin);

    CREATE TABLE statement (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      article INTEGER NOT NULL REFERENCES article(number) ON DELETE CASCADE,
      place INTEGER NOT NULL,
      person TEXT,
      party TEXT,
      speaker TEXT,
      act TEXT NOT NULL,
      language TEXT NOT NULL,
      date TEXT,
      date_last TEXT,
      confidence REAL NOT NULL,
      reader TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX statement_article ON statement(article, place);
    CREATE INDEX statement_person ON statement(person);
    CREATE INDEX statement_date ON statement(date);

    CREATE TABLE finding (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      article INTEGER NOT NULL REFERENCES article(number) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('event', 'conditional', 'hypothesis')),
      date TEXT,
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX finding_article ON finding(article);
    CREATE INDEX finding_date ON finding(kind, date);

    CREATE TABLE claim (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      article INTEGER REFERENCES article(number) ON DELETE CASCADE,
      statement TEXT,
      person TEXT,
      party TEXT,
      claimant TEXT NOT NULL,
      about TEXT,
      issue TEXT NOT NULL,
      option TEXT,
      stance TEXT NOT NULL,
      hedged INTEGER NOT NULL,
      condition TEXT,
      negated INTEGER NOT NULL,
      act TEXT NOT NULL,
      date TEXT NOT NULL,
      date_last TEXT NOT NULL,
      date_how TEXT NOT NULL,
      date_start INTEGER,
      date_end INTEGER,
      known TEXT NOT NULL,
      publisher TEXT,
      language TEXT NOT NULL,
      confidence REAL NOT NULL,
      authority REAL NOT NULL,
      indicator TEXT NOT NULL,
      coder TEXT NOT NULL
    ) STRICT;
    CREATE INDEX claim_article ON claim(article);
    CREATE INDEX claim_statement ON claim(statement);
    CREATE INDEX claim_issue ON claim(issue, date);
    CREATE INDEX claim_date ON claim(date);
    CREATE INDEX claim_person ON claim(person);

    CREATE TABLE review (
      number INTEGER PRIMARY KEY,
      target TEXT NOT NULL,
      coder TEXT NOT NULL,
      at TEXT NOT NULL,
      body TEXT NOT NULL,
      undone_at TEXT
    ) STRICT;
    CREATE INDEX review_target ON review(target);

    CREATE VIRTUAL TABLE article_words USING fts5(words, content='', tokenize='unicode61 remove_diacritics 0');
    CREATE VIRTUAL TABLE statement_words USING fts5(words, content='', tokenize='unicode61 remove_diacritics 0');
    """

  /// What people coded elsewhere is kept apart from what the machine found, which a newer reader replaces.
  private static let second = """
    ALTER TABLE claim ADD COLUMN refuses TEXT;
    ALTER TABLE claim ADD COLUMN imported INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE statement ADD COLUMN imported INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX claim_known ON claim(known);
    CREATE INDEX statement_party ON statement(party);
    CREATE INDEX claim_party ON claim(party, issue);
    """
}
