#include "njia/analysis/scan/lanes.h"

#include <cstring>

// The bodies are written once, on vectors of kBytes, and compiled twice: for any x86-64 (16 bytes)
// and, where the running machine has it, for AVX2 (32 bytes). They must be inlined, for vectors
// cannot be passed between functions that are compiled for different machines.
namespace njia::analysis {
namespace {

template <class Count, std::size_t kBytes> struct VectorOf {
  using Type [[gnu::vector_size(kBytes), gnu::may_alias]] = Count;
};

template <class Number, std::size_t kBytes>
[[gnu::always_inline]] inline void add_rows(typename ManyLanes<Number>::Row const* rows,
                                            std::size_t slots, std::span<Neighbour const> places,
                                            typename ManyLanes<Number>::Row const* before,
                                            typename ManyLanes<Number>::Row* after) {
  using Vector = typename VectorOf<Number, kBytes>::Type;
  constexpr auto kVectors = sizeof(*rows) / kBytes;
  for (auto slot = std::size_t{0}; slot < slots; ++slot) {
    Vector sum[kVectors];
    auto const* start = reinterpret_cast<Vector const*>(before + slot);
    for (auto v = std::size_t{0}; v < kVectors; ++v) {
      sum[v] = start[v];
    }
    for (auto const& neighbour : places) {
      auto const* row = reinterpret_cast<Vector const*>(rows + neighbour.place * slots + slot);
      for (auto v = std::size_t{0}; v < kVectors; ++v) {
        sum[v] += row[v];
      }
    }
    auto* end = reinterpret_cast<Vector*>(after + slot);
    for (auto v = std::size_t{0}; v < kVectors; ++v) {
      end[v] = sum[v];
    }
  }
}

template <class Number, std::size_t kBytes>
[[gnu::always_inline]] inline bool any_exceeds(typename ManyLanes<Number>::Row const* cases,
                                               SpanGroups const& spans,
                                               typename ManyLanes<Number>::Row const* limits) {
  using Vector = typename VectorOf<Number, kBytes>::Type;
  constexpr auto kVectors = sizeof(*cases) / kBytes;
  Vector found[kVectors] = {};
  for (auto const& group : spans.groups) {
    Vector most[kVectors] = {};
    for (auto i = group.begin; i < group.end; ++i) {
      auto const* from = reinterpret_cast<Vector const*>(cases + spans.spans[i].from);
      auto const* to = reinterpret_cast<Vector const*>(cases + spans.spans[i].to);
      for (auto v = std::size_t{0}; v < kVectors; ++v) {
        auto const inside = from[v] - to[v];
        most[v] = inside > most[v] ? inside : most[v];
      }
    }
    auto const* limit = reinterpret_cast<Vector const*>(limits + group.row);
    for (auto v = std::size_t{0}; v < kVectors; ++v) {
      found[v] |= most[v] > limit[v];
    }
  }
  auto words = std::array<std::uint64_t, 8>{};
  static_assert(sizeof(words) == sizeof(found));
  std::memcpy(words.data(), found, sizeof(found));
  auto any = std::uint64_t{0};
  for (auto const word : words) {
    any |= word;
  }
  return any != 0;
}

template <class Number, std::size_t kBytes>
[[gnu::always_inline]] inline void cumulate_rows(typename ManyLanes<Number>::Row* rows,
                                                 std::size_t slots) {
  using Vector = typename VectorOf<Number, kBytes>::Type;
  constexpr auto kVectors = sizeof(*rows) / kBytes;
  for (auto slot = slots - 1; slot-- > 0;) {
    auto* row = reinterpret_cast<Vector*>(rows + slot);
    for (auto v = std::size_t{0}; v < kVectors; ++v) {
      row[v] += row[v + kVectors];
    }
  }
}

#if defined(__x86_64__)
bool has_avx2() {
  static bool const has = __builtin_cpu_supports("avx2") != 0;
  return has;
}

template <class Number>
[[gnu::target("avx2")]] void add_avx2(typename ManyLanes<Number>::Row const* rows,
                                      std::size_t slots, std::span<Neighbour const> places,
                                      typename ManyLanes<Number>::Row const* before,
                                      typename ManyLanes<Number>::Row* after) {
  add_rows<Number, 32>(rows, slots, places, before, after);
}

template <class Number>
[[gnu::target("avx2")]] bool may_exceed_avx2(typename ManyLanes<Number>::Row const* cases,
                                             SpanGroups const& spans,
                                             typename ManyLanes<Number>::Row const* limits) {
  return any_exceeds<Number, 32>(cases, spans, limits);
}
#endif

} // namespace

void OneLane::cumulate(Row* rows, std::size_t slots) {
  for (auto slot = slots - 1; slot-- > 0;) {
    rows[slot].lanes[0] += rows[slot + 1].lanes[0];
  }
}

void OneLane::add(Row const* rows, std::size_t slots, std::span<Neighbour const> places,
                  Row const* before, Row* after) {
  for (auto slot = std::size_t{0}; slot < slots; ++slot) {
    auto sum = before[slot].lanes[0];
    for (auto const& neighbour : places) {
      sum += rows[neighbour.place * slots + slot].lanes[0];
    }
    after[slot].lanes[0] = sum;
  }
}

bool OneLane::may_exceed(Row const* cases, SpanGroups spans, Row const* limits) {
  for (auto const& group : spans.groups) {
    auto const limit = limits[group.row].lanes[0];
    for (auto const& span : spans.spans.subspan(group.begin, group.end - group.begin)) {
      if (cases[span.from].lanes[0] - cases[span.to].lanes[0] > limit) {
        return true;
      }
    }
  }
  return false;
}

template <class Number> void ManyLanes<Number>::cumulate(Row* rows, std::size_t slots) {
  cumulate_rows<Number, 16>(rows, slots);
}

template <class Number>
void ManyLanes<Number>::add(Row const* rows, std::size_t slots, std::span<Neighbour const> places,
                            Row const* before, Row* after) {
#if defined(__x86_64__)
  if (has_avx2()) {
    add_avx2<Number>(rows, slots, places, before, after);
    return;
  }
#endif
  add_rows<Number, 16>(rows, slots, places, before, after);
}

template <class Number>
bool ManyLanes<Number>::may_exceed(Row const* cases, SpanGroups spans, Row const* limits) {
#if defined(__x86_64__)
  if (has_avx2()) {
    return may_exceed_avx2<Number>(cases, spans, limits);
  }
#endif
  return any_exceeds<Number, 16>(cases, spans, limits);
}

template struct ManyLanes<std::int16_t>;
template struct ManyLanes<std::int32_t>;

} // namespace njia::analysis
