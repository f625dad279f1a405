// One line of the flat list of routes: an operation of the contract, the action that guards it, and
// its handler. A route without an action does not compile.
#pragma once

#include "njia/access/actions.h"
#include "njia/server/hub/answer.h"
#include "njia/server/hub/call.h"
#include "njia/server/json/codec.h"

#include <functional>
#include <string_view>
#include <utility>

namespace njia::server {

/// The parts of a request that the contract speaks of, still as text.
struct RawRequest {
  RawParameters parameters;
  std::string_view body;
};

/// Has no default: who writes a route says what it needs.
class Policy {
public:
  explicit constexpr Policy(access::Action action) : action_{action} {}
  access::Action action() const { return action_; }

private:
  access::Action action_;
};

struct Route {
  Operation const& operation;
  Policy policy;
  Lane lane;
  std::function<Encoded(Call&, RawRequest const&)> run;
};

namespace detail {

template <class T> void append(std::vector<T>& all, std::vector<T> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

template <class Op>
Encoded run(Answered<typename Op::Answer> (*handler)(Call&, typename Op::Parameters const&,
                                                     typename Op::Body const&),
            Call& call, RawRequest const& raw) {
  auto encoded = Encoded{};
  auto parameters = read_parameters<typename Op::Parameters>(raw.parameters);
  append(encoded.problems, std::move(parameters.problems));
  auto body = std::optional<typename Op::Body>{};
  if constexpr (std::is_same_v<typename Op::Body, NoBody>) {
    body.emplace();
  } else {
    auto read = from_json<typename Op::Body>(raw.body);
    append(encoded.problems, std::move(read.problems));
    body = std::move(read.value);
  }
  if (!encoded.problems.empty() || !parameters.value || !body) {
    return encoded;
  }
  auto answered = handler(call, *parameters.value, *body);
  encoded.problems = std::move(answered.problems);
  encoded.around = std::move(answered.around);
  if constexpr (!std::is_same_v<typename Op::Answer, NoBody>) {
    if (answered.value) {
      encoded.body = to_json(*answered.value);
    }
  }
  return encoded;
}

} // namespace detail

/// What a method usually needs.
constexpr Lane usual_lane(Method method) {
  return method == Method::get ? Lane::read : Lane::write;
}

/// route<api::GetJourney>(Policy{Action::journey_read}, &get_journey)
template <class Op>
Route route(Policy policy,
            Answered<typename Op::Answer> (*handler)(Call&, typename Op::Parameters const&,
                                                     typename Op::Body const&),
            Lane lane = usual_lane(Op::operation.method)) {
  return {.operation = Op::operation,
          .policy = policy,
          .lane = lane,
          .run = [handler](Call& call, RawRequest const& raw) {
            return detail::run<Op>(handler, call, raw);
          }};
}

/// A route that answers bytes, or from a cache: it decodes and encodes itself, by read_parameters
/// and from_json. For GET and for what asks and changes nothing.
template <class Op> Route plain(Policy policy, Encoded (*handler)(Call&, RawRequest const&)) {
  return {.operation = Op::operation, .policy = policy, .lane = Lane::read, .run = handler};
}

/// Every route that there is (routes.cpp).
std::vector<Route> const& routes();

} // namespace njia::server
