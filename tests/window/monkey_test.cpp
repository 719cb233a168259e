// Random pointer, wheel, keys and typing over the whole window, in any size, while the simulation
// works behind it: nothing may trip, get lost, or show what is not a number.

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <tuple>
#include <utility>

#include <malloc.h>
#include <unistd.h>

#include "sim/base/random.h"
#include "tests/temporary_folder.h"
#include "tests/window/bench.h"
#include "viz/language/language.h"
#include "viz/window/drawn_picture.h"
#include "viz/window/partial_picture.h"
#include "viz/window/software_rasteriser.h"
#include "viz/window/text_twin.h"

namespace pendulum {
namespace {

class Monkey {
 public:
  explicit Monkey(std::uint64_t seed) : luck_({seed, 0}, purpose("monkey"), 0) {
    bench_.application.save_into(folder_.path());
  }
  Monkey(const Monkey&) = delete;
  Monkey& operator=(const Monkey&) = delete;

  /// One frame of mischief.
  void act() {
    if (one_in(400)) resize();
    if (one_in(3)) move();
    if (one_in(4)) down_ = !down_;
    ImGuiIO& io = ImGui::GetIO();
    if (one_in(12)) io.MouseWheel = static_cast<float>(below(7)) - 3;
    if (one_in(10)) press();
    if (one_in(10)) type();
    now_ += .05;
    bench_.application.advance(now_, below(5) * .05);
    moved_ |= bench_.application.session().levers().can_undo();
    draw();
  }
  void check() {
    const ImDrawData& drawn = *ImGui::GetDrawData();
    bool finite = true;
    for (int list = 0; list < drawn.CmdListsCount; ++list)
      for (const ImDrawVert& vertex : drawn.CmdLists[list]->VtxBuffer)
        finite &= std::isfinite(vertex.pos.x) && std::isfinite(vertex.pos.y);
    CHECK(finite);
    CHECK(drawn.TotalVtxCount > 0);
    const Session& session = bench_.application.session();
    const std::string words =
        comparison_in_words(session.snapshot(), {}, difference_words(session));
    for (const char* lost : {"nan", "inf ", "-inf"}) CHECK(words.find(lost) == std::string::npos);
    for (const StructureResult& structure : session.snapshot().structures)
      CHECK(structure.failure.empty());
  }

  [[nodiscard]] bool moved_levers() const { return moved_; }
  /// How often letters were made anew.
  [[nodiscard]] int letters() const { return letters_; }

  void resize_to(int window_width, int window_height) {
    width_ = window_width;
    height_ = window_height;
  }

 private:
  int below(int limit) { return static_cast<int>(luck_.next_uniform() * limit); }
  bool one_in(int times) { return below(times) == 0; }

  void resize() {
    constexpr std::array sizes = {std::pair{1280, 720}, std::pair{1920, 1080}, std::pair{640, 360},
                                  std::pair{1024, 768}, std::pair{3840, 2160}, std::pair{500, 900}};
    std::tie(width_, height_) =
        sizes[static_cast<std::size_t>(below(static_cast<int>(sizes.size())))];
  }
  /// Anywhere, but mostly to something that answers.
  void move() {
    const WidgetMap& widgets = bench_.application.widgets();
    if (widgets.empty() || one_in(5)) {
      pointer_ = {luck_.next_uniform() * width_, luck_.next_uniform() * height_};
      return;
    }
    const auto chosen = std::next(widgets.begin(), below(static_cast<int>(widgets.size())));
    const Rect& rect = chosen->second;
    pointer_ = {rect.x + rect.w * luck_.next_uniform(), rect.y + rect.h * luck_.next_uniform()};
  }
  void press() {
    KeyPress press{static_cast<Key>(below(static_cast<int>(Key::f11) + 1)), one_in(6), one_in(6)};
    bench_.application.handle(press);
    constexpr std::array keys = {ImGuiKey_Enter, ImGuiKey_Escape, ImGuiKey_Backspace, ImGuiKey_Tab};
    const auto key = keys[static_cast<std::size_t>(below(static_cast<int>(keys.size())))];
    edit_with(key, one_in(2));
  }
  void type() {
    constexpr std::string_view typed = "0123456789.,-% dwmoeE\"\\{[";
    ImGui::GetIO().AddInputCharacter(static_cast<unsigned char>(
        typed[static_cast<std::size_t>(below(static_cast<int>(typed.size())))]));
  }
  void draw() {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width_), static_cast<float>(height_)};
    io.DeltaTime = 1.0F / 60;
    if (bench_.context.ensure_fonts(bench_.application.font_sizes(width_, height_))) ++letters_;
    io.Fonts->SetTexID(nullptr);
    io.MousePos = to_imgui(pointer_);
    io.MouseDown[0] = down_;
    ImGui::NewFrame();
    bench_.application.draw(bench_.context.fonts(), width_, height_);
    ImGui::Render();
  }

  const testing::TemporaryFolder folder_;
  Stream luck_;
  Bench bench_;
  int width_ = 1600, height_ = 900;
  Point pointer_{800, 450};
  bool down_ = false, moved_ = false;
  int letters_ = 0;
  double now_ = 0;
};

}  // namespace

