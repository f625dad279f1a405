#include "njia/webauthn/client_data.h"

#include "njia/base/check.h"
#include "njia/crypto/encode.h"
#include "njia/webauthn/limits.h"

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include <openssl/crypto.h>

namespace njia::webauthn {
namespace {

namespace json = boost::json;

/// Boost's tree forgets that a key stood twice, so we listen to its parser instead and keep what
/// stands directly in the outer object.
class Listener {
public:
  static constexpr auto max_object_size = std::size_t{kMaxClientDataBytes};
  static constexpr auto max_array_size = std::size_t{kMaxClientDataBytes};
  static constexpr auto max_key_size = std::size_t{kMaxClientDataBytes};
  static constexpr auto max_string_size = std::size_t{kMaxClientDataBytes};

  using Code = json::error_code;

  bool on_document_begin(Code&) { return true; }
  bool on_document_end(Code&) { return true; }
  bool on_object_begin(Code& code) { return begin_inner(depth_ == 0, code); }
  bool on_object_end(std::size_t, Code&) { return end_inner(); }
  bool on_array_begin(Code& code) { return begin_inner(false, code); }
  bool on_array_end(std::size_t, Code&) { return end_inner(); }

  bool on_key_part(json::string_view part, std::size_t, Code&) { return add(part); }
  bool on_key(json::string_view part, std::size_t, Code& code) {
    add(part);
    auto key = std::exchange(text_, {});
    if (depth_ != 1) {
      return true;
    }
    key_ = key;
    return accept(keys_.insert(std::move(key)).second, code);
  }
  bool on_string_part(json::string_view part, std::size_t, Code&) { return add(part); }
  bool on_string(json::string_view part, std::size_t, Code& code) {
    add(part);
    auto const text = std::exchange(text_, {});
    if (auto* const member = depth_ == 1 ? find_text() : nullptr) {
      *member = text;
      return true;
    }
    return accept(is_passed_over(), code);
  }
  bool on_bool(bool value, Code& code) {
    if (depth_ == 1 && key_ == "crossOrigin") {
      is_cross_origin = value;
      return true;
    }
    return accept(is_passed_over(), code);
  }
  bool on_number_part(json::string_view, Code&) { return true; }
  bool on_int64(std::int64_t, json::string_view, Code& code) {
    return accept(is_passed_over(), code);
  }
  bool on_uint64(std::uint64_t, json::string_view, Code& code) {
    return accept(is_passed_over(), code);
  }
  bool on_double(double, json::string_view, Code& code) { return accept(is_passed_over(), code); }
  bool on_null(Code& code) { return accept(is_passed_over(), code); }
  bool on_comment_part(json::string_view, Code& code) { return accept(false, code); }
  bool on_comment(json::string_view, Code& code) { return accept(false, code); }

  std::optional<std::string> type;
  std::optional<std::string> challenge;
  std::optional<std::string> origin;
  std::optional<std::string> top_origin;
  bool is_cross_origin = false;

private:
  /// The parser goes on as long as the code is clear.
  static bool accept(bool is_right, Code& code) {
    if (!is_right) {
      code = json::make_error_code(json::error::syntax);
    }
    return is_right;
  }

  bool add(json::string_view part) {
    text_.append(part.data(), part.size());
    return true;
  }

  std::optional<std::string>* find_text() {
    return key_ == "type"        ? &type
           : key_ == "challenge" ? &challenge
           : key_ == "origin"    ? &origin
           : key_ == "topOrigin" ? &top_origin
                                 : nullptr;
  }

  /// Whether a value may stand here that none of our members takes: one of them must not be of
  /// another kind, and the document itself must be an object.
  bool is_passed_over() {
    return depth_ > 1 || (depth_ == 1 && find_text() == nullptr && key_ != "crossOrigin");
  }

  bool begin_inner(bool is_outermost, Code& code) {
    auto const is_right = is_outermost || is_passed_over();
    ++depth_;
    return accept(is_right, code);
  }
  bool end_inner() {
    --depth_;
    return true;
  }

  std::size_t depth_ = 0;
  std::string text_;
  std::string key_;
  std::set<std::string> keys_;
};

bool is_same_secret(std::string_view a, std::string_view b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace

Result<ClientData> parse_client_data(ByteView bytes) {
  auto const malformed = Error{.key = "passkey.client_data_malformed", .where = "clientDataJSON"};
  if (bytes.size() > kMaxClientDataBytes) {
    return malformed;
  }
  auto parser = json::basic_parser<Listener>{json::parse_options{}};
  auto code = json::error_code{};
  auto const text = text_of(bytes);
  auto const used = parser.write_some(false, text.data(), text.size(), code);
  auto& heard = parser.handler();
  // What follows the object is left unread by the parser, white space apart.
  if (code || !parser.done() || used != text.size() || !heard.type || !heard.challenge ||
      !heard.origin) {
    return malformed;
  }
  return ClientData{.type = *std::move(heard.type),
                    .challenge = *std::move(heard.challenge),
                    .origin = *std::move(heard.origin),
                    .is_cross_origin = heard.is_cross_origin || heard.top_origin};
}

Result<Done> check_client_data(ByteView bytes, Ceremony ceremony, Expected const& expected) {
  NJIA_CHECK(expected.challenge.size() >= kLeastChallengeBytes, "a challenge that can be guessed");
  auto const data = parse_client_data(bytes);
  if (!data) {
    return data.error();
  }
  auto const wrong = [](char const* key) { return Error{.key = key, .where = "clientDataJSON"}; };
  if (data->type != (ceremony == Ceremony::create ? "webauthn.create" : "webauthn.get")) {
    return wrong("passkey.ceremony_wrong");
  }
  if (!is_same_secret(data->challenge, crypto::to_base64url(expected.challenge))) {
    return wrong("passkey.challenge_wrong");
  }
  if (std::ranges::find(expected.origins, data->origin) == expected.origins.end()) {
    return wrong("passkey.origin_wrong");
  }
  if (data->is_cross_origin) {
    return wrong("passkey.cross_origin");
  }
  return Done{};
}

} // namespace njia::webauthn
