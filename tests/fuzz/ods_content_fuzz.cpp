// The content.xml of an .ods file, in small blocks and in one, which must give the same rows.
#include "checking_sink.h"
#include "njia/io/read/ods/content_parser.h"

namespace {

using namespace njia::sheets;

std::size_t read_content(std::string_view xml, std::size_t block) {
  auto feed = MemoryFeed{xml, block};
  auto sink = CheckingSink{};
  auto read = ReadSummary{};
  auto const error = OdsContentParser{feed, kFuzzLimits, sink}.run(read);
  return error ? 0 : sink.sum();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const xml = std::string_view{reinterpret_cast<char const*>(data), size};
  NJIA_CHECK(read_content(xml, 3 + size % 61) == read_content(xml, size + 1),
             "blocks do not change what is read");
  return 0;
}
