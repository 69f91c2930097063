namespace Osinfo.Detection;

/// <summary>
/// One architecture has several names: install trees say <c>i386</c> or <c>armhfp</c> where the database says <c>i686</c> or
/// <c>armv7l</c>. Only adds matches: every name is still equal to itself.
/// </summary>
internal static class ArchitectureNames
{
    private static readonly string[][] Groups =
    [
        ["i686", "i386", "i486", "i586", "x86"],
        ["x86_64", "amd64", "x64", "x86_64_v2", "x86_64_v3", "x86_64_v4"],
        ["aarch64", "arm64"],
        ["armv7l", "armhfp", "armhf", "armv7hl", "armv7"],
        ["armv6l", "armel", "arm", "armv6hl"],
        ["ppc64le", "ppc64el", "powerpc64le"],
        ["ppc64", "powerpc64"],
        ["ppc", "powerpc"],
        ["riscv64", "riscv64gc"],
        ["loongarch64", "loong64"],
    ];

    /// <summary>All names of an architecture, the given one first.</summary>
    internal static IReadOnlyList<string> Of(string name) =>
        Groups.FirstOrDefault(group => group.Contains(name)) is { } group ? [name, .. group.Where(other => other != name)] : [name];

    internal static bool AreSame(string left, string right) => left == right || Of(left).Contains(right);
}
