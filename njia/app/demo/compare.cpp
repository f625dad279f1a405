#include "njia/app/demo/compare.h"

#include "njia/domain/vocabulary.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace njia::demo {
namespace {

using PlaceName = std::function<std::string(PlaceId)>;

constexpr auto kFields = std::to_array<std::string_view>(
    {"steps", "exploitation", "industry", "recruitment", "transport", "kind", "date", "cases"});
using Content = std::array<std::string, kFields.size()>;

std::string steps_text(Journey const& journey, PlaceName const& name) {
  auto out = std::string{};
  for (auto const& step : journey.steps) {
    auto places = std::vector<std::string>{};
    for (auto const id : step.places) {
      places.push_back(name ? name(id) : id.text());
    }
    std::sort(places.begin(), places.end());
    out += out.empty() ? "" : " > ";
    out += term_code(step.role) + " ";
    for (auto const& place : places) {
      out += (&place == &places.front() ? "" : " or ") + place;
    }
    out += places.empty() ? "?" : "";
  }
  return out;
}

template <Term T> std::string many_text(Many<T> const& answers) {
  auto codes = std::vector<std::string>{};
  for (auto const code : answers.codes) {
    codes.push_back(term_code(code));
  }
  std::sort(codes.begin(), codes.end());
  return fmt::format("{}{}", fmt::join(codes, "+"),
                     answers.other.empty() ? "" : ":" + answers.other);
}

std::string cases_text(Journey const& journey) {
  auto const number = [](std::optional<std::uint32_t> const& n) {
    return n ? std::to_string(*n) : "?";
  };
  return fmt::format("{} {}..{}", term_code(journey.cases_basis), number(journey.cases_min),
                     number(journey.cases_max));
}

Content content_of(Journey const& journey, PlaceName const& name) {
  return {steps_text(journey, name),
          many_text(journey.exploitation),
          many_text(journey.industry),
          many_text(journey.recruitment),
          many_text(journey.transport),
          term_code(journey.kind),
          journey.journey_from ? format_edtf(*journey.journey_from) : "undated",
          cases_text(journey)};
}

std::size_t count_differences(Content const& a, Content const& b) {
  auto count = std::size_t{0};
  for (auto i = std::size_t{0}; i < a.size(); ++i) {
    count += a[i] == b[i] ? 0U : i == 0 ? 2U : 1U; // the route says most
  }
  return count;
}

std::string describe(Content const& imported, Content const& truth) {
  auto out = std::string{};
  for (auto i = std::size_t{0}; i < kFields.size(); ++i) {
    if (imported[i] != truth[i]) {
      out += fmt::format("{}{}: truth [{}], imported [{}]", out.empty() ? "" : "; ", kFields[i],
                         truth[i], imported[i]);
    }
  }
  return out + fmt::format(" (route {})", truth.front());
}

} // namespace

std::string content_text(Journey const& journey, bool with_cases) {
  auto content = content_of(journey, {});
  if (!with_cases) {
    content.back().clear();
  }
  return fmt::format("{}", fmt::join(content, "\n"));
}

TruthComparison compare_with_truth(std::span<Journey const> imported,
                                   std::span<Journey const> truth, PlaceName const& name) {
  auto wanted = std::map<Content, std::size_t>{};
  for (auto const& journey : truth) {
    ++wanted[content_of(journey, name)];
  }
  auto out = TruthComparison{};
  auto surplus = std::vector<Content>{};
  for (auto const& journey : imported) {
    auto content = content_of(journey, name);
    auto const found = wanted.find(content);
    if (found != wanted.end() && found->second > 0) {
      --found->second;
      ++out.equal;
    } else {
      surplus.push_back(std::move(content));
    }
  }
  for (auto& [content, count] : wanted) {
    auto const& missing = content;
    for (; count > 0; --count) {
      auto const nearest =
          std::min_element(surplus.begin(), surplus.end(), [&](auto const& a, auto const& b) {
            return count_differences(a, missing) < count_differences(b, missing);
          });
      if (nearest == surplus.end()) {
        out.differences.push_back(fmt::format("not imported: {}", fmt::join(missing, "; ")));
        continue;
      }
      out.differences.push_back(describe(*nearest, missing));
      surplus.erase(nearest);
    }
  }
  for (auto const& content : surplus) {
    out.differences.push_back(fmt::format("not in the truth: {}", fmt::join(content, "; ")));
  }
  return out;
}

} // namespace njia::demo
