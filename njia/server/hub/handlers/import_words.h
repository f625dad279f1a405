// What the importer says, as the contract tells it.
#pragma once

#include "njia/app/import/import_file.h"
#include "njia/server/api/messages.h"

namespace njia::server {

api::ImportCounts import_counts(BatchCounts const& counts);
api::FindingSample finding_sample(importing::Finding const& finding, Language language);
std::vector<api::FindingGroup> finding_groups(std::vector<importing::FindingGroup> const& groups,
                                              Language language);
api::ImportSummary import_summary(importing::ImportOutcome const& outcome, Language language);

} // namespace njia::server
