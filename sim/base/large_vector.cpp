#include "sim/base/large_vector.h"

#if defined(__linux__)
#include <cstdint>

#include <sys/mman.h>
#else
#include <cstdlib>
#endif

namespace pendulum {

#if defined(__linux__)

// Not from the heap: what is thrown away goes back to the system, and no small thing comes to lie
// in a large page.
void* allocate_large(std::size_t bytes) {
  void* const mapped =
      mmap(nullptr, bytes + large_page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (mapped == MAP_FAILED) return nullptr;
  char* const begin = static_cast<char*>(mapped);
  const std::size_t skipped =
      (large_page - reinterpret_cast<std::uintptr_t>(mapped) % large_page) % large_page;
  if (skipped > 0) munmap(begin, skipped);
  munmap(begin + skipped + bytes, large_page - skipped);
  // Refused where the system has none: ordinary pages do as well.
  static_cast<void>(madvise(begin + skipped, bytes, MADV_HUGEPAGE));
  return begin + skipped;
}

void free_large(void* memory, std::size_t bytes) {
  munmap(memory, bytes);
}

#else

void* allocate_large(std::size_t bytes) {
  return std::aligned_alloc(large_page, bytes);
}

void free_large(void* memory, std::size_t) {
  std::free(memory);
}

#endif

}  // namespace pendulum
