#include "njia/analysis/tables/live_index.h"

#include <algorithm>

namespace njia::analysis {

std::shared_ptr<CodedColumn const> LiveIndex::column(Dataset const& data, TableSpec const& spec) {
  if (!ColumnCoder::takes(spec)) {
    return nullptr;
  }
  auto const lock = std::lock_guard{mutex_};
  auto const known = std::find_if(coders_.begin(), coders_.end(), [&](ColumnCoder const& coder) {
    return coder.is_of(data.line(), spec);
  });
  if (known != coders_.end()) {
    coders_.splice(coders_.begin(), coders_, known);
  } else {
    coders_.emplace_front(data.line(), spec);
    if (coders_.size() > kMaxCodedColumns) {
      coders_.pop_back();
    }
  }
  return coders_.front().column(data);
}

} // namespace njia::analysis
