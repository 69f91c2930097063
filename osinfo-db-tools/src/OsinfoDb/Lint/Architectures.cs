using System.Text.RegularExpressions;

namespace OsinfoDb.Lint;

/// <summary>Names of processor architectures in file names, labels and paths.</summary>
internal static partial class Architectures
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["x86_64"] = "x86_64", ["x86-64"] = "x86_64", ["amd64"] = "x86_64", ["x64"] = "x86_64",
        ["i386"] = "i686", ["i486"] = "i686", ["i586"] = "i686", ["i686"] = "i686", ["x86"] = "i686",
        ["aarch64"] = "aarch64", ["arm64"] = "aarch64",
        ["armhf"] = "armv7l", ["armhfp"] = "armv7l", ["armv7"] = "armv7l", ["armv7l"] = "armv7l", ["armv7hl"] = "armv7l",
        ["ppc64le"] = "ppc64le", ["ppc64el"] = "ppc64le", ["p64el"] = "ppc64le",
        ["ppc64"] = "ppc64", ["ppc"] = "ppc", ["powerpc"] = "ppc", ["powerpc64"] = "ppc64", ["powerpc64le"] = "ppc64le",
        ["s390x"] = "s390x", ["riscv64"] = "riscv64", ["ia64"] = "ia64", ["sparc64"] = "sparc64",
        ["loongarch64"] = "loongarch64", ["loong64"] = "loongarch64", ["hppa"] = "parisc",
    };

    /// <summary>The architectures a text names, as the database calls them.</summary>
    internal static IReadOnlyList<string> In(string text) =>
        [.. Word().Matches(text).Select(match => Names[match.Value]).Distinct()];

    /// <summary>
    /// Whether a text that names these architectures can belong to one of them: labels are cut at 32 characters, and some vendors call
    /// the little-endian one <c>ppc64</c>.
    /// </summary>
    internal static bool Fits(IReadOnlyList<string> named, string architecture) =>
        named.Count == 0 || architecture == "all" || named.Any(name => architecture.StartsWith(name, StringComparison.Ordinal));

    /// <summary>
    /// Longer names before those they begin with. <c>x86_</c> is an <c>x86_64</c> that was cut, and Android-x86 is a system.
    /// </summary>
    [GeneratedRegex(
        "(?<![A-Za-z0-9]|android-)(x86_64|x86-64|amd64|x64|i[3-6]86|x86(?![_.])|aarch64|arm64|armhfp|armhf|armv7hl|armv7l|armv7|ppc64le|ppc64el|p64el"
        + "|ppc64|ppc|powerpc64le|powerpc64|powerpc|s390x|riscv64|ia64|sparc64|loongarch64|loong64|hppa)(?![A-Za-z0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
