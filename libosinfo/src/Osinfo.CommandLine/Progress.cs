using System.Globalization;

namespace Osinfo.CommandLine;

/// <summary>Shows on a terminal which of many inputs is being read.</summary>
public sealed class Progress(TextWriter error, bool isWanted) : IDisposable
{
    private const int MaxWidth = 70;
    private const string ClearLine = "\r\e[K";

    private readonly bool _isShown = isWanted && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
    private int _count;

    /// <inheritdoc />
    public void Dispose() => Clear();

    /// <summary>The next input, and how many there were, in place of the one before.</summary>
    public void Show(string location)
    {
        ArgumentNullException.ThrowIfNull(location);
        _count++;
        if (_isShown)
        {
            var text = TerminalText.Escape(location);
            text = text.Length > MaxWidth ? "…" + text[^MaxWidth..] : text;
            error.Write(string.Create(CultureInfo.InvariantCulture, $"{ClearLine}{_count}: {text}"));
        }
    }

    /// <summary>Takes the line away, so that others can be written.</summary>
    public void Clear()
    {
        if (_isShown)
        {
            error.Write(ClearLine);
        }
    }
}
