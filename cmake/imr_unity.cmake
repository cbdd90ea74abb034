# Compiles the sources of a folder together, a few at a time: a whole build takes half as long. Helpers of one name in two
# files of a folder may then collide.
set(IMR_UNITY_FILES 8 CACHE STRING "Sources that are compiled together")
mark_as_advanced(IMR_UNITY_FILES)

# To be called when all sources of the target are named.
function(imr_unity target)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ${IMR_UNITY_BUILD} UNITY_BUILD_MODE GROUP)
  get_target_property(sources ${target} SOURCES)
  foreach(source IN LISTS sources)
    cmake_path(GET source PARENT_PATH path)
    cmake_path(GET path FILENAME folder)
    list(APPEND in_${folder} ${source})
    list(LENGTH in_${folder} count)
    math(EXPR group "(${count} - 1) / ${IMR_UNITY_FILES}")
    set_source_files_properties(${source} TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP "${folder}_${group}")
  endforeach()
endfunction()
