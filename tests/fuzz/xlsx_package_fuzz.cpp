// Whole files of any kind through the front door: what is sniffed, zip directories, packages.
#include "checking_sink.h"
#include "njia/io/read/read.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace njia::sheets;
  auto sink = CheckingSink{};
  (void)read_tables({reinterpret_cast<char const*>(data), size}, "f.xlsx", kFuzzLimits, sink);
  return 0;
}
