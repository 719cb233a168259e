// What commands do to open a scenario beside the others.

#include "viz/language/words.h"
#include "viz/window/application.h"

namespace pendulum {
namespace {

/// Of the structures compared, in the order in which they were named.
std::vector<FileArgument> compared_files(const Session& session) {
  std::vector<FileArgument> files;
  for (const OpenFile& file : session.files())
    if (file.structure) files.push_back(file.argument);
  return files;
}

}  // namespace

void Application::remember_in(const std::string& path) {
  recent_ = RecentFiles(path);
  recent_.add(compared_files(*session_));
}

void Application::toggle_opening() {
  if (opening_) return opening_.reset();
  view_.help = view_.blank = false;
  opening_.emplace(scenario_choices(recent_.read(), compared_files(*session_)));
}

void Application::join_file(const FileArgument& file) {
  std::string problem =
      tr("Four structures stand side by side at most; Delete takes the one being edited out");
  if (session_->structure_count() < most_structures) {
    replaying_ = false;
    rearrange([&] { problem = session_->join(file); });
  }
  if (!problem.empty()) {
    if (opening_) return opening_->complain(std::move(problem));
    return say(problem);
  }
  opening_.reset();
  refresh_levers();
  refresh_translations();
  recent_.add({file});
  const std::size_t last = session_->structure_count() - 1;
  say(tr_format("{0} stands beside the others from here on",
                shown_name(session_->levers().file(last).name())));
}

}  // namespace pendulum
