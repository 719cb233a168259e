#include "viz/window/coloured_text.h"

#include <cctype>
#include <utility>

#include "viz/figure/canvas_shapes.h"

namespace pendulum {
namespace {

bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return std::isalnum(byte) != 0 || byte >= 0x80;
}

/// Which structure's whole name stands at `at`, the longest first; -1: none.
int name_at(std::string_view sentence, std::size_t at, const std::vector<std::string>& names) {
  if (at > 0 && is_letter(sentence[at - 1])) return -1;
  int found = -1;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string& name = names[i];
    if (name.empty() || sentence.substr(at, name.size()) != name) continue;
    const std::size_t end = at + name.size();
    // A no-break space (French sets one before a colon) is more than a byte and no letter.
    const bool goes_on = end < sentence.size() && is_letter(sentence[end]);
    if (goes_on && !sentence.substr(end).starts_with("\u00A0")) continue;
    if (found < 0 || name.size() > names[static_cast<std::size_t>(found)].size())
      found = static_cast<int>(i);
  }
  return found;
}

double marker_space(const RunStyle& style) {
  return style.size * .92;
}

double run_width(const TextMeasure& measure, const TextRun& run, const RunStyle& style) {
  const FontWeight weight = run.structure >= 0 ? FontWeight::semibold : style.weight;
  const double marker = run.structure >= 0 && style.markers ? marker_space(style) : 0;
  return marker + measure.text_width(run.words, style.size, weight);
}

/// One run a word, so that lines can break between them.
std::vector<TextRun> words_of(const std::vector<TextRun>& runs) {
  std::vector<TextRun> words;
  for (const TextRun& run : runs) {
    if (run.structure >= 0) {
      words.push_back(run);
      continue;
    }
    std::string word;
    for (const char c : run.words) {
      word += c;
      if (c != ' ') continue;
      words.push_back({word, -1});
      word.clear();
    }
    if (!word.empty()) words.push_back({word, -1});
  }
  return words;
}

}  // namespace

std::vector<TextRun> name_runs(std::string_view sentence, const std::vector<std::string>& names) {
  std::vector<TextRun> runs;
  std::string plain;
  for (std::size_t at = 0; at < sentence.size();) {
    const int structure = name_at(sentence, at, names);
    if (structure < 0) {
      plain += sentence[at++];
      continue;
    }
    if (!plain.empty()) runs.push_back({std::exchange(plain, {}), -1});
    const std::string& name = names[static_cast<std::size_t>(structure)];
    runs.push_back({name, structure});
    at += name.size();
  }
  if (!plain.empty()) runs.push_back({plain, -1});
  return runs;
}

double draw_runs(Canvas* canvas, const TextMeasure& measure, const Theme& theme, Point base,
                 const std::vector<TextRun>& runs, const RunStyle& style) {
  for (const TextRun& run : runs) {
    const double width = run_width(measure, run, style);
    if (canvas != nullptr && run.structure < 0) {
      canvas->draw_text(base, run.words, {style.size, style.colour, style.weight});
    } else if (canvas != nullptr) {
      const StructureStyle& look = theme.structure(static_cast<std::size_t>(run.structure));
      Point at = base;
      if (style.markers) {
        draw_marker(*canvas, look.marker, {at.x + style.size * .38, at.y - style.size * .35},
                    style.size * .36, look.fill);
        at.x += marker_space(style);
      }
      canvas->draw_text(at, run.words, {style.size, look.words, FontWeight::semibold});
    }
    base.x += width;
  }
  return base.x;
}

std::vector<std::vector<TextRun>> wrap_runs(const TextMeasure& measure, const Theme&,
                                            const std::vector<TextRun>& runs, const RunStyle& style,
                                            double width) {
  std::vector<std::vector<TextRun>> lines(1);
  double x = 0;
  for (const TextRun& word : words_of(runs)) {
    const double w = run_width(measure, word, style);
    // Only a stretch that starts after a blank may go to the next line: "Hybrid" and "," stay.
    const bool may_break = !lines.back().empty() && lines.back().back().words.ends_with(' ');
    if (may_break && x + w > width) {
      lines.emplace_back();
      x = 0;
    }
    lines.back().push_back(word);
    x += w;
  }
  return lines;
}

}  // namespace pendulum
