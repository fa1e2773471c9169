#!/usr/bin/env bash
# runtime_packages.sh PROGRAM: the Debian packages of the system libraries that a program loads, on one line.
set -euo pipefail
own=$(dirname "$(realpath "$1")")/..
ldd "$1" | awk '$2 == "=>" {print $3}' | while read -r library; do
  library=$(realpath "$library")
  case $library in "$(realpath "$own")"/*) continue ;; esac
  # Packages from before the merge of /lib into /usr/lib know their files by the old path.
  { dpkg-query -S "$library" || dpkg-query -S "${library#/usr}" || echo "$(basename "$library"): "; } 2>/dev/null
done | sed -E 's/:.*//' | sort -u | tr '\n' ' ' | sed 's/ $//'
