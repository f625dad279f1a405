// Delimited text of any kind: encodings, delimiters, quotes.
#include "checking_sink.h"
#include "njia/io/read/csv/csv_reader.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace njia::sheets;
  auto const bytes = std::string_view{reinterpret_cast<char const*>(data), size};
  auto sink = CheckingSink{};
  (void)read_text_table(Input::of_bytes(bytes, size % 2 == 0 ? "f.csv" : "f.tsv"), kFuzzLimits,
                        sink);
  return 0;
}
