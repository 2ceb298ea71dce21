/** The first tables of register.db. Frozen once released: never edited; its hash is pinned in a test. */
export const registerInitial = String.raw`
CREATE TABLE "unit" (
  "id" text PRIMARY KEY NOT NULL,
  "register_id" text NOT NULL,
  "municipality_code" text NOT NULL,
  "municipality_name" text NOT NULL,
  "board" text NOT NULL,
  "note_place" text NOT NULL,
  "case_system" text,
  "smallest_cell" integer NOT NULL,
  "idle_minutes" integer NOT NULL,
  "created_at" text NOT NULL
);

CREATE TABLE "unit_areas" (
  "unit_id" text NOT NULL,
  "area_code" text NOT NULL,
  PRIMARY KEY("unit_id", "area_code"),
  FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;

CREATE TABLE "user_defaults" (
  "user_id" text NOT NULL,
  "form" text NOT NULL,
  "values" text NOT NULL,
  PRIMARY KEY("user_id", "form"),
  FOREIGN KEY ("user_id") REFERENCES "users"("id") ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;

CREATE TABLE "user_roles" (
  "user_id" text NOT NULL,
  "role" text NOT NULL,
  PRIMARY KEY("user_id", "role"),
  FOREIGN KEY ("user_id") REFERENCES "users"("id") ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;

CREATE TABLE "users" (
  "id" text PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "title_code" text NOT NULL,
  "active_from" text NOT NULL,
  "active_to" text,
  "created_at" text NOT NULL
);

CREATE TABLE "carers" (
  "id" text PRIMARY KEY NOT NULL,
  "carer_number" text NOT NULL,
  "registration_form" text NOT NULL,
  "first_name" text,
  "last_name" text,
  "personal_number" text,
  "personal_number_reason" text,
  "birth_year" integer,
  "age_group_code" text,
  "sex_code" text NOT NULL,
  "phone" text,
  "email" text,
  "address" text,
  "may_leave_message_code" text,
  "protected_identity_code" text NOT NULL,
  "how_contact_code" text NOT NULL,
  "employment_code" text,
  "first_contact_on" text NOT NULL,
  "responsible_user_id" text NOT NULL,
  "status_code" text NOT NULL,
  "information_given_on" text,
  "information_given_code" text,
  "sort_name" text NOT NULL,
  "phone_key" text,
  "created_at" text NOT NULL,
  "created_by" text NOT NULL,
  "changed_at" text NOT NULL,
  "changed_by" text NOT NULL,
  "version" integer NOT NULL,
  FOREIGN KEY ("responsible_user_id") REFERENCES "users"("id") ON UPDATE no action ON DELETE restrict,
  CONSTRAINT "code_carer_has_no_identity" CHECK("carers"."registration_form" <> 'code' OR ("carers"."first_name" IS NULL AND "carers"."last_name" IS NULL AND "carers"."personal_number" IS NULL AND "carers"."phone" IS NULL AND "carers"."email" IS NULL AND "carers"."address" IS NULL))
);

CREATE UNIQUE INDEX "carers_by_number" ON "carers" ("carer_number");
CREATE UNIQUE INDEX "carers_by_personal_number" ON "carers" ("personal_number");
CREATE INDEX "carers_by_name" ON "carers" ("sort_name","carer_number","id");
CREATE INDEX "carers_by_birth_year" ON "carers" ("birth_year","last_name","first_name","id");
CREATE INDEX "carers_by_phone" ON "carers" ("phone_key");
CREATE TABLE "carer_tokens" (
  "carer_id" text NOT NULL,
  "token" text NOT NULL,
  "folded" text NOT NULL,
  "sort_name" text NOT NULL,
  PRIMARY KEY("carer_id", "token"),
  FOREIGN KEY ("carer_id") REFERENCES "carers"("id") ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;

CREATE INDEX "carer_tokens_by_token" ON "carer_tokens" ("token","sort_name","carer_id");
CREATE INDEX "carer_tokens_by_folded" ON "carer_tokens" ("folded","sort_name","carer_id");
CREATE TABLE "cared_for" (
  "id" text PRIMARY KEY NOT NULL,
  "alias" text NOT NULL,
  "birth_year" integer,
  "age_group_code" text,
  "sex_code" text NOT NULL,
  "target_group_code" text NOT NULL,
  "second_target_group_code" text,
  "area_code" text NOT NULL,
  "housing_code" text,
  "deceased_on" text,
  "created_at" text NOT NULL,
  "created_by" text NOT NULL,
  "changed_at" text NOT NULL,
  "changed_by" text NOT NULL,
  "version" integer NOT NULL
);

CREATE TABLE "relations" (
  "id" text PRIMARY KEY NOT NULL,
  "carer_id" text NOT NULL,
  "cared_for_id" text NOT NULL,
  "relation_code" text NOT NULL,
  "living_together_code" text NOT NULL,
  "care_frequency_code" text,
  "care_since_year" integer,
  "started_on" text NOT NULL,
  "ended_on" text,
  "created_at" text NOT NULL,
  "created_by" text NOT NULL,
  "changed_at" text NOT NULL,
  "changed_by" text NOT NULL,
  "version" integer NOT NULL,
  FOREIGN KEY ("carer_id") REFERENCES "carers"("id") ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY ("cared_for_id") REFERENCES "cared_for"("id") ON UPDATE no action ON DELETE restrict
);

CREATE INDEX "relations_by_carer" ON "relations" ("carer_id","cared_for_id");
CREATE INDEX "relations_by_cared_for" ON "relations" ("cared_for_id","carer_id");
CREATE TABLE "anonymous_contacts" (
  "id" text PRIMARY KEY NOT NULL,
  "held_on" text NOT NULL,
  "minutes" integer NOT NULL,
  "contact_form_code" text NOT NULL,
  "conversation_type_code" text NOT NULL,
  "area_code" text NOT NULL,
  "sex_code" text,
  "age_group_code" text,
  "target_group_code" text,
  "how_contact_code" text,
  "created_at" text NOT NULL,
  "created_by" text NOT NULL
);

CREATE INDEX "anonymous_contacts_by_date" ON "anonymous_contacts" ("held_on","area_code");
CREATE TABLE "contact_carers" (
  "contact_id" text NOT NULL,
  "carer_id" text NOT NULL,
  "held_on" text NOT NULL,
  PRIMARY KEY("contact_id", "carer_id"),
  FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY ("carer_id") REFERENCES "carers"("id") ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;

CREATE INDEX "contact_carers_by_carer" ON "contact_carers" ("carer_id","held_on","contact_id");
CREATE TABLE "contact_staff" (
  "contact_id" text NOT NULL,
  "user_id" text NOT NULL,
  PRIMARY KEY("contact_id", "user_id"),
  FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;

CREATE TABLE "contacts" (
  "id" text PRIMARY KEY NOT NULL,
  "held_on" text NOT NULL,
  "starts_at" text,
  "minutes" integer NOT NULL,
  "support_type_code" text NOT NULL,
  "contact_form_code" text NOT NULL,
  "conversation_type_code" text NOT NULL,
  "area_code" text NOT NULL,
  "initiative_code" text,
  "status_code" text NOT NULL,
  "follow_up_on" text,
  "followed_up_at" text,
  "removed_at" text,
  "removed_by" text,
  "created_at" text NOT NULL,
  "created_by" text NOT NULL,
  "changed_at" text NOT NULL,
  "changed_by" text NOT NULL,
  "version" integer NOT NULL,
  CONSTRAINT "minutes_in_a_day" CHECK("contacts"."minutes" BETWEEN 0 AND 1440)
);

CREATE INDEX "contacts_by_date" ON "contacts" ("held_on","status_code","support_type_code","area_code","contact_form_code","removed_at","id");
CREATE INDEX "contacts_by_recorder" ON "contacts" ("created_by","created_at");
CREATE INDEX "contacts_to_follow_up" ON "contacts" ("created_by","follow_up_on") WHERE "contacts"."follow_up_on" IS NOT NULL AND "contacts"."followed_up_at" IS NULL;
CREATE TABLE "notes" (
  "id" text PRIMARY KEY NOT NULL,
  "contact_id" text NOT NULL,
  "version" integer NOT NULL,
  "text" text NOT NULL,
  "written_at" text NOT NULL,
  "written_by" text NOT NULL,
  FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON UPDATE no action ON DELETE restrict
);

CREATE INDEX "notes_by_contact" ON "notes" ("contact_id","version");
CREATE TABLE "drafts" (
  "id" text PRIMARY KEY NOT NULL,
  "user_id" text NOT NULL,
  "form" text NOT NULL,
  "values" text NOT NULL,
  "changed_at" text NOT NULL
);

CREATE INDEX "drafts_by_user" ON "drafts" ("user_id","form");
CREATE TABLE "release_ledger" (
  "id" text PRIMARY KEY NOT NULL,
  "seq" integer NOT NULL,
  "pack" text NOT NULL,
  "definition_version" integer NOT NULL,
  "period" text NOT NULL,
  "threshold" integer NOT NULL,
  "released" text NOT NULL,
  "certificate" text NOT NULL,
  "sha256" text NOT NULL,
  "released_at" text NOT NULL,
  "released_by" text NOT NULL
);

CREATE UNIQUE INDEX "release_ledger_by_seq" ON "release_ledger" ("seq");
CREATE UNIQUE INDEX "release_ledger_by_period" ON "release_ledger" ("pack","definition_version","period");
CREATE INDEX "release_ledger_by_time" ON "release_ledger" ("released_at");
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
  "hits" integer
);

CREATE INDEX "access_log_by_object" ON "access_log" ("object_id","seq");
CREATE INDEX "access_log_by_user" ON "access_log" ("user_id","seq");

-- Append-only: an application bug must not be able to rewrite history.
CREATE TRIGGER "access_log_no_update" BEFORE UPDATE ON "access_log" BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "access_log_no_delete" BEFORE DELETE ON "access_log" BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "release_ledger_no_update" BEFORE UPDATE ON "release_ledger" BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER "release_ledger_no_delete" BEFORE DELETE ON "release_ledger" BEGIN SELECT RAISE(ABORT, 'append-only'); END;
`
