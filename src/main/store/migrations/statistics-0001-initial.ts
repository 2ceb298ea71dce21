/** The first tables of statistik.db. Frozen once released: never edited; its hash is pinned in a test. */
export const statisticsInitial = String.raw`
CREATE TABLE "release_files" (
  "release_id" text NOT NULL,
  "kind" text NOT NULL,
  "name" text NOT NULL,
  "bytes" blob NOT NULL,
  PRIMARY KEY("release_id", "kind"),
  FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON UPDATE no action ON DELETE restrict
);

CREATE TABLE "releases" (
  "id" text PRIMARY KEY NOT NULL,
  "pack" text NOT NULL,
  "definition_version" integer NOT NULL,
  "period" text NOT NULL,
  "released" text NOT NULL,
  "sha256" text NOT NULL,
  "released_at" text NOT NULL
);

CREATE INDEX "releases_by_period" ON "releases" ("period");
`
