#include "njia/server/http/check_head.h"
#include "njia/server/http/event_stream.h"
#include "njia/server/http/file.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace njia::http {
namespace {

RequestHead read(std::string const& line, std::string const& fields = "") {
  auto checked = check_head(line + " HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n");
  return checked ? checked->head : RequestHead{};
}

TEST(RequestHead, has_its_parts_decoded) {
  auto const head =
      read("PATCH /api/v1/places/Mur%C3%A1ng%E2%80%99a%20West?q=a%26b+c&q=2&empty&x=%3D",
           "X-One:  a b \r\nX-ONE: 2\r\n");
  EXPECT_EQ(head.method, Method::patch);
  EXPECT_EQ(head.path, "/api/v1/places/Muráng’a West");
  auto const query = std::vector<std::pair<std::string, std::string>>{
      {"q", "a&b c"}, {"q", "2"}, {"empty", ""}, {"x", "="}};
  EXPECT_EQ(head.query, query);
  EXPECT_EQ(head.header("x-one"), "a b") << "the first";
  EXPECT_EQ(head.header("X-One"), std::nullopt) << "names are lower-case";
  EXPECT_EQ(head.parameter("x"), "=");
  EXPECT_EQ(head.parameter("empty"), "");
  EXPECT_EQ(head.parameter("q"), std::nullopt) << "which of the two, nobody knows";
  EXPECT_EQ(head.parameter("none"), std::nullopt);
}

TEST(RequestHead, absolute_form_is_the_path_alone) {
  EXPECT_EQ(read("GET http://h/a%20b?c=d").path, "/a b");
  EXPECT_EQ(read("GET http://h").path, "/");
  EXPECT_EQ(read("GET HTTPS://H?c=d").parameter("c"), "d");
}

TEST(Cookies, are_found_by_name_and_never_guessed) {
  struct Row {
    char const* field;
    std::optional<std::string_view> want;
  };
  for (auto const& row : std::vector<Row>{{"s=1", "1"},
                                          {"a=0; s=1; b=2", "1"},
                                          {"a=0;s=1", "1"},
                                          {"s=a=b", "a=b"},
                                          {"s=\"1\"", "1"},
                                          {"s=", ""},
                                          {"xs=1", std::nullopt},
                                          {"S=1", std::nullopt},
                                          {"s", std::nullopt},
                                          {"s=1; s=1", std::nullopt},
                                          {"s=1; a=2; s=3", std::nullopt},
                                          {"a=\"; s=1\"", "1\""}}) {
    EXPECT_EQ(read("GET /", std::string{"Cookie: "} + row.field + "\r\n").cookie("s"), row.want)
        << row.field;
  }
  EXPECT_EQ(read("GET /").cookie("s"), std::nullopt);
}

TEST(Heads, say_how_the_connection_goes_on) {
  struct Row {
    char const* text;
    bool keep_alive;
    bool expects_continue;
  };
  for (auto const& row : std::vector<Row>{
           {"GET / HTTP/1.1\r\nHost: h\r\n\r\n", true, false},
           {"GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n", false, false},
           {"GET / HTTP/1.1\r\nHost: h\r\nConnection: x, Close\r\n\r\n", false, false},
           {"GET / HTTP/1.0\r\nHost: h\r\n\r\n", false, false},
           {"GET / HTTP/1.0\r\nHost: h\r\nConnection: keep-alive\r\n\r\n", false, false},
           {"GET / HTTP/1.1\r\nHost: h\r\nExpect: 100-Continue\r\n\r\n", true, false},
           {"PUT / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n", true,
            true},
           {"PUT / HTTP/1.0\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n", false,
            false}}) {
    auto const checked = check_head(row.text);
    ASSERT_TRUE(checked) << row.text;
    EXPECT_EQ(checked->keep_alive, row.keep_alive) << row.text;
    EXPECT_EQ(checked->expects_continue, row.expects_continue) << row.text;
  }
}

TEST(Events, are_written_as_the_html_standard_reads_them) {
  EXPECT_EQ(format_event("import", "7", "a\nb"), "event: import\nid: 7\ndata: a\ndata: b\n\n");
  EXPECT_EQ(format_event("", "", ""), "data: \n\n");
  EXPECT_EQ(format_event("", "", "a\r\nb\rc\n"), "data: a\ndata: b\ndata: c\ndata: \n\n");
  EXPECT_THROW(format_event("a\nb", "", ""), BrokenInvariant);
  EXPECT_THROW(format_event("", "1\r2", ""), BrokenInvariant);
}

TEST(EventStream, drops_a_reader_that_is_too_slow) {
  auto stream = EventStream{EventStreamOptions{.queue_bytes = 30}};
  auto woken = 0;
  stream.attach([&woken] { ++woken; });
  EXPECT_TRUE(stream.send("", "", "12345")); // 13 bytes
  EXPECT_TRUE(stream.send("", "", "12345"));
  EXPECT_FALSE(stream.send("", "", "12345"));
  EXPECT_FALSE(stream.is_open());
  EXPECT_EQ(stream.take(), "") << "a half-told story is not told";
  EXPECT_EQ(woken, 3);
  EXPECT_FALSE(stream.send("", "", ""));
}

TEST(TemporaryFiles, have_no_name_and_can_be_read_again) {
  auto const folder = ::testing::TempDir() + "njia_http_files";
  std::filesystem::create_directories(folder);
  auto file = make_temporary_file(folder);
  ASSERT_TRUE(file);
  EXPECT_TRUE(file->append("Kisumu, "));
  EXPECT_TRUE(file->append("Nairobi"));
  EXPECT_TRUE(std::filesystem::is_empty(folder));
  EXPECT_EQ(file->size(), 15U);
  EXPECT_EQ(file->read(8, 100), "Nairobi");
  auto const again = open_file(file->path());
  ASSERT_TRUE(again);
  EXPECT_EQ(again->size(), 15U);
  EXPECT_EQ(again->read(0, 6), "Kisumu");
  auto const nowhere = make_temporary_file(folder + "/none");
  ASSERT_FALSE(nowhere);
  EXPECT_EQ(nowhere.error().key, "http.temporary_folder");
  EXPECT_EQ(open_file(folder).error().key, "http.file_unreadable");
  std::filesystem::remove_all(folder);
}

} // namespace
} // namespace njia::http
