#pragma once

// What panels and keys ask for. Panels only read; the application alone carries these out, so that
// a key, a click and a script do the same thing.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "sim/measure/month_range.h"
#include "sim/scenario/registry.h"
#include "viz/window/file_argument.h"
#include "viz/window/why_commands.h"

namespace pendulum {

struct TogglePlay {};
struct SeekMonth {
  double month = 0;
};
/// The months that every figure is of from here on; none: all.
struct SelectMonths {
  std::optional<MonthRange> range;
};
/// The selected months begin, or end, at the moment shown.
struct CutMonths {
  bool begin = true;
};
struct StepDays {
  int days = 1;
};
/// Simulated working days a second.
struct SetSpeed {
  int factor = 4;
};
struct ChangeSpeed {
  bool faster = true;
};
struct SetBaseline {
  std::size_t structure = 0;
};
struct NextBaseline {};
/// The structure whose decisions the levers show.
struct EditStructure {
  std::size_t structure = 0;
};
struct MoveLever {
  std::string path;
  double value = 0;
};
struct CommitLever {
  bool goes_on = false;  // the step before was of the same lever, and this is more of it
};
/// Looks along an assumption for which structure is best where.
struct ExploreLever {
  std::string path;
};
struct ResetLever {
  std::string path;
};
/// Decisions of the edited structure, or the assumptions.
struct ResetLevers {
  ParameterRole role = ParameterRole::decision;
};
struct ResetAllLevers {};
struct Undo {};
struct Redo {};
/// Takes the last change back and puts it in again, in turns, so that a room can look.
struct ReplayChange {};
/// The picture, its charts and their data, into files.
struct ExportView {};
/// The comparison in words, to the clipboard.
struct CopyWords {};
/// The edited structure with its levers as they stand, into a scenario file.
struct SaveScenario {};
/// The same, and it is compared with the others from here on.
struct KeepStructure {};
/// The sheet on which a scenario is chosen that joins the comparison; the same again closes it.
struct ToggleOpening {};
/// It is compared with the others from here on.
struct JoinFile {
  FileArgument file;
};
/// Compares it no longer; its file stays. Without one: the structure being edited.
struct TakeOutStructure {
  std::optional<std::size_t> structure;
};
/// Keyboard focus among the levers; +1 next, -1 the one before.
struct FocusLever {
  int by = 1;
};
/// The focused lever by a number of its steps.
struct NudgeLever {
  int steps = 1;
};
struct TypeLever {};   // types a value into the focused lever
struct TypeSearch {};  // types words of levers that are looked for
/// Shows only the levers that have all these words; none: all.
struct SearchLevers {
  std::string words;
};
/// The lever at this path gets the keyboard, wherever it is.
struct ChooseLever {
  std::string path;
};
struct FocusFound {};  // the lever that is most likely meant gets the keyboard
struct ToggleTheme {};
struct NextLanguage {};  // that the window speaks
/// Of the desk where large letters make it longer than the window: half a window up or down.
struct ScrollDesk {
  int by = 1;
};
struct TurnPage {
  int by = 1;
};
/// What the room says to a story's question; at the desk the structure whose decisions the levers
/// show.
struct Predict {
  std::size_t structure = 0;
};
struct ToggleBlank {};  // nothing on the screen, and back
struct ChangeScale {
  int by = 1;  // 0: back to 1
};
/// The next preview of how others see the window; -1 the one before.
struct NextSight {
  int by = 1;
};
/// Opens an outcome as its distribution; the same again closes it.
struct ShowDistribution {
  std::size_t outcome = 0;  // of distribution_metrics
};
/// The next outcome's distribution, closed after the last; -1 the other way round.
struct NextDistribution {
  int by = 1;
};
/// The next trade-off of two outcomes, closed after the last; -1 the other way round.
struct NextTradeOff {
  int by = 1;
};
/// What the next outcome depends on, closed after the last; -1 the other way round.
struct NextTornado {
  int by = 1;
};
/// The futures that are there will do; the same again goes on with the rest.
struct StopSimulating {};
struct ToggleHelp {};
struct CloseOverlay {};
struct ToggleFullscreen {};
struct Quit {};

using Command = std::variant<
    TogglePlay, SeekMonth, SelectMonths, CutMonths, StepDays, SetSpeed, ChangeSpeed, SetBaseline,
    NextBaseline, EditStructure, MoveLever, CommitLever, ExploreLever, ResetLever, ResetLevers,
    ResetAllLevers, Undo, Redo, ReplayChange, ExportView, CopyWords, SaveScenario, KeepStructure,
    ToggleOpening, JoinFile, TakeOutStructure, FocusLever, NudgeLever, TypeLever, TypeSearch,
    SearchLevers, ChooseLever, FocusFound, ToggleTheme, NextLanguage, ScrollDesk, TurnPage, Predict,
    ToggleBlank, ChangeScale, ShowDistribution, NextDistribution, NextTradeOff, NextTornado,
    NextSight, StopSimulating, ToggleHelp, CloseOverlay, ToggleFullscreen, Quit, WhyCommand>;
using Commands = std::vector<Command>;

}  // namespace pendulum
