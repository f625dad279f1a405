# Compiler launcher, linker, warnings and sanitizers: one place for every target's flags.
find_program(NJIA_CCACHE ccache)
if(NJIA_CCACHE)
  # Paths relative to the checkout, so that two clones share the cache.
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}"
      "CCACHE_NOHASHDIR=1" "CCACHE_SLOPPINESS=pch_defines,time_macros" "${NJIA_CCACHE}")
endif()

find_program(NJIA_LLD ld.lld)
if(NJIA_LLD AND NOT CMAKE_BUILD_TYPE STREQUAL "Release")
  add_link_options("-fuse-ld=lld")
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wmissing-field-initializers
                    -fno-omit-frame-pointer)
if(NJIA_WERROR)
  add_compile_options(-Werror)
endif()
if(NJIA_SANITIZE)
  # GCC 12 sees uninitialised members in its own <functional> and <regex> as soon as a sanitizer is on.
  add_compile_options("$<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>")
  add_compile_options("-fsanitize=${NJIA_SANITIZE}" -fno-sanitize-recover=all)
  add_link_options("-fsanitize=${NJIA_SANITIZE}")
endif()
if(NJIA_COVERAGE)
  add_compile_options(--coverage -fprofile-update=atomic)
  add_link_options(--coverage)
endif()
if(NJIA_FUZZ)
  add_compile_options("-fsanitize=fuzzer-no-link")
endif()
add_compile_definitions(SPDLOG_COMPILED_LIB=1 SPDLOG_FMT_EXTERNAL=1)
include_directories("${CMAKE_SOURCE_DIR}")

find_package(PkgConfig REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n data)
find_package(Boost 1.81 REQUIRED COMPONENTS json)
find_package(OpenSSL 3 REQUIRED COMPONENTS Crypto)
find_package(Threads REQUIRED)
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
