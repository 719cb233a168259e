// `pendulum-viz`: organisations side by side, in a window or as a picture.

#include <chrono>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>

#include "viz/language/language.h"
#include "viz/language/words.h"
#include "viz/window/application.h"
#include "viz/window/display.h"
#include "viz/window/options.h"
#include "viz/window/real_window.h"
#include "viz/window/render.h"
#include "viz/window/saved_session.h"
#include "viz/window/state_file.h"
#include "viz/window/text_twin.h"

namespace {

using namespace pendulum;

enum ExitCode { ok = 0, failure = 1, usage = 2, invalid_scenario = 3, unreadable_file = 4 };

constexpr double render_month = 21;

int complain(ExitCode code, const std::string& words) {
  std::fprintf(stderr, "pendulum-viz: %s\n", words.c_str());
  return code;
}

/// Says what is wrong with every file; 0 when each gave a scenario.
int report_problems(const Session& session) {
  int code = ok;
  for (const OpenFile& file : session.files()) {
    for (const Diagnostic& problem : file.problems)
      std::fprintf(stderr, "%s\n", format_diagnostic(problem).c_str());
    if (file.broken)
      code = file.unreadable ? unreadable_file : code == ok ? invalid_scenario : code;
  }
  return code;
}

/// Says how far it is, where somebody may be looking, once it takes longer than a moment.
void wait_until_settled(Session& session) {
  constexpr auto patience = std::chrono::seconds(1);
  const auto start = std::chrono::steady_clock::now();
  const bool watched = ::isatty(STDERR_FILENO) == 1;
  bool said = false;
  std::vector<std::string> news;
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
int settle(Session& session) {
  wait_until_settled(session);
  for (const StructureResult& structure : session.snapshot().structures) {
    if (!structure.failure.empty()) return complain(failure, structure.failure);
    for (const Diagnostic& problem : structure.problems)
      std::fprintf(stderr, "%s\n", format_diagnostic(problem).c_str());
    if (!structure.playback)
      return complain(invalid_scenario, structure.file + " cannot be simulated");
  }
  return ok;
}

/// The comparison in words; of a story every step, each question with its answer.
int describe(Application& application) {
  Session& session = application.session();
  if (const int trouble = settle(session)) return trouble;
  std::string text;
  if (const auto& told = application.view().story) {
    StoryView story = *told;
    text = tr_name(story.story->title) + "\n\n";
    for (std::size_t i = 0; i < story.story->steps.size(); ++i) {
      story.step = i;
      story.revealed = story.asks();
      text += step_in_words(application.spoken(), story) + "\n";
    }
  }
  text += comparison_in_words(application.spoken(), time_flags(application.spoken()),
                              difference_words(session));
  std::fputs(text.c_str(), stdout);
  return ok;
}

int write_picture(const Picture& picture, const std::string& file) {
  const auto bytes = encode_png(picture);
  const std::string problem = write_whole_file(file, bytes.data(), bytes.size());
  return problem.empty() ? ok : complain(unreadable_file, problem);
}

/// step-01.png, step-02.png, …; a question gives two, step-03.png and step-03-answer.png.
int render_story(Application& application, const WindowOptions& options) {
  if (const int trouble = settle(application.session())) return trouble;
  std::error_code error;
  std::filesystem::create_directories(options.render_story, error);
  UiContext context;
  const StoryView& at = *application.view().story;
  for (std::size_t before = 0;;) {
    const std::string name = fmt::format("{}/step-{:02}{}.png", options.render_story, at.step + 1,
                                         at.revealed ? "-answer" : "");
    if (const int trouble =
            write_picture(draw_picture(application, context, options.width, options.height), name))
      return trouble;
    const bool revealed = at.revealed;
    before = at.step;
    application.apply(TurnPage{1});
    if (at.step == before && at.revealed == revealed) return ok;
  }
}

int render(Application& application, const WindowOptions& options) {
  if (const int trouble = settle(application.session())) return trouble;
  application.apply(SeekMonth{options.at_month.value_or(render_month)});
  UiContext context;
  const Picture picture = draw_picture(application, context, options.width, options.height);
  if (const int trouble = write_picture(picture, options.render)) return trouble;
  if (!options.state_file.empty()) StateFile(options.state_file).update(application, 0);
  return ok;
}

/// What the command line says, else the session that is resumed, else the environment.
std::string language_for(const WindowOptions& options, const std::optional<SavedSession>& kept) {
  if (!options.language.empty()) return options.language;
  if (options.resume && kept && !kept->language.empty()) return kept->language;
  return language_of_environment([](const char* name) {
    const char* value = std::getenv(name);
    return std::string(value == nullptr ? "" : value);
  });
}

int run(WindowOptions options) {
  const bool picture = !options.render.empty() || !options.render_story.empty() || options.describe;
  std::optional<Story> story;
  if (options.files.size() == 1 && is_story(options.files.front().path)) {
    StoryFile file = read_story(options.files.front().path);
    for (const Diagnostic& problem : file.diagnostics)
      std::fprintf(stderr, "%s\n", format_diagnostic(problem).c_str());
    if (!file.story) return file.unreadable ? unreadable_file : invalid_scenario;
    options.files.clear();
    for (const std::string& structure : file.story->files)
      options.files.push_back(parse_file_argument(structure));
    story = std::move(file.story);
  }
  if (!story && !options.render_story.empty())
    return complain(usage, "--render-story needs one file, a story");
  const std::optional<SavedSession> kept = load_session(session_path());
  if (options.resume && !kept) return complain(unreadable_file, "no session was kept to resume");
  speak(language_for(options, kept));
  if (options.resume) options.files = kept->files;
  if (options.files.empty()) options.files = shipped_scenarios();
  if (options.files.empty())
    return complain(unreadable_file, "the shipped scenarios were not found; name a FILE");
  std::optional<DisplayProbe> display;
  if (!picture) {
    display.emplace();
    if (!display->problem().empty())
      return complain(failure,
                      display->problem() + "; --render OUT.png draws a picture without one");
  }
  SessionOptions session_options{.files = options.files,
                                 .months = options.months,
                                 .seed = options.seed,
                                 .replications = options.replications,
                                 .watch = !picture};
  auto session = std::make_unique<Session>(session_options);
  const int problems = report_problems(*session);
  if (problems != ok && (picture || !session->any_good())) return problems;
  Application application(std::move(session), options);
  if (options.resume) application.restore(*kept);
  if (story) application.tell(std::move(*story));
  if (options.describe) return describe(application);
  if (!options.render_story.empty()) return render_story(application, options);
  if (picture) return render(application, options);
  if (options.at_month) application.apply(SeekMonth{*options.at_month});
  if (!options.paused && !application.view().story) application.apply(TogglePlay{});
  run_real_window(application, options);
  return ok;
}

}  // namespace

int main(int argc, char** argv) {
  // Characters as the keyboard writes them; numbers stay as files write them.
  std::setlocale(LC_CTYPE, "");
  const ParsedOptions parsed = parse_options({argv + 1, argv + argc});
  if (!parsed.problem.empty())
    return complain(usage, parsed.problem + "\nTry: pendulum-viz --help");
  if (parsed.options.help) return std::fputs(usage_text().c_str(), stdout) < 0 ? failure : ok;
  if (parsed.options.version) return std::puts("pendulum-viz " PENDULUM_VERSION) < 0 ? failure : ok;
  try {
    return run(parsed.options);
  } catch (const std::exception& error) {
    return complain(failure, error.what());
  }
}
