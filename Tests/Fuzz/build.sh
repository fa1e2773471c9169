#!/bin/sh
# build.sh TARGET: builds Tests/Fuzz/TARGET.swift with libFuzzer and the address sanitizer, as .build/fuzz/TARGET.
#
# The modules are built as in any other build, but instrumented; the target is compiled against them and linked with their
# objects. `make fuzz TARGET=DateFuzz` builds and runs it for a minute. Leaks are not looked for: what Swift makes once and
# keeps for the length of the program would be reported as one.
set -eu
cd "$(dirname "$0")/../.."
target=$1
path=.build/fuzz
mkdir -p "$path/$target.corpus"
swift build -c release --build-path "$path/modules" --target WinnowPipeline \
  -Xswiftc -sanitize=fuzzer,address -Xswiftc -parse-as-library -Xcc -fsanitize=fuzzer-no-link,address
release=$(swift build -c release --build-path "$path/modules" --show-bin-path)
shims=$(for shim in Sources/C*/; do printf -- '-I %s ' "$shim"; done)
# shellcheck disable=SC2046,SC2086
swiftc -O -sanitize=fuzzer,address -parse-as-library -swift-version 6 \
  Tests/Fuzz/Entry+Unsafe.swift "Tests/Fuzz/$target.swift" -I "$release/Modules" $shims -I Sources/CSimdJSON/include \
  -I "$path/modules/checkouts/Yams/Sources/CYaml/include" \
  $(pkg-config --cflags libxml-2.0 icu-uc libisal libcrypto zlib libzstd liblzma) \
  $(find "$release" -path '*Winnow*.build/*.o' -not -path '*Tests*') \
  $(find "$release/Yams.build" "$release/CYaml.build" "$release/CSimdJSON.build" -name '*.o') \
  $(pkg-config --libs libxml-2.0 zlib icu-uc libisal libcrypto libzstd liblzma) -lbz2 -lsimdjson -lstdc++ -o "$path/$target"
rm -rf "$path/winnow_WinnowResources.resources"
cp -R "$release/winnow_WinnowResources.resources" "$path/"
