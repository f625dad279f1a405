#include "njia/privacy/release.h"

#include "njia/base/parallel.h"
#include "njia/privacy/coarsen.h"
#include "njia/privacy/complement.h"
#include "njia/privacy/ladder.h"
#include "njia/privacy/present.h"
#include "njia/privacy/rule.h"

#include <algorithm>

namespace njia {

/// The one friend of the gate.
struct ReleaseMaker {
  template <class T> static Released<T> admit(T value, Audience audience) {
    return PrivacyGate::admit(std::move(value), audience);
  }
};

namespace {

constexpr std::string_view kNotPermitted = "not_permitted";

bool is_exact(Audience audience) {
  return audience == Audience::owner || audience == Audience::coordinator;
}

Error refuse(std::string key, CountTable const& table, Audience audience) {
  return {.key = std::move(key),
          .where = table.name,
          .args = {{"analysis", table.name}, {"audience", std::string{audience_key(audience)}}}};
}

/// Calls visit(journey) for every journey that stands behind a figure of the table.
template <class Visit> void each_member(CountTable const& table, Visit const& visit) {
  std::for_each(table.total_members.begin(), table.total_members.end(), visit);
  for (auto const& row : table.rows) {
    std::for_each(row.members.begin(), row.members.end(), visit);
  }
  for (auto const& left_out : table.left_out) {
    if (left_out.reason != kNotPermitted) {
      std::for_each(left_out.members.begin(), left_out.members.end(), visit);
    }
  }
}

Result<Done> check_table(CountTable const& table, Audience audience) {
  if (audience > table.policy.widest) {
    return refuse("release.not_for_audience", table, audience);
  }
  if (!table.ledger) {
    return Done{};
  }
  auto const needed = needed_permission(audience);
  auto permitted = true;
  each_member(table, [&](std::uint32_t member) {
    auto const& journey = table.ledger->journeys[member];
    permitted = permitted && journey.permission >= needed;
  });
  if (!permitted) {
    return refuse("release.not_permitted", table, audience);
  }
  return Done{};
}

/// An owner's release rests on the owner alone.
Result<Done> check_owner(Cube const& cube, ReleaseContext const& context) {
  for (auto const& cell : cube.cells) {
    for (auto const& [group, part] : cell.counts.parts) {
      if (!context.owner || group != *context.owner) {
        return refuse("release.not_own", cube.tables[cell.table], Audience::owner);
      }
    }
  }
  return Done{};
}

/// Declared figures that fail the rule, whole: what nobody may work out.
std::vector<Members> protected_sets(Cube const& cube) {
  auto of_tables = std::vector<std::vector<Members>>(cube.tables.size());
  for_each_in_parallel(cube.tables.size(), [&](std::size_t i) {
    auto const& table = cube.tables[i];
    auto const take = [&](Members const& members) {
      if (!members.empty() && !judge(count(*cube.ledger, members)).passes()) {
        of_tables[i].push_back(members);
      }
    };
    take(table.total_members);
    for (auto const& row : table.rows) {
      take(row.members);
    }
    for (auto const& left_out : table.left_out) {
      take(left_out.members);
    }
  });
  auto sets = std::vector<Members>{};
  for (auto& of_table : of_tables) {
    std::move(of_table.begin(), of_table.end(), std::back_inserter(sets));
  }
  return sets;
}

std::vector<Members> published_sets(Cube const& cube) {
  auto sets = std::vector<Members>{};
  for (auto const& cell : cube.cells) {
    if (cell.is_published) {
      sets.push_back(cell.members);
    }
  }
  return sets;
}

/// Suppresses until the auditor finds nothing.
void suppress(Cube& cube, PlaceTree const& places) {
  climb(cube, places);
  auto const withheld = protected_sets(cube);
  for (auto safe = false; !safe;) {
    complement(cube);
    auto const published = published_sets(cube);
    auto const findings =
        audit({.ledger = *cube.ledger, .published = published, .withheld = withheld});
    safe = findings.empty();
    if (!safe && !withhold_one_near(cube, withheld[findings.front().withheld])) {
      return;
    }
  }
}

void show_all(Cube& cube) {
  for (auto& cell : cube.cells) {
    cell.is_published = true;
  }
}

/// The figures of a release: each declared table as a cube of cells, decided upon.
Result<Cube> decide(std::vector<CountTable> tables, Audience audience, PlaceTree const& places,
                    ReleaseContext const& context) {
  if (auto const in_time = check_release_time(audience, context); !in_time) {
    return in_time.error();
  }
  for (auto& table : tables) {
    if (auto const fit = check_table(table, audience); !fit) {
      return fit.error();
    }
    if (!is_exact(audience)) {
      std::erase_if(table.left_out,
                    [](LeftOut const& left_out) { return left_out.reason == kNotPermitted; });
    }
  }
  if (audience == Audience::open) {
    drop_newest_month(tables, *context.period);
  }
  auto cube = make_cube(std::move(tables));
  if (!cube) {
    return cube;
  }
  if (audience == Audience::owner) {
    if (auto const own = check_owner(*cube, context); !own) {
      return own.error();
    }
  }
  if (is_exact(audience)) {
    show_all(*cube);
  } else {
    suppress(*cube, places);
  }
  if (audience == Audience::open) {
    coarsen_to_admin1(*cube, places);
  }
  return cube;
}

Release present_all(Cube const& cube, Audience audience) {
  auto shown = std::vector<PublishedTable>(cube.tables.size());
  for_each_in_parallel(shown.size(), [&](std::size_t i) { shown[i] = present(cube, i, audience); });
  auto out = Release{.audience = audience};
  for (auto& table : shown) {
    out.tables.push_back(ReleaseMaker::admit(std::move(table), audience));
  }
  return out;
}

} // namespace

Result<AuditedRelease> release_with_evidence(std::vector<CountTable> tables, Audience audience,
                                             PlaceTree const& places,
                                             ReleaseContext const& context) {
  auto const cube = decide(std::move(tables), audience, places, context);
  if (!cube) {
    return cube.error();
  }
  return AuditedRelease{.release = present_all(*cube, audience),
                        .ledger = cube->ledger,
                        .published = published_sets(*cube),
                        .withheld =
                            is_exact(audience) ? std::vector<Members>{} : protected_sets(*cube)};
}

Result<Done> check_release_time(Audience audience, ReleaseContext const& context) {
  if (audience != Audience::open) {
    return Done{};
  }
  if (!context.period) {
    return Error{.key = "release.period_unknown", .where = "period"};
  }
  auto const from = context.period->latest + std::chrono::days{kPublicWaitDays};
  if (context.today < from) {
    return Error{
        .key = "release.too_early", .where = "period", .args = {{"from", format_day(from)}}};
  }
  return Done{};
}

Result<Release> release(std::vector<CountTable> tables, Audience audience, PlaceTree const& places,
                        ReleaseContext const& context) {
  auto const cube = decide(std::move(tables), audience, places, context);
  if (!cube) {
    return cube.error();
  }
  return present_all(*cube, audience);
}

Result<Released<std::vector<Journey>>> release_journeys(std::vector<Journey> journeys,
                                                        Audience audience,
                                                        std::optional<OrganisationId> owner) {
  if (!is_exact(audience)) {
    return Error{
        .key = "release.not_for_audience",
        .where = "journeys",
        .args = {{"analysis", "journeys"}, {"audience", std::string{audience_key(audience)}}}};
  }
  auto const args = std::vector<std::pair<std::string, std::string>>{
      {"analysis", "journeys"}, {"audience", std::string{audience_key(audience)}}};
  for (auto const& journey : journeys) {
    if (audience == Audience::owner && (!owner || journey.org != *owner)) {
      return Error{.key = "release.not_own", .where = "journeys", .args = args};
    }
    if (journey.permission < needed_permission(audience)) {
      return Error{.key = "release.not_permitted", .where = "journeys", .args = args};
    }
  }
  return ReleaseMaker::admit(std::move(journeys), audience);
}

} // namespace njia
