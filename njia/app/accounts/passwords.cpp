#include "njia/app/accounts/passwords.h"

#include "njia/crypto/encode.h"

namespace njia::app {

std::vector<std::string> password_context(Member const& member, Organisation const* organisation) {
  auto context = std::vector{member.code, member.name, member.email};
  if (organisation != nullptr) {
    context.push_back(organisation->code);
    context.push_back(organisation->name);
  }
  return context;
}

PasswordDesk::PasswordDesk(crypto::PasswordHasher hasher, crypto::CommonPasswords common,
                           crypto::RandomSource& random)
    : hasher_{std::move(hasher)}, common_{std::move(common)},
      nobodys_hash_{hasher_.hash(Uuid{}, crypto::to_hex(crypto::random_bytes<32>(random)))} {}

PasswordVerdict PasswordDesk::verify(PasswordTask const& task, std::string_view password) const {
  auto const is_somebody = task.member && task.hash;
  auto const account = is_somebody ? task.member->uuid() : Uuid{};
  auto const& hash = is_somebody ? *task.hash : nobodys_hash_;
  auto verdict =
      PasswordVerdict{.is_right = hasher_.verify(account, password, hash) && is_somebody};
  if (verdict.is_right && hasher_.needs_rehash(hash)) {
    verdict.better_hash = hasher_.hash(account, password);
  }
  return verdict;
}

Result<ChosenPassword> PasswordDesk::choose(MemberId member, std::string_view password,
                                            crypto::PasswordRules rules) const {
  if (auto const good = crypto::check_password(password, rules, common_); !good) {
    return good.error();
  }
  rules.has_second_factor = false;
  auto const alone = crypto::check_password(password, rules, common_).has_value();
  return ChosenPassword{.hash = hasher_.hash(member.uuid(), password), .is_good_alone = alone};
}

} // namespace njia::app
