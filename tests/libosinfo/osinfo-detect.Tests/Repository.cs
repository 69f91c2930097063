namespace osinfo_detect.Tests;

/// <summary>The source tree these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string directory) =>
        File.Exists(Path.Combine(directory, "Osinfo.slnx")) ? directory : Find(Path.GetDirectoryName(directory)!);
}
