-- An import that is written in several transactions is seen by nobody before the last one.
ALTER TABLE "change" ADD COLUMN "arriving" INTEGER NOT NULL DEFAULT 0;
CREATE INDEX "change_arriving" ON "change" ("batch") WHERE "arriving" = 1;

-- Counts the batches that were arriving, in the order in which they were shown; 0: never arrived in parts, or not yet shown.
ALTER TABLE "batch" ADD COLUMN "shown" INTEGER NOT NULL DEFAULT 0;
CREATE INDEX "batch_shown" ON "batch" ("shown") WHERE "shown" > 0;

-- How far the journeys have come that everybody sees: the newest change of one, and the last batch shown.
CREATE TABLE "change_mark" ("changes" INTEGER NOT NULL, "arrivals" INTEGER NOT NULL) STRICT;
INSERT INTO "change_mark" SELECT coalesce(max("id"), 0), 0 FROM "change";
