# Every header compiles alone. One with a source of its own that includes it first has shown it
# there; for each of the others there is one small source here that includes nothing else, compiled
# without optimisation and debug information, so that it costs little.

# True when `header`, pool.h, stands first in pool.cpp beside it.
function(stands_first_in_its_source header result)
  set(${result} FALSE PARENT_SCOPE)
  string(REGEX REPLACE "\\.h$" ".cpp" source "${PROJECT_SOURCE_DIR}/${header}")
  if(EXISTS "${source}")
    file(STRINGS "${source}" includes REGEX "^#include" LIMIT_COUNT 1)
    if(includes STREQUAL "#include \"${header}\"")
      set(${result} TRUE PARENT_SCOPE)
    endif()
  endif()
endfunction()

file(GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}"
  "${PROJECT_SOURCE_DIR}/sim/*.h" "${PROJECT_SOURCE_DIR}/viz/*.h")
set(sources)
foreach(header ${headers})
  if(header MATCHES "^viz/window/" AND NOT PENDULUM_BUILD_WINDOW)
    continue()
  endif()
  stands_first_in_its_source("${header}" is_shown)
  if(is_shown)
    continue()
  endif()
  set(source "${CMAKE_CURRENT_BINARY_DIR}/header_checks/${header}.cpp")
  file(CONFIGURE OUTPUT "${source}" CONTENT "#include \"${header}\"\n" @ONLY)
  list(APPEND sources "${source}")
endforeach()

add_library(pendulum_header_checks OBJECT ${sources})
set_target_properties(pendulum_header_checks PROPERTIES UNITY_BUILD OFF)  # alone means alone
pendulum_target(pendulum_header_checks)
target_compile_options(pendulum_header_checks PRIVATE -O0 -g0 -Wno-unused)
# With the include paths of every library a header may name.
target_link_libraries(pendulum_header_checks PRIVATE
  fmt::fmt yaml-cpp::yaml-cpp nlohmann_json::nlohmann_json CLI11::CLI11 TBB::tbb Boost::headers
  Random123 PkgConfig::FREETYPE PkgConfig::FONTCONFIG PkgConfig::PNG)
if(PENDULUM_BUILD_WINDOW)
  target_link_libraries(pendulum_header_checks PRIVATE sfml-graphics PkgConfig::IMGUI OpenGL::GL)
endif()
