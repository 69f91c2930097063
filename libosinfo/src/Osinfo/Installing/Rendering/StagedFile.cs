namespace Osinfo.Installing.Rendering;

/// <summary>One file on its way to its place.</summary>
internal sealed class StagedFile(string target, bool overwrite)
{
    private readonly string _temporary = $"{target}.{Path.GetRandomFileName()}";
    private string? _backup;
    private bool _isInPlace;

    internal string Target => target;

    internal static InstallScriptException Exists(string path) =>
        new(InstallScriptError.FileExists, $"'{path}' exists already");

    internal FileStream Create()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(_temporary, options);
    }

    internal void MoveIntoPlace()
    {
        if (overwrite && File.Exists(target))
        {
            var backup = target + "~";
            File.Move(target, backup, overwrite: true);
            _backup = backup;
        }

        try
        {
            File.Move(_temporary, target, overwrite: false);
            _isInPlace = true;
        }
        catch (IOException) when (Path.Exists(target))
        {
            throw Exists(target);
        }
    }

    internal void Undo()
    {
        try
        {
            File.Delete(_isInPlace ? target : _temporary);
            if (_backup is not null)
            {
                File.Move(_backup, target, overwrite: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Something is wrong with the directory already, and that is what the caller is told.
        }
    }
}
