#include "viz/window/panels/room_question.h"

#include <cmath>

#include <fmt/format.h>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/summary_figures.h"
#include "viz/language/words.h"
#include "viz/window/panels/room_cell.h"
#include "viz/window/panels/room_difference.h"
#include "viz/window/panels/room_name.h"
#include "viz/window/room_answer.h"
#include "viz/window/snapshot_comparison.h"
#include "viz/window/text_wrap.h"

namespace pendulum {
namespace {

constexpr double before_name = 2.2;  // of its size: the option's number and its marker
constexpr double bars_from = .45;    // of a row's width

class QuestionPage {
 public:
  QuestionPage(Ui& ui, const PanelData& data, Commands& commands)
      : ui_(ui), theme_(ui.theme()), data_(data), story_(*data.view.story), commands_(commands) {
    if (story_.revealed && data_.answer && !data_.snapshot.summaries.empty())
      figures_ = outcome_words(comparison_view(data_.snapshot), story_.now().metric);
  }

  void draw(const Rect& page) {
    const TypeSizes& type = theme_.type;
    // The question is smaller and what stands below closer where options would have no height.
    double foot = type.headline * 2, y = 0, size = 0;
    std::vector<std::string> lines;
    for (const double smaller : {type.question, type.headline, type.headline * .85}) {
      size = smaller;
      if (size < type.question) foot = type.headline * 1.5;
      lines = wrapped_text(ui_.fonts(), tr_name(story_.now().question), size, page.w,
                           FontWeight::semibold);
      y = page.y + size + size * 1.25 * static_cast<double>(lines.size());
      if (page.bottom() - foot - y >= type.headline * 1.5) break;
    }
    double base = page.y + size;
    for (const std::string& line : lines) {
      ui_.text({page.x, base}, line, size, theme_.neutral.hi, FontWeight::semibold);
      base += size * 1.25;
    }
    const double end = draw_options({page.x, y, page.w, page.bottom() - foot - y});
    draw_foot({page.x, end, page.w, foot});
  }

 private:
  /// A row each or, where large letters leave no height for it, side by side. Returns where they
  /// end.
  double draw_options(const Rect& area) {
    const std::size_t options = data_.structure_count();
    const auto count = static_cast<double>(options);
    const double gap = theme_.px(16);
    const double row = std::min(area.h / count, theme_.type.headline * 3);
    if (row - gap < theme_.type.headline * 1.15) {
      const double column = (area.w + gap) / count;
      const TileStyle style = tile_style(column - gap, area.h - gap);
      for (std::size_t i = 0; i < options; ++i)
        draw_tile({area.x + static_cast<double>(i) * column, area.y, column - gap, area.h - gap}, i,
                  style);
      return area.bottom();
    }
    for (std::size_t i = 0; i < options; ++i)
      draw_option({area.x, area.y + static_cast<double>(i) * row, area.w, row - gap}, i);
    return area.y + count * row;
  }

  /// What to do or, later, what came out.
  void draw_foot(const Rect& rect) {
    const FontWeight weight = story_.revealed ? FontWeight::semibold : FontWeight::regular;
    const std::string words = foot_words();
    // In one line if it can be, else in two.
    const double size = fitting_size(ui_, words, theme_.type.headline * .8, weight, rect.w);
    const std::vector<std::string> lines = balanced_text(ui_.fonts(), words, size, rect.w, weight);
    const double middle = Ui::base_line(rect, theme_.type.headline);
    double base = lines.size() > 1 ? middle - size * .6 : middle, end = rect.w;
    for (const std::string& line : lines) {
      end = ui_.text({rect.x, base}, line, size,
                     story_.revealed ? theme_.neutral.hi : theme_.neutral.mid, weight);
      base += size * 1.2;
    }
    if (lines.size() > 1) return;
    // What the figures above are, unless the answer needs the line.
    const std::string unit = tr(facts_of(story_.now().metric).unit_label);
    if (story_.revealed && end + ui_.width_of(unit, theme_.type.lead) + theme_.px(48) < rect.w)
      ui_.text({rect.right() - theme_.px(24), middle}, unit, theme_.type.lead, theme_.neutral.mid,
               FontWeight::regular, TextAlign::right);
  }

  std::string foot_words() const {
    if (!story_.revealed) return tr("Say it, press its number, then turn on.");
    if (!data_.answer) return tr("The futures are being lived: a moment.");
    return question_answer(data_.snapshot, story_, data_.answer);
  }

  [[nodiscard]] bool chosen(std::size_t structure) const {
    const auto said = story_.predicted.find(story_.step);
    return said != story_.predicted.end() && said->second == structure;
  }

  [[nodiscard]] const Estimate* value_of(std::size_t structure) const {
    if (structure >= figures_.size()) return nullptr;
    return &data_.snapshot.summaries[structure].metrics[index_of(story_.now().metric)];
  }

  /// The box of an option, which can be pressed until the answer is there.
  void draw_box(const Rect& rect, std::size_t structure) {
    ImGuiCanvas canvas = ui_.canvas();
    const double radius = theme_.px(8);
    canvas.fill_rect(rect, theme_.neutral.panel, radius);
    const bool said = chosen(structure);
    canvas.stroke_rect(rect,
                       {.colour = said ? theme_.structure(structure).fill : theme_.neutral.hair,
                        .width = theme_.px(said ? 5 : 1.5)},
                       radius);
    if (!story_.answered && ui_.control(fmt::format("predict:{}", structure + 1), rect).clicked)
      commands_.push_back(Predict{structure});
  }

