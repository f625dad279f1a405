// Every operation by every role on every kind of object in every state of membership, compared with
// tests/access/expected_access, which is written apart from the program's own table.
#include "njia/server/hub/route.h"
#include "njia/server/hub/testing/hub_fixture.h"

#include "njia/domain/record_json.h"

#include <array>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include <gtest/gtest.h>

namespace njia::server {
namespace {

using hub_testing::HubFixture;
using hub_testing::id;
using hub_testing::Sent;

constexpr auto kObjects = std::size_t{7};

struct Expected {
  std::string object;
  std::map<std::string, std::string> by_role = {};
};

/// The file, by operation.
std::map<std::string, Expected> read_expected(std::vector<std::string>& roles) {
  auto file = std::ifstream{NJIA_SOURCE_DIR "/tests/access/expected_access"};
  auto expected = std::map<std::string, Expected>{};
  for (auto line = std::string{}; std::getline(file, line);) {
    auto words = std::istringstream{line};
    auto operation = std::string{};
    auto row = Expected{};
    words >> operation;
    if (operation == "#") { // the last such line names the columns
      auto word = std::string{};
      words >> word >> row.object;
      if (word == "operation") {
        for (roles.clear(); words >> word;) {
          roles.push_back(word);
        }
      }
      continue;
    }
    words >> row.object;
    for (auto const& role : roles) {
      words >> row.by_role[role];
    }
    if (!operation.empty()) {
      expected.emplace(operation, std::move(row));
    }
  }
  return expected;
}

/// What is not found may also be what stands in the body, of an object that is one's own.
char verdict_of(Sent const& sent) {
  auto const is_about_body = sent.status == 404 && (sent.body.at("code") == "place.unknown" ||
                                                    sent.body.at("code") == "staging.no_such_row");
  return sent.status == 401                     ? 'u'
         : sent.status == 403                   ? 'f'
         : sent.status == 404 && !is_about_body ? 'h'
                                                : '+';
}

class AccessMatrix : public HubFixture {
protected:
  struct Person {
    std::string role;
    int member; ///< 0: none
    int org;    ///< 0: none
    std::string token;
  };

  AccessMatrix() {
    for (auto const& [code, n, standing] :
         {std::tuple{"A", 1, Standing::contributor}, std::tuple{"B", 2, Standing::contributor},
          std::tuple{"C", 3, Standing::coordinator}, std::tuple{"D", 4, Standing::contributor},
          std::tuple{"E", 5, Standing::contributor}, std::tuple{"S", 6, Standing::state_body}}) {
      put(organisation(code, n, standing));
    }
    put(round(9));
    for (auto const receiver : {1, 3, 6}) {
      put(agreement(60 + receiver, 4, receiver, Decision::accepted));
      put(agreement(70 + receiver, 5, receiver, Decision::revoked));
    }
    auto n = 20;
    for (auto const& [role, value, org] :
         {std::tuple{"case_worker", MemberRole::case_worker, 1},
          std::tuple{"data_lead", MemberRole::data_lead, 1},
          std::tuple{"reviewer", MemberRole::reviewer, 1},
          std::tuple{"analyst", MemberRole::analyst, 3},
          std::tuple{"officer", MemberRole::officer, 6},
          std::tuple{"reader", MemberRole::reader, 1}, std::tuple{"admin", MemberRole::admin, 1},
          std::tuple{"operator", MemberRole::hub_operator, 0}}) {
      ++n;
      member(role, n, org, value);
      people_.push_back({role, n, org, session(n)});
    }
    people_.push_back({"nobody", 0, 0, ""});
    people_.push_back({"link", 0, 1, link(80, 1, 9)});
    for (auto const& [member_number, org] :
         {std::pair{41, 1}, std::pair{42, 2}, std::pair{43, 3}, std::pair{44, 4}, std::pair{45, 5},
          std::pair{46, 6}}) {
      member("colleague-" + std::to_string(org), member_number, org, MemberRole::reader);
    }
    member("operator-2", 47, 0, MemberRole::hub_operator);
    for (auto const& person : people_) {
      add_journeys(person);
      add_own(person);
    }
    keep_foreign();
    keep_of_organisations();
    start();
  }

