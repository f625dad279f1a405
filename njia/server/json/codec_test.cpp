#include "njia/server/json/codec_impl.h"

#include "njia/domain/testing/arbitrary_journey.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace njia {
namespace {

enum class Color : std::uint8_t { red = 0, green = 1 };

struct Inner {
  std::string word = {};
  friend bool operator==(Inner const&, Inner const&) = default;
};

/// One member of each kind that the generator makes.
struct Sample {
  std::string name = {};
  std::uint32_t count = 0;
  std::optional<std::int64_t> large = {};
  double share = 0;
  bool flag = false;
  Color color = Color::red;
  std::optional<PlaceId> place = {};
  std::optional<DateSpan> period = {};
  std::optional<Instant> at = {};
  std::vector<Inner> inner = {};
  std::optional<RawJson> raw = {};
  friend bool operator==(Sample const&, Sample const&) = default;
};

struct Query {
  PlaceId id{Uuid{}};
  std::uint32_t limit = 50;
  std::vector<Color> colors = {};
  std::optional<std::string> if_match = {};
};

} // namespace

template <> struct EnumTexts<Color> {
  static constexpr std::string_view texts[] = {"red", "green"};
};

namespace codec {
template <> struct MemberTable<Inner> {
  static constexpr MemberRow rows[] = {
      row<&Inner::word>("word", {.is_required = true, .min_length = 1, .max_length = 5})};
};
template <> struct MemberTable<Sample> {
  static constexpr MemberRow rows[] = {
      row<&Sample::name>("name", {.is_required = true, .max_length = 10, .pattern = "^[a-z]+$"}),
      row<&Sample::count>("count", {.is_required = true, .max = 100}),
      row<&Sample::large>("large", {}),
      row<&Sample::share>("share", {.is_required = true, .min = 0, .max = 1}),
      row<&Sample::flag>("flag", {.is_required = true}),
      row<&Sample::color>("color", {.is_required = true}),
      row<&Sample::place>("place", {}),
      row<&Sample::period>("period", {}),
      row<&Sample::at>("at", {}),
      row<&Sample::inner>("inner", {.max_items = 2}),
      row<&Sample::raw>("raw", {})};
};
template <> struct MemberTable<Query> {
  static constexpr MemberRow rows[] = {
      row<&Query::id>("id", {.is_required = true, .in = In::path}),
      row<&Query::limit>("limit", {.min = 1, .max = 1000, .in = In::query}),
      row<&Query::colors>("colors", {.max_items = 2, .in = In::query}),
      row<&Query::if_match>("If-Match", {.max_length = 5, .in = In::header})};
};
} // namespace codec

namespace {

struct Found {
  std::string key;
  std::string where;
  friend bool operator==(Found const&, Found const&) = default;
  friend void PrintTo(Found const& found, std::ostream* out) {
    *out << found.key << " at " << found.where;
  }
};

std::vector<Found> found_in(std::vector<Error> const& problems) {
  auto found = std::vector<Found>{};
  for (auto const& problem : problems) {
    found.push_back({problem.key, problem.where});
  }
  return found;
}

std::vector<std::string> suggestions_of(Error const& error) {
  auto words = std::vector<std::string>{};
  for (auto const& [name, value] : error.args) {
    if (name == "suggestion") {
      words.push_back(value);
    }
  }
  return words;
}

/// A whole sample with one member's JSON replaced or added.
std::string sample_with(std::string const& key, std::string const& json) {
  auto value =
      boost::json::parse(R"({"name":"ab","count":1,"share":0.5,"flag":true,"color":"red"})")
          .as_object();
  value[key] = boost::json::parse(json);
  return boost::json::serialize(value);
}

TEST(FromJson, judges_each_member_by_its_limits) {
  struct Row {
    char const* key;
    char const* json;
    std::vector<Found> want;
  };
  for (auto const& row : {
           Row{"name", "\"abc\"", {}},
           Row{"name", "7", {{"field.wrong_type", "#/name"}}},
           Row{"name", "null", {{"field.wrong_type", "#/name"}}},
           Row{"name", "\"abcdefghijk\"", {{"text.too_long", "#/name"}}},
           Row{"name", "\"Ab\"", {{"field.pattern", "#/name"}}},
           Row{"name", "\"ab\\n\"", {{"field.pattern", "#/name"}}},
           Row{"count", "1.0", {}}, // JSON Schema: an integer
           Row{"count", "1e2", {}},
           Row{"count", "1.5", {{"field.wrong_type", "#/count"}}},
           Row{"count", "\"1\"", {{"field.wrong_type", "#/count"}}},
           Row{"count", "-1", {{"field.out_of_range", "#/count"}}},
           Row{"count", "101", {{"field.out_of_range", "#/count"}}},
           Row{"count", "18446744073709551616", {{"field.out_of_range", "#/count"}}},
           Row{"large", "9007199254740991", {}},
           Row{"large", "9007199254740993", {{"field.out_of_range", "#/large"}}},
           Row{"share", "1", {}},
           Row{"share", "1.01", {{"field.out_of_range", "#/share"}}},
           Row{"flag", "\"yes\"", {{"field.wrong_type", "#/flag"}}},
           Row{"color", "\"blue\"", {{"field.not_in_list", "#/color"}}},
           Row{"place", "\"x\"", {{"id.malformed", "#/place"}}},
           Row{"period", "\"2020-02-30\"", {{"date.impossible", "#/period"}}},
           Row{"at", "\"2020-09-14 08:30\"", {{"field.malformed", "#/at"}}},
           Row{"inner", "{}", {{"field.wrong_type", "#/inner"}}},
           Row{"inner",
               R"([{"word":"a"},{"word":"b"},{"word":"c"}])",
               {{"list.too_long", "#/inner"}}},
           Row{"inner", R"([{"word":"a"},{"word":""}])", {{"field.too_short", "#/inner/1/word"}}},
           Row{"inner",
               R"([{},7])",
               {{"field.required", "#/inner/0/word"}, {"field.wrong_type", "#/inner/1"}}},
           Row{"raw", R"({"a":[1]})", {}},
           Row{"a/b", "1", {{"field.unknown", "#/a~1b"}}},
       }) {
    auto const text = sample_with(row.key, row.json);
    auto const decoded = from_json<Sample>(text);
    EXPECT_EQ(found_in(decoded.problems), row.want) << text;
    EXPECT_EQ(decoded.value.has_value(), row.want.empty()) << text;
  }
}

TEST(FromJson, tells_everything_at_once_and_what_may_be_meant) {
  auto const decoded =
      from_json<Sample>(R"({"nam":"ab","count":-1,"share":2,"flag":1,"color":"gren"})");
  EXPECT_EQ(found_in(decoded.problems), (std::vector<Found>{{"field.required", "#/name"},
                                                            {"field.out_of_range", "#/count"},
                                                            {"field.out_of_range", "#/share"},
                                                            {"field.wrong_type", "#/flag"},
                                                            {"field.not_in_list", "#/color"},
                                                            {"field.unknown", "#/nam"}}));
  EXPECT_EQ(suggestions_of(decoded.problems[4]), std::vector<std::string>{"green"});
  EXPECT_EQ(suggestions_of(decoded.problems[5]), std::vector<std::string>{"name"});
}

TEST(ToJson, leaves_out_what_is_absent) {
  EXPECT_EQ(to_json(Sample{.name = "a\"b", .count = 3, .share = 0.25}),
            R"({"name":"a\"b","count":3,"share":0.25,"flag":false,"color":"red"})");
}

