// What figures and places need for as long as the server runs.
#pragma once

#include "njia/app/figures/figures_desk.h"
#include "njia/app/places/served_places.h"
#include "njia/server/hub/answer_cache.h"

#include <string>

namespace njia::server {

struct FiguresServices {
  explicit FiguresServices(Gazetteer shipped, std::string program = "")
      : places{std::move(shipped)}, code_version{std::move(program)} {}

  app::ServedPlaces places;
  app::FiguresDesk desk{places};
  AnswerCache answers = {};
  std::string code_version; ///< of this program; goes into snapshots
};

} // namespace njia::server
