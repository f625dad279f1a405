#include "njia/app/import/batch_writer.h"

#include "njia/store/failure.h"

#include <chrono>
#include <thread>

namespace njia::importing {
namespace {

constexpr std::uint64_t kDroppedAtOnce = 1'000;

} // namespace

BatchWriter::~BatchWriter() {
  transaction_.reset();
  if (!arriving_ || !is_kept_) {
    return;
  }
  try {
    while (!store_.drop_arriving(*arriving_, kDroppedAtOnce)) {
    }
  } catch (StoreFailure const&) { // it stays unseen, and goes when the store is opened again
  }
}

Result<Batch> BatchWriter::create(Batch batch, bool in_parts) {
  if (in_parts) {
    batch.state = BatchState::arriving;
    arriving_ = batch.id;
  }
  return transaction_->create_batch(batch);
}

Result<Done> BatchWriter::next_transaction() {
  auto const kept = transaction_->commit_unseen();
  if (!kept) {
    return kept;
  }
  is_kept_ = true;
  in_this_one_ = 0;
  transaction_.reset(); // whoever waits is let in before the next begins; another process looks
  std::this_thread::sleep_for(std::chrono::milliseconds{1}); // only now and then
  transaction_ = store_.begin();
  return Done{};
}

Result<Done> BatchWriter::submission_done() {
  return arriving_ && ++in_this_one_ == kSubmissionsAtOnce ? next_transaction()
                                                           : Result<Done>{Done{}};
}

Result<Done> BatchWriter::begin_last() {
  return arriving_ ? next_transaction() : Result<Done>{Done{}};
}

Result<Done> BatchWriter::commit() {
  auto const done = transaction_->commit();
  if (done) {
    arriving_.reset();
  }
  return done;
}

} // namespace njia::importing
