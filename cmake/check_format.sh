#!/usr/bin/env bash
# Says which sources clang-format would change; changes nothing. Exit 77 (skipped) without version 14:
# other versions break lines differently.
set -euo pipefail

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

formatter="$(command -v clang-format-14 || command -v clang-format || true)"
if [[ -z "$formatter" ]] || ! "$formatter" --version | grep -q 'version 14\.'; then
  echo "Skipped: the format is that of clang-format 14, which is not installed here."
  exit 77
fi
find sim viz tests \( -name '*.h' -o -name '*.cpp' \) -print0 |
  xargs -0 "$formatter" --dry-run --Werror
echo "Every source is formatted."
