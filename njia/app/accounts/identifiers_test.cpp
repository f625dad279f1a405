// Z6: nothing that is stored anywhere opens anything: ids, names, addresses, hashes, whole values
// and their parts are tried as every kind of credential.
#include "njia/app/accounts/devices.h"
#include "njia/app/accounts/testing/hub.h"
#include "njia/crypto/encode.h"
#include "njia/domain/record_json.h"
#include "njia/webauthn/testing/software_authenticator.h"

#include <set>

namespace njia::app {
namespace {

using namespace testing;

/// Every run of characters that could stand for something, and the whole.
void add_texts(std::set<std::string>& texts, std::string const& text) {
  texts.insert(text);
  auto const breaks = std::string{"\"{}[]:,| "};
  auto from = std::size_t{0};
  while (from < text.size()) {
    auto const to = std::min(text.find_first_of(breaks, from), text.size());
    if (to > from) {
      texts.insert(text.substr(from, to - from));
    }
    from = to + 1;
  }
}

std::set<std::string> all_stored_texts(Store const& store) {
  auto texts = std::set<std::string>{};
  for (auto const* kind : {"clock", "session", "presession", "password", "totp", "totp_new",
                           "passkey", "challenge", "recovery", "invitation", "tries"}) {
    for (auto const& entry : store.entries(kind, std::nullopt)) {
      for (auto const& text : {entry.key, entry.owner, entry.value}) {
        add_texts(texts, text);
      }
    }
  }
  for_each_small_record([&]<class Record>() {
    for (auto const& record : store.all<Record>()) {
      add_texts(texts, record_to_json(record));
    }
  });
  return texts;
}

TEST(Identifiers, OpenNothing) {
  auto hub = Hub{};
  hub.set_password(hub.lead_a);
  hub.set_totp(hub.lead_a);
  hub.set_password(hub.worker_a);
  auto const round = hub.add_round("KE-2026");
  auto const session = hub.session_of(hub.lead_a);
  auto const pending = hub.pending("lead.a");
  auto phone = webauthn::testing::SoftwareAuthenticator{};
  auto const options = hub.credentials().begin_passkey(session.session, kNow);
  ASSERT_TRUE(hub.credentials().add_passkey(
      session.session, *phone.create_json(*options, hub.site.origins[0]), "phone", kNow));
  ASSERT_TRUE(hub.credentials().make_recovery_codes(session.session, kNow));
  ASSERT_TRUE(hub.credentials().begin_totp(session.session, kNow));
  auto const waiting = hub.pending("lead.a"); // changing credentials ended the first one
  auto const token = hub.tokens().make(hub.subject(hub.lead_a),
                                       {.title = "t", .scopes = {"records"}}, {"x", kNow});
  auto const link = hub.links().make(hub.subject(hub.lead_a),
                                     {.org = hub.org_a, .round = round, .title = "l"}, {"x", kNow});
  auto const invited = hub.members().invite(
      hub.subject(hub.admin_a), {.login = "new", .org = hub.org_a, .roles = {MemberRole::reader}},
      7, {"x", kNow});
  ASSERT_TRUE(token && link && invited);
  hub.password_sign_in({.login = "nobody"}, "x").has_value();

  auto const people = hub.people();
  auto const opens = [&](std::string const& text) {
    auto count = 0;
    count += hub.sessions().find(*people, text, kNow) ? 1 : 0;
    count += hub.invitations().find(text, kNow) ? 1 : 0;
    count += hub.sign_in().begin_second_passkey(text, kNow) ? 1 : 0; // as a pre-session
    auto const api = crypto::parse_token(text, crypto::TokenKind::api);
    count += api && people->token_subject(api->text(), kNow) ? 1 : 0;
    auto const by_link = crypto::parse_token(text, crypto::TokenKind::link);
    count += by_link && people->link_subject(by_link->text(), kNow) ? 1 : 0;
    count += find_device(hub.keys, text, hub.lead_a, kNow) ? 1 : 0;
    return count;
  };
  auto const texts = all_stored_texts(*hub.store);
  EXPECT_GT(texts.size(), 150U);
  EXPECT_TRUE(texts.contains(hub.lead_a.text()));
  EXPECT_TRUE(texts.contains(token->record.token_hash));
  EXPECT_TRUE(texts.contains("lead.a@example.org"));
  for (auto const& text : texts) {
    EXPECT_EQ(opens(text), 0) << text;
    for (auto const* prefix : {"njia_ses_", "njia_pat_", "njia_inv_", "njia_lnk_", "njia_dev_"}) {
      EXPECT_EQ(opens(prefix + text), 0) << prefix << text;
      EXPECT_EQ(opens(prefix + text + crypto::check_characters(prefix + text)), 0);
    }
  }
  // The same ways open with the real ones, each with its own kind only.
  EXPECT_EQ(opens(std::string{session.token.text()}), 1);
  EXPECT_EQ(opens(waiting), 1);
  EXPECT_EQ(opens(std::string{token->token.text()}), 1);
  EXPECT_EQ(opens(std::string{link->token.text()}), 1);
  EXPECT_EQ(opens(std::string{invited->invitation.token.text()}), 1);
  EXPECT_EQ(opens(pending), 0) << "ended";
}

// Nor as a password or a code: an account's own data are what is tried first.
TEST(Identifiers, AreNoPasswordsOrCodes) {
  auto hub = Hub{};
  hub.set_password(hub.lead_a);
  auto const texts = all_stored_texts(*hub.store);
  for (auto const& text : texts) {
    auto const task =
        PasswordTask{.member = hub.lead_a, .hash = find_password(*hub.store, hub.lead_a)->hash};
    EXPECT_FALSE(hub.desk.verify(task, text).is_right) << text;
    auto transaction = hub.store->begin();
    EXPECT_FALSE(use_recovery_code(*hub.store, *transaction, hub.lead_a, text));
  }
}

} // namespace
} // namespace njia::app
