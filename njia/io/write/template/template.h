// The template for reports: an .xlsx that a partner fills in without knowing Njia, and the same as
// a blank CSV. What it holds comes back through the importer without a finding.
#pragma once

#include "njia/base/result.h"
#include "njia/domain/labels.h"

#include <filesystem>
#include <string>
#include <vector>

namespace njia {

/// Of the columns and their order; in the workbook's defined name "njia_template_version".
inline constexpr int kTemplateVersion = 1;

struct TemplateColumn {
  std::string target;     ///< machine name, as the importer knows it: "transit.place 2"
  std::string label;      ///< in the template's language
  std::string hxl;        ///< "#loc+transit+2"
  std::string vocabulary; ///< of the drop-down; empty: free
};

/// In the order of the columns.
std::vector<TemplateColumn> template_columns(Language language);

/// Writes the workbook; an existing file is replaced. Errors: `file.cannot_write`.
Result<Done> write_template(std::filesystem::path const& out, Language language);

/// Three rows: labels, HXL tags, machine names; with a byte order mark, so that spreadsheet
/// programs read the accents.
std::string template_csv(Language language);

} // namespace njia
