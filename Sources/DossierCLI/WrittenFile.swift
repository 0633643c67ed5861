import Digests
import Exporters

/// A file that an export has put in its place.
struct WrittenFile {
  let table: ExportedTable
  let rows: Int
  let bytes: Int
  let digest: SHA256Digest
  let guardedCells: Int
}
