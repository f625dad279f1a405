#include "njia/analysis/filter/test_key.h"

#include <algorithm>
#include <limits>
#include <type_traits>

namespace njia::analysis {
namespace {

class Writer {
public:
  std::string text = {};

  void operator()(CodeTest const& test) { write(test.column, test.codes); }
  void operator()(AnswerTest const& test) { write(test.question, test.codes); }
  void operator()(PlaceTest const& test) { write(test.of, test.places); }
  void operator()(StepTest const& test) {
    write(test.places, test.roles, test.precisions, test.certainties);
  }
  void operator()(LegTest const& test) {
    write(test.from, test.to, test.transport, test.crossing, test.documents, test.concealment);
  }
  void operator()(PeriodTest const& test) {
    write(test.learned, test.period.earliest.time_since_epoch().count(),
          test.period.latest.time_since_epoch().count());
  }
  void operator()(DatePrecisionTest const& test) { write(test.precisions); }
  void operator()(CasesTest const& test) {
    write(test.least, test.most.value_or(std::numeric_limits<std::uint64_t>::max()));
  }
  void operator()(SourceTest const& test) { write(test.organisations); }
  void operator()(RoundTest const& test) { write(test.rounds); }

private:
  template <class... Parts> void write(Parts const&... parts) { (put(parts), ...); }

  template <class T> void put(T const& value) {
    if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
      auto const number = static_cast<std::uint64_t>(value);
      for (auto shift = 0U; shift < 64; shift += 8) {
        text.push_back(static_cast<char>(number >> shift & 0xFFU));
      }
    } else {
      for (auto const byte : value.uuid().bytes) {
        text.push_back(static_cast<char>(byte));
      }
    }
  }
  /// In whatever order they were typed.
  template <class T> void put(std::vector<T> values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    put(values.size());
    for (auto const& value : values) {
      put(value);
    }
  }
};

} // namespace

std::optional<std::string> test_key(Test const& test) {
  if (auto const* source = std::get_if<SourceTest>(&test); source && !source->groups.empty()) {
    return std::nullopt;
  }
  auto writer = Writer{};
  writer.text.push_back(static_cast<char>(test.index()));
  std::visit(writer, test);
  return std::move(writer.text);
}

} // namespace njia::analysis
