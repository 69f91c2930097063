using System.Reflection;

namespace Osinfo.Tests;

/// <summary>A change of the public surface is seen in review, because it changes a file.</summary>
public sealed class PublicSurfaceTests
{
    private const string Approve = "OSINFO_APPROVE";

    [Fact]
    public void Osinfo_shows_what_was_approved() => Check(typeof(OsinfoDatabase).Assembly);

    [Fact]
    public void Osinfo_Discs_shows_what_was_approved() => Check(typeof(Osinfo.Discs.DiscSource).Assembly);

    private static void Check(Assembly assembly)
    {
        var file = $"tests/data/libosinfo/{assembly.GetName().Name}.api.txt";
        var path = SourceTree.PathTo(file);
        var actual = PublicSurface.Of(assembly);
        if (Environment.GetEnvironmentVariable(Approve) == "1")
        {
            File.WriteAllLines(path, actual);
        }

        var approved = File.Exists(path) ? File.ReadAllLines(path) : [];
        var difference = approved.Except(actual).Select(line => "- " + line).Concat(actual.Except(approved).Select(line => "+ " + line));
        Assert.True(
            approved.SequenceEqual(actual),
            $"The public surface differs from {file}:\n{string.Join('\n', difference)}\nTo approve it run these tests with {Approve}=1 and commit the file.");
    }
}
