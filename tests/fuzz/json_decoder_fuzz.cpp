// Any bytes as the body of a request: read whole, or refused with problems that the error table
// knows, at places that exist; what was read is written and read back the same.
#include "njia/domain/errors.h"
#include "njia/server/api/messages.h"
#include "njia/server/json/codec.h"
#include "njia/server/json/problem.h"

#include <boost/json.hpp>

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

template <class T> void check(std::string_view text) {
  using namespace njia;
  auto const decoded = from_json<T>(text);
  if (decoded.value.has_value() == !decoded.problems.empty()) {
    std::abort();
  }
  if (decoded) {
    auto const back = from_json<T>(to_json(*decoded.value));
    if (!back || !(*back.value == *decoded.value)) {
      std::abort();
    }
    return;
  }
  auto const problem = make_problem(decoded.problems, Language::en, Uuid{});
  if (problem.status < 400 || problem.status >= 500) {
    std::abort();
  }
  for (auto const& error : decoded.problems) {
    if (error.where.empty() || error.where.front() != '#') {
      std::abort();
    }
  }
  auto failure = boost::json::error_code{};
  boost::json::parse(problem.json, failure);
  if (failure) {
    std::abort(); // whatever was repeated of the request, the answer is JSON
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const text = std::string_view{reinterpret_cast<char const*>(data), size};
  check<njia::Journey>(text);
  check<njia::api::PasswordLogin>(text);
  check<njia::api::RevisionPage>(text);
  check<njia::api::Vocabulary>(text);
  return 0;
}
