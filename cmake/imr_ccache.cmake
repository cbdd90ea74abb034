# Compiles through ccache where it is installed.
find_program(IMR_CCACHE ccache)
if(IMR_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${IMR_CCACHE})
endif()
