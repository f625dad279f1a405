// The transactions in which a batch is written: one for a short file; for a long one many short
// ones, between which others may write, and of which nobody sees anything before the last.
#pragma once

#include "njia/store/store.h"

#include <cstddef>
#include <memory>
#include <optional>

namespace njia::importing {

/// Submissions in one transaction: some 20 ms for which others wait.
inline constexpr std::size_t kSubmissionsAtOnce = 256;

class BatchWriter {
public:
  /// Begins the first transaction.
  explicit BatchWriter(Store& store) : store_{store}, transaction_{store.begin()} {}
  /// Takes back whatever was not shown and committed.
  ~BatchWriter();
  BatchWriter(BatchWriter const&) = delete;
  BatchWriter& operator=(BatchWriter const&) = delete;

  /// A new batch, in many transactions from now on when it is to arrive in parts.
  Result<Batch> create(Batch batch, bool in_parts);
  bool is_arriving() const { return arriving_.has_value(); }

  /// The open one.
  Transaction& transaction() { return *transaction_; }
  /// Between two submissions; the transaction may be another afterwards.
  Result<Done> submission_done();
  /// The rest is one transaction: what arrived so far is kept unseen.
  Result<Done> begin_last();
  /// After update_batch(), which showed what arrived.
  Result<Done> commit();

private:
  Result<Done> next_transaction();

  Store& store_;
  std::unique_ptr<Transaction> transaction_;
  std::optional<BatchId> arriving_;
  bool is_kept_ = false; ///< some of it stands in the store, unseen
  std::size_t in_this_one_ = 0;
};

} // namespace njia::importing
