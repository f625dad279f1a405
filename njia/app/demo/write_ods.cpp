// OpenDocument 1.2 (ISO/IEC 26300): a zip package whose first entry is its media type, stored as it
// is.
#include "njia/app/demo/book.h"
#include "njia/base/edtf.h"
#include "njia/base/xml_text.h"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <stdexcept>

namespace njia::demo {
namespace {

constexpr auto kMediaType = std::string_view{"application/vnd.oasis.opendocument.spreadsheet"};
constexpr auto kModified =
    std::time_t{946'684'800}; ///< 2000-01-01: the same book gives the same bytes
constexpr auto kHead = std::string_view{"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"};

std::string paragraph(std::string_view text) {
  return fmt::format("<text:p>{}</text:p>", escape_xml(text));
}

std::string cell_xml(Cell const& cell) {
  switch (cell.kind) {
  case Cell::Kind::blank:
    return "<table:table-cell/>";
  case Cell::Kind::text:
    return fmt::format("<table:table-cell office:value-type=\"string\">{}</table:table-cell>",
                       paragraph(cell.text));
  case Cell::Kind::date: {
    auto const day = format_day(cell.day);
    return fmt::format("<table:table-cell table:style-name=\"date\" office:value-type=\"date\" "
                       "office:date-value=\"{}\">{}</table:table-cell>",
                       day, paragraph(day));
  }
  case Cell::Kind::formula:
    return fmt::format("<table:table-cell table:formula=\"of:{}\" office:value-type=\"float\" "
                       "office:value=\"{}\">{}</table:table-cell>",
                       escape_xml(cell.text), cell.number,
                       paragraph(fmt::format("{}", cell.number)));
  default:
    return fmt::format(
        "<table:table-cell office:value-type=\"float\" office:value=\"{0}\">{1}</table:table-cell>",
        cell.number, paragraph(fmt::format("{}", cell.number)));
  }
}

std::string row_xml(CellRow const& row) {
  auto out = std::string{"<table:table-row>"};
  for (auto const& cell : row) {
    out += cell_xml(cell);
  }
  return out + (row.empty() ? "<table:table-cell/>" : "") + "</table:table-row>\n";
}

std::string content_xml(Book const& book) {
  auto out = std::string{kHead};
  out +=
      "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
      "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
      "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
      "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
      "xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" office:version=\"1.2\">"
      "<office:automatic-styles><number:date-style style:name=\"day\"><number:day "
      "number:style=\"long\"/>"
      "<number:text>/</number:text><number:month "
      "number:style=\"long\"/><number:text>/</number:text>"
      "<number:year number:style=\"long\"/></number:date-style>"
      "<style:style style:name=\"date\" style:family=\"table-cell\" style:data-style-name=\"day\"/>"
      "</office:automatic-styles><office:body><office:spreadsheet>\n";
  for (auto const& sheet : book.sheets) {
    auto columns = std::size_t{1};
    for (auto const& row : sheet.rows) {
      columns = std::max(columns, row.size());
    }
    out += fmt::format("<table:table table:name=\"{}\"><table:table-column "
                       "table:number-columns-repeated=\"{}\"/>\n",
                       escape_xml(sheet.name), columns);
    for (auto const& row : sheet.rows) {
      out += row_xml(row);
    }
    out += "</table:table>\n";
  }
  return out + "</office:spreadsheet></office:body></office:document-content>\n";
}

std::string meta_xml(Book const& book) {
  return fmt::format(
      "{}<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.2\"><office:meta>"
      "<dc:title>{}</dc:title><dc:description>{}</dc:description></office:meta></"
      "office:document-meta>\n",
      kHead, escape_xml(book.title), kSyntheticNote);
}

std::string manifest_xml() {
  auto out = std::string{kHead};
  out += "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
         "manifest:version=\"1.2\">\n";
  for (auto const& [path, type] :
       {std::pair{"/", kMediaType}, std::pair{"content.xml", std::string_view{"text/xml"}},
        std::pair{"meta.xml", std::string_view{"text/xml"}}}) {
    out +=
        fmt::format("<manifest:file-entry manifest:full-path=\"{}\" manifest:media-type=\"{}\"/>\n",
                    path, type);
  }
  return out + "</manifest:manifest>\n";
}

class Package {
public:
  explicit Package(std::filesystem::path const& file)
      : zip_{zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr)} {
    if (zip_ == nullptr) {
      throw std::runtime_error{"the workbook cannot be made"};
    }
  }
  Package(Package const&) = delete;
  Package& operator=(Package const&) = delete;
  ~Package() {
    if (zip_ != nullptr) {
      zip_discard(zip_);
    }
  }

  /// `bytes` must stay until close().
  void add(char const* name, std::string_view bytes, bool compressed) {
    auto* source = zip_source_buffer(zip_, bytes.data(), bytes.size(), 0);
    auto const index = source == nullptr ? -1 : zip_file_add(zip_, name, source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      throw std::runtime_error{"the workbook cannot be written"};
    }
    auto const at = static_cast<zip_uint64_t>(index);
    zip_set_file_compression(zip_, at, compressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 9);
    zip_file_set_mtime(zip_, at, kModified, 0);
  }

  void close() {
    if (zip_close(zip_) != 0) {
      throw std::runtime_error{"the workbook cannot be written"};
    }
    zip_ = nullptr;
  }

private:
  zip_t* zip_;
};

} // namespace

void write_ods(Book const& book, std::filesystem::path const& file) {
  auto const content = content_xml(book);
  auto const meta = meta_xml(book);
  auto const manifest = manifest_xml();
  auto package = Package{file};
  package.add("mimetype", kMediaType, false);
  package.add("content.xml", content, true);
  package.add("meta.xml", meta, true);
  package.add("META-INF/manifest.xml", manifest, true);
  package.close();
}

} // namespace njia::demo
