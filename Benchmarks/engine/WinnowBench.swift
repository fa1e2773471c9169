import Glibc

/// `winnow-bench`: measures parts of the engine that no command shows by themselves.
@main
struct WinnowBench {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    switch (arguments.first, arguments.dropFirst().first, arguments.last) {
    case ("index", let count, _): IndexBench.run(count.flatMap { Int($0) } ?? 10_000_000)
    case ("match", let list?, let texts?) where arguments.count == 3:
      try MatchBench.run(list: list, texts: texts)
    default:
      print("usage: winnow-bench index [KEYS] | match LIST TEXTS")
      exit(64)
    }
  }
}
