using System.Globalization;
using Osinfo.CommandLine;

namespace Osinfo.Tools.Detect;

/// <summary>Shows on a terminal which of many inputs is being read.</summary>
internal sealed class Progress(TextWriter error, bool isWanted) : IDisposable
{
    private const int MaxWidth = 70;
    private const string ClearLine = "\r\e[K";

    private readonly bool _isShown = isWanted && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
    private int _count;

    public void Dispose() => Clear();

    internal void Show(string location)
    {
        _count++;
        if (_isShown)
        {
            var text = TerminalText.Escape(location);
            text = text.Length > MaxWidth ? "…" + text[^MaxWidth..] : text;
            error.Write(string.Create(CultureInfo.InvariantCulture, $"{ClearLine}{_count}: {text}"));
        }
    }

    internal void Clear()
    {
        if (_isShown)
        {
            error.Write(ClearLine);
        }
    }
}
