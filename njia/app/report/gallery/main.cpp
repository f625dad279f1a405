// Writes the report of the invented sample collection for every audience in every language into a
// folder, with each page as PNG, and prints what the layout check finds. For the eye.
#include "njia/app/report/testing/sample_round.h"
#include "njia/draw/render.h"
#include "njia/report/facts/tables.h"

#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iostream>

namespace {

using namespace njia;

void write(std::filesystem::path const& file, std::string const& bytes) {
  std::ofstream{file, std::ios::binary} << bytes;
}

int make(std::filesystem::path const& folder, app::testing::Sample const& sample,
         app::testing::SamplePlaces const& places, Audience audience, Language language) {
  auto const report_places = places.report_places();
  auto const request = app::testing::sample_request(sample, places, audience);
  auto const options = app::ReportOptions{.language = language};
  auto const built = app::build_report(*sample.store, report_places, request, options);
  if (!built) {
    std::cerr << fmt::format("{} {}: {}\n", audience_key(audience), language_tag(language),
                             built.error().key);
    return 1;
  }
  auto const out = folder / fmt::format("{}-{}", audience_key(audience), language_tag(language));
  std::filesystem::create_directories(out);
  write(out / "report.html", built->files.html);
  write(out / "report.pdf", built->files.pdf);
  write(out / "annex.xlsx", built->files.xlsx);
  if (language == Language::en) {
    for (auto const& released : built->release.tables) {
      auto const& table = released.get();
      auto const shown = report::Tables::rows_shown(table).size();
      std::cout << fmt::format("  {:22} {:3} of {:3} rows shown, total {}\n", table.name, shown,
                               table.rows.size(),
                               report::shown(table.total) != nullptr ? "shown" : "withheld");
    }
  }
  auto const snapshot = app::take_snapshot(*sample.store, places, request);
  auto const setting = report::make_setting(language);
  auto const input = app::report_input(*snapshot, report_places, options);
  auto const paper = report::compose_paper(
      report::compose(built->release, input, report_places.atlas, *setting), *setting);
  auto faults = 0;
  for (auto const& fault : report::layout_faults(paper)) {
    std::cout << fmt::format("{} {} {}\n", audience_key(audience), language_tag(language), fault);
    ++faults;
  }
  std::cout << fmt::format("{} {}: {} pages, {} faults\n", audience_key(audience),
                           language_tag(language), paper.pages.size(), faults);
  return 0;
}

} // namespace

int main(int argc, char** argv) {
  auto const folder = std::filesystem::path{argc > 1 ? argv[1] : "report-gallery"};
  auto const places = app::testing::SamplePlaces{};
  auto options = app::testing::SampleOptions{};
  if (argc > 2) { // a small exercise: njia_report_gallery FOLDER small
    options.organisations = 3;
    options.journeys = 19;
    options.journeys_before = 6;
  }
  auto const sample = app::testing::make_sample(places, options);
  auto failures = 0;
  for (auto const audience :
       {Audience::network, Audience::open, Audience::coordinator, Audience::owner}) {
    for (auto const language : kAllLanguages) {
      failures += make(folder, sample, places, audience, language);
    }
  }
  return failures == 0 ? 0 : 1;
}
