namespace Osinfo.Snapshot;

/// <summary>
/// The bytes of a compiled database: in an array, or where the program's own resources are in memory, so that only what is looked at
/// has to be read.
/// </summary>
internal sealed unsafe class SnapshotBytes
{
    private readonly byte[]? _array;
    private readonly byte* _resource;
    private readonly int _length;

    internal SnapshotBytes(byte[] array) => (_array, _length) = (array, array.Length);

    /// <param name="resource">A resource of an assembly: it stays where it is as long as the program runs.</param>
    internal SnapshotBytes(UnmanagedMemoryStream resource)
    {
        _resource = resource.PositionPointer;
        _length = checked((int)(resource.Length - resource.Position));
    }

    internal int Length => _length;

    internal ReadOnlySpan<byte> Span => _array is null ? new ReadOnlySpan<byte>(_resource, _length) : _array;
}
