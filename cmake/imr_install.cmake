# Installed library with a package config: find_package(imr) gives imr::imr.
include(CMakePackageConfigHelpers)
install(TARGETS imr EXPORT imr-targets ARCHIVE LIBRARY)
install(DIRECTORY include/imr DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT imr-targets NAMESPACE imr:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/imr)
configure_package_config_file(cmake/imr-config.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/imr-config.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/imr)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/imr-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/imr-config.cmake ${CMAKE_CURRENT_BINARY_DIR}/imr-config-version.cmake
              cmake/imr_dependencies.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/imr)
