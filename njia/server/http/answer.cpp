#include "njia/server/http/answer.h"

#include "njia/base/check.h"
#include "njia/server/http/conditional.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <fmt/format.h>

namespace njia::http {
namespace {

std::optional<std::string> copy(std::optional<std::string_view> text) {
  return text ? std::optional{std::string{*text}} : std::nullopt;
}

std::int64_t wall_clock() {
  using namespace std::chrono;
  return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

Header* find_header(Response& response, std::string_view name) {
  auto const found = std::find_if(response.headers.begin(), response.headers.end(),
                                  [name](Header const& field) { return field.name == name; });
  return found == response.headers.end() ? nullptr : &*found;
}

std::string_view header_or_nothing(Response& response, std::string_view name) {
  auto const* const found = find_header(response, name);
  return found == nullptr ? std::string_view{} : std::string_view{found->value};
}

void add_to_vary(Response& response, std::string_view name) {
  auto* const vary = find_header(response, "vary");
  if (vary == nullptr) {
    response.headers.push_back(Header{"vary", std::string{name}});
  } else if (vary->value != "*" && vary->value.find(name) == std::string::npos) {
    vary->value.append(", ").append(name);
  }
}

/// Each coding of a representation has an entity tag of its own.
void mark_etag(Response& response, Coding coding) {
  auto* const etag = find_header(response, "etag");
  if (etag != nullptr && etag->value.size() >= 2 && etag->value.ends_with('"') &&
      coding != Coding::identity) {
    etag->value.insert(etag->value.size() - 1, coding == Coding::br ? "+br" : "+gz");
  }
}

/// The making of one answer.
class Maker {
public:
  Maker(AnswerFacts const& facts, Response response)
      : facts_{facts}, response_{std::move(response)} {}

  Answer make(std::function<Response(std::string_view)> const& problem);

private:
  bool is_reading_success() const {
    return response_.status == 200 &&
           (facts_.method == Method::get || facts_.method == Method::head);
  }
  Validators validators();
  bool not_modified();
  /// The coding in which the body will go; adds to Vary where that depends on the request.
  Coding choose_coding_of_body();
  void choose_body();
  /// Cuts the body to the range asked for; false when that cannot be.
  bool cut_range();
  std::uint64_t body_size() const;
  void write_head();

  AnswerFacts const& facts_;
  Response response_;
  Answer answer_ = {};
};

Validators Maker::validators() {
  return Validators{.etag = header_or_nothing(response_, "etag"),
                    .last_modified = parse_http_date(header_or_nothing(response_, "last-modified"),
                                                     wall_clock())};
}

bool Maker::not_modified() {
  if (!is_reading_success() || (!facts_.if_none_match && !facts_.if_modified_since)) {
    return false;
  }
  return evaluate_conditions(Conditions{.if_none_match = facts_.if_none_match,
                                        .if_modified_since = facts_.if_modified_since},
                             validators(), true, true) == Precondition::not_modified;
}

Coding Maker::choose_coding_of_body() {
  auto const* const text = std::get_if<std::string>(&response_.body);
  auto const* const shared = std::get_if<SharedBody>(&response_.body);
  auto const is_text = text != nullptr && response_.compress && text->size() >= kCompressFrom &&
                       is_compressible(header_or_nothing(response_, "content-type")) &&
                       find_header(response_, "content-encoding") == nullptr;
  auto const has_gzip = is_text || (shared != nullptr && shared->gzip);
  auto const has_br = is_text || (shared != nullptr && shared->br);
  if (!has_gzip && !has_br) {
    return Coding::identity;
  }
  add_to_vary(response_, "accept-encoding");
  // A range is one of the plain bytes: what most clients that resume a download expect.
  auto const coding = shared != nullptr && facts_.range
                          ? Coding::identity
                          : choose_coding(facts_.codings, has_gzip, has_br);
  mark_etag(response_, coding);
  return coding;
}

void Maker::choose_body() {
  auto const coding = choose_coding_of_body();
  if (coding != Coding::identity) {
    response_.headers.push_back(Header{"content-encoding", std::string{coding_name(coding)}});
  }
  if (auto* const text = std::get_if<std::string>(&response_.body)) {
    answer_.body = coding == Coding::identity ? std::move(*text) : compress(coding, *text);
  } else if (auto const* const shared = std::get_if<SharedBody>(&response_.body)) {
    auto const& chosen = coding == Coding::br     ? shared->br
                         : coding == Coding::gzip ? shared->gzip
                                                  : shared->identity;
    NJIA_CHECK(chosen != nullptr, "a shared body has its plain bytes");
    answer_.body = SharedPart{chosen, 0, chosen->size()};
  } else if (auto const* const file = std::get_if<FileBody>(&response_.body)) {
    answer_.body = *file;
  } else {
    answer_.body = std::get<EventStream>(response_.body);
    answer_.chunked = !facts_.http_1_0;
  }
}

std::uint64_t Maker::body_size() const {
  if (auto const* const text = std::get_if<std::string>(&answer_.body)) {
    return text->size();
  }
  if (auto const* const part = std::get_if<SharedPart>(&answer_.body)) {
    return part->size;
  }
  auto const* const file = std::get_if<FileBody>(&answer_.body);
  return file == nullptr ? 0 : file->size;
}

bool Maker::cut_range() {
  auto* const part = std::get_if<SharedPart>(&answer_.body);
  auto* const file = std::get_if<FileBody>(&answer_.body);
  if (part == nullptr && file == nullptr) {
    return true;
  }
  if (find_header(response_, "accept-ranges") == nullptr) {
    response_.headers.push_back(Header{"accept-ranges", "bytes"});
  }
  // Only GET gives ranges a meaning (RFC 9110 section 14.2).
  if (!facts_.range || response_.status != 200 || facts_.method != Method::get ||
      (facts_.if_range && !if_range_holds(*facts_.if_range, validators(), wall_clock()))) {
    return true;
  }
  auto const size = body_size();
  auto const range = choose_range(*facts_.range, size);
  if (range.kind == RangeAnswer::Kind::unsatisfiable) {
    return false;
  }
  if (range.kind == RangeAnswer::Kind::part) {
    auto const length = range.last - range.first + 1;
    response_.status = 206;
    response_.headers.push_back(
        Header{"content-range", fmt::format("bytes {}-{}/{}", range.first, range.last, size)});
    if (part != nullptr) {
      part->offset = static_cast<std::size_t>(range.first);
      part->size = static_cast<std::size_t>(length);
    } else {
      file->offset += range.first;
      file->size = length;
    }
  }
  return true;
}

void Maker::write_head() {
  NJIA_CHECK(response_.status >= 200 && response_.status <= 599, "an answer's status is final");
  answer_.status = response_.status;
  auto& head = answer_.head;
  head = fmt::format("HTTP/1.1 {} {}\r\n", response_.status, reason_phrase(response_.status));
  for (auto const& field : response_.headers) {
    NJIA_CHECK(field.name.find_first_of(std::string_view{"\r\n:\0 ", 5}) == std::string::npos &&
                   field.value.find_first_of(std::string_view{"\r\n\0", 3}) == std::string::npos &&
                   field.name != "content-length" && field.name != "transfer-encoding" &&
                   field.name != "connection",
               "a field of an answer is one line, and framing is the server's");
    head.append(field.name).append(": ").append(field.value).append("\r\n");
  }
  auto const bodiless = response_.status == 204 || response_.status == 304;
  if (answer_.chunked && !bodiless) {
    head += "transfer-encoding: chunked\r\n";
  } else if (!bodiless && !std::holds_alternative<EventStream>(answer_.body)) {
    head += fmt::format("content-length: {}\r\n", body_size());
  }
  if (bodiless || facts_.method == Method::head) {
    if (auto const* const stream = std::get_if<EventStream>(&answer_.body)) {
      EventStream{*stream}.detach();
    }
    answer_.body = std::monostate{};
  }
}

Answer Maker::make(std::function<Response(std::string_view)> const& problem) {
  if (not_modified()) {
    choose_coding_of_body(); // the tag is that of the answer that would have come
    response_.status = 304;
    response_.body = std::string{};
    std::erase_if(response_.headers, [](Header const& field) {
      return field.name == "content-type" || field.name == "content-disposition";
    });
  }
  choose_body();
  if (!cut_range()) {
    auto const size = body_size();
    response_ = problem("http.range");
    response_.headers.push_back(Header{"content-range", fmt::format("bytes */{}", size)});
    answer_ = {};
    choose_body();
  }
  write_head();
  return std::move(answer_);
}

struct Phrase {
  int status;
  std::string_view text;
};
constexpr std::array<Phrase, 38> kPhrases{{{200, "OK"},
                                           {201, "Created"},
                                           {202, "Accepted"},
                                           {203, "Non-Authoritative Information"},
                                           {204, "No Content"},
                                           {205, "Reset Content"},
                                           {206, "Partial Content"},
                                           {301, "Moved Permanently"},
                                           {302, "Found"},
                                           {303, "See Other"},
                                           {304, "Not Modified"},
                                           {307, "Temporary Redirect"},
                                           {308, "Permanent Redirect"},
                                           {400, "Bad Request"},
                                           {401, "Unauthorized"},
                                           {403, "Forbidden"},
                                           {404, "Not Found"},
                                           {405, "Method Not Allowed"},
                                           {406, "Not Acceptable"},
                                           {408, "Request Timeout"},
                                           {409, "Conflict"},
                                           {410, "Gone"},
                                           {412, "Precondition Failed"},
                                           {413, "Content Too Large"},
                                           {414, "URI Too Long"},
                                           {415, "Unsupported Media Type"},
                                           {416, "Range Not Satisfiable"},
                                           {417, "Expectation Failed"},
                                           {421, "Misdirected Request"},
                                           {422, "Unprocessable Content"},
                                           {428, "Precondition Required"},
                                           {429, "Too Many Requests"},
                                           {431, "Request Header Fields Too Large"},
                                           {500, "Internal Server Error"},
                                           {501, "Not Implemented"},
                                           {503, "Service Unavailable"},
                                           {505, "HTTP Version Not Supported"},
                                           {507, "Insufficient Storage"}}};

} // namespace

AnswerFacts answer_facts(CheckedHead const& checked) {
  auto const& head = checked.head;
  return AnswerFacts{.method = head.method,
                     .http_1_0 = checked.http_1_0,
                     .codings = parse_accept_encoding(head.header("accept-encoding").value_or("")),
                     .if_none_match = copy(head.header("if-none-match")),
                     .if_modified_since = copy(head.header("if-modified-since")),
                     .range = copy(head.header("range")),
                     .if_range = copy(head.header("if-range"))};
}

Answer prepare_answer(AnswerFacts const& facts, Response response,
                      std::function<Response(std::string_view key)> const& problem) {
  return Maker{facts, std::move(response)}.make(problem);
}

std::string_view reason_phrase(int status) {
  for (auto const& phrase : kPhrases) {
    if (phrase.status == status) {
      return phrase.text;
    }
  }
  return status < 300   ? "Success"
         : status < 400 ? "Redirection"
         : status < 500 ? "Client Error"
                        : "Server Error";
}

} // namespace njia::http
