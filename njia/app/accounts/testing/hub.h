// A hub with two organisations, a coordinator and a handful of members, for the tests of accounts:
// the store, its keys and everything that use cases need. Argon2id runs at a cost of 8 KiB.
#pragma once

#include "njia/app/accounts/confirm.h"
#include "njia/app/accounts/credentials.h"
#include "njia/app/accounts/factors.h"
#include "njia/app/accounts/keys.h"
#include "njia/app/accounts/links.h"
#include "njia/app/accounts/members.h"
#include "njia/app/accounts/sign_in.h"
#include "njia/app/accounts/tokens.h"
#include "njia/crypto/testing/seeded_random.h"
#include "njia/crypto/testing/temporary_folder.h"
#include "njia/crypto/totp.h"
#include "njia/domain/blank.h"
#include "njia/store/memory/memory_store.h"
#include "njia/store/sqlite/sqlite_store.h"

#include <gtest/gtest.h>

namespace njia::app::testing {

inline auto const kNow = Instant{std::chrono::seconds{1'800'000'000}};

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

enum class Engine { memory, sqlite };

inline constexpr auto kCheap = crypto::Argon2Cost{8192, 1};
inline constexpr std::string_view kPassword = "seven green boats at dusk";
inline constexpr std::string_view kTotpSecret = "12345678901234567890";

inline crypto::CommonPasswords common_passwords() {
  return crypto::CommonPasswords::parse(
             "njia-common-passwords 1 2\ncorrecthorsebattery\npassword\n")
      .value();
}

class Hub {
public:
  explicit Hub(Engine engine = Engine::memory)
      : store{engine == Engine::memory ? make_memory_store() : open()},
        ring{crypto::Keyring::create(folder.path() / "njia.keys",
                                     crypto::KeySource::from_key(crypto::SecretBytes{32}), random)
                 .value()},
        keys{AccountKeys::of(ring).value()}, sealer{ring, random}, desk{{keys.pepper(), kCheap},
                                                                        common_passwords(),
                                                                        random} {
    org_a = add_organisation("ORG-A", Standing::contributor);
    org_b = add_organisation("ORG-B", Standing::contributor);
    coordinator = add_organisation("COORD", Standing::coordinator);
    admin_a = add_member("admin.a", org_a, {MemberRole::admin});
    lead_a = add_member("lead.a", org_a, {MemberRole::data_lead});
    worker_a = add_member("worker.a", org_a, {MemberRole::case_worker});
    admin_b = add_member("admin.b", org_b, {MemberRole::admin});
    op = add_member("operator", std::nullopt, {MemberRole::hub_operator});
  }

  std::unique_ptr<Store> open() const { return open_sqlite_store(folder.path()).value(); }

  template <class Record> void put(Record const& record) {
    auto transaction = store->begin();
    ASSERT_TRUE(transaction->put(record, {.by = "test"}));
    ASSERT_TRUE(transaction->commit());
  }

  OrganisationId add_organisation(std::string code, Standing standing) {
    auto record = blank<Organisation>();
    record.id = OrganisationId{ids.next()};
    record.code = std::move(code);
    record.name = record.code + " Trust";
    record.standing = standing;
    put(record);
    return record.id;
  }

  MemberId add_member(std::string login, std::optional<OrganisationId> org,
                      std::vector<MemberRole> roles) {
    auto record = blank<Member>();
    record.id = MemberId{ids.next()};
    record.code = std::move(login);
    record.org = org;
    record.name = "Name of " + record.code;
    record.email = record.code + "@example.org";
    record.roles.codes = std::move(roles);
    record.access = AccessState::active;
    put(record);
    return record.id;
  }

  Member member(MemberId id) const { return store->find<Member>(id)->record; }
  void set_access(MemberId id, AccessState access) {
    auto record = member(id);
    record.access = access;
    put(record);
  }
  std::shared_ptr<People const> people() { return directory.current(*store); }
  access::Subject subject(MemberId id) { return people()->subject(id, kNow); }

  Sessions sessions() { return {*store, ids, random, keys}; }
  OpenedSession session_of(MemberId id, Instant now = kNow) {
    auto transaction = store->begin();
    auto opened = sessions().open(*transaction, {.member = id}, now);
    EXPECT_TRUE(transaction->commit());
    return opened;
  }

  Passkeys passkeys() { return {*store, ids, random, keys, site}; }
  Confirm confirm() { return {sessions(), passkeys(), sealer}; }
  Credentials credentials() { return {sessions(), passkeys(), sealer}; }
  Invitations invitations() { return {sessions(), passkeys()}; }
  Members members() { return {invitations()}; }
  Tokens tokens() { return {*store, ids, random}; }
  Links links() { return {*store, ids, random}; }
  SignIn sign_in() { return {sessions(), passkeys(), sealer, networks}; }

  void set_password(MemberId id, std::string_view password = kPassword) {
    auto const hash = crypto::PasswordHasher{keys.pepper(), kCheap}.hash(id.uuid(), password);
    auto transaction = store->begin();
    put_password(*transaction, id, {.hash = hash, .is_good_alone = true}, kNow);
    ASSERT_TRUE(transaction->commit());
  }
  ChosenPassword chosen(MemberId id, std::string_view password = kPassword) const {
    return desk.choose(id, password, {}).value();
  }
  RoundId add_round(std::string code) {
    auto record = blank<Round>();
    record.id = RoundId{ids.next()};
    record.code = std::move(code);
    put(record);
    return record.id;
  }
  void set_totp(MemberId id) {
    auto transaction = store->begin();
    auto const sealed = sealer.seal(totp_place("totp", id.text()), kTotpSecret);
    put_totp(*transaction, id, *sealed, 0);
    ASSERT_TRUE(transaction->commit());
  }
  static std::string totp_at(Instant at) {
    auto const unix_s = std::chrono::floor<seconds>(at).time_since_epoch().count();
    return crypto::totp_code(crypto::as_bytes(kTotpSecret), crypto::totp_step(unix_s));
  }
  /// All three steps.
  Result<SignInAnswer> password_sign_in(SignInRequest const& request, std::string_view password,
                                        Instant now = kNow) {
    auto const task = sign_in().begin_password(*people(), request, now);
    if (!task) {
      return task.error();
    }
    return sign_in().finish_password(*task, desk.verify(*task, password), now);
  }
  /// The token of a pre-session.
  std::string pending(std::string const& login, std::string const& device = {},
                      Instant now = kNow) {
    auto answer = password_sign_in({.login = login, .device = device, .address = "192.0.2.1"},
                                   kPassword, now);
    EXPECT_TRUE(answer && answer->pending);
    return std::string{answer->pending->token.text()};
  }

  crypto::testing::TemporaryFolder folder;
  crypto::testing::SeededRandom random{7};
  SeededUuids ids{7, 1'700'000'000'000};
  std::unique_ptr<Store> store;
  crypto::Keyring ring;
  AccountKeys keys;
  crypto::Sealer sealer;
  PasswordDesk desk;
  NetworkTries networks;
  PasskeySite site{"njia.example.org", "Njia", {"https://njia.example.org"}};
  Directory directory;
  OrganisationId org_a{Uuid{}}, org_b{Uuid{}}, coordinator{Uuid{}};
  MemberId admin_a{Uuid{}}, lead_a{Uuid{}}, worker_a{Uuid{}}, admin_b{Uuid{}}, op{Uuid{}};
};

/// The key of an error, or "ok".
template <class T> std::string key_of(Result<T> const& result) {
  return result ? "ok" : result.error().key;
}

} // namespace njia::app::testing
