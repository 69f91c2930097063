using System.Globalization;
using System.Text.RegularExpressions;

namespace Osinfo.Upkeep.Lifecycle;

/// <summary>The file of an operating system or platform, changed line by line so that all else stays as a person wrote it.</summary>
internal sealed partial class EntryFile
{
    private static readonly string[] Dates =
    [
        "release-date", "eol-date", "active-eol-date", "security-eol-date", "lts-eol-date", "paid-eol-date", "eol-announced",
        "release-status",
    ];

    // What stands before the dates, in the order of osinfo-db/README.md.
    private static readonly string[] Identity = ["short-id", "name", "version", "codename", "vendor", "family", "distro"];

    private readonly string _path;
    private readonly List<string> _lines;

    internal EntryFile(string path) => (_path, _lines) = (path, [.. File.ReadAllLines(path)]);

    internal bool IsChanged { get; private set; }

    /// <summary>The place of an entry below the directory of the data: the path rule of the vocabulary.</summary>
    internal static string PathOf(string dataDirectory, Product product)
    {
        var (host, rest) = product.Id["http://".Length..].Split('/', 2) is [var first, var second] ? (first, second) : (product.Id, "");
        return Path.Combine(dataDirectory, product is Os ? "os" : "platform", host, NoFileName().Replace(rest, "-") + ".xml");
    }

    /// <summary>Gives a date the value, where it has another or none.</summary>
    internal void Set(string field, DateOnly day) => Set(field, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Gives an element among the dates the text, where it has another or is not there.</summary>
    internal void Set(string field, string text)
    {
        var line = $"    <{field}>{text}</{field}>";
        var place = _lines.FindIndex(known => NameOf(known) == field);
        if (place >= 0)
        {
            IsChanged |= _lines[place] != line;
            _lines[place] = line;
            return;
        }

        IsChanged = true;
        var before = Dates[..Array.IndexOf(Dates, field)];
        if (_lines.FindLastIndex(known => before.Contains(NameOf(known))) is >= 0 and var previous)
        {
            _lines.Insert(previous + 1, line);
        }
        else if (_lines.FindIndex(known => Dates.Contains(NameOf(known))) is >= 0 and var next)
        {
            _lines.Insert(next, line);
        }
        else
        {
            var identity = _lines.FindLastIndex(known => Identity.Contains(NameOf(known)));
            _lines.InsertRange(identity + 1, ["", line]);
        }
    }

    internal void Remove(string field) => IsChanged |= _lines.RemoveAll(line => NameOf(line) == field) > 0;

    internal void Save() => File.WriteAllText(_path, string.Concat(_lines.Select(line => line + "\n")));

    /// <summary>The name of a child of the entity that begins on this line; null when none does.</summary>
    private static string? NameOf(string line) => Child().Match(line) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("^    <([a-z0-9-]+)")]
    private static partial Regex Child();

    [GeneratedRegex("[^A-Za-z0-9._-]")]
    private static partial Regex NoFileName();
}
