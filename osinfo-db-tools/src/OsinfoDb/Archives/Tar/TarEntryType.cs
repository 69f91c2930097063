namespace OsinfoDb.Archives.Tar;

/// <summary>The field <c>typeflag</c> of a header.</summary>
internal enum TarEntryType : byte
{
    OldFile = 0,
    File = (byte)'0',
    HardLink = (byte)'1',
    SymbolicLink = (byte)'2',
    CharacterDevice = (byte)'3',
    BlockDevice = (byte)'4',
    Directory = (byte)'5',
    Pipe = (byte)'6',
    GnuLongName = (byte)'L',
    Global = (byte)'g',
    Extended = (byte)'x',
}
