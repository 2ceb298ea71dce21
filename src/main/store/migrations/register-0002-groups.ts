/** Groups, their meetings and participants. Frozen once released: never edited; its hash is pinned in a test. */
export const registerGroups = String.raw`
CREATE TABLE "places" (
  "id" text PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "name_key" text NOT NULL,
  "is_exclusive" integer NOT NULL,
  "created_at" text NOT NULL,
  "created_by" text NOT NULL,
  "changed_at" text NOT NULL,
  "changed_by" text NOT NULL,
  "version" integer NOT NULL
);

CREATE UNIQUE INDEX "places_by_name" ON "places" ("name_key");
CREATE TABLE "leaders" (
  "id" text PRIMARY KEY NOT NULL,
  "kind_code" text NOT NULL,
  "user_id" text,
  "name" text,
  "leaves_on" text,
  "created_at" text NOT NULL,
  "created_by" text NOT NULL,
  "changed_at" text NOT NULL,
  "changed_by" text NOT NULL,
  "version" integer NOT NULL,
  FOREIGN KEY ("user_id") REFERENCES "users"("id") ON UPDATE no action ON DELETE restrict
);

CREATE UNIQUE INDEX "leaders_by_user" ON "leaders" ("user_id") WHERE "leaders"."user_id" IS NOT NULL;
CREATE INDEX "leaders_by_name" ON "leaders" ("name");
CREATE TABLE "groups" (
  "id" text PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "support_type_code" text NOT NULL,
  "target_group_code" text,
  "form_code" text NOT NULL,
  "closes_after_meeting" integer,
  "min_places" integer,
  "max_places" integer NOT NULL,
  "place_id" text,
  "partner_code" text,
  "fee_kr" integer,
  "status_code" text NOT NULL,
  "ended_on" text,
  "evaluation_answers" integer,
  "evaluation_satisfied" integer,
  "copied_from_id" text,
  "created_at" text NOT NULL,
  "created_by" text NOT NULL,
  "changed_at" text NOT NULL,
  "changed_by" text NOT NULL,
  "version" integer NOT NULL,
  FOREIGN KEY ("place_id") REFERENCES "places"("id") ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY ("copied_from_id") REFERENCES "groups"("id") ON UPDATE no action ON DELETE restrict,
  CONSTRAINT "places_for_at_least_one" CHECK("groups"."max_places" >= 1)
);

CREATE INDEX "groups_by_status" ON "groups" ("status_code","name");
CREATE TABLE "group_areas" (
  "group_id" text NOT NULL,
  "area_code" text NOT NULL,
  PRIMARY KEY("group_id", "area_code"),
  FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
CREATE TABLE "group_leaders" (
  "group_id" text NOT NULL,
  "leader_id" text NOT NULL,
  "position" integer NOT NULL,
  PRIMARY KEY("group_id", "leader_id"),
  FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY ("leader_id") REFERENCES "leaders"("id") ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
CREATE TABLE "meetings" (
  "id" text PRIMARY KEY NOT NULL,
  "group_id" text NOT NULL,
  "series_id" text NOT NULL,
  "held_on" text NOT NULL,
  "starts_at" text NOT NULL,
  "minutes" integer NOT NULL,
  "place_id" text,
  "theme" text,
  "status_code" text NOT NULL,
  "cancel_reason_code" text,
  "cancelled_at" text,
  "anonymous" integer NOT NULL,
  "sequence" integer NOT NULL,
  "created_at" text NOT NULL,
  "created_by" text NOT NULL,
  "changed_at" text NOT NULL,
  "changed_by" text NOT NULL,
  "version" integer NOT NULL,
  FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY ("place_id") REFERENCES "places"("id") ON UPDATE no action ON DELETE restrict,
  CONSTRAINT "meeting_length" CHECK("meetings"."minutes" BETWEEN 15 AND 720)
);

CREATE INDEX "meetings_by_date" ON "meetings" ("held_on","status_code","group_id","id");
CREATE INDEX "meetings_by_group" ON "meetings" ("group_id","held_on","starts_at");
CREATE INDEX "meetings_by_place" ON "meetings" ("place_id","held_on");
CREATE TABLE "meeting_leaders" (
  "meeting_id" text NOT NULL,
  "leader_id" text NOT NULL,
  "held_on" text NOT NULL,
  PRIMARY KEY("meeting_id", "leader_id"),
  FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY ("leader_id") REFERENCES "leaders"("id") ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;

CREATE INDEX "meeting_leaders_by_leader" ON "meeting_leaders" ("leader_id","held_on","meeting_id");
CREATE TABLE "meeting_calls" (
  "meeting_id" text NOT NULL,
  "carer_id" text NOT NULL,
  "called_at" text NOT NULL,
  "called_by" text NOT NULL,
  PRIMARY KEY("meeting_id", "carer_id"),
  FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY ("carer_id") REFERENCES "carers"("id") ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
CREATE TABLE "participations" (
  "id" text PRIMARY KEY NOT NULL,
  "group_id" text NOT NULL,
  "carer_id" text NOT NULL,
  "status_code" text NOT NULL,
  "applied_on" text NOT NULL,
  "queue_place" integer,
  "offered_on" text,
  "answer_by" text,
  "enrolled_on" text,
  "ended_on" text,
  "drop_out_reason_code" text,
  "same_cared_for_reason_code" text,
  "late_join_reason_code" text,
  "removed_at" text,
  "removed_by" text,
  "created_at" text NOT NULL,
  "created_by" text NOT NULL,
  "changed_at" text NOT NULL,
  "changed_by" text NOT NULL,
  "version" integer NOT NULL,
  FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY ("carer_id") REFERENCES "carers"("id") ON UPDATE no action ON DELETE restrict
);

CREATE UNIQUE INDEX "participations_once" ON "participations" ("group_id","carer_id") WHERE "participations"."removed_at" IS NULL;
CREATE INDEX "participations_by_carer" ON "participations" ("carer_id","group_id");
CREATE TABLE "participation_events" (
  "id" text PRIMARY KEY NOT NULL,
  "participation_id" text NOT NULL,
  "at" text NOT NULL,
  "by" text NOT NULL,
  "status_code" text NOT NULL,
  "queue_place" integer,
  "reason_code" text,
  FOREIGN KEY ("participation_id") REFERENCES "participations"("id") ON UPDATE no action ON DELETE restrict
);

CREATE INDEX "participation_events_by_participation" ON "participation_events" ("participation_id","at");
CREATE TABLE "attendance" (
  "meeting_id" text NOT NULL,
  "carer_id" text NOT NULL,
  "attendance_code" text NOT NULL,
  "held_on" text NOT NULL,
  "changed_at" text NOT NULL,
  "changed_by" text NOT NULL,
  PRIMARY KEY("meeting_id", "carer_id"),
  FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY ("carer_id") REFERENCES "carers"("id") ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;

CREATE INDEX "attendance_by_carer" ON "attendance" ("carer_id","held_on","meeting_id");
`
