-- The hub: members and their keys, agreements, reviews, releases, settings; entries that are no records (sessions, secrets, jobs); the
-- audit log. A record's pair of tables is as in the first form.
ALTER TABLE "organisation_revision" ADD COLUMN "standing" TEXT NOT NULL DEFAULT 'CONTRIBUTOR';
ALTER TABLE "organisation_revision" ADD COLUMN "access" TEXT NOT NULL DEFAULT 'ACTIVE';

CREATE TABLE "member" (
  "id" TEXT PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL REFERENCES "member_revision" ("revision")
) STRICT, WITHOUT ROWID;
CREATE TABLE "member_revision" (
  "revision" INTEGER PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  "id" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "org" TEXT REFERENCES "organisation" ("id"),
  "name" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "language" TEXT NOT NULL,
  "roles" TEXT NOT NULL,
  "access" TEXT NOT NULL,
  UNIQUE ("id", "version")
) STRICT;

CREATE TABLE "api_token" (
  "id" TEXT PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL REFERENCES "api_token_revision" ("revision")
) STRICT, WITHOUT ROWID;
CREATE TABLE "api_token_revision" (
  "revision" INTEGER PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  "id" TEXT NOT NULL,
  "member" TEXT NOT NULL REFERENCES "member" ("id"),
  "title" TEXT NOT NULL,
  "scopes" TEXT NOT NULL,
  "token_hash" TEXT NOT NULL,
  "expires_at" TEXT NOT NULL,
  "access" TEXT NOT NULL,
  UNIQUE ("id", "version")
) STRICT;

CREATE TABLE "submission_link" (
  "id" TEXT PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL REFERENCES "submission_link_revision" ("revision")
) STRICT, WITHOUT ROWID;
CREATE TABLE "submission_link_revision" (
  "revision" INTEGER PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  "id" TEXT NOT NULL,
  "org" TEXT NOT NULL REFERENCES "organisation" ("id"),
  "round" TEXT NOT NULL REFERENCES "round" ("id"),
  "title" TEXT NOT NULL,
  "token_hash" TEXT NOT NULL,
  "expires_at" TEXT NOT NULL,
  "access" TEXT NOT NULL,
  UNIQUE ("id", "version")
) STRICT;

CREATE TABLE "sharing_default" (
  "id" TEXT PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL REFERENCES "sharing_default_revision" ("revision")
) STRICT, WITHOUT ROWID;
CREATE TABLE "sharing_default_revision" (
  "revision" INTEGER PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  "id" TEXT NOT NULL,
  "org" TEXT NOT NULL REFERENCES "organisation" ("id"),
  "round" TEXT NOT NULL REFERENCES "round" ("id"),
  "permission" TEXT NOT NULL,
  "basis" TEXT NOT NULL,
  UNIQUE ("id", "version")
) STRICT;

CREATE TABLE "agreement" (
  "id" TEXT PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL REFERENCES "agreement_revision" ("revision")
) STRICT, WITHOUT ROWID;
CREATE TABLE "agreement_revision" (
  "revision" INTEGER PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  "id" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "org" TEXT NOT NULL REFERENCES "organisation" ("id"),
  "receiver" TEXT NOT NULL REFERENCES "organisation" ("id"),
  "purpose" TEXT NOT NULL,
  "rounds" TEXT NOT NULL,
  "fields" TEXT NOT NULL,
  "precision" TEXT NOT NULL,
  "expires_at" TEXT NOT NULL,
  "marking" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "decided_at" TEXT NOT NULL,
  UNIQUE ("id", "version")
) STRICT;

CREATE TABLE "snapshot" (
  "id" TEXT PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL REFERENCES "snapshot_revision" ("revision")
) STRICT, WITHOUT ROWID;
CREATE TABLE "snapshot_revision" (
  "revision" INTEGER PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  "id" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "round" TEXT NOT NULL REFERENCES "round" ("id"),
  "baseline" TEXT REFERENCES "round" ("id"),
  "focal" TEXT NOT NULL,
  "taken_at" TEXT NOT NULL,
  "digest" TEXT NOT NULL,
  UNIQUE ("id", "version")
) STRICT;

CREATE TABLE "release" (
  "id" TEXT PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL REFERENCES "release_revision" ("revision")
) STRICT, WITHOUT ROWID;
CREATE TABLE "release_revision" (
  "revision" INTEGER PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  "id" TEXT NOT NULL,
  "snapshot" TEXT NOT NULL REFERENCES "snapshot" ("id"),
  "round" TEXT NOT NULL REFERENCES "round" ("id"),
  "audience" TEXT NOT NULL,
  "edition" TEXT NOT NULL,
  "language" TEXT NOT NULL,
  "sealed_at" TEXT NOT NULL,
  "digest" TEXT NOT NULL,
  "marking" TEXT NOT NULL,
  UNIQUE ("id", "version")
) STRICT;

CREATE TABLE "release_grant" (
  "id" TEXT PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL REFERENCES "release_grant_revision" ("revision")
) STRICT, WITHOUT ROWID;
CREATE TABLE "release_grant_revision" (
  "revision" INTEGER PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  "id" TEXT NOT NULL,
  "release" TEXT NOT NULL REFERENCES "release" ("id"),
  "receiver" TEXT NOT NULL REFERENCES "organisation" ("id"),
  "purpose" TEXT NOT NULL,
  "granted_at" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  UNIQUE ("id", "version")
) STRICT;

