// Reads one table with Njia and prints what bench/read_spreadsheet/run compares: seconds, peak
// memory, and with --sum a checksum over every cell that is not blank.
#include "njia/io/read/read.h"

#include <bit>
#include <chrono>
#include <cstdio>
#include <cstring>

#include <fmt/format.h>
#include <sys/resource.h>
#include <zlib.h>

namespace {

using namespace njia::sheets;

/// One line for each cell: row, column, kind, and the number's bits or the text. Peers write the
/// same lines.
class ChecksumSink : public SheetSink {
public:
  explicit ChecksumSink(bool sum) : sum_{sum} {}
  bool begin_sheet(SheetInfo const&) override { return true; }
  bool row(Row const& row) override {
    cells_ += row.cells.size();
    for (auto column = std::size_t{0}; sum_ && column < row.cells.size(); ++column) {
      auto const& cell = row.cells[column];
      if (cell.kind == CellKind::blank) {
        continue;
      }
      line_ = fmt::format("{},{},", row.number, column);
      if (cell.kind == CellKind::number) {
        line_ += fmt::format("n{:016x}\n", std::bit_cast<std::uint64_t>(cell.number));
      } else {
        line_ += fmt::format("{}{}\n", cell.kind == CellKind::date ? 'd' : 't', cell.text);
      }
      crc_ = crc32(crc_, reinterpret_cast<Bytef const*>(line_.data()),
                   static_cast<uInt>(line_.size()));
    }
    return true;
  }
  void end_sheet(SheetSummary const&) override {}
  std::size_t cells() const { return cells_; }
  unsigned long crc() const { return crc_; }

private:
  bool sum_;
  std::size_t cells_ = 0;
  unsigned long crc_ = 0;
  std::string line_;
};

} // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: read_spreadsheet_ours FILE [--sum]\n", stderr);
    return 2;
  }
  auto sink = ChecksumSink{argc > 2};
  auto const start = std::chrono::steady_clock::now();
  auto const read = read_tables(std::filesystem::path{argv[1]}, kReadLimits, sink);
  auto const seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  if (!read) {
    fmt::print(stderr, "{}\n", read.error().key);
    return 1;
  }
  auto usage = rusage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print("{{\"seconds\": {:.6f}, \"peak_kb\": {}, \"rows\": {}, \"sum\": \"{:08x}\"}}\n",
             seconds, usage.ru_maxrss, read->rows, sink.crc());
}
