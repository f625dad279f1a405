#include "njia/io/write/patch/package_patch.h"

#include "njia/base/text.h"
#include "njia/io/read/package/package.h"
#include "njia/io/read/xlsx/workbook.h"
#include "njia/io/write/patch/text_edits.h"

#include <algorithm>

#include <fmt/format.h>
#include <zip.h>

namespace njia::sheets {
namespace {

constexpr auto kOffice =
    std::string_view{"http://schemas.openxmlformats.org/officeDocument/2006/relationships"};
constexpr auto kContentTypes = std::string_view{"[Content_Types].xml"};
constexpr auto kNewRelationships = std::string_view{
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>)"};

/// Inserts text before the last end tag of a small part, also where its root is an empty element.
void insert_at_end(std::string& xml, std::string const& text) {
  auto const end = xml.rfind("</");
  if (end != std::string::npos) {
    xml.insert(end, text);
    return;
  }
  auto const empty = xml.rfind("/>");
  auto const start = xml.rfind('<');
  if (empty == std::string::npos || start == std::string::npos) {
    return;
  }
  auto const name = xml.substr(start + 1, xml.find_first_of(" \t\r\n/>", start + 1) - start - 1);
  xml.replace(empty, 2, ">" + text + "</" + name + ">");
}

class PackagePatch {
public:
  PackagePatch(Package const& package, Workbook const& workbook)
      : package_{package}, workbook_{workbook} {}

  std::optional<Error> patch(std::span<SheetMarks const> marks,
                             std::span<SheetLayout const> layouts, GiveBackWords const& words);
  std::map<std::string, std::string> const& changed() const { return changed_; }

private:
  Result<std::string> read(std::string const& part) const;
  Result<StylesPatch> read_styles() const;
  std::optional<Error> patch_one(SheetMarks const& marks, SheetLayout const& layout,
                                 GiveBackWords const& words, StylesPatch& styles);
  struct CommentParts {
    std::string comments, drawing;
    std::string
        new_drawing_id; ///< of the sheet's relationship to a drawing that it did not have; else ""
  };
  Result<CommentParts> find_comment_parts(std::string const& sheet_part);
  Result<std::string> add_comments(SheetMarks const& marks, std::string const& sheet_part,
                                   GiveBackWords const& words);
  std::optional<Error> save_styles(StylesPatch const& styles);
  std::string free_part(std::string_view pattern_start, std::string_view ending) const;
  std::optional<Error> add_content_type(std::string const& part, std::string_view type);

