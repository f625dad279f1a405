#include "njia/crypto/secret.h"

#include "njia/base/testing/child_process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/resource.h>

#include <type_traits>

namespace njia::crypto {
namespace {

using ::testing::Each;

static_assert(!std::is_copy_constructible_v<SecretBytes>);
static_assert(!std::is_copy_assignable_v<SecretBytes>);
static_assert(std::is_nothrow_move_constructible_v<SecretBytes>);

template <class T>
concept Printable = requires(std::ostream& out, T const& value) {
  out << value;
};
static_assert(Printable<std::string_view>);
static_assert(!Printable<SecretBytes>);

TEST(Secret, begins_as_zeros_and_holds_what_is_written) {
  auto secret = SecretBytes{32};
  EXPECT_THAT(secret.view(), Each(0));
  secret.writable()[31] = 7;
  EXPECT_EQ(secret.view()[31], 7);
  EXPECT_EQ(SecretBytes::copy_of(as_bytes("amani")).text(), "amani");
}

TEST(Secret, moves_and_leaves_nothing_behind) {
  auto first = SecretBytes::copy_of(as_bytes("amani"));
  auto second = std::move(first);
  EXPECT_EQ(second.text(), "amani");
  EXPECT_TRUE(first.empty()); // NOLINT(bugprone-use-after-move): that is the question
  EXPECT_TRUE(SecretBytes{}.empty());
  EXPECT_EQ(SecretBytes{0}.size(), 0U);
}

// Without ASan's own handler the process ends by SIGSEGV, with it by exit code 1: never quietly.
TEST(Secret, reading_behind_its_end_ends_the_process) {
  EXPECT_NE(base_testing::in_child([] {
              auto const none = rlimit{0, 0};
              ::setrlimit(RLIMIT_CORE, &none);
              ::fclose(stderr);
              auto const secret = SecretBytes{32};
              auto const volatile* const behind = secret.view().data() + 32;
              return *behind == 0 ? 0 : 0;
            }),
            0);
}

TEST(Secret, compares_bytes_and_lengths) {
  EXPECT_TRUE(equal_in_constant_time(as_bytes("abc"), as_bytes("abc")));
  EXPECT_FALSE(equal_in_constant_time(as_bytes("abc"), as_bytes("abd")));
  EXPECT_FALSE(equal_in_constant_time(as_bytes("abc"), as_bytes("ab")));
  EXPECT_TRUE(equal_in_constant_time({}, {}));
}

} // namespace
} // namespace njia::crypto
