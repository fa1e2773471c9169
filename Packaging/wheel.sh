#!/usr/bin/env bash
# wheel.sh BUILD FOLDER PYTHON: makes a wheel of python/ in FOLDER, with the program, its data and its libraries inside.
#
# Only the C library is the machine's own: its version where this runs, or an older one if nothing needs the newest symbols, is the
# floor that the tag of the wheel names. PYTHON has pip, setuptools and wheel.
set -euo pipefail
build=$1
folder=$2
python=$3
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$folder"
scratch=$(mktemp -d "$folder/wheel.XXXXXX")
trap 'rm -rf "$scratch"' EXIT

cp -R "$here/../python/src" "$here/../python/pyproject.toml" "$here/../python/README.md" "$scratch/"
rm -rf "$scratch"/src/*.egg-info "$scratch/src/winnow/_program"
find "$scratch/src" -name __pycache__ -exec rm -rf {} +
tree=$scratch/src/winnow/_program
"$here/stage.sh" "$build" "$tree"
floor=$("$here/bundle_libraries.py" "$tree")

platform=manylinux_${floor/./_}_$(uname -m)
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct 2>/dev/null || echo 315532800)}
"$python" -m pip wheel --quiet --disable-pip-version-check --no-build-isolation --no-deps \
  --config-settings=--build-option="--plat-name $platform" --wheel-dir "$folder" "$scratch"
ls "$folder"/winnow_text-*-"$platform".whl
