#include "njia/app/import/merge_update.h"

#include "njia/domain/columns.h"
#include "njia/domain/field_text.h"

#include <algorithm>
#include <array>

namespace njia::importing {
namespace {

/// Fields that an import never takes from a row about a record.
constexpr auto kFixed =
    std::to_array<std::string_view>({"id", "org", "round", "entered_by", "entered_at", "channel"});
/// Fields that need more than "take it when it is not blank".
constexpr auto kSpecial = std::to_array<std::string_view>(
    {"steps", "legs", "permission", "kind", "submissions", "cases_basis", "cases_min", "cases_max",
     "cases_unit", "permission_basis"});

template <std::size_t N>
bool is_in(std::array<std::string_view, N> const& list, std::string_view key) {
  return std::find(list.begin(), list.end(), key) != list.end();
}

bool says_something(Step const& step) { return !step.places.empty() || !step.place_text.empty(); }

/// Which of the steps of its role a step is, from 0.
std::size_t ordinal(std::vector<Step> const& steps, std::size_t index) {
  return static_cast<std::size_t>(
      std::count_if(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(index),
                    [&](Step const& step) { return step.role == steps[index].role; }));
}

std::optional<std::uint32_t> same_step(std::vector<Step> const& steps, Role role,
                                       std::size_t wanted) {
  for (auto i = std::size_t{0}; i < steps.size(); ++i) {
    if (steps[i].role == role && ordinal(steps, i) == wanted) {
      return static_cast<std::uint32_t>(i + 1);
    }
  }
  return std::nullopt;
}

constexpr auto kOrder =
    std::to_array<Role>({Role::origin, Role::recruitment, Role::transit, Role::intended_destination,
                         Role::destination, Role::exploitation, Role::rescue_or_exit});

bool speaks_of(Journey const& journey, Role role) {
  return std::any_of(journey.steps.begin(), journey.steps.end(),
                     [&](Step const& step) { return step.role == role && says_something(step); });
}

bool clears(Draft const& draft, Role role) {
  return std::any_of(draft.cleared.begin(), draft.cleared.end(), [&](std::string const& name) {
    auto const target = find_target(name);
    return target && target->role == role && target->kind != TargetKind::leg_transport;
  });
}

void take_legs(Journey const& from, Journey& into, bool replace) {
  for (auto const& leg : from.legs) {
    if (leg.to_step == 0 || leg.to_step > from.steps.size()) {
      continue;
    }
    auto const at = leg.to_step - 1U;
    auto const to = same_step(into.steps, from.steps[at].role, ordinal(from.steps, at));
    if (!to) {
      continue;
    }
    auto const own = std::find_if(into.legs.begin(), into.legs.end(),
                                  [&](Leg const& other) { return other.to_step == *to; });
    if (own == into.legs.end()) {
      into.legs.push_back(leg);
      into.legs.back().to_step = *to;
    } else if (replace) {
      *own = leg;
      own->to_step = *to;
    }
  }
  std::sort(into.legs.begin(), into.legs.end(),
            [](Leg const& a, Leg const& b) { return a.to_step < b.to_step; });
}

void take_route(Journey const& existing, Draft const& draft, Journey& merged) {
  auto const& said = draft.journey;
  auto const touched = std::any_of(kOrder.begin(), kOrder.end(), [&](Role role) {
    return speaks_of(said, role) || clears(draft, role);
  });
  if (!touched && said.legs.empty()) {
    return;
  }
  if (touched) {
    merged.steps.clear();
    for (auto const role : kOrder) {
      auto const& source = speaks_of(said, role) || clears(draft, role) ? said : existing;
      for (auto const& step : source.steps) {
        if (step.role == role &&
            (role == Role::origin || says_something(step) || &source == &existing)) {
          merged.steps.push_back(step);
        }
      }
    }
    if (std::none_of(merged.steps.begin(), merged.steps.end(),
                     [](Step const& step) { return step.role == Role::origin; })) {
      merged.steps.insert(merged.steps.begin(),
                          Step{.role = Role::origin, .precision = Precision::unknown});
    }
    merged.legs.clear();
    take_legs(existing, merged, false);
  }
  take_legs(said, merged, true);
}

void take_cases(Draft const& draft, Journey& merged) {
  auto const& said = draft.journey;
  auto const cleared =
      std::any_of(draft.cleared.begin(), draft.cleared.end(), [](std::string const& name) {
        return name == "cases" || name == "cases_min" || name == "cases_max";
      });
  if (said.cases_basis != CasesBasis::unknown || cleared) {
    merged.cases_basis = said.cases_basis;
    merged.cases_min = said.cases_min;
    merged.cases_max = said.cases_max;
    merged.kind = said.kind;
  }
  if (said.cases_unit != CasesUnit::persons) {
    merged.cases_unit = said.cases_unit;
  }
  if (said.kind == JourneyKind::known_route) {
    merged.kind = said.kind;
  }
  if (said.submissions != 1) {
    merged.submissions = said.submissions;
  }
}

/// The record's field that a cleared column belongs to.
std::string field_of(std::string const& target) {
  static constexpr auto kRenamed = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"exploitation_type", "exploitation"},
       {"date", "journey_from"},
       {"date_from", "journey_from"},
       {"date_to", "journey_to"},
       {"sex", "by_sex"},
       {"age", "by_age"},
       {"age_class", "by_age_class"}});
  for (auto const& [from, to] : kRenamed) {
    if (from == target) {
      return std::string{to};
    }
  }
  return target;
}

} // namespace

