// A hub on a store in a folder of its own, with organisations, members and tokens made from little;
// requests go straight to the application.
#pragma once

#include "njia/server/hub/application.h"
#include "njia/server/hub/figures_services.h"
#include "njia/server/hub/testing/documented.h"

#include "njia/app/hub/events.h"
#include "njia/app/import/testing.h"

#include "njia/base/text.h"
#include "njia/crypto/token.h"
#include "njia/domain/blank.h"
#include "njia/domain/record_json.h"
#include "njia/domain/testing/no_places.h"
#include "njia/geo/testing/small_gazetteer.h"
#include "njia/store/sqlite/sqlite_store.h"

#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <future>
#include <map>
#include <mutex>
#include <utility>

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace njia::server::hub_testing {

namespace json = boost::json;

inline Uuid id(int n) { return make_uuid_v7(1'600'000'000'000, 0, static_cast<std::uint64_t>(n)); }

/// Every id is a town.
struct AllTowns : njia::testing::NoPlaces {
  Precision precision(PlaceId) const override { return Precision::city; }
};

inline http::Method http_method(Method method) {
  constexpr http::Method kMethods[] = {http::Method::get, http::Method::post, http::Method::put,
                                       http::Method::patch, http::Method::delete_};
  return kMethods[static_cast<std::size_t>(method)];
}

/// What came back of one request.
struct Sent {
  int status = 0;
  std::map<std::string, std::string> headers = {};
  json::value body = {};
  std::string text = {};
  std::optional<http::EventStream> stream = {};
};

class Collector final : public http::ReplyTarget {
public:
  void complete(http::Response response) override { answer_.set_value(std::move(response)); }
  void abandon() override { answer_.set_value({.status = 500}); }
  bool client_gone() const override { return false; }
  http::Response take() { return answer_.get_future().get(); }

private:
  std::promise<http::Response> answer_;
};

class HubFixture : public ::testing::Test {
protected:
  HubFixture() {
    std::filesystem::remove_all(dir_);
    auto store = open_sqlite_store(dir_);
    store_ = std::move(*store);
    ring_ = std::make_unique<crypto::Keyring>(
        crypto::Keyring::create(dir_ / "njia.keys",
                                crypto::KeySource::from_key(crypto::SecretBytes{32}), random_)
            .value());
    auto const common = dir_ / "common_passwords.txt";
    std::ofstream{common} << "njia-common-passwords 1 1\npassword1234567\n";
    accounts_ = AccountServices::make(*ring_, {.common_passwords = common,
                                               .site = {.rp_id = "localhost",
                                                        .rp_name = "Njia",
                                                        .origins = {"http://localhost:8080"}},
                                               .cost = {8192, 1}})
                    .value();
  }

  /// After everything is set up.
  void start() {
    auto const open = [this, turn = std::make_shared<WriteTurn>()] {
      return open_sqlite_store(dir_, {.turn = turn});
    };
    cursors_ =
        std::make_unique<crypto::CursorBox>(std::move(*app::open_event_cursors(*store_, random_)));
    jobs_ = std::move(
        *Jobs::start({.open = open,
                      .directory = directory_,
                      .clock = [this] { return now_; },
                      .log = [](auto what, auto) { ADD_FAILURE() << "a job logged: " << what; }}));
    services_ = std::make_unique<Services>(Services{.places = places_,
                                                    .directory = directory_,
                                                    .jobs = *jobs_,
                                                    .event_cursors = *cursors_,
                                                    .resolver = resolver_,
                                                    .audit_signer = &signer_,
                                                    .temporary_folder = dir_.string(),
                                                    .accounts = accounts_.get(),
                                                    .figures = &figures_});
    workers_ = std::move(*Workers::start(open, 1));
    hub_ = std::make_unique<HubApplication>(
        *workers_, *services_,
        HubOptions{.clock = [this] { return now_; },
                   .log = [](auto what, auto) { ADD_FAILURE() << "logged: " << what; }});
  }
  ~HubFixture() override {
    workers_.reset();
    jobs_.reset();
    store_.reset();
    std::filesystem::remove_all(dir_);
  }

  template <class Record> void put(Record const& record) {
    auto transaction = store_->begin();
    auto const done = transaction->put(record, {.by = "setup"});
    ASSERT_TRUE(done) << done.error().key;
    ASSERT_TRUE(transaction->commit());
  }

  void put_journey(Journey const& record) {
    auto transaction = store_->begin();
    auto const done = transaction->put_journey(record, 0, {.by = "setup"});
    ASSERT_TRUE(done) << done.error().key;
    ASSERT_TRUE(transaction->commit());
  }

  static Round round(int n) {
    auto record = blank<Round>();
    record.id = RoundId{id(n)};
    record.code = "KE-2020";
    return record;
  }

  Agreement agreement(int n, int from, int to, Decision state) {
    auto record = blank<Agreement>();
    record.id = AgreementId{id(n)};
    record.code = "AGR-" + std::to_string(n);
    record.org = OrganisationId{id(from)};
    record.receiver = OrganisationId{id(to)};
    record.purpose = "test";
    record.fields = {"steps", "cases_min"};
    record.state = state;
    record.expires_at = now_ + std::chrono::hours{24};
    return record;
  }

  /// A submission link; answers with its token.
  std::string link(int n, int org, int round_number) {
    auto const made = crypto::make_token(crypto::TokenKind::link, random_);
    auto record = blank<SubmissionLink>();
    record.id = SubmissionLinkId{id(n)};
    record.org = OrganisationId{id(org)};
    record.round = RoundId{id(round_number)};
    record.token_hash = made.hash.text();
    record.expires_at = now_ + std::chrono::hours{24};
    put(record);
    return std::string{made.text.text()};
  }

  static Organisation organisation(std::string code, int n, Standing standing) {
    auto record = blank<Organisation>();
    record.id = OrganisationId{id(n)};
    record.code = code;
    record.name = "Organisation " + code;
    record.standing = standing;
    return record;
  }

  /// A member with a token for everything; answers with the token.
  std::string member(std::string login, int n, int org, MemberRole role) {
    auto record = blank<Member>();
    record.id = MemberId{id(n)};
    record.code = std::move(login);
    if (org != 0) {
      record.org = OrganisationId{id(org)};
    }
    record.roles.codes = {role};
    record.access = AccessState::active;
    put(record);
    auto const made = crypto::make_token(crypto::TokenKind::api, random_);
    auto token = blank<ApiToken>();
    token.id = ApiTokenId{id(n + 100)};
    token.member = record.id;
    token.scopes = {"records", "figures", "administration"};
    token.token_hash = made.hash.text();
    token.expires_at = now_ + std::chrono::hours{24};
    put(token);
    return std::string{made.text.text()};
  }

  /// A browser's session of a member; answers with its token.
  std::string session(int member_number) {
    auto transaction = store_->begin();
    auto const sessions = accounts_->sessions(*store_, ids_);
    auto const opened = sessions.open(*transaction, {.member = MemberId{id(member_number)}}, now_);
    EXPECT_TRUE(transaction->commit());
    auto token = std::string{opened.token.text()};
    csrf_[token] = sessions.csrf_token(opened.session);
    return token;
  }

  void identify_by(std::string const& token, std::vector<http::Header>& headers) const {
    if (auto const csrf = csrf_.find(token); csrf != csrf_.end()) {
      headers.push_back({"cookie", std::string{kSessionCookie} + "=" + token});
      headers.push_back({"njia-csrf", csrf->second});
    } else if (!token.empty()) {
      headers.push_back({"authorization", "Bearer " + token});
    }
  }

  /// @param token  of a session, goes into the cookie with its CSRF token; any other is a bearer's
  Sent send(http::Method method, std::string path, std::string token, std::string body = "",
            std::vector<http::Header> headers = {}) {
    auto request = http::Request{};
    request.head.method = method;
    request.head.path = "/api/v1" + path;
    if (auto const mark = request.head.path.find('?'); mark != std::string::npos) {
      for (auto const pair : split(std::string_view{request.head.path}.substr(mark + 1), '&')) {
        auto const equals = pair.find('=');
        request.head.query.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
      }
      request.head.path.resize(mark);
    }
    request.head.headers = std::move(headers);
    identify_by(token, request.head.headers);
    if (!body.empty()) {
      request.head.headers.push_back({"content-type", "application/json"});
    }
    request.body = std::move(body);
    return send(std::move(request));
  }
  /// No answer of any test has a status that the contract does not give its operation.
  static void expect_documented(http::Method method, std::string_view path, int status) {
    static auto const documented = Documented{};
    constexpr std::string_view kBase = "/api/v1";
    if (path.starts_with(kBase) && path.size() > kBase.size() + 1) {
      auto name = std::string{http::method_name(method)};
      std::transform(name.begin(), name.end(), name.begin(),
                     [](char c) { return static_cast<char>(std::tolower(c)); });
      EXPECT_TRUE(documented.has(name, path.substr(kBase.size()), status))
          << name << ' ' << path << " answered " << status;
    }
  }
  Sent send(http::Request request) {
    request.head.id = std::string(32, 'a');
    auto const collector = std::make_shared<Collector>();
    auto const method = request.head.method;
    auto const path = request.head.path;
    hub_->handle(std::move(request), http::Reply{collector});
    auto response = collector->take();
    auto sent = Sent{.status = response.status};
    expect_documented(method, path, sent.status);
    for (auto const& header : response.headers) {
      sent.headers[header.name] = header.value;
    }
    if (auto const* file = std::get_if<http::FileBody>(&response.body)) {
      sent.text = file->file->read(file->offset, file->size);
    } else if (auto const* shared = std::get_if<http::SharedBody>(&response.body)) {
      sent.text = *shared->identity;
    } else if (auto const* stream = std::get_if<http::EventStream>(&response.body)) {
      sent.stream = *stream;
    } else {
      sent.text = std::get<std::string>(response.body);
    }
    if (!sent.text.empty() && sent.headers["content-type"].find("json") != std::string::npos) {
      sent.body = json::parse(sent.text);
    }
    return sent;
  }

  /// A file as the body, as the HTTP layer hands it over.
  Sent upload(std::string path, std::string token, std::string bytes,
              std::vector<std::pair<std::string, std::string>> query, std::string type = "text/csv",
              std::vector<http::Header> headers = {}) {
    auto request = http::Request{};
    request.head.method = http::Method::post;
    request.head.path = "/api/v1" + path;
    request.head.query = std::move(query);
    request.head.headers = std::move(headers);
    identify_by(token, request.head.headers);
    request.head.headers.push_back({"content-type", std::move(type)});
    EXPECT_EQ(hub_->plan(request.head).to_file, !token.empty());
    request.file = std::move(*http::make_temporary_file(dir_.string()));
    EXPECT_TRUE(request.file->append(bytes));
    return send(std::move(request));
  }

  /// Until the job that the stream tells of is over.
  static void wait_for_end(http::EventStream stream) {
    auto mutex = std::mutex{};
    auto woken = std::condition_variable{};
    auto is_woken = true; // what is there already woke nobody
    stream.attach([&] {
      auto const lock = std::lock_guard{mutex};
      is_woken = true;
      woken.notify_all();
    });
    auto text = std::string{};
    while (text.find("event: end") == std::string::npos) {
      auto lock = std::unique_lock{mutex};
      woken.wait(lock, [&] { return std::exchange(is_woken, false); });
      lock.unlock(); // the one who wakes holds the stream
      text += stream.take();
    }
    stream.detach();
  }

  /// The job that an answer names, when it is over.
  Sent finish(Sent const& started, std::string const& token) {
    EXPECT_EQ(started.status, 202) << started.text;
    auto path = started.headers.at("location").substr(std::string{"/api/v1"}.size());
    wait_for_end(*get(path + "/events", token).stream);
    return get(path, token);
  }
  Sent get(std::string path, std::string token) { return send(http::Method::get, path, token); }

  Journey journey(int n, int org = 1) {
    auto record = blank<Journey>();
    record.id = JourneyId{id(n)};
    record.org = OrganisationId{id(org)};
    record.round = RoundId{id(9)};
    record.steps = {
        {.role = Role::origin, .places = {PlaceId{id(50)}}, .precision = Precision::city}};
    record.cases_basis = CasesBasis::unknown;
    record.note = "by night, over the river";
    record.permission = Permission::coordinator;
    return record;
  }
  Sent create(Journey const& record, std::string token, std::vector<http::Header> headers = {}) {
    return send(http::Method::post, "/journeys", token, record_to_json(record), headers);
  }

  std::filesystem::path dir_ =
      std::filesystem::path{::testing::TempDir()} /
      (std::string{"njia_hub_"} + ::testing::UnitTest::GetInstance()->current_test_info()->name());
  Instant now_{std::chrono::seconds{1'700'000'000}};
  crypto::SystemRandom random_;
  AllTowns places_;
  app::Directory directory_;
  crypto::AuditSigner signer_{std::vector<std::uint8_t>(32, 7)};
  FiguresServices figures_{njia::testing::SmallWorld{}.gazetteer(), "0.1.0"};
  importing::TablePlaces resolver_;
  SystemUuids ids_;
  std::unique_ptr<crypto::Keyring> ring_;
  std::unique_ptr<AccountServices> accounts_;
  std::map<std::string, std::string> csrf_; ///< by session token
  std::unique_ptr<Store> store_;
  std::unique_ptr<crypto::CursorBox> cursors_;
  std::unique_ptr<Jobs> jobs_;
  std::unique_ptr<Services> services_;
  std::unique_ptr<Workers> workers_;
  std::unique_ptr<HubApplication> hub_;
};

/// With three organisations (A and B contribute, C coordinates) and an exercise.
class HubTest : public HubFixture {
protected:
  HubTest() {
    put(organisation("A", 1, Standing::contributor));
    put(organisation("B", 2, Standing::contributor));
    put(organisation("C", 3, Standing::coordinator));
    put(round(9));
    lead_a_ = member("lead-a", 11, 1, MemberRole::data_lead);
    lead_b_ = member("lead-b", 12, 2, MemberRole::data_lead);
    analyst_ = member("analyst", 13, 3, MemberRole::analyst);
    operator_ = member("operator", 14, 0, MemberRole::hub_operator);
    start();
  }

  std::string lead_a_, lead_b_, analyst_, operator_;
};

} // namespace njia::server::hub_testing
