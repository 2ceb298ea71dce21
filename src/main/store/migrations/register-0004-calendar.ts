/** School holidays and closed days, absences and outreach. Frozen once released: never edited; its hash is pinned in a test. */
export const registerCalendar = String.raw`
CREATE TABLE "local_days" (
  "id" text PRIMARY KEY NOT NULL,
  "kind_code" text NOT NULL,
  "name" text NOT NULL,
  "from_on" text NOT NULL,
  "to_on" text NOT NULL,
  "created_at" text NOT NULL,
  "created_by" text NOT NULL,
  "changed_at" text NOT NULL,
  "changed_by" text NOT NULL,
  "version" integer NOT NULL
);

CREATE INDEX "local_days_by_end" ON "local_days" ("to_on");
CREATE TABLE "absences" (
  "id" text PRIMARY KEY NOT NULL,
  "user_id" text NOT NULL,
  "kind_code" text NOT NULL,
  "from_on" text NOT NULL,
  "to_on" text NOT NULL,
  "starts_at" text,
  "ends_at" text,
  "created_at" text NOT NULL,
  "created_by" text NOT NULL,
  "changed_at" text NOT NULL,
  "changed_by" text NOT NULL,
  "version" integer NOT NULL,
  FOREIGN KEY ("user_id") REFERENCES "users"("id") ON UPDATE no action ON DELETE restrict
);

CREATE INDEX "absences_by_end" ON "absences" ("to_on");
CREATE INDEX "absences_by_user" ON "absences" ("user_id","to_on");
CREATE TABLE "outreach" (
  "id" text PRIMARY KEY NOT NULL,
  "user_id" text NOT NULL,
  "held_on" text NOT NULL,
  "starts_at" text,
  "minutes" integer NOT NULL,
  "type_code" text NOT NULL,
  "area_code" text NOT NULL,
  "title" text,
  "participants" integer,
  "status_code" text NOT NULL,
  "created_at" text NOT NULL,
  "created_by" text NOT NULL,
  "changed_at" text NOT NULL,
  "changed_by" text NOT NULL,
  "version" integer NOT NULL,
  FOREIGN KEY ("user_id") REFERENCES "users"("id") ON UPDATE no action ON DELETE restrict
);

CREATE INDEX "outreach_by_date" ON "outreach" ("held_on","status_code");
CREATE INDEX "outreach_by_user" ON "outreach" ("user_id","held_on");
`