  /// A job and a kept view of one's own; of one's colleague a view that is shared, and a job.
  void add_own(Person const& person) {
    if (person.member == 0) {
      return;
    }
    add_job_and_view(500 + person.member, MemberId{id(person.member)});
    add_job_and_view(600 + person.member, MemberId{id(person.org == 0 ? 47 : 40 + person.org)});
  }

  void add_job_and_view(int n, MemberId owner) {
    auto transaction = store_->begin();
    app::put_job(*transaction, {.id = id(n),
                                .owner = owner,
                                .kind = "import",
                                .stage = app::JobStage::done,
                                .created_at = now_,
                                .summary = kSummary});
    ASSERT_TRUE(transaction->commit());
    auto view = blank<SavedView>();
    view.id = SavedViewId{id(n)};
    view.member = owner;
    view.title = "mine";
    view.shared = true;
    put(view);
  }

  /// Of each organisation an import that was saved, and an agreement to which B is no side but of
  /// its own.
  void keep_of_organisations() {
    for (auto const org : {1, 2, 3, 4, 5, 6}) {
      auto transaction = store_->begin();
      ASSERT_TRUE(transaction->create_batch({.id = BatchId{id(700 + org)},
                                             .code = "",
                                             .org = OrganisationId{id(org)},
                                             .round = RoundId{id(9)},
                                             .file_name = "x.csv",
                                             .state = BatchState::committed}));
      ASSERT_TRUE(transaction->commit());
      if (org == 1 || org == 3 || org == 6) {
        put(agreement(50 + org, org, 2, Decision::proposed));
      }
      add_job_and_view(800 + org, MemberId{id(40 + org)});
    }
    put(agreement(58, 2, 5, Decision::accepted));
  }

  /// One's own entry and a colleague's.
  void add_journeys(Person const& person) {
    if (person.org == 0 || person.member == 0) {
      return;
    }
    put_journey(entered(journey_number(person, 0), person.org, MemberId{id(person.member)}.text()));
    put_journey(entered(journey_number(person, 1), person.org, "a colleague"));
  }

  void keep_foreign() {
    auto shared = entered(303, 2, "x");
    shared.permission = Permission::coordinator;
    put_journey(entered(302, 2, "x"));
    put_journey(shared);
    put_journey(entered(304, 4, "x"));
    put_journey(entered(305, 5, "x"));
  }

  static int journey_number(Person const& person, std::size_t object) {
    return object < 2 ? 200 + 2 * person.member + static_cast<int>(object)
                      : 300 + static_cast<int>(object);
  }

  Journey entered(int n, int org, std::string by) {
    auto record = journey(n, org);
    record.permission = Permission::only_us;
    record.entered_by = std::move(by);
    return record;
  }

  /// The organisation that an object belongs to; 0: there is none.
  static int organisation_of(Person const& person, std::size_t object) {
    constexpr auto kForeign = std::array<int, kObjects>{0, 0, 2, 2, 4, 5, 0};
    return object < 2 ? (person.org == 0 ? 2 : person.org) : kForeign[object];
  }

  /// What stands in the path in the place of {id}.
  static std::string object_id(std::string const& kind, Person const& person, std::size_t object) {
    if (kind == "journey") {
      return JourneyId{id(journey_number(person, object))}.text();
    }
    if (kind == "member") {
      auto const org = organisation_of(person, object);
      auto const colleague = person.org == 0 && object < 2 ? 47 : 40 + org;
      return MemberId{id(object == 6 ? 999 : object == 0 ? person.member : colleague)}.text();
    }
    if (kind == "import") {
      auto const org = organisation_of(person, object);
      return BatchId{id(org == 0 ? 999 : 700 + org)}.text();
    }
    if (kind == "job" || kind == "view") {
      return format_uuid(id(object == 0   ? 500 + person.member
                            : object == 1 ? 600 + person.member
                            : object == 6 ? 999
                                          : 800 + organisation_of(person, object)));
    }
    if (kind == "agreement") { // given, given, two of others, received, revoked
      auto const own = 50 + person.org;
      return AgreementId{id(std::array{own, own, 58, 58, own + 10, own + 20, 999}[object])}.text();
    }
    if (kind == "organisation") {
      auto const org = organisation_of(person, object);
      return OrganisationId{id(org == 0 ? 999 : org)}.text();
    }
    return RoundId{id(object == 6 ? 999 : 9)}.text();
  }

