// Errors as RFC 9457 problem details: the only form in which the API says that something went
// wrong. Keys, statuses and sentences come from the error table (njia/domain/errors.h).
#pragma once

#include "njia/base/result.h"
#include "njia/base/uuid.h"
#include "njia/domain/labels.h"

#include <string>
#include <string_view>
#include <vector>

namespace njia {

inline constexpr std::size_t kMaxProblemValue = 100; ///< code points of a value that is repeated
inline constexpr std::size_t kMaxProblemItems = 100; ///< of a document; its sentence counts all

/// A problem document and the status to send it with.
struct Problem {
  int status;
  std::string json; ///< application/problem+json
};

/// One error: its key is the problem's code, its sentence the detail. Several: the code is
/// `request.invalid`. Each error that has a place, or all when there are several, stands in
/// `errors` with pointer, cell or parameter, code, detail, and value and suggestions (the error's
/// args of the names value and suggestion) where there are any; kMaxProblemItems of them at most.
/// Warnings beside errors are listed too. The status is that of the first server fault, else of the
/// first unreadable (400, 413), else of the first error.
/// @param errors not empty
/// @param request becomes the instance, urn:uuid:…
Problem make_problem(std::vector<Error> const& errors, Language language, Uuid const& request);

enum class ErrorPlaceKind : std::uint8_t { none, pointer, cell, parameter };

/// Where an error stands, as the problem says it.
struct ErrorPlace {
  ErrorPlaceKind kind = ErrorPlaceKind::none;
  std::string text = {};

  friend bool operator==(ErrorPlace const&, ErrorPlace const&) = default;
};

/// From Error::where: "#/steps/2" stays a pointer; "query:limit", "path:id" and "header:If-Match"
/// name a parameter; "Routes!F17" is a cell; any other text is the path that validate() gives,
/// whose items count from 1. By hand: "steps[2].role" -> "#/steps/1/role".
ErrorPlace error_place(std::string_view where);

} // namespace njia
