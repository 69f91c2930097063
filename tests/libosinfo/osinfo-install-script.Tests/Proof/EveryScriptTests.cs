using Osinfo;

namespace osinfo_install_script.Tests.Proof;

public sealed class EveryScriptTests
{
    [Fact]
    public void All_scripts_are_used_and_write_something()
    {
        Assert.Equal(Tools.Own.InstallScripts.Select(script => script.Id).Order(), Rendered.All.Select(one => one.Script.Id).Distinct().Order());
        Assert.All(
            Rendered.All.Where(one => one.ConfigName is "least" or "full"),
            one => Assert.True(one.Text is { Length: > 0 }, $"{one.Label}: {one.Refusal}"));
    }

    [Fact]
    public void What_a_format_cannot_carry_is_refused_by_the_name_of_the_parameter() =>
        Assert.All(
            Rendered.All.Where(one => one.Refusal is not null),
            one => Assert.Matches("^(user-realname|user-password|admin-password): .+(cannot carry|takes) .+", one.Refusal!));

    [Fact]
    public void Only_Windows_before_7_and_line_breaks_are_refused()
    {
        Assert.Empty(Rendered.All.Where(one => one.Refusal is not null && one.ConfigName == "quotes" && one.Script.PathFormat == PathFormat.Unix)
            .Where(one => !one.Refusal!.Contains("backslash at its end", StringComparison.Ordinal)).Select(one => one.Label + one.Refusal));
        Assert.Empty(Rendered.All.Where(one => one.Refusal is not null && one.Script.PathFormat == PathFormat.Unix && !one.Refusal!.StartsWith("user-realname", StringComparison.Ordinal))
            .Select(one => one.Label + one.Refusal));
    }

    [Fact]
    public void Passwords_are_hashed_wherever_the_installer_takes_a_hash() =>
        Assert.All(
            Rendered.All.Where(one => one.Text is not null && one.Script.PathFormat == PathFormat.Unix),
            one => Assert.False(
                one.Text!.Contains(Configurations.Secret, StringComparison.Ordinal)
                || (one.Config.UserPassword!.Contains('"', StringComparison.Ordinal) && one.Text.Contains(one.Config.UserPassword, StringComparison.Ordinal)),
                one.Label));

    [Fact]
    public void Each_value_changes_nothing_but_itself()
    {
        // As many lines as with harmless values: none was added, none was swallowed.
        var lines = Rendered.All.Where(one => one.ConfigName == "full" && one.Text is not null)
            .ToDictionary(one => (one.Os, one.Script.Id, one.Script.InstallationSource), one => one.Text!.Split('\n').Length);

        Assert.All(
            Rendered.All.Where(one => one.ConfigName is "quotes" or "everything" && one.Text is not null && one.Script.ExpectedFilename != "autounattend.xml"),
            one => Assert.True(one.Text!.Split('\n').Length == lines[(one.Os, one.Script.Id, one.Script.InstallationSource)], one.Label));
    }

    [Fact]
    public void Disk_and_initial_ram_disk_come_with_kernel_arguments_that_hold_no_password()
    {
        var config = Configurations.Quotes();
        Assert.All(
            from os in Tools.Own.Oses
            from script in os.InstallScripts
            where (script.InjectionMethods & (InjectionMethods.Disk | InjectionMethods.Initrd)) != 0 && script.Profile != "cloud"
            select (os, script),
            pair =>
            {
                var arguments = pair.script.GenerateCommandLine(pair.os, config);
                Assert.True(arguments is not null, pair.script.Id);
                Assert.DoesNotContain(Configurations.Secret, arguments, StringComparison.Ordinal);
                Assert.DoesNotContain('\n', arguments);
            });
    }
}