Journey merge_update(Journey const& existing, Draft const& draft) {
  if (!draft.record_cells.empty()) {
    auto merged = journey_from_cells(draft.record_cells, existing).value_or(existing);
    merged.id = existing.id;
    merged.org = existing.org;
    merged.round = existing.round;
    merged.entered_by = existing.entered_by;
    merged.entered_at = existing.entered_at;
    merged.channel = existing.channel;
    return merged;
  }
  auto merged = existing;
  auto const blank = Journey{.id = existing.id, .org = existing.org, .round = existing.round};
  for_each_field<Journey>([&](auto const& row) {
    auto const said = draft.journey.*(row.member);
    auto const cleared =
        std::any_of(draft.cleared.begin(), draft.cleared.end(),
                    [&](std::string const& name) { return field_of(name) == row.key; });
    if (!is_in(kFixed, row.key) && !is_in(kSpecial, row.key) &&
        (cleared || !(said == blank.*(row.member)))) {
      merged.*(row.member) = said;
    }
  });
  if (draft.permission_given) {
    merged.permission = draft.journey.permission;
  }
  take_cases(draft, merged);
  take_route(existing, draft, merged);
  return merged;
}

std::vector<std::string> differing_fields(Journey const& a, Journey const& b) {
  auto keys = std::vector<std::string>{};
  for_each_field<Journey>([&](auto const& row) {
    if (!is_in(kFixed, row.key) && !(a.*(row.member) == b.*(row.member))) {
      keys.emplace_back(row.key);
    }
  });
  return keys;
}

std::string shown_value(Journey const& journey, std::string_view key) {
  auto text = std::string{};
  for_each_field<Journey>([&](auto const& row) {
    using Value = typename std::remove_cvref_t<decltype(row)>::Value;
    if (row.key != key || key == "note" || key == "org_ref") {
      return;
    }
    if constexpr (std::is_same_v<Value, std::vector<Step>>) {
      for (auto const& step : journey.steps) {
        text += (text.empty() ? "" : " > ") +
                (step.place_text.empty() ? std::string{"?"} : step.place_text);
      }
    } else if constexpr (!std::is_same_v<Value, std::vector<Leg>>) {
      text = FieldText<Value>::format(journey.*(row.member));
    }
  });
  return text;
}

} // namespace njia::importing
