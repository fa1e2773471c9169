#!/usr/bin/env bash
# dist.sh BUILD FOLDER: makes winnow-VERSION-linux-MACHINE.tar.gz in FOLDER; the same build gives the same bytes.
set -euo pipefail
build=$1
folder=$2
here=$(cd "$(dirname "$0")" && pwd)
version=$("$build/winnow" --version)
name=winnow-$version-linux-$(uname -m)

rm -rf "${folder:?}/$name"
"$here/stage.sh" "$build" "$folder/$name"
packages=$("$here/runtime_packages.sh" "$folder/$name/bin/winnow")
system=$(. /etc/os-release && echo "${PRETTY_NAME:-Linux}")
sed -e "s/@VERSION@/$version/" -e "s/@PACKAGES@/$packages/" -e "s|@SYSTEM@|$system|" "$here/README.in" > "$folder/$name/README"

# Time stamps of the last change, so that a later build of the same sources differs in nothing but what the compiler wrote.
epoch=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct 2>/dev/null || echo 0)}
tar --sort=name --mtime="@$epoch" --owner=0 --group=0 --numeric-owner --format=gnu -C "$folder" -cf - "$name" |
  gzip -n > "$folder/$name.tar.gz"
rm -rf "${folder:?}/$name"
echo "$folder/$name.tar.gz"
