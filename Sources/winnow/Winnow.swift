import ArgumentParser

@main
struct Winnow: ParsableCommand {}
