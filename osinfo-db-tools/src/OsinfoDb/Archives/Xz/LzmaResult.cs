namespace OsinfoDb.Archives.Xz;

/// <summary>What a call of liblzma returned (<c>lzma_ret</c>).</summary>
internal enum LzmaResult
{
    Ok = 0,
    StreamEnd = 1,
    NoCheck = 2,
    UnsupportedCheck = 3,
    GetCheck = 4,
    OutOfMemory = 5,
    MemoryLimit = 6,
    Format = 7,
    Options = 8,
    Data = 9,
    Buffer = 10,
    Program = 11,
}
