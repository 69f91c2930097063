using Osinfo.CommandLine;

namespace OsinfoDb.Tools.Validate;

/// <summary>An input as the user names it.</summary>
internal static class InputPath
{
    /// <summary>The path that a path or <c>file:</c> address stands for.</summary>
    internal static string Of(string input)
    {
        if (input.Length == 0)
        {
            throw new ToolException(ExitCode.Usage, "an input is empty, expected a file or directory");
        }

        if (!input.Contains("://", StringComparison.Ordinal))
        {
            return input;
        }

        return Uri.TryCreate(input, UriKind.Absolute, out var address) && address.IsFile && (address.Host is "" or "localhost")
            ? Uri.UnescapeDataString(address.AbsolutePath)
            : throw new ToolException(ExitCode.Usage, $"'{input}' is no address of a local file, expected file:///PATH");
    }
}
