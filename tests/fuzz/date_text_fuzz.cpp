// Any bytes as a date: read or refused, and a span never ends before it starts.
#include "njia/app/import/date_text.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace njia::importing;
  auto const text = std::string_view{reinterpret_cast<char const*>(data), size};
  for (auto const order : {DateOrder::not_known, DateOrder::day_first, DateOrder::month_first}) {
    auto const reading = parse_date_text(text, order, ValueWords::shipped());
    if (reading && (reading->span.latest < reading->span.earliest ||
                    (reading->swapped && order != DateOrder::not_known))) {
      std::abort();
    }
  }
  return 0;
}
