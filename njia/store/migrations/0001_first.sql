-- The first form of the store. Every record is a pair of tables: <record>_revision holds every version that there ever was,
-- <record> points at the current one. Columns of records are those of their field tables, values as text; a missing value
-- is '' (NULL where the column refers to another record). A test compares these columns with the field tables.

CREATE TABLE "change" (
  "id" INTEGER PRIMARY KEY,
  "made_by" TEXT NOT NULL,
  "made_at" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "batch" TEXT NOT NULL -- id of the batch, or ''
) STRICT;
CREATE INDEX "change_batch" ON "change" ("batch") WHERE "batch" <> '';

CREATE TABLE "group" (
  "id" TEXT PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL REFERENCES "group_revision" ("revision")
) STRICT, WITHOUT ROWID;
CREATE TABLE "group_revision" (
  "revision" INTEGER PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  "id" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  UNIQUE ("id", "version")
) STRICT;

CREATE TABLE "organisation" (
  "id" TEXT PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL REFERENCES "organisation_revision" ("revision")
) STRICT, WITHOUT ROWID;
CREATE TABLE "organisation_revision" (
  "revision" INTEGER PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  "id" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "country" TEXT NOT NULL,
  "group" TEXT REFERENCES "group" ("id"),
  UNIQUE ("id", "version")
) STRICT;

CREATE TABLE "programme" (
  "id" TEXT PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL REFERENCES "programme_revision" ("revision")
) STRICT, WITHOUT ROWID;
CREATE TABLE "programme_revision" (
  "revision" INTEGER PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  "id" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  UNIQUE ("id", "version")
) STRICT;

CREATE TABLE "round" (
  "id" TEXT PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL REFERENCES "round_revision" ("revision")
) STRICT, WITHOUT ROWID;
CREATE TABLE "round_revision" (
  "revision" INTEGER PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  "id" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "period" TEXT NOT NULL,
  "open" TEXT NOT NULL,
  "taxonomy_version" TEXT NOT NULL,
  "questionnaire_version" TEXT NOT NULL,
  "synthetic" TEXT NOT NULL,
  UNIQUE ("id", "version")
) STRICT;

CREATE TABLE "coverage" (
  "id" TEXT PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL REFERENCES "coverage_revision" ("revision")
) STRICT, WITHOUT ROWID;
CREATE TABLE "coverage_revision" (
  "revision" INTEGER PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  "id" TEXT NOT NULL,
  "org" TEXT NOT NULL REFERENCES "organisation" ("id"),
  "round" TEXT NOT NULL REFERENCES "round" ("id"),
  "places" TEXT NOT NULL,
  "corridors" TEXT NOT NULL,
  "services" TEXT NOT NULL,
  "detection" TEXT NOT NULL,
  "active" TEXT NOT NULL,
  "case_workers" TEXT NOT NULL,
  UNIQUE ("id", "version")
) STRICT;

CREATE TABLE "place" (
  "id" TEXT PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL REFERENCES "place_revision" ("revision")
) STRICT, WITHOUT ROWID;
CREATE TABLE "place_revision" (
  "revision" INTEGER PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "alternate_names" TEXT NOT NULL,
  "country" TEXT NOT NULL,
  "admin1" TEXT NOT NULL,
  "lat_deg" TEXT NOT NULL,
  "lon_deg" TEXT NOT NULL,
  "approximate" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "precision" TEXT NOT NULL,
  "twin" TEXT NOT NULL,
  "source" TEXT NOT NULL,
  UNIQUE ("id", "version")
) STRICT;

CREATE TABLE "assessment" (
  "id" TEXT PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL REFERENCES "assessment_revision" ("revision")
) STRICT, WITHOUT ROWID;
CREATE TABLE "assessment_revision" (
  "revision" INTEGER PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  "id" TEXT NOT NULL,
  "journey" TEXT NOT NULL REFERENCES "journey" ("id"),
  "reliability" TEXT NOT NULL,
  "credibility" TEXT NOT NULL,
  "reviewer" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  UNIQUE ("id", "version")
) STRICT;
CREATE INDEX "assessment_journey" ON "assessment_revision" ("journey");

CREATE TABLE "observation" (
  "id" TEXT PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL REFERENCES "observation_revision" ("revision")
) STRICT, WITHOUT ROWID;
CREATE TABLE "observation_revision" (
  "revision" INTEGER PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  "id" TEXT NOT NULL,
  "org" TEXT NOT NULL REFERENCES "organisation" ("id"),
  "round" TEXT NOT NULL REFERENCES "round" ("id"),
  "place" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "period" TEXT NOT NULL,
  UNIQUE ("id", "version")
) STRICT;

