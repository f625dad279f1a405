// A workbook that libxlsxwriter writes, from its opening to the check that it is all there.
#pragma once

#include "njia/base/result.h"

#include <filesystem>
#include <memory>
#include <string>

struct lxw_workbook;
struct lxw_worksheet;

namespace njia {

/// How the cells of a workbook come.
enum class CellOrder : std::uint8_t {
  rows,    ///< each sheet's rows from the top: memory does not grow with them
  anywhere ///< in any order, all kept until the end
};

/// Rows of figures or journeys on one sheet: Excel's 1,048,576, less room for heads and sums.
inline constexpr std::size_t kMaxSheetRows = 1'048'000;

/// Errors: `export.too_many_rows`, where {what}: they would not all stand on one sheet.
Result<Done> check_rows(std::size_t rows, std::string const& what);

/// Nothing stands at its path before close() has succeeded; a file that was there stays until then.
class XlsxFile {
public:
  /// Temporary files are made beside `path`. Throws std::runtime_error when there is no memory.
  XlsxFile(std::filesystem::path path, CellOrder order);
  ~XlsxFile();
  XlsxFile(XlsxFile const&) = delete;
  XlsxFile& operator=(XlsxFile const&) = delete;

  lxw_workbook* book() const { return book_.get(); }
  /// The name must fit Excel's rules and be new. Throws std::runtime_error when it does not, or
  /// when no temporary file can be made.
  lxw_worksheet* add_sheet(std::string const& name) const;

  /// Writes the workbook and reads it again: libxlsxwriter reports nothing when a disk is full
  /// while it writes its temporary files, and the sheets would be cut short. Errors:
  /// `file.cannot_write`.
  Result<Done> close();

private:
  struct Free {
    void operator()(lxw_workbook* book) const;
  };

  bool has_all_rows() const;

  std::filesystem::path path_;
  std::filesystem::path part_; ///< where it is written before it is whole
  std::string folder_;         ///< the library keeps a pointer to it
  std::unique_ptr<lxw_workbook, Free> book_;
};

} // namespace njia
