using Osinfo.CommandLine;

namespace Osinfo.Upkeep.Tables;

/// <summary>Turns a table that cannot be read into the error of a tool.</summary>
internal static class Reading
{
    internal static TResult Guard<TResult>(Func<TResult> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ToolException(ExitCode.Unreadable, e.Message);
        }
    }
}
