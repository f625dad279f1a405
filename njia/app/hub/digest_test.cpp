#include "njia/app/hub/digest.h"

#include "njia/app/hub/auditor.h"
#include "njia/crypto/random.h"
#include "njia/domain/blank.h"
#include "njia/store/memory/memory_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace njia::app {
namespace {

using std::chrono::hours;

Uuid id(int n) { return make_uuid_v7(1'600'000'000'000, 0, static_cast<std::uint64_t>(n)); }

class DigestTest : public testing::Test {
protected:
  DigestTest() {
    for (auto const n : {1, 2}) {
      auto org = blank<Organisation>();
      org.id = OrganisationId{id(n)};
      org.code = n == 1 ? "A" : "B";
      org.standing = Standing::contributor;
      put(org);
      auto member = blank<Member>();
      member.id = MemberId{id(10 + n)};
      member.code = n == 1 ? "lead-a" : "lead-b";
      member.org = org.id;
      member.email = n == 1 ? "lead@a.example" : "lead@b.example";
      member.language = "fr";
      member.roles.codes = {MemberRole::data_lead};
      member.access = AccessState::active;
      put(member);
      auto view = blank<SavedView>();
      view.id = SavedViewId{id(20 + n)};
      view.member = member.id;
      view.title = "borders";
      view.query = "view=routes";
      view.alert_days = 1;
      put(view);
    }
  }

  template <class Record> void put(Record const& record) {
    auto transaction = store_->begin();
    ASSERT_TRUE(transaction->put(record, {.by = "setup"}));
    ASSERT_TRUE(transaction->commit());
  }

  /// Somebody of A did something with one of A's journeys.
  void happens_at_a() {
    auto auditor = Auditor{*store_, random_};
    auto const note = AuditNote{.actor = MemberId{id(15)}.text(),
                                .at = now_,
                                .action = "journey.create",
                                .object_kind = "journey",
                                .object = format_uuid(id(30)),
                                .org = OrganisationId{id(1)}.text()};
    auto const scope = AuditScope{auditor, note};
    ASSERT_TRUE(store_->begin()->commit());
  }
  std::vector<Digest> due() { return due_digests(*store_, People{*store_}, now_); }

  crypto::SystemRandom random_;
  std::unique_ptr<Store> store_ = make_memory_store();
  Instant now_{std::chrono::seconds{1'700'000'000}};
};

TEST_F(DigestTest, IsDueOnceADayForThoseWhomSomethingConcerned) {
  happens_at_a();
  EXPECT_TRUE(due().empty()) << "nobody is told of what was before they asked";
  ASSERT_TRUE(begin_digests(*store_, now_));
  now_ += hours{24};
  EXPECT_TRUE(due().empty()) << "nothing happened since";
  happens_at_a();
  auto const mails = due();
  ASSERT_EQ(mails.size(), 1U) << "it concerns A alone";
  EXPECT_EQ(mails[0].to, "lead@a.example");
  ASSERT_TRUE(note_digest(*store_, mails[0], now_));
  EXPECT_TRUE(due().empty()) << "told";
  happens_at_a();
  now_ += hours{12};
  EXPECT_TRUE(due().empty()) << "not twice a day";
  now_ += hours{12};
  EXPECT_EQ(due().size(), 1U);
}

TEST_F(DigestTest, WhoeverIsNoMemberAnyMoreGetsNone) {
  ASSERT_TRUE(begin_digests(*store_, now_));
  happens_at_a();
  now_ += hours{24};
  ASSERT_EQ(due().size(), 1U);
  auto member = store_->find<Member>(MemberId{id(11)})->record;
  member.access = AccessState::suspended;
  put(member);
  EXPECT_TRUE(due().empty());
}

TEST_F(DigestTest, TheMessageSaysNothingButThatThereIsSomething) {
  auto const message = digest_message(
      {.member = MemberId{id(11)}, .to = "lead@a.example", .language = Language::en, .seen = 1},
      {.from = "hub@example.org", .site_name = "Njia", .public_url = "https://njia.example.org"});
  EXPECT_EQ(message, "From: hub@example.org\nTo: lead@a.example\n"
                     "Subject: =?UTF-8?Q?Something=20new=20for=20you=20in=20Njia?=\n"
                     "Auto-Submitted: auto-generated\nMIME-Version: 1.0\n"
                     "Content-Type: text/plain; charset=utf-8\n"
                     "Content-Transfer-Encoding: quoted-printable\n\n"
                     "There is something new that concerns you. Sign in to read it: https://nji=\n"
                     "a.example.org =E2=80=93 this mail never says what it is.\n");
}

} // namespace
} // namespace njia::app
