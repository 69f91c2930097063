namespace osinfo_install_script.Tests.Proof;

/// <summary>The files of Windows that are neither XML nor read by a tool that runs elsewhere: their shape, line by line.</summary>
public sealed class WindowsTextTests
{
    [Fact]
    public void Answer_files_are_sections_of_keys()
    {
        var files = Rendered.Distinct("winnt.sif");
        Assert.True(files.Count >= 4);

        Assert.All(files, one => Assert.All(
            Lines(one), line => Assert.Matches(@"^$|^\[[A-Za-z]+\]$|^[A-Za-z0-9]+=([A-Za-z0-9*\\]+|""([^""]|"""")*"")$", line)));
        Assert.All(files.Where(one => one.ConfigName == "quotes"), one => Assert.Contains(
            Lines(one), line => line == "FullName=\"Joe \"\"O'Hara\"\" & <x> $HOME `id` \\ %%PATH%% ;# x\""));
    }

    [Fact]
    public void Registry_files_are_values_below_a_key()
    {
        var files = Rendered.Distinct("windows.reg");
        Assert.NotEmpty(files);

        Assert.All(files, one => Assert.Equal("REGEDIT4", Lines(one)[0]));
        Assert.All(files, one => Assert.All(
            Lines(one).Skip(1), line => Assert.Matches(@"^$|^\[HKEY_LOCAL_MACHINE\\[^\]]+\]$|^""[A-Za-z]+""=""([^""\\]|\\[""\\])*""$", line)));
    }

    [Fact]
    public void Batch_files_quote_what_the_user_gave()
    {
        var files = Rendered.Distinct("windows.cmd");
        Assert.NotEmpty(files);

        Assert.All(files, one => Assert.All(Lines(one), line => Assert.Equal(0, line.Count(c => c == '"') % 2)));
        Assert.All(files, one => Assert.Equal("@echo off", Lines(one)[0]));
    }

    private static string[] Lines(Rendered one)
    {
        Assert.EndsWith("\r\n", one.Text, StringComparison.Ordinal);
        return one.Text!.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n').Split('\n');
    }
}
