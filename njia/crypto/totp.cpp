#include "njia/crypto/totp.h"

#include "njia/crypto/encode.h"
#include "njia/crypto/wire.h"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace njia::crypto {
namespace {

std::array<std::uint8_t, 20> hmac_sha1(Bytes key, Bytes message) {
  auto out = std::array<std::uint8_t, 20>{};
  auto const* const done = HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()),
                                message.data(), message.size(), out.data(), nullptr);
  NJIA_CHECK(done != nullptr, "HMAC-SHA1 has nothing to refuse");
  return out;
}

/// A code in ASCII digits: without spaces, and with the digits U+0660-9 and U+06F0-9 as 0-9.
std::string plain_digits(std::string_view code) {
  auto out = std::string{};
  for (auto i = std::size_t{0}; i < code.size(); ++i) {
    auto const next = i + 1 < code.size() ? static_cast<unsigned char>(code[i + 1]) : 0U;
    if (code[i] == '\xD9' && next >= 0xA0 && next <= 0xA9) {
      out += static_cast<char>('0' + (next - 0xA0));
      ++i;
    } else if (code[i] == '\xDB' && next >= 0xB0 && next <= 0xB9) {
      out += static_cast<char>('0' + (next - 0xB0));
      ++i;
    } else if (code[i] != ' ') {
      out += code[i];
    }
  }
  return out;
}

std::string percent_encoded(std::string_view text) {
  auto out = std::string{};
  for (auto const c : text) {
    auto const is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
    out += is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

} // namespace

SecretBytes make_totp_secret(RandomSource& random) { return random_secret(random, 20); }

std::uint64_t totp_step(std::int64_t unix_s, TotpForm const& form) {
  NJIA_CHECK(form.period_s > 0, "a step takes some time");
  return unix_s < 0 ? 0 : static_cast<std::uint64_t>(unix_s) / form.period_s;
}

std::string totp_code(Bytes secret, std::uint64_t step, TotpForm const& form) {
  NJIA_CHECK(form.digits >= 6 && form.digits <= 8, "a code has 6 to 8 digits");
  auto const mac = hmac_sha1(secret, number_bytes(step));
  auto const at = static_cast<std::size_t>(mac.back() & 0xF); // RFC 4226 section 5.3
  auto const number = get_number<std::uint32_t>(Bytes{mac}.subspan(at)) & 0x7FFF'FFFFU;
  auto digits = fmt::format("{:010}", number);
  return digits.substr(digits.size() - form.digits);
}

Result<std::uint64_t> verify_totp(Bytes secret, std::string_view code, std::int64_t unix_s,
                                  std::optional<std::uint64_t> last_used, TotpForm const& form) {
  auto const given = plain_digits(code);
  auto const now = totp_step(unix_s, form);
  auto found = std::optional<std::uint64_t>{};
  auto is_used = false;
  for (auto step = now - std::min<std::uint64_t>(now, form.window); step <= now + form.window;
       ++step) {
    if (equal_in_constant_time(as_bytes(given), as_bytes(totp_code(secret, step, form)))) {
      auto const is_late = last_used && step <= *last_used;
      is_used = is_used || is_late;
      found = is_late || found ? found : std::optional{step};
    }
  }
  if (found) {
    return *found;
  }
  return Error{is_used ? "totp.used" : "totp.wrong", ""};
}

SecretBytes totp_uri(std::string_view issuer, std::string_view account, Bytes secret,
                     TotpForm const& form) {
  auto const name = percent_encoded(issuer);
  auto text = fmt::format(
      "otpauth://totp/{}:{}?secret={}&issuer={}&algorithm=SHA1&digits={}&period={}", name,
      percent_encoded(account), to_base32(secret), name, form.digits, form.period_s);
  auto uri = SecretBytes::copy_of(as_bytes(text));
  wipe({reinterpret_cast<std::uint8_t*>(text.data()), text.size()});
  return uri;
}

} // namespace njia::crypto
