// Makes the workbook that bench/read_spreadsheet/run reads: N rows of 20 columns like those of
// partners' case lists: an id, dates, places from short lists, numbers, free words. The same seed
// gives the same cells.
#include <array>
#include <cstdlib>
#include <random>
#include <string>

#include <fmt/format.h>
#include <xlsxwriter.h>

namespace {

constexpr std::array kPlaces = {
    "Nairobi", "Mombasa", "Busia",   "Malaba", "Moyale",  "Kampala", "Addis Ababa", "Riyadh",
    "Dubai",   "Juba",    "Garissa", "Kisumu", "Eldoret", "Namanga", "Isebania",    "Doha"};
constexpr std::array kSectors = {"domestic work", "construction", "fishing",
                                 "hospitality",   "agriculture",  "begging"};

class Sheet {
public:
  explicit Sheet(char const* path)
      : workbook_{workbook_new_opt(path, &options_)},
        sheet_{workbook_add_worksheet(workbook_, "Cases")}, date_{workbook_add_format(workbook_)} {
    format_set_num_format(date_, "yyyy-mm-dd");
  }

  bool write(std::uint32_t rows) {
    for (std::uint16_t column = 0; column < 20; ++column) {
      text(0, column, fmt::format("Column {}", column + 1));
    }
    for (std::uint32_t row = 1; row <= rows; ++row) {
      write_row(row);
    }
    return workbook_close(workbook_) == LXW_NO_ERROR;
  }

private:
  void write_row(std::uint32_t row) {
    text(row, 0, fmt::format("NJ-{:07}", row));
    for (std::uint16_t column = 1; column <= 3; ++column) {
      worksheet_write_number(sheet_, row, column, 42'000 + pick(2'000), date_);
    }
    for (std::uint16_t column = 4; column <= 9; ++column) {
      text(row, column, kPlaces[pick(kPlaces.size())]);
    }
    for (std::uint16_t column = 10; column <= 13; ++column) {
      worksheet_write_number(sheet_, row, column, pick(100), nullptr);
    }
    for (std::uint16_t column = 14; column <= 15; ++column) {
      worksheet_write_number(sheet_, row, column, pick(1'000'000) / 1000.0, nullptr);
    }
    for (std::uint16_t column = 16; column <= 18; ++column) {
      text(row, column, kSectors[pick(kSectors.size())]);
    }
    text(row, 19, fmt::format("note {} of the case, as reported", pick(50'000)));
  }

  void text(std::uint32_t row, std::uint16_t column, std::string const& words) {
    worksheet_write_string(sheet_, row, column, words.c_str(), nullptr);
  }

  std::uint32_t pick(std::size_t below) { return static_cast<std::uint32_t>(random_() % below); }

  lxw_workbook_options options_{}; ///< not constant_memory: that writes no shared strings
  lxw_workbook* workbook_;
  lxw_worksheet* sheet_;
  lxw_format* date_;
  std::mt19937 random_{7};
};

} // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: read_spreadsheet_generate FILE ROWS\n", stderr);
    return 2;
  }
  return Sheet{argv[1]}.write(static_cast<std::uint32_t>(std::strtoul(argv[2], nullptr, 10))) ? 0
                                                                                              : 1;
}
