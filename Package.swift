// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "winnow",
  products: [
    .executable(name: "winnow", targets: ["winnow"]),
    .library(name: "WinnowCore", targets: ["WinnowCore"]),
    .library(name: "WinnowFormats", targets: ["WinnowFormats"]),
    .library(name: "WinnowText", targets: ["WinnowText"]),
    .library(name: "WinnowExtraction", targets: ["WinnowExtraction"]),
    .library(name: "WinnowRecords", targets: ["WinnowRecords"]),
    .library(name: "WinnowPipeline", targets: ["WinnowPipeline"]),
    .library(name: "WinnowEvaluation", targets: ["WinnowEvaluation"]),
    .library(name: "WinnowReport", targets: ["WinnowReport"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The thin C shims: what Swift cannot import by itself (macros, renamed symbols, C++).
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CICU", pkgConfig: "icu-uc", providers: [.apt(["libicu-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CBZip2", providers: [.apt(["libbz2-dev"])]),
    .systemLibrary(name: "CLZMA", pkgConfig: "liblzma", providers: [.apt(["liblzma-dev"])]),
    .systemLibrary(name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLinux"),
    .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "CArguments"),
    .target(name: "CXXHash"),

    // The floors, each importing only those above it in this list.
    .target(name: "WinnowCore", swiftSettings: strict),
    .target(
      name: "WinnowFormats",
      dependencies: [
        "WinnowCore", "CZlib", "CISAL", "CZstd", "CBZip2", "CLZMA", "CSimdJSON", "CCrypto",
        "CXXHash", "CLinux", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(
      name: "WinnowResources", dependencies: ["WinnowCore", "WinnowFormats"],
      resources: [.copy("Data")],
      swiftSettings: strict),
    .target(
      name: "WinnowText",
      dependencies: ["WinnowCore", "WinnowFormats", "WinnowResources", "CLibXML2", "CICU"],
      swiftSettings: strict),
    .target(
      name: "WinnowExtraction",
      dependencies: [
        "WinnowCore", "WinnowFormats", "WinnowResources", "WinnowText",
      ],
      swiftSettings: strict),
    .target(
      name: "WinnowRecords", dependencies: ["WinnowCore", "WinnowFormats", "WinnowText", "CLinux"],
      swiftSettings: strict),
    .target(
      name: "WinnowPipeline",
      dependencies: [
        "WinnowCore", "WinnowFormats", "WinnowResources", "WinnowText", "WinnowExtraction",
        "WinnowRecords", "CLinux",
      ],
      swiftSettings: strict),
    .target(
      name: "WinnowEvaluation",
      dependencies: [
        "WinnowCore", "WinnowFormats", "WinnowResources", "WinnowText", "WinnowExtraction",
        "WinnowRecords", "WinnowPipeline",
      ],
      swiftSettings: strict),
    .target(
      name: "WinnowReport",
      dependencies: ["WinnowCore", "WinnowFormats", "WinnowResources", "WinnowRecords"],
      swiftSettings: strict),
    .target(
      name: "WinnowConsole",
      dependencies: [
        "WinnowCore", "WinnowFormats", "WinnowResources", "WinnowText", "WinnowExtraction",
        "WinnowRecords", "WinnowPipeline", "CZlib", "CISAL", "CZstd", "CBZip2", "CLZMA",
        "CSimdJSON", "CCrypto",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "winnow",
      dependencies: [
        "WinnowCore", "WinnowFormats", "WinnowRecords", "WinnowPipeline", "WinnowEvaluation",
        "WinnowReport", "WinnowConsole", "CArguments",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "winnow-bench",
      dependencies: [
        "WinnowCore", "WinnowFormats", "WinnowResources", "WinnowText", "WinnowExtraction",
      ],
      path: "Benchmarks/engine",
      swiftSettings: strict),

    .target(
      name: "WinnowTestSupport", dependencies: ["WinnowFormats", "CZstd", "CBZip2", "CLZMA"],
      path: "Tests/WinnowTestSupport", swiftSettings: strict),
    .testTarget(name: "WinnowCoreTests", dependencies: ["WinnowCore"], swiftSettings: strict),
    .testTarget(
      name: "WinnowTextTests",
      dependencies: ["WinnowText", "WinnowCore", "WinnowFormats", "WinnowResources", "CICU"],
      exclude: ["Clean/Data", "Segment/Data"], swiftSettings: strict),
    .testTarget(
      name: "WinnowExtractionTests",
      dependencies: [
        "WinnowExtraction", "WinnowText", "WinnowCore", "WinnowFormats", "WinnowResources",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WinnowFormatsTests",
      dependencies: ["WinnowFormats", "WinnowCore", "WinnowTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "WinnowRecordsTests",
      dependencies: [
        "WinnowRecords", "WinnowFormats", "WinnowText", "WinnowCore", "WinnowPipeline",
        "WinnowTestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WinnowPipelineTests",
      dependencies: [
        "WinnowPipeline", "WinnowRecords", "WinnowFormats", "WinnowExtraction", "WinnowText",
        "WinnowCore", "WinnowTestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WinnowEvaluationTests",
      dependencies: [
        "WinnowEvaluation", "WinnowPipeline", "WinnowRecords", "WinnowFormats", "WinnowExtraction",
        "WinnowCore", "WinnowTestSupport", "winnow",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WinnowReportTests",
      dependencies: [
        "WinnowReport", "WinnowPipeline", "WinnowRecords", "WinnowFormats", "WinnowCore",
        "WinnowResources", "WinnowTestSupport", "winnow",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WinnowConsoleTests",
      dependencies: [
        "WinnowConsole", "WinnowPipeline", "WinnowRecords", "WinnowFormats", "WinnowExtraction",
        "WinnowCore", "WinnowTestSupport", "winnow",
      ],
      swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)
