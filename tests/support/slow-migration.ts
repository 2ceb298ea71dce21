import type { Migration } from '../../src/main/store/database/migrate.ts'

export const slowRows = 30_000

/** A table with children, and a step that takes a while to rebuild it. */
export const slowMigrations: readonly Migration[] = [
  {
    name: 'families',
    sql: `CREATE TABLE parent (id integer PRIMARY KEY, name text NOT NULL);
      CREATE TABLE child (id integer PRIMARY KEY, parent_id integer NOT NULL REFERENCES parent(id) ON DELETE CASCADE);
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${slowRows}) INSERT INTO parent SELECT i, 'namn ' || i FROM n;
      INSERT INTO child SELECT id, id FROM parent;`,
  },
  {
    name: 'rebuild',
    sql: `CREATE TABLE parent_new (id integer PRIMARY KEY, name text NOT NULL, added text NOT NULL);
      INSERT INTO parent_new SELECT id, name, 'ny ' || name FROM parent;
      DROP TABLE parent;
      ALTER TABLE parent_new RENAME TO parent;
      CREATE INDEX parent_by_added ON parent (added);`,
  },
]

export const slowId = 0x54657374