CREATE TABLE "journey" (
  "id" TEXT PRIMARY KEY,
  "org" TEXT NOT NULL,
  "round" TEXT NOT NULL,
  "org_ref" TEXT NOT NULL,
  "action" INTEGER NOT NULL, -- 1 created, 2 updated, 3 withdrawn, 4 restored
  "version" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL REFERENCES "journey_revision" ("revision")
) STRICT, WITHOUT ROWID;
CREATE TABLE "journey_revision" (
  "revision" INTEGER PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "action" INTEGER NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  "id" TEXT NOT NULL,
  "org" TEXT NOT NULL REFERENCES "organisation" ("id"),
  "round" TEXT NOT NULL REFERENCES "round" ("id"),
  "programme" TEXT REFERENCES "programme" ("id"),
  "entered_by" TEXT NOT NULL,
  "entered_at" TEXT NOT NULL,
  "channel" TEXT NOT NULL,
  "org_ref" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "nature" TEXT NOT NULL,
  "detection" TEXT NOT NULL,
  "steps" TEXT NOT NULL,
  "legs" TEXT NOT NULL,
  "transit_known" TEXT NOT NULL,
  "transport" TEXT NOT NULL,
  "exploitation" TEXT NOT NULL,
  "industry" TEXT NOT NULL,
  "recruitment" TEXT NOT NULL,
  "platform" TEXT NOT NULL,
  "recruiter_relation" TEXT NOT NULL,
  "control" TEXT NOT NULL,
  "submissions" TEXT NOT NULL,
  "cases_basis" TEXT NOT NULL,
  "cases_unit" TEXT NOT NULL,
  "cases_min" TEXT NOT NULL,
  "cases_max" TEXT NOT NULL,
  "by_sex" TEXT NOT NULL,
  "by_age" TEXT NOT NULL,
  "by_age_class" TEXT NOT NULL,
  "retrafficked" TEXT NOT NULL,
  "vulnerability" TEXT NOT NULL,
  "outcome" TEXT NOT NULL,
  "journey_from" TEXT NOT NULL,
  "journey_to" TEXT NOT NULL,
  "learned_on" TEXT NOT NULL,
  "reliability" TEXT NOT NULL,
  "credibility" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "permission" TEXT NOT NULL,
  "permission_basis" TEXT NOT NULL,
  UNIQUE ("id", "version")
) STRICT;
CREATE INDEX "journey_org" ON "journey" ("org");
CREATE INDEX "journey_org_ref" ON "journey" ("org", "org_ref") WHERE "org_ref" <> '';
CREATE INDEX "journey_revision_change" ON "journey_revision" ("change");

-- What an organisation means by a text; the row with the highest version holds.
CREATE TABLE "place_alias" (
  "org" TEXT NOT NULL REFERENCES "organisation" ("id"),
  "text" TEXT NOT NULL,
  "country" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "place" TEXT NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  PRIMARY KEY ("org", "text", "country", "version")
) STRICT, WITHOUT ROWID;

CREATE TABLE "mapping" (
  "org" TEXT NOT NULL REFERENCES "organisation" ("id"),
  "fingerprint" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "mapping_json" TEXT NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  PRIMARY KEY ("org", "fingerprint", "version")
) STRICT, WITHOUT ROWID;

-- Imports. The number is the code: batch 17 is B-17.
CREATE TABLE "batch" (
  "number" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "org" TEXT NOT NULL REFERENCES "organisation" ("id"),
  "round" TEXT NOT NULL REFERENCES "round" ("id"),
  "file_name" TEXT NOT NULL,
  "file_sha256" TEXT NOT NULL,
  "mapping_fingerprint" TEXT NOT NULL,
  "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "state" INTEGER NOT NULL, -- 1 staged, 2 committed, 3 undone, 4 discarded
  "rows_read" INTEGER NOT NULL,
  "committed" INTEGER NOT NULL,
  "unchanged" INTEGER NOT NULL,
  "staged" INTEGER NOT NULL,
  "rejected" INTEGER NOT NULL,
  "ignored" INTEGER NOT NULL
) STRICT;
CREATE INDEX "batch_file" ON "batch" ("file_sha256");

CREATE TABLE "staged_row" (
  "batch" INTEGER NOT NULL REFERENCES "batch" ("number"),
  "number" INTEGER NOT NULL,
  "source_rows" TEXT NOT NULL,
  "source_row_count" INTEGER NOT NULL,
  "status" INTEGER NOT NULL, -- 1 new, 2 update, 3 unchanged, 4 conflict, 5 possible duplicate, 6 rejected, 7 ignored
  "fingerprint" TEXT NOT NULL,
  "journey_json" TEXT NOT NULL,
  "findings_json" TEXT NOT NULL,
  "committed" INTEGER NOT NULL,
  "journey" TEXT NOT NULL, -- id, or ''
  UNIQUE ("batch", "number")
) STRICT;

-- Which row of which batch brought which journey, under which fingerprint; not active once undo put earlier values back.
CREATE TABLE "import_link" (
  "link" INTEGER PRIMARY KEY,
  "batch" INTEGER NOT NULL REFERENCES "batch" ("number"),
  "row" INTEGER NOT NULL,
  "journey" TEXT NOT NULL REFERENCES "journey" ("id"),
  "fingerprint" TEXT NOT NULL,
  "active" INTEGER NOT NULL
) STRICT;
CREATE INDEX "import_link_fingerprint" ON "import_link" ("fingerprint");
CREATE INDEX "import_link_journey" ON "import_link" ("batch", "journey");
