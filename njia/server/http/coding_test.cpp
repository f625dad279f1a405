#include "njia/server/http/coding.h"

#include "njia/server/http/testing/decode.h"

#include <gtest/gtest.h>

#include <vector>

namespace njia::http {
namespace {

TEST(AcceptEncoding, weighs_by_rfc_9110_section_12_5_3) {
  struct Row {
    char const* field;
    Coding want; ///< when both are at hand
    Coding without_br;
  };
  using enum Coding;
  for (auto const& row : std::vector<Row>{{"", identity, identity},
                                          {"gzip", gzip, gzip},
                                          {"x-gzip", gzip, gzip},
                                          {"br", br, identity},
                                          {"gzip, deflate, br, zstd", br, gzip},
                                          {"GZIP;Q=1.0", gzip, gzip},
                                          {"br;q=0.5, gzip;q=1.0", gzip, gzip},
                                          {"br;q=0.501,gzip;q=0.5", br, gzip},
                                          {"gzip;q=0", identity, identity},
                                          {"gzip;q=0.000, br;q=0", identity, identity},
                                          {"*", br, gzip},
                                          {"*;q=0", identity, identity},
                                          {"gzip;q=0, *", br, identity},
                                          {"br;q=0, *;q=0.1", gzip, gzip},
                                          {"identity, gzip;q=0.5", identity, identity},
                                          {"identity;q=0.5, gzip;q=0.5", gzip, gzip},
                                          {"identity;q=0", identity, identity},
                                          {"deflate", identity, identity},
                                          {"gzip ; q=0.8 , br ; q=0.9", br, gzip},
                                          {"gzip;q=2", identity, identity},
                                          {"gzip;q=1.001", identity, identity},
                                          {"gzip;q=0.0001", identity, identity},
                                          {"gzip;q=", identity, identity},
                                          {"gzip;q=-1", identity, identity},
                                          {"gzip;level=9", identity, identity},
                                          {"gzip;q=1;q=1", identity, identity},
                                          {",,gzip,", gzip, gzip}}) {
    auto const weights = parse_accept_encoding(row.field);
    EXPECT_EQ(choose_coding(weights, true, true), row.want) << row.field;
    EXPECT_EQ(choose_coding(weights, true, false), row.without_br) << row.field;
    EXPECT_EQ(choose_coding(weights, false, false), identity) << row.field;
  }
}

TEST(Compressible, is_what_is_text) {
  for (auto const* const type :
       {"text/html", "text/plain; charset=utf-8", "application/json", "application/problem+json",
        "application/geo+json", "image/svg+xml", "TEXT/CSV", "application/javascript"}) {
    EXPECT_TRUE(is_compressible(type)) << type;
  }
  for (auto const* const type :
       {"", "image/png", "application/pdf", "font/woff2",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/octet-stream", "application/jsonx"}) {
    EXPECT_FALSE(is_compressible(type)) << type;
  }
}

TEST(Compress, other_programs_read_what_we_make) {
  auto text = std::string{};
  for (auto i = 0; i < 3'000; ++i) {
    text += "{\"place\":\"Busia\",\"n\":" + std::to_string(i) + "},";
  }
  for (auto const& input : {std::string{}, std::string{"a"}, text}) {
    for (auto const thoroughly : {false, true}) {
      auto const gz = compress(Coding::gzip, input, thoroughly);
      auto const br = compress(Coding::br, input, thoroughly);
      EXPECT_EQ(testing::gunzip(gz), input);
      EXPECT_EQ(testing::unbrotli(br), input);
      if (input.size() > 1'000) {
        EXPECT_LT(gz.size(), input.size() / 4);
        EXPECT_LT(br.size(), input.size() / 4);
      }
    }
  }
}

} // namespace
} // namespace njia::http
