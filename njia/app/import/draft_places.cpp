#include "njia/app/import/draft_parts.h"
#include "njia/app/import/route_text.h"
#include "njia/app/import/text_scan.h"
#include "njia/base/text.h"
#include "njia/domain/validate.h"

#include <algorithm>

namespace njia::importing {
namespace {

constexpr std::size_t kShownCandidates = 4;

/// The step being made and the country that it lies in, for legs that cross a border.
struct PlacedStep {
  Step step;
  std::string country = {};
  std::string transport = {};
  FactCell const* cell = nullptr;
};

std::string candidate_names(std::vector<PlaceCandidate> const& candidates) {
  auto out = std::string{};
  for (auto i = std::size_t{0}; i < std::min(candidates.size(), kShownCandidates); ++i) {
    out += (i == 0 ? "" : " | ") + candidates[i].name;
  }
  return out;
}

class PlaceReader {
public:
  PlaceReader(DraftWork& work, PlaceDesk& places, CodeDesk& codes)
      : work_{work}, places_{places}, codes_{codes} {}

  void run() {
    auto const route = read_route();
    add_origin(route);
    add_cells(Role::recruitment);
    add_transit(route);
    add_cells(Role::intended_destination);
    add_cells(Role::exploitation);
    add_destination(route);
    add_cells(Role::rescue_or_exit);
    finish();
  }

private:
  PlaceCells const& cells(Role role) const {
    return work_.facts.places[static_cast<std::size_t>(role)];
  }

  IsCountry country_test() {
    return [this](std::string_view text) { return places_.is_country(text); };
  }

  RouteText read_route() {
    auto const* cell = work_.facts.find(TargetKind::route_text);
    return cell == nullptr ? RouteText{}
                           : split_route(cell->text, country_test(), work_.context.words);
  }

  /// Every journey has one origin, known or not.
  void add_origin(RouteText const& route) {
    auto const& own = cells(Role::origin);
    auto const* cell = work_.facts.find(TargetKind::route_text);
    if (!own.empty()) {
      steps_.push_back(from_cells(Role::origin, own));
    } else if (route.origin) {
      steps_.push_back(from_stop(Role::origin, *route.origin, *cell));
    } else if (work_.facts.nationality) {
      auto placed =
          from_text(Role::origin, *work_.facts.nationality, work_.facts.nationality->text, {}, {});
      placed.step.certainty = Certainty::inferred;
      steps_.push_back(std::move(placed));
    } else {
      steps_.push_back({.step = unknown_step(Role::origin)});
    }
  }

  void add_cells(Role role) {
    if (!cells(role).empty()) {
      steps_.push_back(from_cells(role, cells(role)));
    }
  }

  void add_transit(RouteText const& route) {
    for (auto const& [number, own] : work_.facts.transit) {
      if (own.place) {
        add_transit_cell(own);
      } else if (!own.empty()) {
        steps_.push_back(from_cells(Role::transit, own));
      }
    }
    for (auto const& cell : work_.facts.transit_lists) {
      add_stops(places_.transit(cell.text), cell);
    }
    if (auto const* cell = work_.facts.find(TargetKind::route_text)) {
      add_stops({.transit = route.transit,
                 .no_transit = route.no_transit,
                 .transit_unknown = route.transit_unknown},
                *cell);
    }
  }

  /// A numbered transit column may hold a list after all, or say that there was none. What the
  /// resolver makes of the whole text counts only where nothing in it parts one place from another.
  void add_transit_cell(PlaceCells const& own) {
    auto const& list = places_.transit(own.place->text);
    auto const is_one = list.transit.size() == 1 && list.transit.front().places.size() == 1;
    auto const is_whole =
        !list.parted &&
        places_.find(own.place->text, text_of(own.country), text_of(own.admin1)).status ==
            PlaceStatus::resolved;
    if (is_one || is_whole) {
      auto placed = from_cells(Role::transit, own);
      placed.transport = own.transport ? std::string{own.transport->text}
                         : is_one      ? list.transit.front().transport
                                       : "";
      steps_.push_back(std::move(placed));
      return;
    }
    add_stops(list, *own.place);
    if (own.transport && !steps_.empty() && !list.transit.empty()) {
      steps_.back().transport = own.transport->text;
    }
  }

  void add_stops(RouteText const& list, FactCell const& cell) {
    no_transit_ = no_transit_ || list.no_transit;
    transit_unknown_ = transit_unknown_ || list.transit_unknown;
    for (auto const& stop : list.transit) {
      if (stop.slash && stop.places.size() == 2) {
        work_.report("import.slash_read_as_or", cell);
      }
      steps_.push_back(from_stop(Role::transit, stop, cell));
    }
  }