  Package const& package_;
  Workbook const& workbook_;
  std::map<std::string, std::string> changed_; ///< part name to new content
};

/// A part as it is now: changed, in the package, or "" when it does not exist. A sheet may be
/// larger than small parts are.
Result<std::string> PackagePatch::read(std::string const& part) const {
  if (auto const found = changed_.find(part); found != changed_.end()) {
    return found->second;
  }
  if (part.empty() || !package_.has(part)) {
    return std::string{};
  }
  auto const feed = package_.open_part(part);
  if (!feed) {
    return feed.error();
  }
  auto out = std::string{};
  for (auto block = feed.value()->next(); !block.empty(); block = feed.value()->next()) {
    out += block;
  }
  return feed.value()->error() != nullptr ? Result<std::string>{*feed.value()->error()}
                                          : std::move(out);
}

Result<StylesPatch> PackagePatch::read_styles() const {
  auto xml = read(workbook_.styles_part);
  return xml ? StylesPatch::parse(std::move(*xml), workbook_.styles_part)
             : Result<StylesPatch>{xml.error()};
}

std::string PackagePatch::free_part(std::string_view pattern_start, std::string_view ending) const {
  for (auto n = 1;; ++n) {
    auto part = fmt::format("{}{}{}", pattern_start, n, ending);
    if (!package_.has(part) && !changed_.contains(part)) {
      return part;
    }
  }
}

std::optional<Error> PackagePatch::add_content_type(std::string const& part,
                                                    std::string_view type) {
  auto xml = read(std::string{kContentTypes});
  if (!xml) {
    return xml.error();
  }
  insert_at_end(
      *xml,
      fmt::format(
          R"(<Override PartName="/{}" ContentType="application/vnd.openxmlformats-officedocument.{}"/>)",
          part, type));
  changed_[std::string{kContentTypes}] = std::move(*xml);
  return std::nullopt;
}

/// Adds the marks' comments to the sheet's own, or makes its first. The id of the drawing's
/// relationship when the sheet has to be told of it, else "".
Result<std::string> PackagePatch::add_comments(SheetMarks const& marks,
                                               std::string const& sheet_part,
                                               GiveBackWords const& words) {
  auto comments = make_comments(marks);
  if (comments.empty()) {
    return std::string{};
  }
  auto parts = find_comment_parts(sheet_part);
  if (!parts) {
    return parts.error();
  }
  auto xml = read(parts->comments);
  auto shapes = read(parts->drawing);
  if (!xml || !shapes) {
    return xml ? shapes.error() : xml.error();
  }
  auto patched = patch_comments(std::move(*xml), parts->comments, comments, words.author);
  if (!patched) {
    return patched.error();
  }
  changed_[parts->comments] = std::move(*patched);
  changed_[parts->drawing] = patch_comment_shapes(std::move(*shapes), comments, marks.sheet);
  return parts->new_drawing_id;
}

/// The parts that the sheet's relationships name; those that are missing are related and typed, but
/// not made yet.
Result<PackagePatch::CommentParts> PackagePatch::find_comment_parts(std::string const& sheet_part) {
  auto const relationships_part = relationships_of(sheet_part);
  auto relationships = read(relationships_part);
  if (!relationships) {
    return relationships.error();
  }
  if (relationships->empty()) {
    relationships = std::string{kNewRelationships};
  }
  auto const known = parse_relationships(*relationships, relationships_part);
  if (!known) {
    return known.error();
  }
  auto parts = CommentParts{};
  for (auto const& relationship : *known) {
    auto const target =
        relationship.external ? std::nullopt : resolve_target(sheet_part, relationship.target);
    if (target && relationship.kind == "comments") {
      parts.comments = *target;
    } else if (target && relationship.kind == "vmlDrawing" && parts.drawing.empty()) {
      parts.drawing = *target;
    }
  }
  auto const add = [&](std::string_view id, std::string_view kind, std::string const& part,
                       std::string_view type) {
    insert_at_end(*relationships,
                  fmt::format(R"(<Relationship Id="{}" Type="{}/{}" Target="/{}"/>)", id, kOffice,
                              kind, part));
    return add_content_type(part, type);
  };
  auto failure = std::optional<Error>{};
  if (parts.comments.empty()) {
    parts.comments = free_part("xl/njia_comments", ".xml");
    failure = add("njiaComments", "comments", parts.comments, "spreadsheetml.comments+xml");
  }
  if (!failure && parts.drawing.empty()) {
    parts.drawing = free_part("xl/drawings/njia_notes", ".vml");
    parts.new_drawing_id = "njiaDrawing";
    failure = add(parts.new_drawing_id, "vmlDrawing", parts.drawing, "vmlDrawing");
  }
  if (failure) {
    return *failure;
  }
  changed_[relationships_part] = std::move(*relationships);
  return parts;
}

std::optional<Error> PackagePatch::patch_one(SheetMarks const& marks, SheetLayout const& layout,
                                             GiveBackWords const& words, StylesPatch& styles) {
  NJIA_CHECK(marks.sheet < workbook_.sheets.size(), "marks are for a sheet of this workbook");
  auto const& part = workbook_.sheets[marks.sheet].part;
  auto drawing_id = add_comments(marks, part, words);
  if (!drawing_id) {
    return drawing_id.error();
  }
  auto const xml = read(part);
  if (!xml) {
    return xml.error();
  }
  auto const request = SheetPatchRequest{.changes = make_changes(marks, layout, words),
                                         .first_new_column = layout.first_new,
                                         .new_columns = layout.new_count,
                                         .legacy_drawing_id = *drawing_id};
  auto patched = patch_sheet(*xml, part, request, styles);
  if (!patched) {
    return patched.error();
  }
  changed_[part] = std::move(*patched);
  return std::nullopt;
}

std::optional<Error> PackagePatch::save_styles(StylesPatch const& styles) {
  if (!workbook_.styles_part.empty()) {
    changed_[workbook_.styles_part] = styles.apply();
    return std::nullopt;
  }
  auto const part = free_part("xl/njia_styles", ".xml");
  auto const relationships_part = relationships_of(workbook_.part);
  auto relationships = read(relationships_part);
  if (!relationships) {
    return relationships.error();
  }
  insert_at_end(*relationships,
                fmt::format(R"(<Relationship Id="njiaStyles" Type="{}/styles" Target="/{}"/>)",
                            kOffice, part));
  changed_[relationships_part] = std::move(*relationships);
  changed_[part] = styles.apply();
  return add_content_type(part, "spreadsheetml.styles+xml");
}

std::optional<Error> PackagePatch::patch(std::span<SheetMarks const> marks,
                                         std::span<SheetLayout const> layouts,
                                         GiveBackWords const& words) {
  auto styles = read_styles();
  if (!styles) {
    return styles.error();
  }
  for (auto i = std::size_t{0}; i < marks.size(); ++i) {
    if (auto failure = patch_one(marks[i], layouts[i], words, *styles)) {
      return failure;
    }
  }
  return save_styles(*styles);
}

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};

Error cannot_write(std::filesystem::path const& out, std::string const& reason) {
  return {"file.cannot_write", out.filename().string(), {{"reason", reason}}};
}

/// Replaces and adds parts in the copy; the others stay packed as they were.
Result<Done> write_parts(std::filesystem::path const& out,
                         std::map<std::string, std::string> const& parts) {
  auto code = 0;
  auto archive = std::unique_ptr<zip_t, Discard>{zip_open(out.c_str(), 0, &code)};
  if (!archive) {
    return cannot_write(out, "zip " + std::to_string(code));
  }
  auto index = std::map<std::string, zip_uint64_t>{};
  for (auto entry = zip_int64_t{0}; entry < zip_get_num_entries(archive.get(), 0); ++entry) {
    auto name =
        ascii_lower(zip_get_name(archive.get(), static_cast<zip_uint64_t>(entry), ZIP_FL_ENC_RAW));
    std::replace(name.begin(), name.end(), '\\', '/');
    index.emplace(std::move(name), static_cast<zip_uint64_t>(entry));
  }
  for (auto const& [part, bytes] : parts) {
    auto* const source = zip_source_buffer(archive.get(), bytes.data(), bytes.size(), 0);
    auto const found = index.find(ascii_lower(part));
    auto const done = source == nullptr ? -1
                      : found != index.end()
                          ? zip_file_replace(archive.get(), found->second, source, 0)
                      : zip_file_add(archive.get(), part.c_str(), source, ZIP_FL_ENC_UTF_8) < 0 ? -1
                                                                                                : 0;
    if (done != 0) {
      zip_source_free(source);
      return cannot_write(out, zip_strerror(archive.get()));
    }
  }
  if (zip_close(archive.get()) != 0) {
    return cannot_write(out, zip_strerror(archive.get()));
  }
  (void)archive.release();
  return Done{};
}

} // namespace

Result<Done> patch_package(std::filesystem::path const& original, std::filesystem::path const& out,
                           std::span<SheetMarks const> marks, std::span<SheetLayout const> layouts,
                           GiveBackWords const& words, ReadLimits const& limits) {
  auto const input = Input::of_file(original);
  auto const package = Package::open(input, limits);
  if (!package) {
    return package.error();
  }
  auto const workbook = read_workbook(*package, limits);
  if (!workbook) {
    return workbook.error();
  }
  auto patch = PackagePatch{*package, *workbook};
  if (auto failure = patch.patch(marks, layouts, words)) {
    return *failure;
  }
  auto failure = std::error_code{};
  std::filesystem::copy_file(original, out, std::filesystem::copy_options::overwrite_existing,
                             failure);
  if (failure) {
    return cannot_write(out, failure.message());
  }
  std::filesystem::permissions(out, std::filesystem::perms::owner_write,
                               std::filesystem::perm_options::add, failure);
  return write_parts(out, patch.changed());
}

} // namespace njia::sheets