CREATE TABLE "release_request" (
  "id" TEXT PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL REFERENCES "release_request_revision" ("revision")
) STRICT, WITHOUT ROWID;
CREATE TABLE "release_request_revision" (
  "revision" INTEGER PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  "id" TEXT NOT NULL,
  "org" TEXT NOT NULL REFERENCES "organisation" ("id"),
  "round" TEXT NOT NULL REFERENCES "round" ("id"),
  "purpose" TEXT NOT NULL,
  "asked_at" TEXT NOT NULL,
  "received_at" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "response" TEXT NOT NULL,
  "grant" TEXT REFERENCES "release_grant" ("id"),
  UNIQUE ("id", "version")
) STRICT;

CREATE TABLE "saved_view" (
  "id" TEXT PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL REFERENCES "saved_view_revision" ("revision")
) STRICT, WITHOUT ROWID;
CREATE TABLE "saved_view_revision" (
  "revision" INTEGER PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  "id" TEXT NOT NULL,
  "member" TEXT NOT NULL REFERENCES "member" ("id"),
  "title" TEXT NOT NULL,
  "query" TEXT NOT NULL,
  "shared" TEXT NOT NULL,
  "alert_days" TEXT NOT NULL,
  "access" TEXT NOT NULL,
  UNIQUE ("id", "version")
) STRICT;

CREATE TABLE "setting" (
  "id" TEXT PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL REFERENCES "setting_revision" ("revision")
) STRICT, WITHOUT ROWID;
CREATE TABLE "setting_revision" (
  "revision" INTEGER PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  "id" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  UNIQUE ("id", "version")
) STRICT;

CREATE TABLE "place_proposal" (
  "id" TEXT PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL REFERENCES "place_proposal_revision" ("revision")
) STRICT, WITHOUT ROWID;
CREATE TABLE "place_proposal_revision" (
  "revision" INTEGER PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  "id" TEXT NOT NULL,
  "org" TEXT NOT NULL REFERENCES "organisation" ("id"),
  "name" TEXT NOT NULL,
  "country" TEXT NOT NULL,
  "admin1" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "lat_deg" TEXT NOT NULL,
  "lon_deg" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "place" TEXT NOT NULL,
  UNIQUE ("id", "version")
) STRICT;

CREATE TABLE "remark" (
  "id" TEXT PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL REFERENCES "remark_revision" ("revision")
) STRICT, WITHOUT ROWID;
CREATE TABLE "remark_revision" (
  "revision" INTEGER PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  "id" TEXT NOT NULL,
  "org" TEXT NOT NULL REFERENCES "organisation" ("id"),
  "journey" TEXT NOT NULL REFERENCES "journey" ("id"),
  "thread" TEXT NOT NULL,
  "field" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "author" TEXT NOT NULL REFERENCES "member" ("id"),
  "at" TEXT NOT NULL,
  "closes" TEXT NOT NULL,
  UNIQUE ("id", "version")
) STRICT;

CREATE TABLE "review_step" (
  "id" TEXT PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL REFERENCES "review_step_revision" ("revision")
) STRICT, WITHOUT ROWID;
CREATE TABLE "review_step_revision" (
  "revision" INTEGER PRIMARY KEY,
  "version" INTEGER NOT NULL,
  "change" INTEGER NOT NULL REFERENCES "change" ("id"),
  "id" TEXT NOT NULL,
  "journey" TEXT NOT NULL REFERENCES "journey" ("id"),
  "journey_version" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "reviewer" TEXT NOT NULL REFERENCES "member" ("id"),
  "reason" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  UNIQUE ("id", "version")
) STRICT;

-- Replaced in place, without history; what is removed is overwritten (secure_delete).
CREATE TABLE "entry" (
  "kind" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "owner" TEXT NOT NULL,
  "expires_at" TEXT NOT NULL, -- RFC 3339 UTC, or ''
  "value" TEXT NOT NULL,
  PRIMARY KEY ("kind", "key")
) STRICT, WITHOUT ROWID;
CREATE INDEX "entry_owner" ON "entry" ("owner", "kind") WHERE "owner" <> '';
CREATE INDEX "entry_end" ON "entry" ("expires_at") WHERE "expires_at" <> '';

CREATE TABLE "audit" (
  "seq" INTEGER PRIMARY KEY,
  "at" TEXT NOT NULL,
  "actor" TEXT NOT NULL,
  "action" TEXT NOT NULL,
  "object_kind" TEXT NOT NULL,
  "object" TEXT NOT NULL,
  "org" TEXT NOT NULL,
  "detail" TEXT NOT NULL,
  "salt" TEXT NOT NULL,
  "leaf" TEXT NOT NULL,
  "hash" TEXT NOT NULL
) STRICT;

-- Moves with every change of a record that says who may do what.
CREATE TABLE "access_mark" ("value" INTEGER NOT NULL) STRICT;
INSERT INTO "access_mark" VALUES (1);

-- Remarks and reviews are asked for by their journey.
CREATE INDEX "remark_journey" ON "remark_revision" ("journey");
CREATE INDEX "review_step_journey" ON "review_step_revision" ("journey");
