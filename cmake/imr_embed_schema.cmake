# Embeds index-schema/ in the library, so that program and schema cannot drift apart.
function(imr_embed_schema target)
  set(folder ${CMAKE_CURRENT_SOURCE_DIR}/index-schema)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${folder} ${folder}/*.tsv ${folder}/version)
  list(TRANSFORM files PREPEND ${folder}/ OUTPUT_VARIABLE paths)
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/embedded_schema.cc)
  string(REPLACE ";" "|" names "${files}")
  add_custom_command(OUTPUT ${generated}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${folder} "-DFILES=${names}" -DOUTPUT=${generated}
            -P ${CMAKE_CURRENT_SOURCE_DIR}/cmake/write_embedded_schema.cmake
    DEPENDS ${paths} ${CMAKE_CURRENT_SOURCE_DIR}/cmake/write_embedded_schema.cmake VERBATIM)
  target_sources(${target} PRIVATE ${generated})
endfunction()
