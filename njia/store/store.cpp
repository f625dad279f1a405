#include "njia/store/store.h"

namespace njia {

Result<Done> Transaction::commit() {
  if (watcher_ != nullptr) {
    if (auto const watched = watcher_->before_commit(*this); !watched) {
      return watched;
    }
  }
  return do_commit();
}

Result<Done> Transaction::commit_unseen() {
  NJIA_CHECK(is_unseen(), "what others will see is told to the watcher");
  return do_commit();
}

std::unique_ptr<Transaction> Store::begin() {
  auto transaction = do_begin();
  transaction->watcher_ = watcher_;
  return transaction;
}

std::vector<CoverageStatement> Store::coverage(std::optional<RoundId> round) const {
  return round ? all<CoverageStatement>({.field = "round", .value = round->text()})
               : all<CoverageStatement>();
}

std::vector<Assessment> Store::assessments(JourneyId journey) const {
  return all<Assessment>({.field = "journey", .value = journey.text()});
}

std::vector<Observation> Store::observations(OrganisationId org) const {
  return all<Observation>({.field = "org", .value = org.text()});
}

} // namespace njia
