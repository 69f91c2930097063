using System.Diagnostics;
using System.Xml.Linq;

namespace Samples.Tests;

/// <summary>
/// The library in programs that are trimmed or compiled ahead of time. The compiler's analysers look at every build;
/// <c>./test --long</c> publishes a sample with the whole library in it both ways and runs it.
/// </summary>
public sealed class PublishTests : IDisposable
{
    private readonly Images _images = new();

    private static IEnumerable<string> Ways => Environment.GetEnvironmentVariable("OSINFO_TEST_LONG") == "1" ? ["trimmed", "native"] : [];

    public void Dispose() => _images.Dispose();

    [Theory]
    [InlineData("libosinfo/src/Osinfo/Osinfo.csproj")]
    [InlineData("libosinfo/src/Osinfo.Discs/Osinfo.Discs.csproj")]
    [InlineData("osinfo-db/Osinfo.Db.csproj")]
    [InlineData("docs/samples/Directory.Build.props")]
    public void The_analysers_are_on_and_their_warnings_are_errors(string project)
    {
        Assert.Equal("true", Property(project, "IsAotCompatible"));
        Assert.Equal("true", Property("Directory.Build.props", "TreatWarningsAsErrors"));
        Assert.DoesNotContain("IL2", Property(project, "NoWarn") ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Published_programs_give_no_warning_and_work()
    {
        var image = _images.Add("debian.iso", Images.Debian);
        foreach (var way in Ways)
        {
            var directory = Directory.CreateDirectory(Path.Combine(_images.Root, way)).FullName;

            var publication = Run(Repository.PathTo("build/publish-sample"), way, "vm-creator", "--out", directory);
            Assert.True(publication.ExitCode == 0, publication.Output);
            Assert.DoesNotContain("warning", publication.Output, StringComparison.OrdinalIgnoreCase);

            var program = Run(Path.Combine(directory, "vm-creator"), image);
            Assert.True(program.ExitCode == 0, program.Output);
            Assert.Matches(@"^system +Debian .*12.* \(x86_64\)\n", program.Output);
        }
    }

    private static string? Property(string project, string name) =>
        XDocument.Load(Repository.PathTo(project)).Descendants(name).FirstOrDefault()?.Value;

    private static (int ExitCode, string Output) Run(string path, params string[] arguments)
    {
        var start = new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
