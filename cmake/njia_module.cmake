# What the sanitizers must not say of the libraries that we link to, and the seed of the property tests.
set(NJIA_TEST_ENVIRONMENT
    "LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/lsan.supp;TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/tsan.supp;RC_PARAMS=seed=2020")

# njia_module(NAME SOURCES a.cpp … [DEPENDS modules…] [LIBS libraries…] [TESTS a_test.cpp …])
#
# One static library per module. DEPENDS is the whole list of modules whose headers this module may
# include; tools/deps reads these calls and fails when an include goes elsewhere. TESTS become one
# test program, <module>_test, registered with ctest.
function(njia_module name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;LIBS;TESTS;TEST_DEPENDS" ${ARGN})
  add_library(njia_${name} STATIC ${ARG_SOURCES})
  list(TRANSFORM ARG_DEPENDS PREPEND njia_)
  list(TRANSFORM ARG_TEST_DEPENDS PREPEND njia_)
  target_link_libraries(njia_${name} PUBLIC ${ARG_DEPENDS} ${ARG_LIBS} fmt::fmt)
  if(NJIA_TESTS AND ARG_TESTS)
    find_package(GTest REQUIRED)
    add_executable(${name}_test ${ARG_TESTS})
    target_link_libraries(${name}_test PRIVATE njia_${name} ${ARG_TEST_DEPENDS} GTest::gtest GTest::gmock
                          GTest::gtest_main)
    target_precompile_headers(${name}_test PRIVATE <gtest/gtest.h> <gmock/gmock.h>)
    if(CMAKE_BUILD_TYPE STREQUAL "Debug")
      # Test bodies are long and run once: optimising them costs a third of the whole build.
      target_compile_options(${name}_test PRIVATE -O0)
    endif()
    target_compile_definitions(${name}_test PRIVATE NJIA_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name}_test)
    set_tests_properties(${name} PROPERTIES ENVIRONMENT "${NJIA_TEST_ENVIRONMENT}")
  endif()
endfunction()
