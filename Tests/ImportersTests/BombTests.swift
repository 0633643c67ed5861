import TestSupport
import Testing

/// Files of a megabyte that unpack to more than a gigabyte, and say otherwise.
@Suite(.enabled(if: OutsideProgram.python3.isThere, "needs python3")) struct BombTests {
  /// Writes a tar with 1,100 MiB of zeros in it, packed by gzip, and as the one entry of a ZIP that declares ten bytes.
  /// A packed megabyte that ends on a whole byte can be repeated as it is, so that making them takes no time.
  private static let maker = """
    import sys, tarfile, zlib, struct
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    def packed(data): return packer.compress(data) + packer.flush(zlib.Z_FULL_FLUSH)
    entry = tarfile.TarInfo("c.bin")
    entry.size = 1100 << 20
    head = packed(entry.tobuf())
    stream = head + packed(bytes(1 << 20)) * 1100 + packer.flush()
    with open(sys.argv[1] + "/bomb.tar.gz", "wb") as file:
        file.write(bytes([31, 139, 8, 0, 0, 0, 0, 0, 0, 255]) + stream + struct.pack("<II", 0, 10))
    name = b"in.tar"
    common = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 0, 0, len(stream), 10, len(name), 0)
    local = b"PK\\3\\4" + common + name + stream
    listed = b"PK\\1\\2" + struct.pack("<H", 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name
    end = b"PK\\5\\6" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(listed), len(local), 0)
    with open(sys.argv[1] + "/bomb.zip", "wb") as file:
        file.write(local + listed + end)
    """

  @Test(arguments: [("bomb.tar.gz", "bomb.tar.gz"), ("bomb.zip", "bomb.zip:in.tar")])
  func stopsAFileThatGrowsWithoutEnd(file: String, item: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try OutsideProgram.python3.run(["-c", Self.maker, folder.path])
    try #require(outcome.status == 0, "\(outcome.complaints)")
    #expect(try folder.bytes(of: file).count < 2 << 20)
    let reading = try Reading([folder.path(file)])
    #expect(reading.articles.isEmpty)
    #expect(
      reading.failed.contains(.init(item: item, reason: "it unpacks to more than 1 GiB and 100 times its size")),
      "\(reading.failed)")
  }
}
