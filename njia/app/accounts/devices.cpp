#include "njia/app/accounts/devices.h"

#include "njia/crypto/encode.h"

#include <algorithm>
#include <array>

namespace njia::app {
namespace {

constexpr std::string_view kPrefix = "njia_dev_";
constexpr std::size_t kMember = 16, kTime = 8, kNumber = 16, kCode = 32;
constexpr std::size_t kSigned = kMember + kTime + kNumber;
using TokenBytes = std::array<std::uint8_t, kSigned + kCode>;

crypto::Digest code_of(AccountKeys const& keys, TokenBytes const& bytes) {
  return account_code(keys.device(),
                      std::string_view{reinterpret_cast<char const*>(bytes.data()), kSigned});
}

} // namespace

std::string make_device_token(AccountKeys const& keys, crypto::RandomSource& random,
                              MemberId member, Instant now) {
  auto bytes = TokenBytes{};
  auto out = std::copy(member.uuid().bytes.begin(), member.uuid().bytes.end(), bytes.begin());
  auto const ms = static_cast<std::uint64_t>(now.time_since_epoch().count());
  for (auto i = std::size_t{0}; i < kTime; ++i) {
    *out++ = static_cast<std::uint8_t>(ms >> (8 * (kTime - 1 - i)));
  }
  random.fill(std::span{bytes}.subspan(kMember + kTime, kNumber));
  auto const code = code_of(keys, bytes);
  std::copy(code.begin(), code.end(), bytes.begin() + kSigned);
  return std::string{kPrefix} + crypto::to_base64url(bytes);
}

std::optional<std::string> find_device(AccountKeys const& keys, std::string_view token,
                                       MemberId member, Instant now) {
  auto bytes = TokenBytes{};
  if (!token.starts_with(kPrefix) || !crypto::from_base64url(token.substr(kPrefix.size()), bytes) ||
      !crypto::equal_in_constant_time(code_of(keys, bytes), crypto::Bytes{bytes}.last(kCode)) ||
      !std::equal(member.uuid().bytes.begin(), member.uuid().bytes.end(), bytes.begin())) {
    return std::nullopt;
  }
  auto ms = std::uint64_t{0};
  for (auto i = std::size_t{0}; i < kTime; ++i) {
    ms = ms << 8 | bytes[kMember + i];
  }
  auto const made_at = Instant{std::chrono::milliseconds{static_cast<std::int64_t>(ms)}};
  if (now - made_at >= kDeviceKnown) {
    return std::nullopt;
  }
  return crypto::to_hex(crypto::Bytes{bytes}.subspan(kMember + kTime, kNumber));
}

} // namespace njia::app
