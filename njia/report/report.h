// The joint report: from one release and what is known about the collection to a web page, a PDF
// and a workbook. Holds no count that is not in the release. Start with write_report().
#pragma once

#include "njia/base/result.h"
#include "njia/privacy/published.h"
#include "njia/report/content.h"
#include "njia/report/facts/input.h"
#include "njia/report/out/paper.h"

namespace njia::report {

struct ReportFiles {
  std::string html;
  std::string pdf;
  std::string xlsx;
};

/// The content, page by page, in the language of the input. When fewer than five findings hold and
/// no corridor may be shown, the one page of a small exercise (with method and annex).
Document compose(Release const& release, ReportInput const& input, Atlas const& atlas,
                 draw::Setting const& setting);

/// Faces, reading direction and numbers of a language. Errors: `draw.font_missing`.
Result<draw::Setting> make_setting(Language language);

/// All three files. The same release, input and atlas give the same bytes on the same machine.
/// Errors: `draw.font_missing`. Cost: about a second, most of it text layout and maps.
Result<ReportFiles> write_report(Release const& release, ReportInput const& input,
                                 Atlas const& atlas);

} // namespace njia::report
