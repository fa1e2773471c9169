internal import WinnowCore

/// Works out which role holds for each element of a page.
///
/// An element inherits the role of boilerplate that it stands in. Classes are no promises: where an element that calls
/// itself boilerplate holds most of the page's prose, the role is not believed.
enum RoleInheritance {
  /// The role of each node; `prose` are sums of prose length over the blocks.
  static func roles(_ tree: PageTree, prose: [Int]) -> [PageRole] {
    let total = prose[prose.count - 1]
    let heads = headingPrefix(tree)
    var roles: [PageRole] = []
    roles.reserveCapacity(tree.nodes.count)
    for node in tree.nodes {
      let inherited = node.parent >= 0 ? roles[Int(node.parent)] : .unknown
      if inherited.isBoilerplate {
        roles.append(inherited)
        continue
      }
      let held = prose[Int(node.blockEnd)] - prose[Int(node.firstBlock)]
      let hasTitle = heads[Int(node.blockEnd)] > heads[Int(node.firstBlock)]
      let isBelieved = isBelieved(node, held: held, total: total, hasTitle: hasTitle)
      roles.append(isBelieved ? node.role : .unknown)
    }
    return roles
  }

  private static func isBelieved(
    _ node: PageTree.Node, held: Int, total: Int, hasTitle: Bool
  ) -> Bool {
    guard node.role.isBoilerplate, total > 0 else { return true }
    // No author's name is a heading.
    if hasTitle, node.role == .byline { return false }
    let share = Double(held) / Double(total)
    switch node.role {
    case .comments: return share < 0.95
    case .form, .promotion, .advertisement, .share, .byline, .notice: return share < 0.25
    default: return share < (hasTitle ? 0.4 : 0.7)
    }
  }

  /// How many first-level headings stand before each block.
  private static func headingPrefix(_ tree: PageTree) -> [Int] {
    var prefix = [0]
    prefix.reserveCapacity(tree.blocks.count + 1)
    for block in tree.blocks {
      prefix.append(prefix[prefix.count - 1] + (block.headingLevel == 1 ? 1 : 0))
    }
    return prefix
  }
}
