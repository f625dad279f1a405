// Any bytes as a filter: read whole or refused with a position inside the text.
#include "njia/analysis/filter/filter_text.h"

#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace njia;
  using namespace njia::analysis;
  auto const text = std::string_view{reinterpret_cast<char const*>(data), size};
  auto const names = FilterNames{
      .place =
          [](std::string_view name) {
            return PlaceId::parse(name).has_value() || name == "KE" ? std::optional{PlaceId{Uuid{}}}
                                                                    : std::nullopt;
          },
      .round =
          [](std::string_view name) {
            return name.size() == 4 ? std::optional{RoundId{Uuid{}}} : std::nullopt;
          },
      .organisation =
          [](std::string_view name) {
            return name.size() == 5 ? std::optional{OrganisationId{Uuid{}}} : std::nullopt;
          }};
  auto const filter = parse_filter(text, names);
  if (filter) {
    return 0;
  }
  auto const& error = filter.error();
  auto const at = std::stoull(error.where);
  if (!error.key.starts_with("filter.") || at < 1 || at > size + 1) {
    std::abort();
  }
  return 0;
}