TEST_CASE("whatever somebody does, the window stands it", "[monkey]") {
  const LanguageScope scope("en");  // it finds the key that changes it
  int moved = 0;
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    INFO("seed " << seed);
    Monkey monkey(seed);
    for (int frame = 0; frame < 1000; ++frame) {
      monkey.act();
      if (frame % 50 == 49) monkey.check();
    }
    moved += monkey.moved_levers() ? 1 : 0;
  }
  CHECK(moved >= 2);  // else it has not done much
}

namespace {

/// The picture as the window keeps it: only what has changed is drawn over what was there.
class DrawnInParts {
 public:
  /// Returns how many pixels had to be drawn. `letters` counts how often they were made anew.
  long long draw(const ImDrawData& picture, int letters) {
    if (std::exchange(letters_, letters) != letters) drawn_.forget();
    const int width = static_cast<int>(picture.DisplaySize.x);
    const int height = static_cast<int>(picture.DisplaySize.y);
    if (width != kept_.width || height != kept_.height) kept_ = Picture(width, height);
    const std::vector<PixelRect> parts = drawn_.changes_to(picture);
    long long pixels = 0;
    for (const PixelRect& part : parts) {
      for (int y = part.top; y < part.bottom; ++y)
        std::fill(kept_.pixel(part.left, y), kept_.pixel(part.right, y), std::uint8_t{0});
      pixels += part.area();
    }
    rasterise(PartialPicture(picture, parts).draw_data(), UiContext::atlas(), kept_);
    return pixels;
  }
  void end(ImDrawData& picture) { drawn_.take_over_points(picture); }
  [[nodiscard]] bool is_like(const ImDrawData& picture) const {
    Picture whole(kept_.width, kept_.height);
    rasterise(picture, UiContext::atlas(), whole);
    return whole.rgba == kept_.rgba;
  }

 private:
  DrawnPicture drawn_;
  Picture kept_;
  int letters_ = 0;
};

}  // namespace

TEST_CASE("drawn in parts the window looks as drawn whole, whatever somebody does", "[monkey]") {
  const LanguageScope scope("en");
  long long drawn = 0, whole = 0;
  for (std::uint64_t seed = 11; seed <= 12; ++seed) {
    INFO("seed " << seed);
    Monkey monkey(seed);
    monkey.resize_to(1024, 600);
    DrawnInParts parts;
    for (int frame = 0; frame < 250; ++frame) {
      INFO("frame " << frame);
      monkey.act();
      ImDrawData& picture = *ImGui::GetDrawData();
      clip_at_whole_pixels(picture);
      drawn += parts.draw(picture, monkey.letters());
      whole += static_cast<long long>(picture.DisplaySize.x * picture.DisplaySize.y);
      if (frame % 3 == 2) CHECK(parts.is_like(picture));
      parts.end(picture);
    }
  }
  CHECK(drawn < whole / 2);  // else it would not be worth it
  CHECK(drawn > whole / 100);
}

namespace {

/// How long, from PENDULUM_MONKEY_MINUTES; half an hour unless told.
std::chrono::duration<double> time_to_play() {
  const char* told = std::getenv("PENDULUM_MONKEY_MINUTES");
  const double minutes = told == nullptr ? 30 : std::strtod(told, nullptr);
  REQUIRE(minutes > 0);
  return std::chrono::duration<double>(minutes * 60);
}

/// Seconds of a processor that this thread has taken: the same however busy the machine is.
double processor_seconds() {
  std::timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// Megabytes that are really in use: what was freed goes back to the system first.
double megabytes_in_use() {
  ::malloc_trim(0);
  long whole = 0, resident = 0;
  std::ifstream("/proc/self/statm") >> whole >> resident;
  return static_cast<double>(resident) * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

constexpr int frames_of_one = 10'000;  // then another monkey opens another window
constexpr double frozen = 1.5;         // seconds of a processor that no frame may take
constexpr double most_growth_of_one = 250, most_growth_of_all = 120;  // megabytes

}  // namespace

TEST_CASE("the window stands half an hour of whatever somebody does", "[.long][monkey]") {
  const LanguageScope scope("en");
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::duration_cast<Clock::duration>(time_to_play());
  std::uint64_t seed = 100;
  long frames = 0;
  double slowest = 0, most = 0;
  std::vector<double> memory;  // before each window, with none open
  while (Clock::now() < end) {
    INFO("seed " << seed);
    memory.push_back(megabytes_in_use());
    Monkey monkey(seed++);
    const double opened = megabytes_in_use();
    for (int frame = 0; frame < frames_of_one && Clock::now() < end; ++frame, ++frames) {
      INFO("frame " << frame);
      const double before = processor_seconds();
      monkey.act();
      const double took = processor_seconds() - before;
      slowest = std::max(slowest, took);
      CHECK(took < frozen);
      if (frame % 50 == 49) monkey.check();
    }
    most = std::max(most, megabytes_in_use() - opened);
    CHECK(megabytes_in_use() - opened < most_growth_of_one);
  }
  memory.push_back(megabytes_in_use());
  // The first windows fill what is kept for good: catalogues, fonts, buffers of threads.
  if (memory.size() > 3) CHECK(memory.back() - memory[2] < most_growth_of_all);
  WARN(frames << " frames, the slowest " << slowest << " s of a processor; memory "
              << memory.front() << " MB before the first window, " << memory.back()
              << " MB after the last, at most " << most << " MB more while one was open");
}

}  // namespace pendulum
