#!/usr/bin/env bash
# Installs the missing Debian packages of the named groups of packages.txt: install_packages.sh GROUP…
# Touches nothing when all are there, so it needs no rights and no network then.
set -euo pipefail

list="$(dirname -- "${BASH_SOURCE[0]}")/packages.txt"

packages_of_group() {
  awk -v wanted="[$1]" '
    { sub(/#.*/, "") }
    /^\[/ { inside = ($1 == wanted); next }
    inside && NF { print $1 }' "$list"
}

is_installed() {
  [[ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]
}

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
  echo "This is not Debian: install the counterparts of the packages in cmake/packages.txt yourself." >&2
  exit 0
fi

missing=()
for group in "$@"; do
  for package in $(packages_of_group "$group"); do
    is_installed "$package" || missing+=("$package")
  done
done
((${#missing[@]})) || exit 0

as_root=()
if ((EUID != 0)); then
  if ! command -v sudo >/dev/null; then
    echo "These packages are missing, and installing them needs root. As root, run:" >&2
    echo "    apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi

apt() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 \
    -o Acquire::Retries=3 "$@" </dev/null
}

echo "Installing ${#missing[@]} packages: ${missing[*]}" >&2
# A machine without package lists (a fresh container), or with lists that have aged, needs an update.
if ! compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null; then
  apt update
fi
apt install --no-install-recommends "${missing[@]}" >/dev/null ||
  { apt update && apt install --no-install-recommends "${missing[@]}" >/dev/null; }
