// A hub with many random journeys in a store on the disk, for measuring how many questions about
// figures it answers a second. Usage: figures_hub FOLDER JOURNEYS READERS. Fills the folder when it
// is empty; prints port, process and token, and serves until its input ends.
#include "njia/analysis/testing/random_journeys.h"
#include "njia/crypto/token.h"
#include "njia/domain/blank.h"
#include "njia/geo/place_image_writer.h"
#include "njia/server/hub/hub_server.h"
#include "njia/store/sqlite/sqlite_store.h"

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <map>

#include <fmt/format.h>
#include <unistd.h>

namespace {

using namespace njia;

constexpr analysis::testing::RandomWorld kWorld{.seed = 1, .places = 3'000, .groups = 40};

/// The random world's places as a gazetteer.
class WorldFile {
public:
  explicit WorldFile(analysis::testing::RandomJourneys const& world) : places_{world.places()} {
    for (auto const town : world.towns()) {
      put(town, Precision::city);
    }
  }
  Gazetteer gazetteer() const {
    return Gazetteer{*PlaceImage::from_bytes(write_place_image(drafts_, 0, "random\n"), 0)};
  }

private:
  std::uint32_t put(PlaceId place, Precision precision) {
    if (auto const known = index_.find(place); known != index_.end()) {
      return known->second;
    }
    auto draft = PlaceDraft{.key = "random:" + place.text(), .id = place, .name = place.text()};
    draft.country = CountryCode::parse(places_.country_code(place));
    draft.precision = precision;
    draft.kind = precision == Precision::country  ? PlaceKind::country
                 : precision == Precision::admin1 ? PlaceKind::admin
                                                  : PlaceKind::settlement;
    if (precision == Precision::city) {
      draft.admin1 = draft.parent = put(*places_.ancestor(place, Level::admin1), Precision::admin1);
    } else if (precision == Precision::admin1) {
      draft.parent = put(*places_.ancestor(place, Level::country), Precision::country);
    } else {
      draft.codes = {places_.country_code(place)};
    }
    auto const number = static_cast<std::uint32_t>(drafts_.size());
    if (precision == Precision::admin1) {
      draft.admin1 = number;
    }
    drafts_.push_back(std::move(draft));
    index_.emplace(place, number);
    return number;
  }

  PlaceTree const& places_;
  std::vector<PlaceDraft> drafts_;
  std::map<PlaceId, std::uint32_t> index_;
};

Uuid id(std::uint64_t n) { return make_uuid_v7(1'600'000'000'000, 7, n); }

template <class Record> void put(Transaction& transaction, Record const& record) {
  if (auto const done = transaction.put(record, {.by = "bench"}); !done) {
    throw std::runtime_error{done.error().key};
  }
}

/// Organisations and rounds as the journeys name them, one owner's member, and its token.
void fill(Store& store, analysis::testing::RandomJourneys const& world, std::size_t journeys,
          std::string const& token_hash, Instant expires) {
  auto owner = blank<Organisation>();
  owner.id = OrganisationId{id(1)};
  owner.code = "BENCH";
  auto transaction = store.begin();
  put(*transaction, owner);
  auto member = blank<Member>();
  member.id = MemberId{id(2)};
  member.code = "bench";
  member.org = owner.id;
  member.roles.codes = {MemberRole::data_lead};
  member.access = AccessState::active;
  put(*transaction, member);
  auto token = blank<ApiToken>();
  token.id = ApiTokenId{id(3)};
  token.member = member.id;
  token.scopes = {"figures"};
  token.token_hash = token_hash;
  token.expires_at = expires;
  put(*transaction, token);
  auto rounds = std::map<RoundId, bool>{};
  world.each(journeys, [&](Journey const& one, GroupId) {
    auto journey = one;
    journey.org = owner.id;
    journey.permission = Permission::open;
    journey.programme.reset();
    if (rounds.emplace(journey.round, true).second) {
      auto round = blank<Round>();
      round.id = journey.round;
      round.code = fmt::format("R{}", rounds.size());
      put(*transaction, round);
    }
    if (auto const done = transaction->put_journey(journey, 0, {.by = "bench"}); !done) {
      throw std::runtime_error{done.error().key};
    }
  });
  if (auto const done = transaction->commit(); !done) {
    throw std::runtime_error{done.error().key};
  }
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: figures_hub FOLDER JOURNEYS READERS\n";
    return 2;
  }
  auto const folder = std::filesystem::path{argv[1]};
  auto const world = analysis::testing::RandomJourneys{kWorld};
  auto const now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  auto random = crypto::SystemRandom{};
  auto const made = crypto::make_token(crypto::TokenKind::api, random);
  {
    auto store = open_sqlite_store(folder);
    fill(**store, world, std::strtoull(argv[2], nullptr, 10), made.hash.text(),
         now + std::chrono::hours{24});
  }
  auto hub = server::HubServer::start({.open = [folder] { return open_sqlite_store(folder); },
                                       .gazetteer = WorldFile{world}.gazetteer(),
                                       .clock =
                                           [] {
                                             return std::chrono::floor<std::chrono::milliseconds>(
                                                 std::chrono::system_clock::now());
                                           },
                                       .http = {.port = 0, .io_threads = 1},
                                       .readers = std::strtoull(argv[3], nullptr, 10),
                                       .log = [](auto what, auto) { std::cerr << what << '\n'; }});
  if (!hub) {
    std::cerr << hub.error().key << '\n';
    return 1;
  }
  std::cout << (*hub)->port() << ' ' << getpid() << ' ' << made.text.text() << std::endl;
  while (std::getchar() != EOF) {
  }
  return 0;
}
