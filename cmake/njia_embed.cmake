# njia_embed(TARGET files…): puts files below data/ into the binary. They are found again by their path
# below data/ through njia/base/embedded.h. The bytes are taken in by the assembler (.incbin), which
# costs nothing at compile time whatever the size.
function(njia_embed target)
  set(asm "    .section .rodata\n")
  set(rows "")
  set(externs "")
  set(index 0)
  foreach(path IN LISTS ARGN)
    set(file "${CMAKE_SOURCE_DIR}/data/${path}")
    string(APPEND asm "    .global njia_file_${index}\n    .balign 16\nnjia_file_${index}:\n"
                      "    .incbin \"${file}\"\n    .global njia_file_end_${index}\n"
                      "njia_file_end_${index}:\n    .byte 0\n")
    string(APPEND externs "extern char const njia_file_${index}[];\nextern char const njia_file_end_${index}[];\n")
    string(APPEND rows "    {\"${path}\", njia_file_${index}, njia_file_end_${index}},\n")
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
std::span<EmbeddedFile const> embedded_files() { return kFiles; }
}  // namespace njia
")
  set_source_files_properties("${out}.S" PROPERTIES OBJECT_DEPENDS "${files}")
  target_sources(${target} PRIVATE "${out}.S" "${out}.cpp")
endfunction()
