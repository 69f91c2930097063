namespace Osinfo.Installing.Rendering;

/// <summary>
/// Files on their way into a directory: they are written beside their places and put there by renaming; what was done is undone unless
/// all of them arrive.
/// </summary>
internal sealed class ScriptFiles(string directory, bool overwrite) : IDisposable
{
    private readonly List<StagedFile> _files = [];

    /// <summary>Undoes what was not committed.</summary>
    public void Dispose()
    {
        foreach (var file in _files)
        {
            file.Undo();
        }
    }

    internal async ValueTask StageAsync(string name, byte[] content, bool isAsync, CancellationToken cancellationToken)
    {
        var target = Path.Combine(directory, name);
        if (_files.Exists(file => file.Target == target))
        {
            throw new InstallScriptException(InstallScriptError.FileExists, $"two scripts write the same file '{name}'");
        }

        if (!overwrite && Path.Exists(target))
        {
            throw StagedFile.Exists(target);
        }

        var staged = new StagedFile(target, overwrite);
        _files.Add(staged);
        using var stream = staged.Create();
        if (isAsync)
        {
            await stream.WriteAsync(content, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            stream.Write(content);
        }

        stream.Flush(flushToDisk: true);
    }

    /// <returns>The paths of the files.</returns>
    internal IReadOnlyList<string> Commit()
    {
        foreach (var file in _files)
        {
            file.MoveIntoPlace();
        }

        var paths = _files.Select(file => file.Target).ToArray();
        _files.Clear();
        return paths;
    }
}
