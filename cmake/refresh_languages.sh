#!/usr/bin/env bash
# Brings assets/languages up to date with the sources: the template pendulum.pot, and with it every
# catalogue. `cmake --build build/release --target refresh_languages` runs it; its argument is the
# program that lists what the simulation declares.
set -euo pipefail

list_texts="$(realpath -- "$1")"
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
folder=assets/languages
scratch="$(mktemp -d)"
trap 'rm -rf -- "$scratch"' EXIT

"$list_texts" >"$scratch/declared_in_sim.cpp"
find viz/figure viz/language viz/story viz/window sim/experiment sim/model sim/scenario -name '*.cpp' -o -name '*.h' | LC_ALL=C sort >"$scratch/sources"

# Each keyword is a function of viz/language/words.h, sim/experiment/wording.h or sim/scenario/message.h.
xgettext --language=C++ --from-code=UTF-8 --no-wrap --add-location=file --add-comments=translators: \
  --package-name=pendulum --foreign-user \
  --keyword --keyword=tr:1 --keyword=tr_format:1 --keyword=to_translate:1 --keyword=tr_in:1c,2 --keyword=tr_format_in:1c,2 --keyword=to_translate_in:1c,2 \
  --keyword=tr_n:1,2 --keyword=tr_measure:1,2 --keyword=say:1 --keyword=say_plural:1,2 \
  --keyword=worded:1 --keyword=to_word:1 --keyword=numbered:2,3 --keyword=number_phrase:1,2 \
  --directory=. --directory="$scratch" --files-from="$scratch/sources" declared_in_sim.cpp \
  --output="$scratch/pendulum.pot"

# The date alone is no change. And "90 % in" is no pattern of printf, whatever it looks like: places
# are numbered, {0}.
sed -i '/^#, c-format$/d;
        s/^"POT-Creation-Date: .*/"POT-Creation-Date: 2025-01-01 00:00+0000\\n"/;
        s/charset=CHARSET/charset=UTF-8/' "$scratch/pendulum.pot"
cp -- "$scratch/pendulum.pot" "$folder/pendulum.pot"
for catalogue in "$folder"/*.po; do
  msgmerge --quiet --no-wrap --no-fuzzy-matching --add-location=file --sort-output \
    --output-file="$scratch/merged.po" "$catalogue" "$folder/pendulum.pot"
  msgattrib --no-obsolete --no-wrap --output-file="$catalogue" "$scratch/merged.po"
  echo "$catalogue: $(LC_ALL=C msgfmt --statistics --output-file=/dev/null "$catalogue" 2>&1)"
done
