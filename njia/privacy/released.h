// Released<T>: the only form in which anything leaves the program. It can be made in njia/privacy
// alone, under one of the four audiences; writers, reports and exports take nothing else. To make
// one: release.h.
#pragma once

#include "njia/domain/audience.h"
#include "njia/domain/journey.h"

#include <utility>
#include <vector>

namespace njia {

template <class T> class Released {
public:
  T const& get() const { return value_; }
  T const* operator->() const { return &value_; }
  Audience audience() const { return audience_; }

private:
  friend class PrivacyGate;
  Released(T value, Audience audience) : value_{std::move(value)}, audience_{audience} {}

  T value_;
  Audience audience_;
};

/// The one place that makes Released values. All of it is private; its friends are the functions of
/// release.h and records.h.
class PrivacyGate {
  friend struct ReleaseMaker;

  template <class T> static Released<T> admit(T value, Audience audience) {
    return {std::move(value), audience};
  }
};

} // namespace njia
