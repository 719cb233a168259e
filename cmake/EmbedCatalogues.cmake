# cmake -DOUTPUT=…cpp -DCATALOGUES=fr.mo;pl.mo -P EmbedCatalogues.cmake: compiled catalogues as a
# source, so that the program needs no file beside it to speak.

set(text "#include \"viz/language/catalogue.h\"\n\nnamespace pendulum {\nnamespace {\n\n")
set(cases "")
foreach(catalogue ${CATALOGUES})
  get_filename_component(code "${catalogue}" NAME_WE)
  file(READ "${catalogue}" bytes HEX)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
  string(REGEX REPLACE "(0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,)" "\\1\n    "
    bytes "${bytes}")
  string(APPEND text "constexpr unsigned char ${code}[] = {\n    ${bytes}};\n\n")
  string(APPEND cases "  if (code == \"${code}\") return ${code};\n")
endforeach()
string(APPEND text "}  // namespace\n\n"
  "std::span<const unsigned char> catalogue_bytes(std::string_view code) {\n"
  "${cases}  return {};\n}\n\n}  // namespace pendulum\n")
file(WRITE "${OUTPUT}" "${text}")
