#include "njia/io/read/xlsx/workbook.h"

#include "njia/base/text.h"
#include "njia/io/read/xml/small_xml.h"

#include <algorithm>
#include <set>

namespace njia::sheets {
namespace {

std::string_view last_word(std::string_view type) {
  auto const slash = type.rfind('/');
  return slash == std::string_view::npos ? type : type.substr(slash + 1);
}

class RelationshipsHandler : public SmallXmlHandler {
public:
  std::vector<Relationship> found;

  void start(std::string_view name, XmlAttributes const& attributes) override {
    if (name == "Relationship") {
      found.push_back(
          {std::string{attributes.get("Id")}, std::string{last_word(attributes.get("Type"))},
           std::string{attributes.get("Target")}, attributes.get("TargetMode") == "External"});
    }
  }
};

struct SheetEntry {
  std::string name, relationship;
  bool hidden = false;
};

class WorkbookHandler : public SmallXmlHandler {
public:
  std::vector<SheetEntry> sheets;
  bool date_1904 = false;

  void start(std::string_view name, XmlAttributes const& attributes) override {
    if (name == "workbookPr") {
      date_1904 = is_true(attributes.get("date1904"));
    } else if (name == "sheet") {
      auto const state = attributes.get("state");
      sheets.push_back({std::string{attributes.get("name")}, std::string{attributes.get("id")},
                        state == "hidden" || state == "veryHidden"});
    }
  }
};

Error missing(std::string_view part) {
  return {"read.missing_part", {}, {{"part", std::string{part}}}};
}
Error cyclic(std::string_view part) {
  return {"read.cyclic_relationship", {}, {{"part", std::string{part}}}};
}

Result<std::vector<Relationship>> read_relationships(Package const& package,
                                                     std::string_view base) {
  auto const part = relationships_of(base);
  auto const xml = package.read_part(part);
  if (!xml) {
    return xml.error();
  }
  return parse_relationships(*xml, part);
}

/// The package's root relationship names the workbook; without it, the usual place.
Result<std::string> find_workbook_part(Package const& package) {
  constexpr auto kUsual = std::string_view{"xl/workbook.xml"};
  if (package.has("_rels/.rels")) {
    auto const roots = read_relationships(package, "");
    if (!roots) {
      return roots.error();
    }
    for (auto const& root : *roots) {
      auto const part =
          root.kind == "officeDocument" ? resolve_target("", root.target) : std::nullopt;
      if (part && package.has(*part)) {
        return *part;
      }
    }
  }
  return package.has(kUsual) ? Result<std::string>{std::string{kUsual}} : missing(kUsual);
}

/// Joins the workbook's list of sheets with its relationships.
std::optional<Error> place_sheets(Workbook& workbook, std::vector<SheetEntry> const& entries,
                                  std::vector<Relationship> const& relationships) {
  auto used = std::set<std::string>{ascii_lower(workbook.part)};
  for (auto const& entry : entries) {
    auto const found = std::find_if(
        relationships.begin(), relationships.end(),
        [&](Relationship const& candidate) { return candidate.id == entry.relationship; });
    if (found == relationships.end() || found->external) {
      return missing(entry.name);
    }
    auto const part = resolve_target(workbook.part, found->target);
    if (!part) {
      return missing(found->target);
    }
    if (!used.insert(ascii_lower(*part)).second) {
      return cyclic(*part);
    }
    workbook.sheets.push_back({entry.name, *part, entry.hidden, found->kind == "worksheet"});
  }
  return std::nullopt;
}

void place_other_parts(Workbook& workbook, Package const& package,
                       std::vector<Relationship> const& relationships) {
  for (auto const& relationship : relationships) {
    auto const part =
        relationship.external ? std::nullopt : resolve_target(workbook.part, relationship.target);
    if (part && relationship.kind == "sharedStrings") {
      workbook.shared_strings_part = *part;
    } else if (part && relationship.kind == "styles") {
      workbook.styles_part = *part;
    }
    workbook.has_external_links =
        workbook.has_external_links || relationship.kind == "externalLink";
    workbook.has_macros = workbook.has_macros || relationship.kind == "vbaProject";
  }
  if (workbook.styles_part.empty() || !package.has(workbook.styles_part)) {
    workbook.styles_part.clear(); // a workbook without styles has plain numbers
  }
}

} // namespace

Result<std::vector<Relationship>> parse_relationships(std::string_view xml,
                                                      std::string const& part) {
  auto handler = RelationshipsHandler{};
  if (auto failure = parse_small_xml(xml, part, handler)) {
    return *failure;
  }
  return std::move(handler.found);
}

std::string relationships_of(std::string_view part) {
  auto const slash = part.rfind('/');
  auto const folder =
      slash == std::string_view::npos ? std::string_view{} : part.substr(0, slash + 1);
  auto const name = slash == std::string_view::npos ? part : part.substr(slash + 1);
  return std::string{folder} + "_rels/" + std::string{name} + ".rels";
}

std::optional<std::string> resolve_target(std::string_view base, std::string_view target) {
  auto folders = std::vector<std::string_view>{};
  if (!target.starts_with('/')) {
    folders = split(base, '/');
    folders.pop_back();
  }
  for (auto const step : split(target, '/')) {
    if (step == "..") {
      if (folders.empty()) {
        return std::nullopt;
      }
      folders.pop_back();
    } else if (!step.empty() && step != ".") {
      folders.push_back(step);
    }
  }
  auto part = std::string{};
  for (auto const folder : folders) {
    part += part.empty() ? "" : "/";
    part += folder;
  }
  return part;
}

Result<Workbook> read_workbook(Package const& package, ReadLimits const& limits) {
  auto const part = find_workbook_part(package);
  if (!part) {
    return part.error();
  }
  auto const xml = package.read_part(*part);
  if (!xml) {
    return xml.error();
  }
  auto handler = WorkbookHandler{};
  if (auto failure = parse_small_xml(*xml, *part, handler)) {
    return *failure;
  }
  if (handler.sheets.size() > limits.sheets) {
    return Error{"read.too_many_sheets", {}, {{"limit", std::to_string(limits.sheets)}}};
  }
  auto const relationships = read_relationships(package, *part);
  if (!relationships) {
    return relationships.error();
  }
  auto workbook = Workbook{};
  workbook.part = *part;
  workbook.date_1904 = handler.date_1904;
  if (auto failure = place_sheets(workbook, handler.sheets, *relationships)) {
    return *failure;
  }
  place_other_parts(workbook, package, *relationships);
  return workbook;
}

} // namespace njia::sheets
