import CMinizip
import Glibc

/// Bytes in memory that minizip takes for a file.
final class MemoryFile {
    private(set) var bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8] = []) { self.bytes = bytes }

    /// How minizip reads and writes it; good as long as the file itself.
    var functions: zlib_filefunc64_def {
        zlib_filefunc64_def(
            zopen64_file: { file, _, _ in file },
            zread_file: { _, file, to, count in
                MemoryFile.of(file)?.read(to, Int(clamping: count)) ?? 0
            },
            zwrite_file: { _, file, from, count in
                MemoryFile.of(file)?.write(from, Int(clamping: count)) ?? 0
            },
            ztell64_file: { _, file in ZPOS64_T(MemoryFile.of(file)?.place ?? 0) },
            zseek64_file: { _, file, offset, origin in
                MemoryFile.of(file)?.seek(Int(clamping: offset), origin) ?? -1
            },
            zclose_file: { _, _ in 0 },
            zerror_file: { _, _ in 0 },
            opaque: Unmanaged.passUnretained(self).toOpaque())
    }

    private static func of(_ pointer: UnsafeMutableRawPointer?) -> MemoryFile? {
        pointer.map { Unmanaged<MemoryFile>.fromOpaque($0).takeUnretainedValue() }
    }

    private func read(_ target: UnsafeMutableRawPointer?, _ count: Int) -> uLong {
        let taken = min(count, bytes.count - place)
        guard taken > 0, let target else { return 0 }
        UnsafeMutableRawBufferPointer(start: target, count: taken)
            .copyBytes(from: bytes[place..<place + taken])
        place += taken
        return uLong(taken)
    }

    private func write(_ source: UnsafeRawPointer?, _ count: Int) -> uLong {
        let added = UnsafeRawBufferPointer(start: source, count: count)
        let kept = min(count, bytes.count - place)
        bytes.replaceSubrange(place..<place + kept, with: added)
        place += count
        return uLong(count)
    }

    private func seek(_ offset: Int, _ origin: Int32) -> Int {
        let start =
            switch origin {
            case SEEK_CUR: place
            case SEEK_END: bytes.count
            default: 0
            }
        let (target, isOver) = start.addingReportingOverflow(offset)
        guard !isOver, (0...bytes.count).contains(target) else { return -1 }
        place = target
        return 0
    }
}