  /// A body that is understood; what it asks for fails later, so that nothing changes.
  std::string body_of(std::string_view operation, Person const& person, std::size_t object) {
    auto const org = organisation_of(person, object);
    if (operation == "createJourney") {
      auto record = journey(302, org == 0 ? 999 : org); // the id is taken
      return record_to_json(record);
    }
    if (operation == "replaceJourney") {
      return record_to_json(journey(journey_number(person, object), org == 0 ? 2 : org));
    }
    if (operation == "createOrganisation" || operation == "replaceOrganisation") {
      return record_to_json(organisation("A", org == 0 ? 998 : org, Standing::contributor));
    }
    if (operation == "createRound" || operation == "replaceRound") {
      auto record = round(operation == "createRound" ? 998 : 9); // the code is taken
      return record_to_json(record);
    }
    if (operation == "withdrawJourneys") {
      return R"({"journeys":[")" + JourneyId{id(journey_number(person, object))}.text() + "\"]}";
    }
    if (operation == "createExport") {
      return R"({"format":"csv","org":")" + OrganisationId{id(org == 0 ? 999 : org)}.text() + "\"}";
    }
    if (operation == "proposeAgreement") { // nobody is there to receive
      auto record = agreement(997, org == 0 ? 999 : org, 998, Decision::proposed);
      record.fields = {"steps"};
      return record_to_json(record);
    }
    if (operation == "putCoverage") {
      auto record = blank<CoverageStatement>();
      record.places = {PlaceId{id(50)}};
      return record_to_json(record);
    }
    if (operation == "createView" || operation == "replaceView") {
      auto record = blank<SavedView>();
      record.id = SavedViewId{id(996)}; // another than that of the path
      record.title = "mine";
      record.query = "view=routes";
      return record_to_json(record);
    }
    if (operation == "createRemark") { // of a thread that there is not
      auto record = blank<Remark>();
      record.id = RemarkId{id(995)};
      record.thread = RemarkId{id(994)};
      record.text = "Which month?";
      return record_to_json(record);
    }
    if (operation == "createReview") { // of a version that there is not yet
      auto record = blank<ReviewStep>();
      record.id = ReviewStepId{id(993)};
      record.journey_version = 77;
      record.state = ReviewState::accepted;
      return record_to_json(record);
    }
    if (operation == "createAssessment") {
      auto record = blank<Assessment>(); // no grade
      record.id = AssessmentId{id(992)};
      return record_to_json(record);
    }
    if (operation == "signIn") { // each name its own, since guesses are counted by name
      return R"({"login":"nobody-)" + std::to_string(++guesses_) + R"(","password":"wrong"})";
    }
    static auto const kBodies = std::map<std::string_view, std::string_view>{
        {"giveTotpCode", R"({"pending":"x","code":"000000"})"},
        {"giveRecoveryCode", R"({"pending":"x","code":"000000"})"},
        {"beginPasskeySignIn", "{}"},
        {"givePasskey", R"({"response":{}})"},
        {"confirmSession", "{}"},
        {"setPassword", R"({"password":"short"})"},
        {"confirmTotp", R"({"code":"000000"})"},
        {"addPasskey", R"({"title":"t","response":{}})"},
        {"renamePasskey", R"({"title":"t"})"},
        {"createToken", R"({"title":"t","scopes":["nonsense"]})"},
        {"inviteMember", R"({"login":"no such login!","roles":["READER"]})"},
        {"changeMember", R"({"name":"Another"})"},
        {"createInvitation", R"({"kind":"invite"})"},
        {"viewInvitation", R"({"token":"x"})"},
        {"acceptWithPassword", R"({"token":"x","password":"y"})"},
        {"beginInvitationPasskey", R"({"token":"x"})"},
        {"acceptWithPasskey", R"({"token":"x","response":{}})"},
        {"createLink", "{}"},
        {"decideImportValue", R"({"text":"Busia","place":"0174876e-8000-7000-8000-000000000001"})"},
        {"decideImportRow", R"({"decision":"keep"})"},
        {"putMapping", R"({"mapping":"nonsense"})"},
        {"putSharingDefault", R"({"permission":"ONLY_US"})"},
        {"decideAgreement", R"({"decision":"revoke"})"},
        {"putSetting", R"({"value":"+254 000"})"},
    };
    auto const found = kBodies.find(operation);
    return found == kBodies.end() ? "{}" : std::string{found->second}; // something is missing
  }

