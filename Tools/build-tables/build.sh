#!/usr/bin/env bash
# build.sh: builds the tables below Sources/WinnowResources/Data that come from public sources; the same sources give the same bytes.
set -euo pipefail
cd "$(dirname "$0")/../.."
scripts=Tools/build-tables
data=Sources/WinnowResources/Data
scratch=.build/tables
python=$scratch/venv/bin/python

Tools/install-packages.sh tables
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet --disable-pip-version-check -r "$scripts/requirements.txt"
# Only the outlines inside are wanted, and nothing that it depends on.
"$scratch/venv/bin/pip" download --quiet --disable-pip-version-check --no-deps --dest "$scratch" geopandas==0.14.4
python3 -m zipfile -e "$scratch/geopandas-0.14.4-py3-none-any.whl" "$scratch"

"$python" "$scripts/gazetteers/world.py" "$data/gazetteers/world"
"$python" "$scripts/persons/person_names.py"
"$python" "$scripts/dates/feasts.py" "$data/dates/feasts.tsv"
"$python" "$scripts/clean/english_words.py"
"$python" "$scripts/language/language_profiles.py" /usr/share/libexttextcat
"$python" "$scripts/report/world_outline.py" \
  "$scratch/geopandas/datasets/naturalearth_lowres/naturalearth_lowres.shp" "$data/report/world-110m.path"
