using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace VirtViewer.Titles;

/// <summary>Works out the titles of windows.</summary>
public static partial class WindowTitle
{
    /// <summary>The first of these that is there: explicit title, title of the domain, name of the guest, address of the display.</summary>
    public static string? Base(string? explicitTitle, string? domainTitle, string? guestName, string? address) =>
        new[] { explicitTitle, domainTitle, guestName, address }.FirstOrDefault(text => !string.IsNullOrEmpty(text));

    /// <summary>The base with the display: in place of the first <c>%d</c>, or behind it in parentheses.</summary>
    /// <param name="title">The base; null when nothing is known.</param>
    /// <param name="display">The number of the display, from 1, or the name of a text console.</param>
    public static string? Subtitle(string? title, string display)
    {
        if (title is null)
        {
            return null;
        }

        var at = title.IndexOf("%d", StringComparison.Ordinal);
        return at < 0 ? $"{title} ({display})" : string.Concat(title.AsSpan(0, at), display, title.AsSpan(at + 2));
    }

    /// <summary>As <see cref="Subtitle(string?, string)"/> for the display with a number, from 1.</summary>
    public static string? Subtitle(string? title, int display) => Subtitle(title, display.ToString(CultureInfo.InvariantCulture));

    /// <summary>The whole title of a window.</summary>
    /// <param name="hint">How to release the pointer; null while it is not captured.</param>
    /// <param name="subtitle">See <see cref="Subtitle(string?, string)"/>.</param>
    /// <param name="application">The name of the program.</param>
    public static string Full(string? hint, string? subtitle, string application)
    {
        var own = string.IsNullOrEmpty(subtitle) ? application : $"{subtitle} - {application}";
        return string.IsNullOrEmpty(hint) ? own : $"{hint} {own}";
    }

    /// <summary>
    /// As <see cref="Subtitle(string?, string)"/> for a title the user gave: <c>%o</c>, <c>%v</c> and <c>%%</c> are replaced too. What is not
    /// known vanishes with the double space it leaves.
    /// </summary>
    public static string Expand(string title, string display, string? osName, string? osVersion)
    {
        ArgumentNullException.ThrowIfNull(title);
        var result = new StringBuilder();
        var (vanished, numbered) = (false, false);
        for (var i = 0; i < title.Length; i++)
        {
            var text = title.AsSpan(i) switch
            {
                ['%', 'o', ..] => osName ?? "",
                ['%', 'v', ..] => osVersion ?? "",
                ['%', '%', ..] => "%",
                ['%', 'd', ..] when !numbered => display,
                _ => null,
            };
            numbered |= text is not null && title[i + 1] == 'd';
            vanished |= text is "";
            result.Append(text ?? title[i].ToString());
            i += text is null ? 0 : 1;
        }

        var expanded = vanished ? Spaces().Replace(result.ToString(), " ").Trim() : result.ToString();
        return numbered ? expanded : $"{expanded} ({display})";
    }

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();
}
