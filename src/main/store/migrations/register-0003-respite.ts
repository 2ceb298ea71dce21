/** Respite: relievers, rights and bookings. Frozen once released: never edited; its hash is pinned in a test. */
export const registerRespite = String.raw`
CREATE TABLE "relievers" (
  "id" text PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "sort_name" text NOT NULL,
  "provider_code" text NOT NULL,
  "phone" text,
  "sex_code" text,
  "languages" text,
  "has_driving_licence" integer NOT NULL,
  "most_minutes_per_week" integer,
  "leaves_on" text,
  "created_at" text NOT NULL,
  "created_by" text NOT NULL,
  "changed_at" text NOT NULL,
  "changed_by" text NOT NULL,
  "version" integer NOT NULL
);

CREATE INDEX "relievers_by_name" ON "relievers" ("sort_name","id");
CREATE TABLE "reliever_skills" (
  "reliever_id" text NOT NULL,
  "skill_code" text NOT NULL,
  PRIMARY KEY("reliever_id", "skill_code"),
  FOREIGN KEY ("reliever_id") REFERENCES "relievers"("id") ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
CREATE TABLE "reliever_availability" (
  "reliever_id" text NOT NULL,
  "weekday" integer NOT NULL,
  "starts_at" text NOT NULL,
  "ends_at" text NOT NULL,
  PRIMARY KEY("reliever_id", "weekday", "starts_at"),
  FOREIGN KEY ("reliever_id") REFERENCES "relievers"("id") ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
CREATE TABLE "reliever_absences" (
  "id" text PRIMARY KEY NOT NULL,
  "reliever_id" text NOT NULL,
  "from_on" text NOT NULL,
  "to_on" text NOT NULL,
  "created_at" text NOT NULL,
  "created_by" text NOT NULL,
  FOREIGN KEY ("reliever_id") REFERENCES "relievers"("id") ON UPDATE no action ON DELETE restrict
);

CREATE INDEX "reliever_absences_by_reliever" ON "reliever_absences" ("reliever_id","to_on");
CREATE TABLE "respite_rules" (
  "id" integer PRIMARY KEY NOT NULL,
  "late_cancellation_hours" integer NOT NULL,
  "late_cancellation_counts" integer NOT NULL,
  "standard_cap_minutes" integer,
  "changed_at" text NOT NULL,
  "changed_by" text NOT NULL,
  "version" integer NOT NULL
);
CREATE TABLE "respite_grants" (
  "id" text PRIMARY KEY NOT NULL,
  "carer_id" text NOT NULL,
  "cared_for_id" text NOT NULL,
  "support_type_code" text NOT NULL,
  "form_code" text NOT NULL,
  "decision_reference" text,
  "decided_on" text,
  "cap_minutes" integer NOT NULL,
  "cap_period_code" text NOT NULL,
  "carries_over" integer NOT NULL,
  "most_carried_minutes" integer,
  "is_free" integer NOT NULL,
  "fee_per_hour_kr" integer,
  "valid_from" text NOT NULL,
  "valid_to" text,
  "provider_code" text,
  "has_care_plan" integer NOT NULL,
  "wished_sex_code" text,
  "wished_reliever_id" text,
  "created_at" text NOT NULL,
  "created_by" text NOT NULL,
  "changed_at" text NOT NULL,
  "changed_by" text NOT NULL,
  "version" integer NOT NULL,
  FOREIGN KEY ("carer_id") REFERENCES "carers"("id") ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY ("cared_for_id") REFERENCES "cared_for"("id") ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY ("wished_reliever_id") REFERENCES "relievers"("id") ON UPDATE no action ON DELETE restrict
);

CREATE INDEX "respite_grants_by_carer" ON "respite_grants" ("carer_id","valid_from");
CREATE INDEX "respite_grants_by_cared_for" ON "respite_grants" ("cared_for_id");
CREATE TABLE "respite_grant_conditions" (
  "grant_id" text NOT NULL,
  "condition_code" text NOT NULL,
  PRIMARY KEY("grant_id", "condition_code"),
  FOREIGN KEY ("grant_id") REFERENCES "respite_grants"("id") ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
CREATE TABLE "respite_grant_wishes" (
  "grant_id" text NOT NULL,
  "skill_code" text NOT NULL,
  PRIMARY KEY("grant_id", "skill_code"),
  FOREIGN KEY ("grant_id") REFERENCES "respite_grants"("id") ON UPDATE no action ON DELETE restrict
) WITHOUT ROWID;
CREATE TABLE "respite_bookings" (
  "id" text PRIMARY KEY NOT NULL,
  "grant_id" text NOT NULL,
  "carer_id" text NOT NULL,
  "cared_for_id" text NOT NULL,
  "series_id" text,
  "starts_on" text NOT NULL,
  "starts_at" text NOT NULL,
  "ends_on" text NOT NULL,
  "ends_at" text NOT NULL,
  "start_instant" text NOT NULL,
  "end_instant" text NOT NULL,
  "planned_minutes" integer NOT NULL,
  "performed_minutes" integer,
  "place_code" text NOT NULL,
  "provider_code" text NOT NULL,
  "reliever_id" text,
  "status_code" text NOT NULL,
  "cancelled_by_code" text,
  "cancelled_at" text,
  "is_late_cancellation" integer NOT NULL,
  "counts_against_cap" integer NOT NULL,
  "override_reason_code" text,
  "over_cap_reason_code" text,
  "confirmed_on" text,
  "fee_kr" integer,
  "created_at" text NOT NULL,
  "created_by" text NOT NULL,
  "changed_at" text NOT NULL,
  "changed_by" text NOT NULL,
  "version" integer NOT NULL,
  FOREIGN KEY ("grant_id") REFERENCES "respite_grants"("id") ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY ("carer_id") REFERENCES "carers"("id") ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY ("cared_for_id") REFERENCES "cared_for"("id") ON UPDATE no action ON DELETE restrict,
  FOREIGN KEY ("reliever_id") REFERENCES "relievers"("id") ON UPDATE no action ON DELETE restrict,
  CONSTRAINT "booking_length" CHECK("respite_bookings"."planned_minutes" BETWEEN 1 AND 44640)
);

CREATE INDEX "respite_bookings_by_start" ON "respite_bookings" ("starts_on","status_code","id");
CREATE INDEX "respite_bookings_by_cared_for" ON "respite_bookings" ("cared_for_id","start_instant");
CREATE INDEX "respite_bookings_by_reliever" ON "respite_bookings" ("reliever_id","start_instant");
CREATE INDEX "respite_bookings_by_grant" ON "respite_bookings" ("grant_id","starts_on");
CREATE INDEX "respite_bookings_by_carer" ON "respite_bookings" ("carer_id","starts_on");
CREATE INDEX "respite_bookings_by_series" ON "respite_bookings" ("series_id","starts_on");
`
