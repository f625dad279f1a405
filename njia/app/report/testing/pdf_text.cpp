#include "njia/app/report/testing/pdf_text.h"

#include "njia/io/write/book/temporary_file.h"

#include <array>
#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <memory>
#include <zip.h>

namespace njia::app::testing {
namespace {

std::optional<std::string> output_of(std::string const& command) {
  auto const pipe = std::unique_ptr<FILE, int (*)(FILE*)>{popen(command.c_str(), "r"), pclose};
  if (!pipe) {
    return std::nullopt;
  }
  auto out = std::string{};
  auto buffer = std::array<char, 4096>{};
  while (auto const n = std::fread(buffer.data(), 1, buffer.size(), pipe.get())) {
    out.append(buffer.data(), n);
  }
  return out;
}

} // namespace

std::optional<std::vector<std::string>> pdf_pages(std::string const& pdf) {
  auto const file = TemporaryFile{"report.pdf"};
  std::ofstream{file.path(), std::ios::binary} << pdf;
  auto const text =
      output_of(fmt::format("pdftotext -layout -enc UTF-8 '{}' - 2>/dev/null", file.path()));
  if (!text || text->empty()) {
    return std::nullopt;
  }
  auto pages = std::vector<std::string>{};
  auto rest = std::string_view{*text};
  while (!rest.empty()) {
    auto const end = rest.find('\f');
    pages.emplace_back(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return pages;
}

std::string xlsx_text(std::string const& xlsx) {
  auto error = zip_error_t{};
  auto* const source = zip_source_buffer_create(xlsx.data(), xlsx.size(), 0, &error);
  auto* const archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  auto out = std::string{};
  for (auto i = zip_int64_t{0}; i < zip_get_num_entries(archive, 0); ++i) {
    auto* const entry = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
    auto buffer = std::array<char, 4096>{};
    while (true) {
      auto const n = zip_fread(entry, buffer.data(), buffer.size());
      if (n <= 0) {
        break;
      }
      out.append(buffer.data(), static_cast<std::size_t>(n));
    }
    zip_fclose(entry);
    out += '\n';
  }
  zip_discard(archive);
  return out;
}

} // namespace njia::app::testing
