/** A manager's own log, and what her window must know of the organisation. Frozen once released: never edited; its hash is pinned in a test. */
export const statisticsVault = String.raw`
CREATE TABLE "published_unit" (
  "id" text PRIMARY KEY NOT NULL,
  "view" text NOT NULL
);

CREATE TABLE "published_users" (
  "id" text PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "active_to" text
);

CREATE TABLE "access_log" (
  "seq" integer PRIMARY KEY NOT NULL,
  "at" text NOT NULL,
  "user_id" text NOT NULL,
  "session_id" text NOT NULL,
  "event" text NOT NULL,
  "purpose" text NOT NULL,
  "route" text NOT NULL,
  "object_id" text,
  "term_hash" text,
  "hits" integer,
  "hash" blob,
  "signature" blob
);

CREATE INDEX "access_log_by_object" ON "access_log" ("object_id","seq");
CREATE INDEX "access_log_by_user" ON "access_log" ("user_id","seq");
CREATE TABLE "log_sessions" (
  "session_id" text PRIMARY KEY NOT NULL,
  "user_id" text NOT NULL,
  "user_name" text NOT NULL,
  "slot_id" text NOT NULL,
  "verify_key" blob NOT NULL,
  "opened_at" text NOT NULL,
  "computer" text NOT NULL,
  "app_version" text NOT NULL
);

CREATE TABLE "row_seals" (
  "table_name" text NOT NULL,
  "row_id" text NOT NULL,
  "seq" integer NOT NULL,
  "owner_id" text,
  "mac" blob,
  PRIMARY KEY("table_name", "row_id", "seq")
) WITHOUT ROWID;

CREATE INDEX "row_seals_by_owner" ON "row_seals" ("owner_id","table_name","row_id","seq");
CREATE INDEX "row_seals_by_entry" ON "row_seals" ("seq");
CREATE TRIGGER "access_log_no_update" BEFORE UPDATE ON "access_log" BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "access_log_no_delete" BEFORE DELETE ON "access_log" BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "log_sessions_no_update" BEFORE UPDATE ON "log_sessions" BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "log_sessions_no_delete" BEFORE DELETE ON "log_sessions" BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "row_seals_no_update" BEFORE UPDATE ON "row_seals" BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "row_seals_no_delete" BEFORE DELETE ON "row_seals" BEGIN SELECT RAISE(ABORT, 'append-only'); END;
`
