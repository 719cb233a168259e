# Every package comes from Debian (12 and 13 alike); nothing is downloaded at configure time.

find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(TBB REQUIRED)
# Its own config file: CMake 3.30 and later have no other. Boost.Locale reads the catalogues of the
# languages the window speaks.
find_package(Boost CONFIG REQUIRED COMPONENTS locale)
find_package(Gettext REQUIRED)  # compiles them
find_package(PkgConfig REQUIRED)
pkg_check_modules(FREETYPE REQUIRED IMPORTED_TARGET freetype2)
pkg_check_modules(FONTCONFIG REQUIRED IMPORTED_TARGET fontconfig)
pkg_check_modules(PNG REQUIRED IMPORTED_TARGET libpng)
pkg_check_modules(NETTLE REQUIRED IMPORTED_TARGET nettle)
pkg_check_modules(HIGHWAY REQUIRED IMPORTED_TARGET libhwy)

# yaml-cpp 0.7 exports `yaml-cpp`, 0.8 `yaml-cpp::yaml-cpp`.
if(NOT TARGET yaml-cpp::yaml-cpp)
  add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp)
endif()

# Random123 is headers only and has no package file of its own.
find_path(RANDOM123_INCLUDE_DIR Random123/philox.h REQUIRED)
add_library(Random123 INTERFACE)
target_include_directories(Random123 SYSTEM INTERFACE "${RANDOM123_INCLUDE_DIR}")

if(PENDULUM_BUILD_WINDOW)
  find_package(SFML 2.5 COMPONENTS graphics window system REQUIRED)
  pkg_check_modules(IMGUI REQUIRED IMPORTED_TARGET imgui)
  find_package(OpenGL REQUIRED)
endif()

if(PENDULUM_MPI)
  enable_language(C)  # the module looks for MPI with a C compiler
  find_package(MPI REQUIRED COMPONENTS C)
endif()

if(PENDULUM_BUILD_TESTS)
  find_package(Catch2 REQUIRED)
  include(Catch)  # each test case is a test of its own for ctest
endif()
