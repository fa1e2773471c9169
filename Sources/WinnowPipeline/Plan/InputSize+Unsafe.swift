import Glibc
import WinnowFormats

extension Plan {
  /// The size of the input files as they are, compressed or not; 0 if one of them is special or standard input.
  public var inputByteCount: Int {
    var total = 0
    for file in input.files {
      var status = stat()
      guard file.path.withSystemPath({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG
      else { return 0 }
      total += Int(status.st_size)
    }
    return total
  }
}