  Sent ask(Route const& route, std::string const& kind, Person const& person, std::size_t object) {
    auto path = std::string{route.operation.path};
    for (auto brace = path.find('{'); brace != std::string::npos; brace = path.find('{')) {
      auto const end = path.find('}');
      auto const name = path.substr(brace + 1, end - brace - 1);
      path.replace(brace, end - brace + 1,
                   name == "name"          ? "transport"
                   : name == "file"        ? "en.csv"
                   : name == "number"      ? "1"
                   : name == "fingerprint" ? "x"
                   : name == "code"        ? "notice"
                   : name == "key" ? (route.operation.tag == "figures" ? "totals" : "nothing")
                                   : object_id(kind, person, object));
    }
    if (route.operation.id == "compareJourneyRevisions") {
      path += "?from=1";
    }
    auto headers = std::vector<http::Header>{};
    if (route.operation.needs_if_match) {
      headers.push_back({"if-match", "\"77\""}); // no version that stands: nothing is written
    }
    if (route.operation.takes_file()) {
      auto query = std::vector<std::pair<std::string, std::string>>{{"name", "x.xlsx"}};
      if (route.operation.id == "createImport") {
        query.emplace_back("round", RoundId{id(9)}.text());
      }
      return upload(path, person.token, "Origin\nKitale\n", query, "text/csv", headers);
    }
    return send(hub_testing::http_method(route.operation.method), path, person.token,
                route.operation.has_body ? body_of(route.operation.id, person, object) : "",
                headers);
  }

  /// Signing out ends the session that the other requests need.
  void sign_in_again(Person& person) {
    if (person.member != 0) {
      person.token = session(person.member);
    }
  }

  void set_state(Person const& person, AccessState state) {
    if (person.member != 0) {
      auto record = store_->find<Member>(MemberId{id(person.member)})->record;
      record.access = state;
      put(record);
    }
  }

  /// Asks everything as one person and compares; answers with how many requests that were.
  std::size_t compare(std::map<std::string, Expected> const& expected, Person& person,
                      bool is_active) {
    auto asked = std::size_t{0};
    for (auto const& route : routes()) {
      auto const row = expected.find(std::string{route.operation.id});
      if (row == expected.end()) {
        ADD_FAILURE() << route.operation.id << " is missing in tests/access/expected_access";
        continue;
      }
      auto want = row->second.by_role.at(is_active ? person.role : "nobody");
      auto const objects = row->second.object == "-" ? std::size_t{1} : kObjects;
      want = want.size() == 1 ? std::string(objects, want[0]) : want;
      if (want.size() != objects) {
        ADD_FAILURE() << route.operation.id << ", " << person.role << ": " << objects
                      << " letters wanted";
        continue;
      }
      for (auto object = std::size_t{0}; object < objects; ++object) {
        auto const sent = ask(route, row->second.object, person, object);
        ++asked;
        EXPECT_EQ(verdict_of(sent), want[object])
            << route.operation.id << " as " << person.role << ", object " << object + 1 << ": "
            << sent.status << " " << sent.text;
        EXPECT_LT(sent.status, 500) << sent.text;
        if (is_active && route.operation.id == "signOut") {
          sign_in_again(person);
        }
      }
    }
    return asked;
  }

  static constexpr char kSummary[] =
      R"({"file_name":"x.csv","dry_run":false,"counts":{"rows_read":0,"committed":0,"unchanged":0,)"
      R"("staged":0,"rejected":0,"ignored":0},"findings":[]})";

  std::vector<Person> people_;
  int guesses_ = 0;
};

TEST_F(AccessMatrix, IsWhatWeMean) {
  auto roles = std::vector<std::string>{};
  auto const expected = read_expected(roles);
  ASSERT_EQ(roles.size(), people_.size());
  auto asked = std::size_t{0};
  for (auto& person : people_) {
    asked += compare(expected, person, true);
    for (auto const state : {AccessState::pending, AccessState::suspended, AccessState::removed}) {
      if (person.member != 0) {
        sign_in_again(person);
        set_state(person, state);
        asked += compare(expected, person, false);
      }
    }
    set_state(person, AccessState::active);
  }
  RecordProperty("requests", static_cast<int>(asked));
  EXPECT_GE(asked, 10'000U);
  std::cout << asked << " requests\n";
}

} // namespace
} // namespace njia::server
