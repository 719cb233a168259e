// `pendulum-viz`: organisations side by side, in a window or as a picture.

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#include <malloc.h>
#define PENDULUM_GLIBC_HEAP
#endif

#include "sim/base/write_all.h"
#include "viz/language/language.h"
#include "viz/language/words.h"
#include "viz/story/story_settings.h"
#include "viz/window/application.h"
#include "viz/window/display.h"
#include "viz/window/headless.h"
#include "viz/window/options.h"
#include "viz/window/real_window.h"
#include "viz/window/saved_session.h"

namespace {

using namespace pendulum;

void report(const std::vector<Diagnostic>& problems) {
  for (const Diagnostic& problem : problems)
    std::fprintf(stderr, "%s\n", format_diagnostic(problem).c_str());
}

/// Says what is wrong with every file; 0 when each gave a scenario.
ExitCode report_problems(const Session& session) {
  ExitCode code = ExitCode::ok;
  for (const OpenFile& file : session.files()) {
    report(file.problems);
    if (file.broken)
      code = file.unreadable        ? ExitCode::file_trouble
             : code == ExitCode::ok ? ExitCode::scenario_invalid
                                    : code;
  }
  return code;
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

/// What is wrong with the levers of a story, as the files are that are open.
std::vector<Diagnostic> lever_problems(const Story& story, const Session& session) {
  std::vector<std::shared_ptr<const Scenario>> scenarios;
  for (std::size_t i = 0; i < story.files.size(); ++i)
    scenarios.push_back(std::make_shared<const Scenario>(session.levers().file(i)));
  return check_settings(story, scenarios);
}

/// Tells the story on, or says that it cannot be told any more: the session is worth more.
void resume(Application& application, const SavedSession& kept, std::optional<Story> story,
            bool all_good) {
  const bool told = story && all_good && lever_problems(*story, application.session()).empty();
  if (told) application.tell_on(std::move(*story), *kept.story);
  application.restore(kept);
  if (kept.story && !told)
    application.say(tr_format("The last session, without its story: {0} cannot be told any more",
                              std::filesystem::path(kept.story->file).filename().string()));
}

/// Takes the story that is asked for, and its structures in its place; no story where none is.
ExitCode take_story(WindowOptions& options, std::optional<Story>& story) {
  if (options.files.size() != 1) return ExitCode::ok;
  std::optional<StoryFile> file = read_story(options.files.front().path);
  if (!file) return ExitCode::ok;
  report(file->diagnostics);
  if (!file->story) return ExitCode::scenario_invalid;
  options.files.clear();
  for (const std::string& structure : file->story->files)
    options.files.push_back(parse_file_argument(structure));
  story = std::move(file->story);
  return ExitCode::ok;
}

/// What is to be shown, by name: as asked for, as kept, or what is shipped.
ExitCode take_files(WindowOptions& options, const std::optional<SavedSession>& kept,
                    std::optional<Story>& story) {
  if (options.resume && !kept)
    return complain(ExitCode::file_trouble, "no session was kept to resume");
  if (options.resume) {
    options.files = kept->files;
    if (kept->story) story = story_again(*kept->story, kept->files);
  }
  if (!story && !options.render_story.empty())
    return complain(ExitCode::usage, "--render-story needs one file, a story");
  if (options.files.empty()) options.files = shipped_scenarios();
  if (options.files.empty())
    return complain(ExitCode::file_trouble, "the shipped scenarios were not found; name a FILE");
  return ExitCode::ok;
}

ExitCode show(const WindowOptions& options, const std::optional<SavedSession>& kept,
              std::optional<Story> story) {
  const bool picture = wants_no_window(options);
  auto session = std::make_unique<Session>(SessionOptions{.files = options.files,
                                                          .months = options.months,
                                                          .seed = options.seed,
                                                          .replications = options.replications,
                                                          .watch = !picture});
  const ExitCode problems = report_problems(*session);
  const bool all_needed = picture || (story && !options.resume);
  if (problems != ExitCode::ok && (all_needed || !session->any_good())) return problems;
  Application application(std::move(session), options);
  if (options.resume) {
    resume(application, *kept, std::move(story), problems == ExitCode::ok);
  } else if (story) {
    const std::vector<Diagnostic> wrong = lever_problems(*story, application.session());
    report(wrong);
    if (!wrong.empty()) return ExitCode::scenario_invalid;
    application.tell(std::move(*story));
  }
  if (picture) return run_without_window(application, options);
  if (options.at_month) application.apply(SeekMonth{*options.at_month});
  const bool stood = options.paused || (options.resume && !kept->playing);
  if (!stood && !application.view().story) application.apply(TogglePlay{});
  run_real_window(application, options);
  return ExitCode::ok;
}

ExitCode run(WindowOptions options) {
  std::optional<Story> story;
  if (const ExitCode trouble = take_story(options, story); trouble != ExitCode::ok) return trouble;
  const std::optional<SavedSession> kept = load_session(session_path());
  speak(language_for(options, kept));
  if (const ExitCode trouble = take_files(options, kept, story); trouble != ExitCode::ok)
    return trouble;
  if (wants_no_window(options)) return show(options, kept, std::move(story));
  const DisplayProbe display;
  if (!display.problem().empty())
    return complain(ExitCode::failure,
                    display.problem() + "; --render OUT.png draws a picture without one");
  return show(options, kept, std::move(story));
}

ExitCode answer(const ParsedOptions& parsed) {
  if (!parsed.problem.empty())
    return complain(ExitCode::usage, parsed.problem + "\nTry: pendulum-viz --help");
  if (parsed.options.help) return write_out(usage_text());
  if (parsed.options.version) return write_out("pendulum-viz " PENDULUM_VERSION "\n");
  try {
    return run(parsed.options);
  } catch (const std::exception& error) {
    return complain(ExitCode::failure, error.what());
  }
}

/// Left alone, glibc gives every thread a heap of its own and keeps what a recording leaves behind
/// when it grows.
void keep_memory_small() {
#ifdef PENDULUM_GLIBC_HEAP
  mallopt(M_ARENA_MAX, 2);
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
}

}  // namespace

#ifdef __SANITIZE_ADDRESS__
/// Libraries stay until the program ends: Mesa's driver goes before leaks are looked for, and what
/// it still points to would be taken for a leak of nobody's. For the address sanitizer alone.
extern "C" int dlclose(void*) {
  return 0;
}
#endif

int main(int argc, char** argv) {
  keep_memory_small();
  prefer_errors_to_signals();
  // Characters as the keyboard writes them; numbers stay as files write them.
  std::setlocale(LC_CTYPE, "");
  return static_cast<int>(answer(parse_options({argv + 1, argv + argc})));
}
