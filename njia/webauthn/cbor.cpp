#include "njia/webauthn/cbor.h"

#include "njia/base/text.h"
#include "njia/webauthn/limits.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>

namespace njia::webauthn {
namespace {

/// The first byte of an item: three bits of kind, five that are a small number or say where it is.
struct Head {
  unsigned major = 0;
  unsigned info = 0;
  std::uint64_t number = 0;
};

bool is_key(CborValue const& value) {
  return value.as<std::int64_t>() != nullptr || value.as<std::string_view>() != nullptr;
}

bool is_same_key(CborValue const& a, CborValue const& b) {
  if (auto const* number = a.as<std::int64_t>()) {
    auto const* other = b.as<std::int64_t>();
    return other != nullptr && *other == *number;
  }
  auto const* text = a.as<std::string_view>();
  auto const* other = b.as<std::string_view>();
  return text != nullptr && other != nullptr && *text == *other;
}

template <class T> CborValue make(T value) {
  auto made = CborValue{};
  made.value.template emplace<T>(std::move(value));
  return made;
}

class Reader {
public:
  explicit Reader(ByteView bytes) : bytes_{bytes} {}

  std::size_t at() const { return at_; }

  Result<CborValue> read(std::size_t depth) {
    if (++items_ > kMaxCborItems) {
      return over_limit();
    }
    auto const head = read_head();
    if (!head) {
      return malformed();
    }
    switch (head->major) {
    case 0:
    case 1:
      return integer(*head);
    case 2:
    case 3:
      return string(*head);
    case 4:
    case 5:
      if (depth == kMaxCborDepth) {
        return over_limit();
      }
      return head->major == 4 ? array(head->number, depth + 1) : map(head->number, depth + 1);
    case 7:
      return simple(*head);
    default:
      return malformed(); // 6: a tag
    }
  }

private:
  Error error(char const* key) const { return {.key = key, .where = std::to_string(at_)}; }
  Error malformed() const { return error("passkey.cbor_malformed"); }
  Error over_limit() const { return error("passkey.cbor_limit"); }

  std::size_t left() const { return bytes_.size() - at_; }

  /// Nothing where the bytes end, for an indefinite length and for a number that is not written as
  /// short as can be.
  std::optional<Head> read_head() {
    if (left() == 0) {
      return std::nullopt;
    }
    auto const first = unsigned{bytes_[at_++]};
    auto head = Head{.major = first >> 5U, .info = first & 31U, .number = first & 31U};
    if (head.info < 24) {
      return head;
    }
    if (head.info > 27) {
      return std::nullopt;
    }
    auto const length = std::size_t{1} << (head.info - 24);
    if (left() < length) {
      return std::nullopt;
    }
    head.number = 0;
    for (auto const byte : bytes_.subspan(at_, length)) {
      head.number = (head.number << 8U) | byte;
    }
    at_ += length;
    auto const shorter_holds =
        length == 1 ? std::uint64_t{23} : (std::uint64_t{1} << (8 * (length / 2))) - 1;
    return head.number > shorter_holds ? std::optional{head} : std::nullopt;
  }

  Result<CborValue> integer(Head const& head) const {
    if (head.number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
      return malformed(); // CBOR has them, authenticators do not
    }
    auto const number = static_cast<std::int64_t>(head.number);
    return make(head.major == 0 ? number : -1 - number);
  }

  Result<CborValue> string(Head const& head) {
    if (head.number > left()) {
      return malformed();
    }
    auto const bytes = bytes_.subspan(at_, static_cast<std::size_t>(head.number));
    at_ += bytes.size();
    if (head.major == 2) {
      return make(bytes);
    }
    if (!is_valid_utf8(text_of(bytes))) {
      return malformed();
    }
    return make(text_of(bytes));
  }

  Result<CborValue> array(std::uint64_t count, std::size_t depth) {
    auto items = CborArray{};
    for (auto i = std::uint64_t{0}; i < count; ++i) {
      auto item = read(depth);
      if (!item) {
        return item;
      }
      items.push_back(*std::move(item));
    }
    return make(std::move(items));
  }

  Result<CborValue> map(std::uint64_t count, std::size_t depth) {
    auto entries = CborMap{};
    for (auto i = std::uint64_t{0}; i < count; ++i) {
      auto key = read(depth);
      if (!key) {
        return key;
      }
      if (!is_key(*key) || std::ranges::any_of(entries, [&](CborEntry const& entry) {
            return is_same_key(entry.key, *key);
          })) {
        return malformed();
      }
      auto value = read(depth);
      if (!value) {
        return value;
      }
      entries.push_back({.key = *std::move(key), .value = *std::move(value)});
    }
    return make(std::move(entries));
  }

  Result<CborValue> simple(Head const& head) const {
    switch (head.info) {
    case 20:
      return make(false);
    case 21:
      return make(true);
    case 22:
      return make(CborNull{});
    default:
      return malformed(); // undefined, other simple values, floating point
    }
  }

  ByteView bytes_;
  std::size_t at_ = 0;
  std::size_t items_ = 0;
};

template <class T, class Key> CborValue const* find_key(CborMap const& map, Key key) {
  auto const found = std::ranges::find_if(map, [&](CborEntry const& entry) {
    auto const* candidate = entry.key.as<T>();
    return candidate != nullptr && *candidate == key;
  });
  return found == map.end() ? nullptr : &found->value;
}

} // namespace

CborValue const* find(CborMap const& map, std::int64_t key) {
  return find_key<std::int64_t>(map, key);
}

CborValue const* find(CborMap const& map, std::string_view key) {
  return find_key<std::string_view>(map, key);
}

Result<CborItem> read_cbor(ByteView bytes) {
  auto reader = Reader{bytes};
  auto value = reader.read(0);
  if (!value) {
    return value.error();
  }
  return CborItem{.value = *std::move(value), .size = reader.at()};
}

Result<CborValue> parse_cbor(ByteView bytes) {
  auto item = read_cbor(bytes);
  if (!item) {
    return item.error();
  }
  if (item->size != bytes.size()) {
    return Error{.key = "passkey.cbor_malformed", .where = std::to_string(item->size)};
  }
  return std::move(item->value);
}

} // namespace njia::webauthn
