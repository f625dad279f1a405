// An analysis without a release policy.
#include "njia/analysis/registry.h"

njia::CountTable compute(njia::analysis::Request const&);

njia::analysis::Analysis const kAnalysis{.key = "new",
                                         .page = "new",
                                         .folder = "new",
#ifndef NJIA_WRONG
                                         .policy = njia::ReleasePolicy{njia::Audience::network},
#endif
                                         .compute = compute,
                                         .parameters = {}};
