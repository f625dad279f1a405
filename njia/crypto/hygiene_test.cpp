#include "njia/crypto/hygiene.h"

#include "njia/base/testing/child_process.h"

#include <gtest/gtest.h>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace njia::crypto {
namespace {

TEST(Hygiene, a_process_leaves_no_core_and_cannot_take_that_back) {
  EXPECT_EQ(base_testing::in_child([] {
              harden_process();
              auto limit = rlimit{1, 1};
              ::getrlimit(RLIMIT_CORE, &limit);
              auto const is_off = limit.rlim_cur == 0 && limit.rlim_max == 0;
              return is_off && ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 ? 7 : 1;
            }),
            7);
}

} // namespace
} // namespace njia::crypto
