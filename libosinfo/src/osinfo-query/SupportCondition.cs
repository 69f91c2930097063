using System.Globalization;
using Osinfo.CommandLine;

namespace Osinfo.Tools.Query;

/// <summary>What <c>--supported-on</c>, <c>--eol</c> and <c>--support</c> ask of a system or platform.</summary>
/// <param name="Day">The day on which it has to be supported; null: none.</param>
/// <param name="HasEnded">Whether its support has to be over.</param>
/// <param name="Kind">The kind of support, whose end has to be known; null: the free one, where an unknown end is none.</param>
/// <param name="Today">The day on which it has to be over.</param>
internal sealed record SupportCondition(DateOnly? Day, bool HasEnded, SupportKind? Kind, DateOnly Today)
{
    private static readonly (string Name, SupportKind Kind)[] Kinds =
    [
        ("free", SupportKind.Free), ("active", SupportKind.Active), ("security", SupportKind.Security), ("lts", SupportKind.LongTerm),
        ("paid", SupportKind.Paid),
    ];

    internal static string Names { get; } = string.Join(", ", Kinds.Select(kind => kind.Name));

    internal bool IsMetBy(Product product) =>
        (Day is not { } day || (Kind is { } kind ? product.IsSupportedOn(day, kind) == true : product.IsSupportedOn(day)))
        && (!HasEnded || product.GetEndOfSupport(Kind ?? SupportKind.Free) < Today);

    /// <summary>Checks what the user asked; null when nothing of it was asked.</summary>
    /// <exception cref="ToolException">The type has no life, or one of the words is wrong.</exception>
    internal static SupportCondition? Parse(QueryType type, string? day, bool hasEnded, string? kind, DateOnly today)
    {
        if (day is null && !hasEnded)
        {
            return kind is null ? null : throw new ToolException(ExitCode.Usage, "--support needs --supported-on or --eol");
        }

        if (type.Name is not ("os" or "platform"))
        {
            throw new ToolException(ExitCode.Usage, $"{(day is null ? "--eol" : "--supported-on")} goes with os and platform only, not with {type.Name}");
        }

        return new SupportCondition(
            day is null ? null : day == "today" ? today : ParseDay(day),
            hasEnded,
            kind is null ? null : ParseKind(kind),
            today);
    }

    private static DateOnly ParseDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new ToolException(ExitCode.Usage, $"'{text}' is no day, expected one such as 2026-01-31, or today");

    private static SupportKind ParseKind(string text)
    {
        foreach (var (name, kind) in Kinds)
        {
            if (name == text)
            {
                return kind;
            }
        }

        throw new ToolException(
            ExitCode.Usage, $"unknown kind of support '{text}'{Spelling.Hint(text, Kinds.Select(kind => kind.Name))} (known: {Names})");
    }
}
