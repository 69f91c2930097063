namespace OsinfoDb.Archives.Xz;

/// <summary>What liblzma is to do with the input (<c>lzma_action</c>).</summary>
internal enum LzmaAction
{
    /// <summary>More input may follow.</summary>
    Run = 0,

    /// <summary>This is all the input there is.</summary>
    Finish = 3,
}
