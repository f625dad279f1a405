// The pages of the report, each made from released tables by one function. A page whose tables are
// absent, or that would show nothing, is not made.
#pragma once

#include "njia/report/facts/findings.h"
#include "njia/report/pages/context.h"

#include <optional>

namespace njia::report {

/// Label key of what the foot of every page says of the edition.
std::string edition_key(Context const& context);
CoverContent cover(Context const& context);
/// Of these, what the annex says too.
std::string cover_title(Context const& context);
std::vector<draw::Caption> cover_facts(Context const& context);
Page summary_page(Context const& context, std::vector<Finding> const& findings);
std::optional<Page> routes_page(Context const& context);
std::optional<Page> places_page(Context const& context);
std::optional<Page> directions_page(Context const& context);
std::optional<Page> transit_page(Context const& context);
std::optional<Page> profiles_page(Context const& context);
std::optional<Page> changes_page(Context const& context);
std::optional<Page> coverage_page(Context const& context);
Page method_page(Context const& context);
std::vector<Page> annex_pages(Context const& context);
std::optional<Page> voices_page(Context const& context); ///< recommendations, acknowledgements
/// The one page of a release in which almost nothing may be shown.
Page small_page(Context const& context, std::vector<Finding> const& findings);

} // namespace njia::report
