# Writes OUTPUT, a source file that holds the text of every file in FILES (separated by '|') below FOLDER.
string(REPLACE "|" ";" names "${FILES}")
list(SORT names)
file(WRITE ${OUTPUT} "#include \"schema/embedded_files.h\"\n\nnamespace imr::schema {\nconst EmbeddedFile kEmbeddedFiles[] = {\n")
foreach(name IN LISTS names)
  file(READ ${FOLDER}/${name} text)
  # A raw string literal; the compilers' limits on literal length do not apply to gcc and clang.
  file(APPEND ${OUTPUT} "{\"${name}\", R\"IMRTSV(${text})IMRTSV\"},\n")
endforeach()
list(LENGTH names count)
file(APPEND ${OUTPUT} "};\nconst std::size_t kEmbeddedFileCount = ${count};\n}  // namespace imr::schema\n")
