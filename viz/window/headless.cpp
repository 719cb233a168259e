#include "viz/window/headless.h"

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <functional>
#include <thread>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>

#include "sim/base/write_all.h"
#include "viz/language/words.h"
#include "viz/window/layout.h"
#include "viz/window/legibility.h"
#include "viz/window/outcome_tornado.h"
#include "viz/window/panels/room_pages.h"
#include "viz/window/render.h"
#include "viz/window/state_file.h"
#include "viz/window/text_twin.h"

namespace pendulum {
namespace {

constexpr double render_month = 21;

/// Says how far it is, where somebody may be looking, once it takes longer than a moment.
void wait_until_settled(Session& session) {
  constexpr auto patience = std::chrono::seconds(1);
  const auto start = std::chrono::steady_clock::now();
  const bool watched = ::isatty(STDERR_FILENO) == 1;
  bool said = false;
  std::vector<std::string> news;
  session.poll(news);
  for (const std::string& line : news) std::fprintf(stderr, "%s\n", line.c_str());
  while (watched && !session.snapshot().settled) {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    session.poll(news);
    if (std::chrono::steady_clock::now() - start < patience) continue;
    std::fprintf(stderr, "\r%d of %d futures", session.snapshot().futures,
                 session.snapshot().target);
    said = true;
  }
  if (said) std::fputs("\r\033[K", stderr);
  session.wait_until_settled();
}

/// Waits for every future; 0 when every structure has been lived through.
ExitCode settle(Session& session) {
  wait_until_settled(session);
  for (const StructureResult& structure : session.snapshot().structures) {
    if (!structure.failure.empty()) return complain(ExitCode::failure, structure.failure.english());
    for (const Diagnostic& problem : structure.problems)
      std::fprintf(stderr, "%s\n", format_diagnostic(problem).c_str());
    if (!structure.playback)
      return complain(ExitCode::scenario_invalid, structure.file + " cannot be simulated");
  }
  return ExitCode::ok;
}

/// Every step of the story from its first, a question open and answered, each with all futures of
/// its levers; as long as `see` says ok.
ExitCode walk_story(Application& application,
                    const std::function<ExitCode(const StoryView&)>& see) {
  application.go_to(0);
  const StoryView& at = *application.view().story;
  for (;;) {
    if (const ExitCode trouble = settle(application.session()); trouble != ExitCode::ok)
      return trouble;
    if (const ExitCode trouble = see(at); trouble != ExitCode::ok) return trouble;
    const std::size_t step = at.step;
    const bool revealed = at.revealed;
    application.apply(TurnPage{1});
    if (at.step == step && at.revealed == revealed) return ExitCode::ok;
  }
}

/// What was asked to be open from the start and has words of its own.
std::string opened_in_words(Application& application) {
  if (!application.view().tornado) return {};
  application.wait_until_explored();
  return tornado_in_words(outcome_tornado(application.spoken(), application.session().study(),
                                          application.levers(), *application.view().tornado)) +
         "\n";
}

/// The comparison in words; of a story every step with what its page shows, each question with its
/// answer. The last page is told by the comparison, which follows it.
ExitCode describe(Application& application) {
  Session& session = application.session();
  std::string text;
  ExitCode trouble = ExitCode::ok;
  if (application.view().story) {
    text = tr_name(application.view().story->story->title) + "\n\n";
    trouble = walk_story(application, [&](const StoryView& story) {
      if (story.asks() && !story.revealed) return ExitCode::ok;
      text += step_in_words(application.spoken(), story, application.changes());
      if (story.step + 1 < story.story->steps.size() || story.asks())
        text += page_in_words(application.spoken(), story.now());
      text += "\n";
      return ExitCode::ok;
    });
  } else {
    trouble = settle(session);
  }
  if (trouble != ExitCode::ok) return trouble;
  text += opened_in_words(application);
  text += comparison_in_words(application.spoken(), time_flags(application.spoken()),
                              application.told_apart());
  return write_out(text);
}

ExitCode write_picture(const Picture& picture, const std::string& file) {
  const auto bytes = encode_png(picture);
  const std::string problem = write_whole_file(file, bytes.data(), bytes.size());
  return problem.empty() ? ExitCode::ok : complain(ExitCode::file_trouble, problem);
}

/// step-01.png, step-02.png, …; a question gives two, step-03.png and step-03-answer.png.
ExitCode render_story(Application& application, const WindowOptions& options) {
  std::error_code error;
  std::filesystem::create_directories(options.render_story, error);
  UiContext context;
  return walk_story(application, [&](const StoryView& at) {
    const std::string name = fmt::format("{}/step-{:02}{}.png", options.render_story, at.step + 1,
                                         at.revealed ? "-answer" : "");
    return write_picture(draw_picture(application, context, options.width, options.height), name);
  });
}

ExitCode render_one(Application& application, const WindowOptions& options) {
  if (const ExitCode trouble = settle(application.session()); trouble != ExitCode::ok)
    return trouble;
  application.apply(SeekMonth{options.at_month.value_or(render_month)});
  application.wait_until_explored();
  UiContext context;
  const Picture picture = draw_picture(application, context, options.width, options.height);
  if (const ExitCode trouble = write_picture(picture, options.render); trouble != ExitCode::ok)
    return trouble;
  if (!options.state_file.empty()) StateFile(options.state_file).update(application, 0);
  return ExitCode::ok;
}

/// Every page of the room, or every step of a story, read from as far back as somebody sits.
ExitCode judge_legibility(Application& application, const WindowOptions& options) {
  application.listen(true);
  UiContext context;
  std::vector<PageLegibility> pages;
  const auto judge = [&](const std::string& page) {
    const Picture picture = draw_picture(application, context, options.width, options.height);
    pages.push_back(judge_words(page, application.words(), picture, *options.legibility));
  };
  if (application.view().story) {
    const ExitCode trouble = walk_story(application, [&](const StoryView& at) {
      judge(fmt::format("step {}{}", at.step + 1, at.revealed ? ", the answer" : ""));
      return ExitCode::ok;
    });
    if (trouble != ExitCode::ok) return trouble;
  } else {
    if (const ExitCode trouble = settle(application.session()); trouble != ExitCode::ok)
      return trouble;
    application.apply(SeekMonth{options.at_month.value_or(render_month)});
    const int total = room_page_total(application.session().structure_count());
    for (int page = 1; page <= total; ++page, application.apply(TurnPage{1}))
      judge(fmt::format("page {} of {}", page, total));
  }
  const auto fitting = [&](double zoom) {
    return fitting_zoom(application.view().theme, options.width, options.height, zoom);
  };
  const ExitCode told = write_out(legibility_words(
      pages, *options.legibility, fitting(application.view().zoom), fitting(largest_zoom)));
  if (told != ExitCode::ok) return told;
  for (const PageLegibility& page : pages)
    if (!page.good()) return ExitCode::expectation_failed;
  return ExitCode::ok;
}

}  // namespace

ExitCode write_out(const std::string& words) {
  const int error = write_all(STDOUT_FILENO, words);
  if (error == 0 || error == EPIPE) return ExitCode::ok;  // who has gone has seen enough
  return complain(ExitCode::file_trouble,
                  std::string("cannot write the result: ") + std::strerror(error));
}

ExitCode complain(ExitCode code, const std::string& words) {
  std::fprintf(stderr, "pendulum-viz: %s\n", words.c_str());
  return code;
}

bool wants_no_window(const WindowOptions& options) {
  return !options.render.empty() || !options.render_story.empty() || options.describe ||
         options.legibility;
}

ExitCode run_without_window(Application& application, const WindowOptions& options) {
  if (options.describe) return describe(application);
  if (options.legibility) return judge_legibility(application, options);
  if (!options.render_story.empty()) return render_story(application, options);
  return render_one(application, options);
}

}  // namespace pendulum
