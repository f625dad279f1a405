// The small parts of an .xlsx package that say where its sheets are: workbook, relationships,
// styles.
#pragma once

#include "njia/io/read/package/package.h"

namespace njia::sheets {

struct Relationship {
  std::string id;
  std::string
      kind; ///< last word of the type: "worksheet", "sharedStrings" …; the same for strict OOXML
  std::string target;
  bool external = false;
};

/// Errors: those of parse_small_xml.
Result<std::vector<Relationship>> parse_relationships(std::string_view xml,
                                                      std::string const& part);

/// The name of the part that holds the relationships of `part`: "xl/_rels/workbook.xml.rels".
std::string relationships_of(std::string_view part);

/// The part that a target means, seen from `base`; nullopt when it climbs out of the package.
/// By hand: "worksheets/sheet1.xml" from "xl/workbook.xml" is "xl/worksheets/sheet1.xml";
/// "/xl/a.xml" is "xl/a.xml".
std::optional<std::string> resolve_target(std::string_view base, std::string_view target);

struct WorkbookSheet {
  std::string name;
  std::string part;
  bool hidden = false;
  bool has_rows = true; ///< false for chart sheets, dialogues and the like
};

struct Workbook {
  std::string part;
  std::vector<WorkbookSheet> sheets;
  std::string shared_strings_part; ///< "" when there is none
  std::string styles_part;         ///< "" when there is none
  bool date_1904 = false;
  bool has_macros = false;
  bool has_external_links = false;
};

/// Errors: `read.missing_part`, `read.cyclic_relationship` (two sheets are one part, or a sheet is
/// the workbook), `read.too_many_sheets`, `read.damaged_xml`, `read.doctype`.
Result<Workbook> read_workbook(Package const& package, ReadLimits const& limits);

enum class StyleKind : std::uint8_t { plain, date, time };

/// What a cell's style makes of a number, by the index that cells carry. Errors: those of
/// parse_small_xml.
Result<std::vector<StyleKind>> parse_styles(std::string_view xml, std::string const& part);

/// Whether a number format shows days, only times, or neither. Quoted words, colours, currencies
/// and conditions do not count. By hand: "dd/mm/yyyy" date; "[h]:mm" time; "#,##0.00 \"days\""
/// plain; "[Red]0" plain; "[$-409]mmm\ yy" date.
StyleKind classify_number_format(std::string_view code);

} // namespace njia::sheets
