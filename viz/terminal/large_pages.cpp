#include "viz/terminal/large_pages.h"

#include "sim/base/large_vector.h"

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#include <cstdint>
#include <cstdlib>

#include <malloc.h>
#include <sys/mman.h>
#endif

namespace pendulum {

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

// glibc has a tunable for this (glibc.malloc.hugetlb), but that is read before a program begins. So
// a stretch of the heap that nothing uses yet is marked, and given back: it stays the heap's, costs
// no memory before somebody takes of it, and what is taken lies in large pages; so that large
// pieces come from it too, they are no longer mapped apart. Further threads have heaps of their
// own, where this is not to be had; to share one heap would cost them a tenth of their speed.
void prefer_large_pages() {
  constexpr std::size_t stretch = std::size_t{128} << 20;
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  void* const unused = std::malloc(stretch);
  if (unused == nullptr) return;
  const auto begin =
      (reinterpret_cast<std::uintptr_t>(unused) + large_page - 1) / large_page * large_page;
  const std::uintptr_t end =
      (reinterpret_cast<std::uintptr_t>(unused) + stretch) / large_page * large_page;
  madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
  std::free(unused);
}

#else

void prefer_large_pages() {}

#endif

}  // namespace pendulum
