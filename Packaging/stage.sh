#!/usr/bin/env bash
# stage.sh BUILD TARGET: puts program, Swift runtime, data, manual and completions below TARGET.
#
# The tree may be moved as a whole: the program finds its data beside itself, and its runtime by a path relative to itself.
set -euo pipefail
build=$1
target=$2
here=$(cd "$(dirname "$0")" && pwd)
winnow=$build/winnow
toolchain=$(dirname "$(ldd "$winnow" | awk '/libswiftCore/ {print $3}')")

# What an older version left would be found first.
rm -rf "$target/share/winnow" "$target/lib/winnow"
install -d "$target"/{bin,lib/winnow,share/{winnow,doc/winnow,man/man1,bash-completion/completions}} \
  "$target"/share/{zsh/site-functions,fish/vendor_completions.d}

install -m 755 "$winnow" "$target/bin/winnow"
# Three quarters of it are debugging information, with the paths of the machine that built it.
strip --strip-debug "$target/bin/winnow"
python3 "$here/runpath.py" "$target/bin/winnow" "\$ORIGIN/../lib/winnow"
ldd "$winnow" | awk '{print $3}' | grep "^$toolchain/" | while read -r library; do
  install -m 644 "$library" "$target/lib/winnow/"
done

data=$build/winnow_WinnowResources.resources
cp -R "$data/Data/." "$target/share/winnow/"
cp -R "$data/compiled" "$target/share/winnow/"
find "$target/share/winnow" -type d -exec chmod 755 {} + -o -type f -exec chmod 644 {} +

install -m 644 "$here/../LICENSE" "$here/../NOTICE" "$target/share/doc/winnow/"
license=$toolchain/../../../share/swift/LICENSE.txt
[ ! -e "$license" ] || install -m 644 "$license" "$target/share/doc/winnow/LICENSE.swift-runtime"

page() { "$winnow" "${@:2}" > "$target/share/$1"; chmod 644 "$target/share/$1"; }
page man/man1/winnow.1 docs manual
page bash-completion/completions/winnow --generate-completion-script bash
page zsh/site-functions/_winnow --generate-completion-script zsh
page fish/vendor_completions.d/winnow.fish --generate-completion-script fish