  /// "2 ■ Central"; returns where it ends, at most `room` further.
  double draw_name(Point base, double size, double room, std::size_t structure) {
    const StructureStyle& style = theme_.structure(structure);
    ImGuiCanvas canvas = ui_.canvas();
    ui_.text(base, fmt::format("{}", structure + 1), size, theme_.neutral.mid);
    draw_marker(canvas, style.marker, {base.x + size * 1.5, base.y - size * .36}, size * .36,
                style.fill);
    const double from = base.x + size * before_name;
    const NameLines name =
        name_in_line(ui_, shown_name(data_.name(structure)), size, room - size * before_name);
    return from +
           ui_.text({from, base.y}, name.lines[0], name.size, style.words, FontWeight::semibold);
  }

  void draw_option(const Rect& rect, std::size_t structure) {
    draw_box(rect, structure);
    if (value_of(structure) != nullptr) draw_value(rect, structure, theme_.structure(structure));
    const double size = theme_.type.headline, base = Ui::base_line(rect, size);
    const double left = rect.x + size * .6;
    const double said =
        chosen(structure) ? size + ui_.width_of(tr("you said"), theme_.type.lead) : size * .5;
    const double right = rect.x + rect.w * (value_of(structure) != nullptr ? bars_from : 1);
    const double end = draw_name({left, base}, size, right - said - left, structure);
    if (chosen(structure))
      ui_.text({end + size * .5, base}, tr("you said"), theme_.type.lead, theme_.neutral.mid);
  }

  [[nodiscard]] std::string figure_of(std::size_t structure) const {
    if (value_of(structure) == nullptr) return {};
    return with_sign(figures_[structure]);
  }

  /// How options stand in tiles: all in letters of one size, the values all beside the names or all
  /// below them, whichever can be larger.
  struct TileStyle {
    double size = 0, pad = 0;
    bool below = false;
  };
  [[nodiscard]] TileStyle tile_style(double width, double height) const {
    const double most = theme_.type.headline, pad = theme_.px(16), room = width - 2 * pad;
    // A name that would have to be smaller is cut, and makes nobody else's small.
    const double least = std::min(most, theme_.type.tick) * .8;
    double beside = std::min(most, height * .62), below = std::min(most, height * .38);
    const double high = std::max(beside, below);
    bool figures = false;
    int cut_beside = 0, cut_below = 0;
    const auto give_way = [&](double& size, int& cut, double fit) {
      if (fit >= least)
        size = std::min(size, fit);
      else
        ++cut;
    };
    for (std::size_t i = 0; i < data_.structure_count(); ++i) {
      const std::string words = figure_of(i);
      const double name =
          most * before_name + ui_.width_of(shown_name(data_.name(i)), most, FontWeight::semibold);
      const double figure = ui_.width_of(words, most, FontWeight::semibold);
      figures = figures || !words.empty();
      const double between = words.empty() ? 0 : most * .6;
      give_way(beside, cut_beside, most * room / (name + between + figure));
      give_way(below, cut_below, most * room / std::max(name, most * before_name + figure));
    }
    const bool lower =
        figures && (cut_below != cut_beside ? cut_below < cut_beside : below > beside);
    const double size = (lower ? below : beside) * .98;
    return {std::min(high, std::max(least, size)), pad, lower};
  }

  void draw_tile(const Rect& rect, std::size_t structure, const TileStyle& style) {
    draw_box(rect, structure);
    const double size = style.size, left = rect.x + style.pad;
    const double middle = Ui::base_line(rect, size), line = style.below ? size * .62 : 0;
    const std::string figure = figure_of(structure);
    const double beside = style.below || figure.empty()
                              ? 0
                              : ui_.width_of(figure, size, FontWeight::semibold) + size * .6;
    draw_name({left, middle - line}, size, rect.w - 2 * style.pad - beside, structure);
    ui_.text({style.below ? left + size * before_name : rect.right() - style.pad, middle + line},
             figure, size, theme_.structure(structure).words, FontWeight::semibold,
             style.below ? TextAlign::left : TextAlign::right);
  }

  /// A bar from zero as long as the value is of the largest, in the right half.
  void draw_value(const Rect& rect, std::size_t structure, const StructureStyle& style) {
    const MetricFacts& facts = facts_of(story_.now().metric);
    const auto mean = [&](std::size_t i) {
      return data_.snapshot.summaries.at(i).metrics[index_of(facts.metric)].mean;
    };
    double most = 0;
    for (std::size_t i = 0; i < data_.snapshot.summaries.size(); ++i)
      if (std::isfinite(mean(i))) most = std::max(most, std::abs(mean(i)));
    if (!(most > 0)) return;
    const Estimate& value = *value_of(structure);
    const double size = theme_.type.headline;
    const Rect track{rect.x + rect.w * bars_from, rect.y + rect.h * .3, rect.w * .36, rect.h * .4};
    if (std::isfinite(value.mean)) {
      const double share = std::max(0.0, value.mean) / most;
      ui_.canvas().fill_rect({track.x, track.y, track.w * share, track.h}, style.fill,
                             theme_.px(3));
    }
    ui_.text({rect.right() - theme_.px(24), Ui::base_line(rect, size)}, figures_[structure], size,
             style.words, FontWeight::semibold, TextAlign::right);
  }

  Ui& ui_;
  const Theme& theme_;
  const PanelData& data_;
  const StoryView& story_;
  std::vector<std::string> figures_;  // by structure, once the answer is shown
  Commands& commands_;
};

}  // namespace

void draw_question_page(Ui& ui, const Rect& page, const PanelData& data, Commands& commands) {
  QuestionPage(ui, data, commands).draw(page);
}

}  // namespace pendulum
