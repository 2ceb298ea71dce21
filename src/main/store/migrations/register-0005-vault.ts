/** Areas of users, the log's chain, sealed rows, reviews, erasures, settings, the compartment. Frozen once released: never edited; its hash is pinned in a test. */
export const registerVault = String.raw`
ALTER TABLE "users" ADD COLUMN "sees_protected" integer DEFAULT 0 NOT NULL;
ALTER TABLE "users" ADD COLUMN "should_rotate" integer DEFAULT 0 NOT NULL;
ALTER TABLE "users" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
CREATE TABLE "user_areas" (
  "user_id" text NOT NULL,
  "area_code" text NOT NULL,
  PRIMARY KEY("user_id", "area_code"),
  FOREIGN KEY ("user_id") REFERENCES "users"("id") ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;

INSERT INTO "user_areas" ("user_id", "area_code") SELECT "users"."id", "unit_areas"."area_code" FROM "users", "unit_areas";
UPDATE "users" SET "sees_protected" = 1 WHERE "id" IN (SELECT "user_id" FROM "user_roles" WHERE "role" = 'consultant');
ALTER TABLE "carers" ADD COLUMN "protected_box" text;
ALTER TABLE "carers" ADD COLUMN "protected_number_tag" text;
CREATE UNIQUE INDEX "carers_by_protected_number" ON "carers" ("protected_number_tag");
CREATE TABLE "contact_carers_with_area" (
  "contact_id" text NOT NULL,
  "carer_id" text NOT NULL,
  "held_on" text NOT NULL,
  "area_code" text NOT NULL,
  PRIMARY KEY("contact_id", "carer_id"),
  FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY ("carer_id") REFERENCES "carers"("id") ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;

INSERT INTO "contact_carers_with_area" SELECT "cc"."contact_id", "cc"."carer_id", "cc"."held_on", "c"."area_code" FROM "contact_carers" AS "cc" JOIN "contacts" AS "c" ON "c"."id" = "cc"."contact_id";
DROP TABLE "contact_carers";
ALTER TABLE "contact_carers_with_area" RENAME TO "contact_carers";
CREATE INDEX "contact_carers_by_carer" ON "contact_carers" ("carer_id","held_on","contact_id","area_code");
ALTER TABLE "access_log" ADD COLUMN "hash" blob;
ALTER TABLE "access_log" ADD COLUMN "signature" blob;
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
CREATE TABLE "log_reviews" (
  "id" text PRIMARY KEY NOT NULL,
  "from_on" text NOT NULL,
  "to_on" text NOT NULL,
  "seed" text NOT NULL,
  "sample_size" integer NOT NULL,
  "checked" integer NOT NULL,
  "deviations" integer NOT NULL,
  "to_ask" integer NOT NULL,
  "measures" text NOT NULL,
  "signed_at" text NOT NULL,
  "signed_by" text NOT NULL,
  "verify_key" blob NOT NULL,
  "log_seq" integer NOT NULL,
  "log_head" text NOT NULL,
  "signature" blob NOT NULL
);

CREATE INDEX "log_reviews_by_time" ON "log_reviews" ("signed_at");
CREATE TABLE "log_review_items" (
  "review_id" text NOT NULL,
  "file" text NOT NULL,
  "seq" integer NOT NULL,
  "reasons" text NOT NULL,
  "outcome" text NOT NULL,
  PRIMARY KEY("review_id", "file", "seq"),
  FOREIGN KEY ("review_id") REFERENCES "log_reviews"("id") ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;

CREATE TABLE "erasures" (
  "id" text PRIMARY KEY NOT NULL,
  "rule" text NOT NULL,
  "counts" text NOT NULL,
  "done_at" text NOT NULL,
  "done_by" text NOT NULL,
  "approved_by" text NOT NULL
);

CREATE TABLE "settings" (
  "name" text PRIMARY KEY NOT NULL,
  "value" text NOT NULL
);

CREATE TRIGGER "log_sessions_no_update" BEFORE UPDATE ON "log_sessions" BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "log_sessions_no_delete" BEFORE DELETE ON "log_sessions" BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "row_seals_no_update" BEFORE UPDATE ON "row_seals" BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "row_seals_no_delete" BEFORE DELETE ON "row_seals" BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "log_reviews_no_update" BEFORE UPDATE ON "log_reviews" BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "log_reviews_no_delete" BEFORE DELETE ON "log_reviews" BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "log_review_items_no_update" BEFORE UPDATE ON "log_review_items" BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "log_review_items_no_delete" BEFORE DELETE ON "log_review_items" BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "erasures_no_update" BEFORE UPDATE ON "erasures" BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "erasures_no_delete" BEFORE DELETE ON "erasures" BEGIN SELECT RAISE(ABORT, 'append-only'); END;
`
