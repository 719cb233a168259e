#include "viz/window/panels/room_question.h"

#include <cmath>

#include <fmt/format.h>

#include "viz/figure/canvas_shapes.h"
#include "viz/figure/comparison_words.h"
#include "viz/language/words.h"
#include "viz/story/answer.h"
#include "viz/window/text_wrap.h"

namespace pendulum {
namespace {

/// "0.5 more", "2 days faster", "16.7 points more": what the best is ahead by.
std::string lead_words(const StoryAnswer& answer, Metric metric) {
  const bool less = facts_of(metric).better == Better::lower;
  PairedDifference difference{.metric = metric,
                              .difference = answer.lead,
                              .simultaneous90 = {},
                              .better_share = 1,
                              .verdict = less ? Verdict::lower : Verdict::higher};
  if (less) difference.difference.mean *= -1;
  const std::string size = difference_size(difference);
  const MetricUnit unit = facts_of(metric).unit;
  if (unit == MetricUnit::share)
    return less ? tr_format("{0} points less", size) : tr_format("{0} points more", size);
  if (unit == MetricUnit::days && metric == Metric::friction_days_per_item)
    return tr_measure("{0} days less", "{0} days less", plain_number(size));
  if (unit == MetricUnit::days)
    return tr_measure("{0} days faster", "{0} days faster", plain_number(size));
  return comparison_words(difference).words;
}

class QuestionPage {
 public:
  QuestionPage(Ui& ui, const PanelData& data, Commands& commands)
      : ui_(ui), theme_(ui.theme()), data_(data), story_(*data.view.story), commands_(commands) {}

  void draw(const Rect& page) {
    double y = page.y + theme_.type.question;
    for (const std::string& line :
         wrapped_text(ui_.fonts(), tr_name(story_.now().question), theme_.type.question, page.w,
                      FontWeight::semibold)) {
      ui_.text({page.x, y}, line, theme_.type.question, theme_.neutral.hi, FontWeight::semibold);
      y += theme_.type.question * 1.25;
    }
    const auto count = static_cast<double>(data_.structure_count());
    const double foot = theme_.type.headline * 2;
    const double row = std::min((page.bottom() - foot - y) / count, theme_.type.headline * 3);
    for (std::size_t i = 0; i < data_.structure_count(); ++i, y += row)
      draw_option({page.x, y, page.w, row - theme_.px(16)}, i);
    const std::string words = foot_words();
    ui_.text({page.x, Ui::base_line({page.x, y, page.w, foot}, theme_.type.headline)}, words,
             theme_.type.headline * .8, story_.revealed ? theme_.neutral.hi : theme_.neutral.mid,
             story_.revealed ? FontWeight::semibold : FontWeight::regular);
    if (story_.revealed)
      ui_.text({page.right() - theme_.px(24), y + theme_.type.lead},
               tr(facts_of(story_.now().metric).unit_label), theme_.type.lead, theme_.neutral.mid,
               FontWeight::regular, TextAlign::right);
  }

 private:
  std::string foot_words() const {
    if (!story_.revealed) return tr("Say it, press its number, then turn on.");
    if (!data_.answer) return tr("The futures are being lived: a moment.");
    return question_answer(data_.snapshot, story_, data_.answer);
  }

  void draw_option(const Rect& rect, std::size_t structure) {
    const StructureStyle& style = theme_.structure(structure);
    const auto said = story_.predicted.find(story_.step);
    const bool chosen = said != story_.predicted.end() && said->second == structure;
    ImGuiCanvas canvas = ui_.canvas();
    const double radius = theme_.px(8);
    canvas.fill_rect(rect, theme_.neutral.panel, radius);
    if (story_.revealed && data_.answer) draw_value(rect, structure, style);
    canvas.stroke_rect(
        rect,
        {.colour = chosen ? style.fill : theme_.neutral.hair, .width = theme_.px(chosen ? 5 : 1.5)},
        radius);
    const double size = theme_.type.headline, base = Ui::base_line(rect, size);
    const double x = rect.x + size * .6;
    ui_.text({x, base}, fmt::format("{}", structure + 1), size, theme_.neutral.mid);
    draw_marker(canvas, style.marker, {x + size * 1.5, base - size * .36}, size * .36, style.fill);
    const double width = ui_.text({x + size * 2.2, base}, shown_name(data_.name(structure)), size,
                                  style.words, FontWeight::semibold);
    if (chosen)
      ui_.text({x + size * 2.7 + width, base}, tr("you said"), theme_.type.lead,
               theme_.neutral.mid);
    if (!story_.revealed && ui_.control(fmt::format("predict:{}", structure + 1), rect).clicked)
      commands_.push_back(Predict{structure});
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
    if (structure >= data_.snapshot.summaries.size() || !(most > 0)) return;
    const Estimate& value = data_.snapshot.summaries[structure].metrics[index_of(facts.metric)];
    const double size = theme_.type.headline;
    const Rect track{rect.x + rect.w * .45, rect.y + rect.h * .3, rect.w * .36, rect.h * .4};
    if (std::isfinite(value.mean)) {
      const double share = std::max(0.0, value.mean) / most;
      ui_.canvas().fill_rect({track.x, track.y, track.w * share, track.h}, style.fill,
                             theme_.px(3));
    }
    ui_.text({rect.right() - theme_.px(24), Ui::base_line(rect, size)},
             value_words(value, facts.unit), size, style.words, FontWeight::semibold,
             TextAlign::right);
  }

  Ui& ui_;
  const Theme& theme_;
  const PanelData& data_;
  const StoryView& story_;
  Commands& commands_;
};

}  // namespace

std::optional<StoryAnswer> answer_of(const Snapshot& snapshot, Metric metric) {
  std::vector<std::vector<double>> values;
  for (const StructureResult& result : snapshot.structures) {
    if (!result.current || !result.metrics_by_future) return std::nullopt;
    std::vector<double>& futures = values.emplace_back();
    for (const MetricValues& future : *result.metrics_by_future)
      futures.push_back(future[index_of(metric)]);
  }
  return answer_question(values, facts_of(metric).better);
}

std::string question_answer(const Snapshot& snapshot, const StoryView& story,
                            const std::optional<StoryAnswer>& answer) {
  if (!answer) return {};
  std::vector<std::string> names;
  for (const StructureResult& result : snapshot.structures)
    names.push_back(shown_name(result.name));
  const auto said = story.predicted.find(story.step);
  return answer_words(*answer, names, lead_words(*answer, story.now().metric),
                      said == story.predicted.end() ? std::nullopt : std::optional(said->second));
}

void draw_question_page(Ui& ui, const Rect& page, const PanelData& data, Commands& commands) {
  QuestionPage(ui, data, commands).draw(page);
}

}  // namespace pendulum