RC_GTEST_PROP(Codec, what_is_written_is_read_back, ()) {
  auto sample = Sample{};
  sample.name = *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange('a', 'z')));
  sample.name.resize(std::min<std::size_t>(sample.name.size(), 10));
  sample.count = *rc::gen::inRange(0U, 101U);
  sample.share = static_cast<double>(*rc::gen::inRange(0, 1'000'000)) / 999'999.0;
  sample.flag = *rc::gen::arbitrary<bool>();
  sample.color = *rc::gen::element(Color::red, Color::green);
  if (*rc::gen::arbitrary<bool>()) {
    sample.large = *rc::gen::inRange<std::int64_t>(-9007199254740991, 9007199254740991);
    sample.place = PlaceId{testing::arbitrary_uuid()};
    sample.period = testing::arbitrary_span();
    sample.at =
        Instant{std::chrono::milliseconds{*rc::gen::inRange<std::int64_t>(0, 1'900'000'000'000)}};
    sample.inner = {{.word = "é"}, {.word = "\"\\\n"}};
    sample.raw = RawJson{.text = R"({"a":[1,null]})"};
  }
  auto const back = from_json<Sample>(to_json(sample));
  RC_ASSERT(back.problems.empty());
  RC_ASSERT(*back.value == sample);
}

RawParameters query(RawParameters::Pairs pairs) {
  return {.path = {{"id", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"}}, .query = std::move(pairs)};
}

TEST(ReadParameters, names_the_parameter_that_is_wrong) {
  struct Row {
    char const* name;
    RawParameters raw;
    std::vector<Found> want;
  };
  for (auto const& row : {
           Row{"none but the path's", query({}), {}},
           Row{"all", query({{"limit", "1000"}, {"colors", "red,green"}}), {}},
           Row{"path missing", {}, {{"field.required", "path:id"}}},
           Row{"path wrong", {.path = {{"id", "7"}}}, {{"id.malformed", "path:id"}}},
           Row{"too many", query({{"limit", "1001"}}), {{"field.out_of_range", "query:limit"}}},
           Row{"not a number", query({{"limit", "ten"}}), {{"field.wrong_type", "query:limit"}}},
           Row{"empty", query({{"limit", ""}}), {{"field.wrong_type", "query:limit"}}},
           Row{"infinite", query({{"limit", "inf"}}), {{"field.wrong_type", "query:limit"}}},
           Row{"twice",
               query({{"limit", "1"}, {"limit", "2"}}),
               {
                   {"parameter.twice", "query:limit"},
               }},
           Row{"unknown", query({{"limt", "1"}}), {{"parameter.unknown", "query:limt"}}},
           Row{"item unknown",
               query({{"colors", "red,blu"}}),
               {{"field.not_in_list", "query:colors/1"}}},
           Row{"not UTF-8", query({{"colors", "\xff"}}), {{"text.not_utf8", "query:colors"}}},
           Row{"header too long",
               {.path = query({}).path, .headers = {{"if-match", "123456"}}},
               {{"text.too_long", "header:If-Match"}}},
           Row{"other headers", {.path = query({}).path, .headers = {{"X", "1"}, {"X", "2"}}}, {}},
       }) {
    auto const decoded = read_parameters<Query>(row.raw);
    EXPECT_EQ(found_in(decoded.problems), row.want) << row.name;
    EXPECT_EQ(decoded.value.has_value(), row.want.empty()) << row.name;
  }
  auto const decoded = read_parameters<Query>(query({{"colors", "green,red"}}));
  EXPECT_EQ(decoded.value->limit, 50U);
  EXPECT_EQ(decoded.value->colors, (std::vector<Color>{Color::green, Color::red}));
  EXPECT_EQ(suggestions_of(read_parameters<Query>(query({{"limt", "1"}})).problems[0]),
            std::vector<std::string>{"limit"});
}

} // namespace
} // namespace njia
