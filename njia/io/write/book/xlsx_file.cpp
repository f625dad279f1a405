#include "njia/io/write/book/xlsx_file.h"

#include "njia/io/write/book/whole_package.h"

#include <xlsxwriter.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <stdexcept>

namespace njia {
namespace {

std::string folder_of(std::filesystem::path const& path) {
  return path.has_parent_path() ? path.parent_path().string() : ".";
}

/// What the system says of the file, else what the library does, without its full stop.
std::string reason_of(lxw_error failure, std::filesystem::path const& part) {
  if (!std::ofstream{part, std::ios::app}) {
    return std::strerror(errno);
  }
  auto text = std::string{lxw_strerror(failure)};
  while (text.ends_with('.')) {
    text.pop_back();
  }
  return text;
}

} // namespace

Result<Done> check_rows(std::size_t rows, std::string const& what) {
  if (rows > kMaxSheetRows) {
    return Error{.key = "export.too_many_rows",
                 .where = what,
                 .args = {{"limit", std::to_string(kMaxSheetRows)}}};
  }
  return Done{};
}

XlsxFile::XlsxFile(std::filesystem::path path, CellOrder order)
    : path_{std::move(path)}, part_{path_}, folder_{folder_of(path_)} {
  part_ += ".part";
  auto options = lxw_workbook_options{};
  options.constant_memory = order == CellOrder::rows ? LXW_TRUE : LXW_FALSE;
  options.tmpdir = folder_.data();
  book_.reset(workbook_new_opt(part_.c_str(), &options));
  if (!book_) {
    throw std::runtime_error{"no workbook could be made: out of memory"};
  }
}

XlsxFile::~XlsxFile() = default;

void XlsxFile::Free::operator()(lxw_workbook* book) const { lxw_workbook_free(book); }

lxw_worksheet* XlsxFile::add_sheet(std::string const& name) const {
  auto* const sheet = workbook_add_worksheet(book_.get(), name.c_str());
  if (sheet == nullptr) {
    throw std::runtime_error{"the sheet \"" + name + "\" could not be made: is there room in " +
                             folder_ + "?"};
  }
  return sheet;
}

/// Rows that were written already wait in a file of each sheet; its stream remembers a failure.
bool XlsxFile::has_all_rows() const {
  auto* sheet = static_cast<lxw_worksheet*>(nullptr);
  LXW_FOREACH_WORKSHEET(sheet, book_.get()) {
    if (sheet->optimize_tmpfile == nullptr) {
      continue;
    }
    lxw_worksheet_write_single_row(sheet); // the last one, which waits in memory
    if (std::fflush(sheet->optimize_tmpfile) != 0 || std::ferror(sheet->optimize_tmpfile) != 0) {
      return false;
    }
  }
  return true;
}

Result<Done> XlsxFile::close() {
  auto failure = std::error_code{};
  auto const failed = [&](std::string reason) {
    std::filesystem::remove(part_, failure);
    return Error{.key = "file.cannot_write",
                 .where = path_.filename().string(),
                 .args = {{"reason", std::move(reason)}}};
  };
  auto const has_rows = has_all_rows();
  auto const closed = workbook_close(book_.release()); // frees it, whatever it answers
  if (closed != LXW_NO_ERROR) {
    return failed(reason_of(closed, part_));
  }
  if (!has_rows || !is_whole_package(part_)) {
    return failed("no room for temporary files in " + folder_);
  }
  std::filesystem::rename(part_, path_, failure);
  if (failure) {
    return failed(failure.message());
  }
  return Done{};
}

} // namespace njia