  void add_destination(RouteText const& route) {
    auto const& own = cells(Role::destination);
    auto placed = std::optional<PlacedStep>{};
    if (!own.empty()) {
      placed = from_cells(Role::destination, own);
    } else if (route.destination) {
      placed = from_stop(Role::destination, *route.destination,
                         *work_.facts.find(TargetKind::route_text));
    }
    // The same place said twice, once as destination and once as place of exploitation, is one
    // arrival.
    auto const same =
        placed && !placed->step.places.empty() &&
        std::any_of(steps_.begin(), steps_.end(), [&](PlacedStep const& other) {
          return other.step.role == Role::exploitation && other.step.places == placed->step.places;
        });
    if (placed && !same) {
      auto const exploited =
          std::find_if(steps_.begin(), steps_.end(), [](PlacedStep const& other) {
            return other.step.role == Role::exploitation;
          });
      steps_.insert(exploited, std::move(*placed));
    }
  }

  static std::string_view text_of(std::optional<FactCell> const& cell) {
    return cell ? cell->text : std::string_view{};
  }

  static Step unknown_step(Role role) { return {.role = role, .precision = Precision::unknown}; }

  PlacedStep from_cells(Role role, PlaceCells const& own) {
    auto const country = text_of(own.country);
    auto const admin1 = text_of(own.admin1);
    if (own.place && !work_.context.words.says_not_known(own.place->text)) {
      return from_text(role, *own.place, own.place->text, country, admin1);
    }
    if (own.admin1 && !work_.context.words.says_not_known(admin1)) {
      return from_text(role, *own.admin1, admin1, country, {}, Precision::admin1);
    }
    auto const& cell = own.country ? *own.country : *own.place;
    return from_text(role, cell, cell.text, {}, {},
                     own.country ? Precision::country : Precision::not_asked);
  }

  /// The whole text as one place first ("Port au Prince"); only then as alternatives ("Isebania or
  /// Namanga").
  PlacedStep from_text(Role role, FactCell const& cell, std::string_view text,
                       std::string_view country, std::string_view admin1,
                       Precision column = Precision::not_asked) {
    auto const whole = places_.find(text, country, admin1, column);
    auto const stop =
        whole.status == PlaceStatus::resolved || whole.status == PlaceStatus::stated_unknown
            ? RouteStop{.places = {std::string{text}}}
            : split_place(text, work_.context.words);
    auto placed = from_places(role, stop.places, cell, country, admin1, column);
    placed.transport = stop.transport;
    return placed;
  }

  PlacedStep from_stop(Role role, RouteStop const& stop, FactCell const& cell) {
    auto placed = from_places(role, stop.places, cell, {}, {});
    placed.transport = stop.transport;
    return placed;
  }

  PlacedStep from_places(Role role, std::vector<std::string> const& texts, FactCell const& cell,
                         std::string_view country, std::string_view admin1,
                         Precision column = Precision::not_asked) {
    auto placed = PlacedStep{.step = unknown_step(role), .cell = &cell};
    auto& step = placed.step;
    auto precision = Precision::not_asked;
    for (auto const& text : texts) {
      auto const outcome = places_.find(text, country, admin1, column);
      if (!outcome.personal) {
        step.place_text += (step.place_text.empty() ? "" : " | ") + text;
      }
      auto const found = settle(outcome, text, country, admin1, cell);
      if (found &&
          std::find(step.places.begin(), step.places.end(), found->place) == step.places.end()) {
        step.places.push_back(found->place);
        precision = std::max(precision, found->precision); // the coarsest
        placed.country = found->country;
      }
    }
    step.precision = step.places.empty() ? Precision::unknown : precision;
    step.place_text = cut_text(step.place_text, kMaxPlaceText);
    return placed;
  }

  /// The place to take for one text, with a finding when that is not plain.
  std::optional<PlaceCandidate> settle(PlaceOutcome const& outcome, std::string const& text,
                                       std::string_view country, std::string_view admin1,
                                       FactCell const& cell) {
    if (outcome.status == PlaceStatus::resolved) {
      return outcome.candidates.front();
    }
    if (outcome.status == PlaceStatus::stated_unknown) {
      return country.empty() ? std::nullopt : country_place(country);
    }
    if (outcome.personal) {
      auto& finding = work_.report("import.place_looks_personal", cell);
      finding.value.clear();
      return std::nullopt;
    }
    auto const in_country =
        outcome.status == PlaceStatus::unknown ? wider_place(country, admin1) : std::nullopt;
    auto const* key = in_country                                 ? "import.place_kept_at_country"
                      : outcome.status == PlaceStatus::ambiguous ? "import.place_ambiguous"
                                                                 : "import.place_unknown";
    auto& finding = work_.report(key, cell);
    finding.suggestion = candidate_names(outcome.candidates);
    // By these a later decision finds the step again.
    finding.args = {
        {"text", text}, {"country", outcome.country}, {"step", std::to_string(steps_.size() + 1)}};
    if (in_country) {
      finding.fix = in_country->name;
    }
    return in_country;
  }

