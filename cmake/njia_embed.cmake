# njia_embed(TARGET [ROOT data] [FUNCTION embedded_files] files…): puts files below ROOT into the binary. They are
# found again by their path below ROOT through FUNCTION() (njia/base/embedded.h declares embedded_files, other
# functions are declared by who embeds). The bytes are taken in by the assembler (.incbin), which costs nothing at
# compile time whatever the size.
function(njia_embed target)
  cmake_parse_arguments(ARG "" "ROOT;FUNCTION" "" ${ARGN})
  if(NOT ARG_ROOT)
    set(ARG_ROOT data)
  endif()
  if(NOT ARG_FUNCTION)
    set(ARG_FUNCTION embedded_files)
  endif()
  set(asm "    .section .rodata\n")
  set(rows "")
  set(externs "")
  set(index 0)
  foreach(path IN LISTS ARG_UNPARSED_ARGUMENTS)
    set(file "${CMAKE_SOURCE_DIR}/${ARG_ROOT}/${path}")
    string(APPEND asm "    .global ${target}_file_${index}\n    .balign 16\n${target}_file_${index}:\n"
                      "    .incbin \"${file}\"\n    .global ${target}_file_end_${index}\n"
                      "${target}_file_end_${index}:\n    .byte 0\n")
    string(APPEND externs "extern char const ${target}_file_${index}[];\nextern char const ${target}_file_end_${index}[];\n")
    string(APPEND rows "    {\"${path}\", ${target}_file_${index}, ${target}_file_end_${index}},\n")
    list(APPEND files "${file}")
    math(EXPR index "${index} + 1")
  endforeach()
  string(APPEND asm "    .section .note.GNU-stack,\"\",@progbits\n")
  set(out "${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded")
  file(CONFIGURE OUTPUT "${out}.S" CONTENT "${asm}" @ONLY)
  file(CONFIGURE OUTPUT "${out}.cpp" @ONLY CONTENT
"#include \"njia/base/embedded.h\"
extern \"C\" {
${externs}}
namespace njia {
namespace {
EmbeddedFile const kFiles[] = {
${rows}};
}  // namespace
std::span<EmbeddedFile const> ${ARG_FUNCTION}() { return kFiles; }
}  // namespace njia
")
  set_source_files_properties("${out}.S" PROPERTIES OBJECT_DEPENDS "${files}")
  target_sources(${target} PRIVATE "${out}.S" "${out}.cpp")
endfunction()
