# One place for what every target of ours shares: language level, warnings, sanitizers, include root.

set(PENDULUM_WARNINGS
  -Wall -Wextra -Wpedantic
  -Wshadow               # a hidden name is a misread name
  -Wconversion -Wsign-conversion  # ticks and counts must not shrink unseen
  -Wold-style-cast -Woverloaded-virtual -Wnon-virtual-dtor
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>  # GCC 12 sees overlaps in std::string that are not there (PR 105651)
  # GCC 13 and later take every reference got from a call with a temporary argument for dangling.
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_GREATER_EQUAL:$<CXX_COMPILER_VERSION>,13>>:-Wno-dangling-reference>
  -Wswitch-enum          # a new enumerator must be met everywhere
)

function(pendulum_target target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
  target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}")
  target_compile_options(${target} PRIVATE ${PENDULUM_WARNINGS})
  # A fused multiply-add rounds once instead of twice: the same input must give the same bytes on
  # machines with and without it.
  target_compile_options(${target} PUBLIC -ffp-contract=off)
  if(PENDULUM_WARNINGS_AS_ERRORS)
    # What GCC guesses from the flow of values stays a warning: it depends on the optimiser, and on
    # std::string it is often wrong (PR 105329, 105651).
    target_compile_options(${target} PRIVATE -Werror
      $<$<CXX_COMPILER_ID:GNU>:-Wno-error=array-bounds -Wno-error=stringop-overflow
      -Wno-error=stringop-overread -Wno-error=maybe-uninitialized -Wno-error=dangling-pointer>)
  endif()
  if(PENDULUM_SANITIZE)
    target_compile_options(${target} PUBLIC -fsanitize=${PENDULUM_SANITIZE} -fno-omit-frame-pointer
                                            -fno-sanitize-recover=all)
    target_link_options(${target} PUBLIC -fsanitize=${PENDULUM_SANITIZE})
  endif()
endfunction()

# Several sources at a time: headers are read once for a dozen files instead of once for each, which
# takes a third of the time. Off in the dev preset, where one changed file should compile alone - and
# where a source that leans on its neighbours' includes shows.
option(PENDULUM_UNITY_BUILD "Compile a dozen sources of a layer together" ON)
set(CMAKE_UNITY_BUILD "${PENDULUM_UNITY_BUILD}")
set(CMAKE_UNITY_BUILD_BATCH_SIZE 12)

# pendulum_library(<name> SOURCES … LINKS …): a static library of one layer. Linking names the
# layers below it, so that the direction of dependencies is visible in the build as well.
function(pendulum_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  pendulum_target(${name})
  target_link_libraries(${name} PUBLIC ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
endfunction()

# The programs are optimised across the layers of the simulation when they are linked: a twentieth of a
# replication's time, for half a minute of building. Tests and whatever else links the same libraries
# take their ordinary code, which comes with it.
set(PENDULUM_LINK_TIME "$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>")

# Which way branches mostly go and which functions are mostly called, as the shipped scenarios showed:
# a tenth of a replication's time, for building twice. cmake/build_profiled.sh sets both values in turn.
set(PENDULUM_PROFILE "" CACHE STRING "Profile of the simulation: generate one, use it, or (empty) neither")
set_property(CACHE PENDULUM_PROFILE PROPERTY STRINGS "" generate use)
set(PENDULUM_PROFILE_generate -fprofile-generate -fprofile-update=prefer-atomic)
# What the training did not reach is optimised as ever, not for size.
set(PENDULUM_PROFILE_use -fprofile-use -fprofile-partial-training -Wno-missing-profile)

# For libraries.
function(pendulum_prepare_for_link_time target)
  target_compile_options(${target} PRIVATE ${PENDULUM_PROFILE_${PENDULUM_PROFILE}})
  target_link_options(${target} INTERFACE ${PENDULUM_PROFILE_${PENDULUM_PROFILE}})
  target_compile_options(${target} PRIVATE
    "$<${PENDULUM_LINK_TIME}:-flto=auto;-ffat-lto-objects>")
  target_link_options(${target} INTERFACE
    "$<${PENDULUM_LINK_TIME}:$<IF:$<BOOL:$<TARGET_PROPERTY:PENDULUM_OPTIMISE>>,-flto=auto,-fno-lto>>")
endfunction()

# For programs.
function(pendulum_optimise_at_link_time target)
  set_target_properties(${target} PROPERTIES PENDULUM_OPTIMISE ON)
endfunction()
