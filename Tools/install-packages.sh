#!/usr/bin/env bash
# install-packages.sh SET…: installs what is missing of sets of Debian packages, and says what before it does.
#
#   build      the libraries that the program is built with
#   install    what `make install`, `make dist` and `make wheel` call
#   notebooks  what `make notebooks` makes its environment with
#   r          R, which runs one snippet of docs/loading.md
#   browser    what `make check-report` looks at pages with
#   tables     what `make tables` builds the tables from
#   torture    what `make torture` makes system calls fail with
#   checks     what checks a run folder from the outside, and counts instructions
#
# By apt-get, as root or by sudo. Exit code 1 if something cannot be had, with what to install by hand; 2 for a set that is not known.
set -euo pipefail

declare -A sets=(
  [build]="libbz2-dev libicu-dev libisal-dev liblzma-dev libsimdjson-dev libssl-dev libxml2-dev libxxhash-dev libzstd-dev pkg-config zlib1g-dev"
  [install]="binutils make python3"
  [notebooks]="python3 python3-venv"
  [r]="r-base-core r-cran-jsonlite"
  [browser]="chromium chromium-driver fonts-dejavu-core python3-selenium"
  [tables]="iso-codes libexttextcat-data python3 python3-venv wamerican wbritish"
  [torture]="python3 strace util-linux"
  [checks]="binutils valgrind xxhash"
)

has_commands() { command -v "$@" > /dev/null; }
has_files() { ls "$@" > /dev/null; }

# True if what a set is for is there, wherever it came from: it is not asked how it was installed.
is_there() {
  case $1 in
    # bzip2 has no pkg-config file everywhere.
    build) pkg-config --exists icu-uc libisal liblzma simdjson libcrypto libxml-2.0 libxxhash libzstd zlib &&
      echo '#include <bzlib.h>' | cc -E - > /dev/null ;;
    install) has_commands strip && has_commands make && has_commands python3 ;;
    notebooks) python3 -c 'import ensurepip' ;;
    r) Rscript -e 'quit(status = !requireNamespace("jsonlite", quietly = TRUE))' ;;
    # Debian's Selenium belongs to Debian's Python.
    browser) has_commands chromedriver && { /usr/bin/python3 -c 'import selenium' || python3 -c 'import selenium'; } ;;
    tables) python3 -c 'import ensurepip' &&
      has_files /usr/share/{iso-codes/json/iso_3166-2.json,libexttextcat/en.lm,dict/american-english,dict/british-english} ;;
    checks) has_commands xxhsum && has_commands valgrind && has_commands strip ;;
    torture) has_commands strace && has_commands python3 && has_commands setpriv && has_commands unshare ;;
  esac 2> /dev/null
}

is_installed() { dpkg-query -W -f '${Status}' "$1" 2> /dev/null | grep -q 'install ok installed'; }

missing=()
for name in "$@"; do
  [ -n "${sets[$name]:-}" ] || { echo "there is no set '$name'; they are named in $0" >&2; exit 2; }
  is_there "$name" && continue
  for package in ${sets[$name]}; do is_installed "$package" || missing+=("$package"); done
done
[ ${#missing[@]} -gt 0 ] || exit 0

by_hand() {
  echo "$1 Install by hand what these packages of Debian hold: ${missing[*]}" >&2
  exit 1
}

has_commands apt-get || by_hand "This is no Debian or Ubuntu."
root=()
if [ "$(id -u)" != 0 ]; then
  has_commands sudo || by_hand "Packages are missing, and you are neither root nor have sudo."
  root=(sudo)
fi
echo "installing by apt-get: ${missing[*]}"
"${root[@]}" apt-get update -qq &&
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" ||
  by_hand "They could not be installed."