  /// The county or country that is stated beside a place that is not known.
  std::optional<PlaceCandidate> wider_place(std::string_view country, std::string_view admin1) {
    if (!admin1.empty()) {
      auto const& outcome = places_.find(admin1, country, {}, Precision::admin1);
      if (outcome.status == PlaceStatus::resolved) {
        return outcome.candidates.front();
      }
    }
    return country.empty() ? std::nullopt : country_place(country);
  }

  std::optional<PlaceCandidate> country_place(std::string_view country) {
    auto const& outcome = places_.find(country, {}, {}, Precision::country);
    return outcome.status == PlaceStatus::resolved ? std::optional{outcome.candidates.front()}
                                                   : std::nullopt;
  }

  void finish() {
    auto& journey = work_.draft.journey;
    auto previous = std::string{};
    for (auto& placed : steps_) {
      auto const is_travelled = placed.step.role != Role::intended_destination;
      journey.steps.push_back(std::move(placed.step));
      if (!placed.transport.empty() && is_travelled && journey.steps.size() > 1) {
        auto leg = Leg{.to_step = static_cast<std::uint32_t>(journey.steps.size())};
        auto const source =
            FactCell{.text = placed.transport,
                     .column = placed.cell != nullptr ? placed.cell->column : nullptr,
                     .target = placed.cell != nullptr ? placed.cell->target : nullptr};
        read_many(work_, codes_, source, leg.transport);
        if (leg.transport.was_asked()) {
          journey.legs.push_back(std::move(leg));
        }
      }
      if (is_travelled) {
        note_border(previous, placed.country, journey.steps.size());
        previous = placed.country;
      }
    }
    auto const transits = std::any_of(journey.steps.begin(), journey.steps.end(),
                                      [](Step const& step) { return step.role == Role::transit; });
    journey.transit_known = transits           ? TransitKnown::some
                            : no_transit_      ? TransitKnown::none
                            : transit_unknown_ ? TransitKnown::unknown
                                               : TransitKnown::not_asked;
    read_crossing();
    note_open_ends();
  }

  /// Neither where it began nor where it led: said once, for it counts on no route.
  void note_open_ends() {
    auto const& steps = work_.draft.journey.steps;
    auto const is_end = [](Step const& step) {
      return step.role != Role::transit && step.role != Role::recruitment &&
             (!step.places.empty() || !step.place_text.empty());
    };
    auto const is_known = [](Step const& step) { return !step.places.empty(); };
    if (std::none_of(steps.begin(), steps.end(), is_end) &&
        std::any_of(steps.begin(), steps.end(), is_known)) {
      work_.report("import.no_ends");
    }
  }

  void note_border(std::string const& from, std::string const& to, std::size_t step) {
    if (!from.empty() && !to.empty() && from != to && border_step_ == 0) {
      border_step_ = static_cast<std::uint32_t>(step);
    }
    last_step_ = static_cast<std::uint32_t>(step);
  }

  /// How a border was crossed, said of the journey: it belongs to the first leg that leaves a
  /// country, else to the last.
  void read_crossing() {
    auto& journey = work_.draft.journey;
    auto const to = border_step_ != 0 ? border_step_ : last_step_;
    for (auto const& cell : work_.facts.answers) {
      auto const& name = cell.target->name;
      if ((name != "crossing" && name != "documents" && name != "concealment") || to < 2) {
        continue;
      }
      auto const& reading = codes_.read(cell.target->vocabulary, cell.text);
      report_reading(work_, cell, reading);
      if (reading.codes.empty()) {
        continue;
      }
      auto& leg = leg_to(journey, to);
      auto const code = reading.codes.front();
      if (name == "crossing") {
        leg.crossing = static_cast<Crossing>(code);
      } else if (name == "documents") {
        leg.documents = static_cast<Documents>(code);
      } else {
        leg.concealment = static_cast<Concealment>(code);
      }
    }
  }

  static Leg& leg_to(Journey& journey, std::uint32_t step) {
    for (auto& leg : journey.legs) {
      if (leg.to_step == step) {
        return leg;
      }
    }
    auto const at = std::find_if(journey.legs.begin(), journey.legs.end(),
                                 [&](Leg const& leg) { return leg.to_step > step; });
    return *journey.legs.insert(at, Leg{.to_step = step});
  }

  DraftWork& work_;
  PlaceDesk& places_;
  CodeDesk& codes_;
  std::vector<PlacedStep> steps_;
  bool no_transit_ = false;
  bool transit_unknown_ = false;
  std::uint32_t border_step_ = 0;
  std::uint32_t last_step_ = 0;
};

} // namespace

void read_places(DraftWork& work, PlaceDesk& places, CodeDesk& codes) {
  PlaceReader{work, places, codes}.run();
}

} // namespace njia::importing
