#pragma once

// A vector for megabytes that are written once and soon thrown away.

#include <cstddef>
#include <limits>
#include <new>
#include <vector>

namespace pendulum {

/// At least that much is asked for in large pages, in whole ones.
inline constexpr std::size_t large_page = std::size_t{2} << 20;

/// Memory on a large page's boundary, in such pages as far as the system has them. A page is given
/// when it is first written to; by four kilobytes that can take longer than the writing. Changes
/// nothing but time. Null when there is none. Requires: `bytes` is a multiple of large_page.
void* allocate_large(std::size_t bytes);
void free_large(void* memory, std::size_t bytes);

template <class T>
struct LargeAllocator {
  using value_type = T;

  LargeAllocator() = default;
  template <class U>
  LargeAllocator(const LargeAllocator<U>&) {}  // NOLINT: allocators convert

  T* allocate(std::size_t count) {
    if (count > (std::numeric_limits<std::size_t>::max() - large_page) / sizeof(T))
      throw std::bad_array_new_length();
    const std::size_t bytes = count * sizeof(T);
    if (bytes < large_page) return static_cast<T*>(::operator new(bytes));
    void* const memory = allocate_large(in_whole_pages(bytes));
    if (memory == nullptr) throw std::bad_alloc();
    return static_cast<T*>(memory);
  }
  void deallocate(T* memory, std::size_t count) {
    if (count * sizeof(T) < large_page)
      ::operator delete(memory);
    else
      free_large(memory, in_whole_pages(count * sizeof(T)));
  }
  bool operator==(const LargeAllocator&) const { return true; }

 private:
  static constexpr std::size_t in_whole_pages(std::size_t bytes) {
    return (bytes + large_page - 1) / large_page * large_page;
  }
};

template <class T>
using LargeVector = std::vector<T, LargeAllocator<T>>;

}  // namespace pendulum
