#include "njia/io/read/test_files.h"

#include "njia/base/check.h"

#include <cstdlib>

#include <zip.h>

namespace njia::sheets::testing {

std::string make_zip(std::vector<ZipEntry> const& entries) {
  auto failure = zip_error_t{};
  auto* const source = zip_source_buffer_create(nullptr, 0, 0, &failure);
  NJIA_CHECK(source != nullptr, "an empty buffer can be made");
  zip_source_keep(source);
  auto* const archive = zip_open_from_source(source, ZIP_TRUNCATE, &failure);
  NJIA_CHECK(archive != nullptr, "an archive in memory can be made");
  for (auto const& entry : entries) {
    auto* const content = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
    NJIA_CHECK(zip_file_add(archive, entry.name.c_str(), content, ZIP_FL_ENC_UTF_8) >= 0,
               "an entry can be added");
  }
  NJIA_CHECK(zip_close(archive) == 0, "an archive in memory can be written");
  zip_source_open(source);
  zip_source_seek(source, 0, SEEK_END);
  auto out = std::string(static_cast<std::size_t>(zip_source_tell(source)), '\0');
  zip_source_seek(source, 0, SEEK_SET);
  zip_source_read(source, out.data(), out.size());
  zip_source_close(source);
  zip_source_free(source);
  return out;
}

std::vector<ZipEntry> xlsx_entries(std::vector<std::string> const& sheet_xml) {
  auto const office =
      std::string{"http://schemas.openxmlformats.org/officeDocument/2006/relationships"};
  auto sheets = std::string{};
  auto relationships = std::string{};
  auto entries = std::vector<ZipEntry>{};
  for (auto i = std::size_t{1}; i <= sheet_xml.size(); ++i) {
    auto const n = std::to_string(i);
    sheets += "<sheet name=\"Sheet" + n + "\" sheetId=\"" + n + "\" r:id=\"rId" + n + "\"/>";
    relationships += "<Relationship Id=\"rId" + n + "\" Type=\"" + office +
                     "/worksheet\" Target=\"worksheets/sheet" + n + ".xml\"/>";
    entries.push_back({"xl/worksheets/sheet" + n + ".xml", sheet_xml[i - 1]});
  }
  entries.insert(
      entries.begin(),
      {{"[Content_Types].xml", "<Types/>"},
       {"_rels/.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"" + office +
                           "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
       {"xl/workbook.xml",
        "<workbook xmlns:r=\"" + office + "\"><sheets>" + sheets + "</sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels", "<Relationships>" + relationships + "</Relationships>"}});
  return entries;
}

std::string make_xlsx(std::string const& worksheet_content) {
  return make_zip(xlsx_entries({"<worksheet>" + worksheet_content + "</worksheet>"}));
}

std::string make_ods(std::string const& tables, std::string const& automatic_styles) {
  return make_zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                   {"content.xml",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content "
                    "xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\">"
                    "<office:automatic-styles>" +
                        automatic_styles +
                        "</office:automatic-styles>"
                        "<office:body><office:spreadsheet>" +
                        tables + "</office:spreadsheet></office:body></office:document-content>"}});
}

namespace {

std::string show(CollectedCell const& cell) {
  auto const text = (cell.from_formula ? "=" : "") + cell.text;
  switch (cell.kind) {
  case CellKind::blank:
    return "~";
  case CellKind::text:
    return text;
  case CellKind::number:
    return text + "n";
  case CellKind::date:
    return text + "d";
  case CellKind::boolean:
    return text + "b";
  case CellKind::error:
    return text + "e";
  }
  return "?";
}

std::string show(CollectedSheet const& sheet) {
  auto out = sheet.info.name.empty()
                 ? ""
                 : "[" + sheet.info.name + "]" + (sheet.info.hidden ? " (hidden)\n" : "\n");
  for (auto const& row : sheet.rows) {
    out += std::to_string(row.number) + ":";
    for (auto const& cell : row.cells) {
      out += (&cell == row.cells.data() ? " " : " | ") + show(cell);
    }
    out += row.hidden ? " (hidden)\n" : "\n";
  }
  return out;
}

} // namespace

Reading read_bytes(std::string_view bytes, std::string_view name, ReadLimits const& limits) {
  auto sink = CollectingSink{};
  auto const read = read_tables(bytes, name, limits, sink);
  auto reading = Reading{};
  for (auto const& sheet : sink.sheets) {
    reading.lines += show(sheet);
  }
  reading.sheets = std::move(sink.sheets);
  if (read) {
    reading.summary = *read;
  } else {
    reading.error = read.error().key + (read.error().where.empty() ? "" : " " + read.error().where);
  }
  return reading;
}

std::optional<std::filesystem::path> find_test_data(std::string_view file) {
  auto const* const set = std::getenv("NJIA_TEST_DATA");
  auto const folder =
      set != nullptr ? std::filesystem::path{set}
                     : std::filesystem::path{NJIA_SOURCE_DIR}.parent_path() / "shared" / "data";
  auto path = folder / file;
  return std::filesystem::exists(path) ? std::optional{path} : std::nullopt;
}

} // namespace njia::sheets::testing
