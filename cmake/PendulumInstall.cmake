# `cmake --install build/release --prefix …`: the programs, the shipped scenarios and the documents.

include(GNUInstallDirs)

# The shipped scenarios name schema.json beside them for editors; the program just built writes it, so
# that it always fits.
if(TARGET pendulum AND PROJECT_IS_TOP_LEVEL)
  set(schema "${CMAKE_BINARY_DIR}/schema.json")
  add_custom_command(OUTPUT "${schema}"
    COMMAND pendulum schema > "${schema}"
    COMMAND "${CMAKE_COMMAND}" -E copy_if_different "${schema}" "${PROJECT_SOURCE_DIR}/scenarios/"
    DEPENDS pendulum VERBATIM COMMENT "Writing scenarios/schema.json for editors")
  add_custom_target(scenario_schema ALL DEPENDS "${schema}")
endif()

foreach(program pendulum pendulum-viz)
  if(TARGET ${program})
    install(TARGETS ${program} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
  endif()
endforeach()
foreach(folder scenarios assets)
  install(DIRECTORY "${PROJECT_SOURCE_DIR}/${folder}" DESTINATION "${CMAKE_INSTALL_DATADIR}/pendulum"
    OPTIONAL)
endforeach()
install(FILES README.md CHANGELOG.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(DIRECTORY docs DESTINATION "${CMAKE_INSTALL_DOCDIR}")
