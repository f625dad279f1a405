// Whether an answer's status stands in the contract, for every answer that a test of the hub gets.
#pragma once

#include "njia/base/text.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <boost/json.hpp>

namespace njia::server::hub_testing {

class Documented {
public:
  Documented() {
    auto text = std::stringstream{};
    text << std::ifstream{NJIA_SOURCE_DIR "/api/openapi.json"}.rdbuf();
    auto const contract = boost::json::parse(text.str());
    for (auto const& [path, methods] : contract.at("paths").as_object()) {
      for (auto const& [method, operation] : methods.as_object()) {
        auto statuses = std::set<int>{};
        if (auto const* object = operation.if_object(); object && object->contains("responses")) {
          for (auto const& response : object->at("responses").as_object()) {
            statuses.insert(std::stoi(std::string{response.key()}));
          }
          operations_.push_back({std::string{method}, parts_of(path), std::move(statuses)});
        }
      }
    }
  }

  /// @param method  as in the contract: "get"
  /// @param path    below /api/v1, without parameters
  /// @return whether it stands there; true of what is no operation of the contract
  bool has(std::string_view method, std::string_view path, int status) const {
    auto const parts = parts_of(path);
    auto const* best = static_cast<Operation const*>(nullptr);
    for (auto const& one : operations_) {
      auto const fits =
          one.method == method &&
          std::equal(one.parts.begin(), one.parts.end(), parts.begin(), parts.end(),
                     [](auto const& a, auto const& b) { return a == b || a[0] == '{'; });
      if (fits && (best == nullptr || literals(one) > literals(*best))) {
        best = &one;
      }
    }
    return best == nullptr || best->statuses.contains(status);
  }

private:
  struct Operation {
    std::string method;
    std::vector<std::string> parts; ///< "{id}" stands for anything
    std::set<int> statuses;
  };

  static std::vector<std::string> parts_of(std::string_view path) {
    auto parts = std::vector<std::string>{};
    for (auto const part : split(path.substr(1), '/')) {
      parts.emplace_back(part);
    }
    return parts;
  }
  static std::ptrdiff_t literals(Operation const& one) {
    return std::count_if(one.parts.begin(), one.parts.end(),
                         [](auto const& part) { return part[0] != '{'; });
  }

  std::vector<Operation> operations_;
};

} // namespace njia::server::hub_testing
