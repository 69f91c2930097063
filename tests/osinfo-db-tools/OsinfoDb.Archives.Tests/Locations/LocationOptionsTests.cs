using Osinfo.CommandLine;
using OsinfoDb.Archives.Tests;
using OsinfoDb.Tools.ShowPath;

namespace OsinfoDb.Locations.Tests;

/// <summary>Which directory the options and the environment mean, side by side with the C tool.</summary>
public sealed class LocationOptionsTests
{
    private const string Home = "HOME=/home/me";

    [Theory]
    [InlineData("")]
    [InlineData("--user")]
    [InlineData("--local")]
    [InlineData("--system")]
    [InlineData("--user --user")]
    [InlineData("--root /r")]
    [InlineData("--root /r --system")]
    [InlineData("--root /r/ --local")]
    [InlineData("--root r --user")]
    [InlineData("--root r --root /s --user")]
    [InlineData("--root /r --dir x")]
    [InlineData("--root=/r --dir=x")]
    [InlineData("--root /r --dir ../x")]
    [InlineData("--root /r/.. --dir /x/.")]
    [InlineData("--root '' --dir x")]
    [InlineData("--root= --dir x")]
    [InlineData("--root= --root=/r --system")]
    [InlineData("--dir foo")]
    [InlineData("--dir foo --dir bar/")]
    [InlineData("--dir /a//b/../c/")]
    [InlineData("--dir ..")]
    [InlineData("--dir file:///x/y")]
    [InlineData("--root /r --local", "OSINFO_LOCAL_DIR=/l1")]
    [InlineData("--system", "OSINFO_SYSTEM_DIR=rel")]
    [InlineData("--system", "OSINFO_DATA_DIR=/old")]
    [InlineData("--user", "OSINFO_USER_DIR=/u/../v")]
    [InlineData("--user", "XDG_CONFIG_HOME=/x")]
    [InlineData("--user", "XDG_CONFIG_HOME=x")]
    [InlineData("--user", "XDG_CONFIG_HOME=")]
    [InlineData("--user", "HOME=rel")]
    public void The_directory_is_that_of_the_C_tool(string options, params string[] variables)
    {
        using var directory = new TemporaryDirectory();
        var environment = Environment([Home, .. variables]);

        var ours = Shell.Run(Path.Combine(Shell.Ours, "osinfo-db-path"), Split(options), directory.Path, environment);
        var theirs = Shell.Run(Samples.PackagedPath, Split(options), directory.Path, environment);

        Assert.Equal((theirs.ExitCode, theirs.Output, theirs.Error), (ours.ExitCode, ours.Output, ours.Error));
    }

    [Theory]
    [InlineData("--user", "OSINFO_USER_DIR", "/home/me/.config/osinfo")]
    [InlineData("--local", "OSINFO_LOCAL_DIR", "/etc/osinfo")]
    [InlineData("--system", "OSINFO_SYSTEM_DIR", "/usr/share/osinfo")]
    public void An_empty_variable_counts_as_unset_where_the_C_tool_prints_null(string option, string variable, string expected)
    {
        var environment = Environment([Home, variable + "="]);

        var ours = Shell.Run(Path.Combine(Shell.Ours, "osinfo-db-path"), [option], null, environment);
        var theirs = Shell.Run(Samples.PackagedPath, [option], null, environment);

        Assert.Equal(expected + "\n", ours.Output);
        Assert.Equal("(null)\n", theirs.Output);
    }

    [Fact]
    public void Without_home_directory_the_account_tells_it()
    {
        var unset = Shell.Run(Path.Combine(Shell.Ours, "osinfo-db-path"), ["--user"], null, ("HOME", null));
        var empty = Shell.Run(Path.Combine(Shell.Ours, "osinfo-db-path"), ["--user"], null, ("HOME", ""));

        Assert.Equal(Shell.Run(Samples.PackagedPath, ["--user"], null, ("HOME", null)).Output, unset.Output);
        Assert.Equal(unset.Output, empty.Output);
    }

    [Theory]
    [InlineData("--user and --system exclude each other; see 'osinfo-db-path --help'", "--user", "--system")]
    [InlineData("--local and --dir exclude each other; see 'osinfo-db-path --help'", "--dir", "x", "--local")]
    [InlineData("--dir needs a directory, not an empty text; see 'osinfo-db-path --help'", "--dir", "")]
    [InlineData("--dir needs a directory, not an empty text; see 'osinfo-db-path --help'", "--dir=")]
    [InlineData("unknown option '--sys', did you mean '--system'?; see 'osinfo-db-path --help'", "--sys")]
    [InlineData("Required argument missing for option: '--dir'; see 'osinfo-db-path --help'", "--dir")]
    [InlineData("unexpected argument 'x'; see 'osinfo-db-path --help'", "x")]
    [InlineData("option '--user' takes no value; see 'osinfo-db-path --help'", "--user=1")]
    public void A_wrong_command_line_is_one_line_and_prints_no_directory(string message, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var code = Tool.Run(PathCommand.Tool, PathCommand.Create(), arguments, output, error);

        Assert.Equal($"osinfo-db-path: error: {message}\n", error.ToString());
        Assert.Empty(output.ToString());
        Assert.Equal(2, code);
    }

    [Fact]
    public void The_other_locations_are_below_the_same_root()
    {
        var directories = new StandardDirectories(name => name == "OSINFO_USER_DIR" ? "/mine" : null);

        var target = TargetLocation.Standard(LocationKind.Local, "/r", directories);

        Assert.Equal(LocationKind.Local, target.Kind);
        Assert.Equal("/r/etc/osinfo", target.Path);
        Assert.Equal("/r/mine", target.PathOf(LocationKind.User));
        Assert.Equal("/r/usr/share/osinfo", target.PathOf(LocationKind.System));
    }

    private static string[] Split(string options) =>
        [.. options.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word == "''" ? "" : word)];

    private static (string, string?)[] Environment(string[] variables) =>
        [.. variables.Select(variable => (variable.Split('=')[0], (string?)variable.Split('=')[1]))];
}
