#include "njia/webauthn/cbor.h"

#include "njia/webauthn/limits.h"
#include "njia/webauthn/testing/cbor_writer.h"
#include "njia/webauthn/testing/hex.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <random>

namespace njia::webauthn {
namespace {

using testing::CborWriter;
using testing::hex;

/// Diagnostic notation (RFC 8949 section 8), so that the tables below read as the appendix does.
std::string diagnose(CborValue const& value) {
  if (auto const* flag = value.as<bool>()) {
    return *flag ? "true" : "false";
  }
  if (auto const* number = value.as<std::int64_t>()) {
    return std::to_string(*number);
  }
  if (auto const* text = value.as<std::string_view>()) {
    return fmt::format("\"{}\"", *text);
  }
  if (auto const* bytes = value.as<ByteView>()) {
    auto out = std::string{"h'"};
    for (auto const byte : *bytes) {
      out += fmt::format("{:02x}", byte);
    }
    return out + "'";
  }
  auto parts = std::vector<std::string>{};
  if (auto const* array = value.as<CborArray>()) {
    for (auto const& item : *array) {
      parts.push_back(diagnose(item));
    }
    return fmt::format("[{}]", fmt::join(parts, ", "));
  }
  if (auto const* map = value.as<CborMap>()) {
    for (auto const& entry : *map) {
      parts.push_back(diagnose(entry.key) + ": " + diagnose(entry.value));
    }
    return fmt::format("{{{}}}", fmt::join(parts, ", "));
  }
  return "null";
}

// RFC 8949 appendix A, table 6: the examples of the kinds that authenticators write.
TEST(Cbor, ReadsTheExamplesOfRfc8949) {
  struct Row {
    char const* bytes;
    char const* want;
  };
  for (auto const& row :
       {Row{"00", "0"},
        Row{"01", "1"},
        Row{"0a", "10"},
        Row{"17", "23"},
        Row{"1818", "24"},
        Row{"1819", "25"},
        Row{"1864", "100"},
        Row{"1903e8", "1000"},
        Row{"1a000f4240", "1000000"},
        Row{"1b000000e8d4a51000", "1000000000000"},
        Row{"20", "-1"},
        Row{"29", "-10"},
        Row{"3863", "-100"},
        Row{"3903e7", "-1000"},
        Row{"f4", "false"},
        Row{"f5", "true"},
        Row{"f6", "null"},
        Row{"40", "h''"},
        Row{"4401020304", "h'01020304'"},
        Row{"60", "\"\""},
        Row{"6161", "\"a\""},
        Row{"6449455446", "\"IETF\""},
        Row{"62225c", "\"\"\\\""},
        Row{"62c3bc", "\"\u00fc\""},
        Row{"63e6b0b4", "\"\u6c34\""},
        Row{"64f0908591", "\"\U00010151\""},
        Row{"80", "[]"},
        Row{"83010203", "[1, 2, 3]"},
        Row{"8301820203820405", "[1, [2, 3], [4, 5]]"},
        Row{"98190102030405060708090a0b0c0d0e0f101112131415161718181819",
            "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, "
            "24, 25]"},
        Row{"a0", "{}"},
        Row{"a201020304", "{1: 2, 3: 4}"},
        Row{"a26161016162820203", "{\"a\": 1, \"b\": [2, 3]}"},
        Row{"826161a161626163", "[\"a\", {\"b\": \"c\"}]"},
        Row{"a56161614161626142616361436164614461656145",
            "{\"a\": \"A\", \"b\": \"B\", \"c\": \"C\", \"d\": \"D\", \"e\": \"E\"}"}}) {
    auto const bytes = hex(row.bytes);
    auto const value = parse_cbor(bytes);
    ASSERT_TRUE(value) << row.bytes;
    EXPECT_EQ(diagnose(*value), row.want) << row.bytes;
  }
}

// The other examples of the same table, which CTAP2's canonical form leaves out, and what it
// forbids (CTAP 2.1 section 8; "not well-formed" of RFC 8949 appendix F).
TEST(Cbor, RefusesWhatAuthenticatorsDoNotWrite) {
  struct Row {
    char const* name;
    char const* bytes;
  };
  for (auto const& row : {Row{"2^64 - 1", "1bffffffffffffffff"},
                          Row{"-2^64", "3bffffffffffffffff"},
                          Row{"2^63", "1b8000000000000000"},
                          Row{"big number", "c249010000000000000000"},
                          Row{"negative big number", "c349010000000000000000"},
                          Row{"0.0", "f90000"},
                          Row{"1.1", "fb3ff199999999999a"},
                          Row{"100000.0", "fa47c35000"},
                          Row{"infinity", "f97c00"},
                          Row{"not a number", "f97e00"},
                          Row{"undefined", "f7"},
                          Row{"simple(16)", "f0"},
                          Row{"simple(24)", "f818"},
                          Row{"simple(255)", "f8ff"},
                          Row{"date text", "c074323031332d30332d32315432303a30343a30305a"},
                          Row{"date number", "c11a514b67b0"},
                          Row{"encoded item", "d818456449455446"},
                          Row{"uri", "d82076687474703a2f2f7777772e6578616d706c652e636f6d"},
                          Row{"indefinite bytes", "5f42010243030405ff"},
                          Row{"indefinite text", "7f657374726561646d696e67ff"},
                          Row{"indefinite array", "9fff"},
                          Row{"indefinite array of items", "9f018202039f0405ffff"},
                          Row{"indefinite map", "bf61610161629f0203ffff"},
                          Row{"map with integer keys, indefinite", "bf0102ff"},
                          Row{"nothing", ""},
                          Row{"break alone", "ff"},
                          Row{"number cut", "18"},
                          Row{"number cut in the middle", "1a0102"},
                          Row{"long number cut", "1b01020304050607"},
                          Row{"bytes cut", "44010203"},
                          Row{"text cut", "6261"},
                          Row{"array cut", "820102 00"},
                          Row{"array of one without it", "81"},
                          Row{"array of 2^32 - 1 items", "9affffffff"},
                          Row{"map without its value", "a101"},
                          Row{"bytes of 2^64 - 1", "5bffffffffffffffff"},
                          Row{"reserved length 28", "1c"},
                          Row{"reserved length 29", "5d"},
                          Row{"reserved length 30", "9e"},
                          Row{"23 in two bytes", "1817"},
                          Row{"255 in three bytes", "1900ff"},
                          Row{"65535 in five bytes", "1a0000ffff"},
                          Row{"2^32 - 1 in nine bytes", "1b00000000ffffffff"},
                          Row{"length in two bytes", "580100"},
                          Row{"count in two bytes", "980101"},
                          Row{"integer key twice", "a201020103"},
                          Row{"text key twice", "a2616101616102"},
                          Row{"key of bytes", "a1410102"},
                          Row{"key that is an array", "a18001"},
                          Row{"key that is false", "a1f401"},
                          Row{"text that is not UTF-8", "61ff"},
                          Row{"text with half of a pair", "63eda080"},
                          Row{"text in too many bytes", "62c080"},
                          Row{"one byte more", "0000"},
                          Row{"a map, then one byte", "a000"}}) {
    auto const bytes = hex(row.bytes);
    auto const value = parse_cbor(bytes);
    ASSERT_FALSE(value) << row.name;
    EXPECT_EQ(value.error().key, "passkey.cbor_malformed") << row.name;
  }
}

TEST(Cbor, SaysWhereTheFirstItemEnds) {
  auto const bytes = hex("a201020304 4101 ff");
  auto const item = read_cbor(bytes);
  ASSERT_TRUE(item);
  EXPECT_EQ(item->size, 5U);
  auto const second = read_cbor(ByteView{bytes}.subspan(5));
  ASSERT_TRUE(second);
  EXPECT_EQ(diagnose(second->value), "h'01'");
  EXPECT_EQ(second->size, 2U);
}

TEST(Cbor, FindsKeysOfBothKinds) {
  auto const bytes = hex("a3 01 02 6131 03 20 04"); // {1: 2, "1": 3, -1: 4}
  auto const value = parse_cbor(bytes);
  ASSERT_TRUE(value);
  auto const& map = *value->as<CborMap>();
  EXPECT_EQ(diagnose(*find(map, 1)), "2");
  EXPECT_EQ(diagnose(*find(map, "1")), "3");
  EXPECT_EQ(diagnose(*find(map, -1)), "4");
  EXPECT_EQ(find(map, 0), nullptr);
  EXPECT_EQ(find(map, ""), nullptr);
}

TEST(Cbor, StopsAtFourLevelsAndAThousandItems) {
  auto const nested = [](std::size_t levels) {
    auto writer = CborWriter{};
    for (auto level = std::size_t{0}; level < levels; ++level) {
      writer.array(1);
    }
    return writer.integer(0).bytes();
  };
  EXPECT_TRUE(parse_cbor(nested(4)));
  EXPECT_EQ(parse_cbor(nested(5)).error().key, "passkey.cbor_limit");
  EXPECT_EQ(parse_cbor(nested(10'000)).error().key, "passkey.cbor_limit");

  auto const wide = [](std::size_t items) {
    return CborWriter{}.array(items).raw(Bytes(items)).bytes();
  };
  EXPECT_TRUE(parse_cbor(wide(kMaxCborItems - 1))); // the array is an item too
  EXPECT_EQ(parse_cbor(wide(kMaxCborItems)).error().key, "passkey.cbor_limit");
}

/// Any tree that can be written is read as it was, and no part of it is a whole.
TEST(Cbor, ReadsWhatTheWriterWrote) {
  auto random = std::mt19937{8949};
  for (auto round = 0; round < 500; ++round) {
    auto writer = CborWriter{};
    auto want = std::vector<std::string>{};
    auto const count = random() % 40;
    writer.array(count);
    for (auto i = 0U; i < count; ++i) {
      // bit lengths are even, not numbers: both ends of every width come up
      auto const number = static_cast<std::int64_t>((std::uint64_t{random()} << 32U | random()) >>
                                                    (1 + random() % 63));
      auto const signed_number = random() % 2 == 0 ? number : -1 - number;
      writer.integer(signed_number);
      want.push_back(std::to_string(signed_number));
    }
    auto const value = parse_cbor(writer.bytes());
    ASSERT_TRUE(value);
    EXPECT_EQ(diagnose(*value), fmt::format("[{}]", fmt::join(want, ", ")));
    auto const shorter = ByteView{writer.bytes()}.first(writer.bytes().size() - 1);
    EXPECT_FALSE(read_cbor(shorter));
  }
}

} // namespace
} // namespace njia::webauthn
