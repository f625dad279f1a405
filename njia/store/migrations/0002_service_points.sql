-- Whether an organisation grants its records of a round for the choice of service points. Nobody had been asked before.
ALTER TABLE "coverage_revision" ADD COLUMN "grants_service_points" TEXT NOT NULL DEFAULT 'no';
