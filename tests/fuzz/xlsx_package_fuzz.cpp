// Whole files of any kind through the front door: what is sniffed, zip directories, packages.
#include "checking_sink.h"
#include "njia/io/read/read.h"

#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace njia::sheets;
  auto file = std::string_view{reinterpret_cast<char const*>(data), size};
  if (!file.starts_with("PK")) {
    // Mostly a damaged package that passes for a text. The csv target reads texts; here their
    // beginning is enough, or they would take nearly all of the time.
    file = file.substr(0, 256);
  }
  auto sink = CheckingSink{};
  (void)read_tables(file, "f.xlsx", kFuzzLimits, sink);
  return 0;
}
