using System.Diagnostics;

namespace VirtViewer_Core_Tests;

/// <summary>What the desktop reads of us passes its own validators.</summary>
public sealed class DesktopDataTests
{
    [Theory]
    [InlineData("desktop-file-validate", "remote-viewer.desktop")]
    [InlineData("appstreamcli", "validate", "--no-net", "remote-viewer.metainfo.xml")]
    [InlineData("xmllint", "--noout", "virt-viewer-mime.xml")]
    public void The_validator_accepts_the_file(string validator, params string[] arguments)
    {
        arguments[^1] = Repository.PathTo($"virt-viewer/data/{arguments[^1]}");
        using var process = Process.Start(new ProcessStartInfo(validator, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.True(process.ExitCode == 0, said);
    }

    [Fact]
    public void The_application_data_names_the_application_that_windows_belong_to()
    {
        var id = Repository.ReadText("virt-viewer/data/remote-viewer.metainfo.xml").Split("<id>")[1].Split('<')[0];

        Assert.Contains($"\"{id}\"", Repository.ReadText("virt-viewer/src/VirtViewer/Application/ViewerApplication.cs"), StringComparison.Ordinal);
    }
}
