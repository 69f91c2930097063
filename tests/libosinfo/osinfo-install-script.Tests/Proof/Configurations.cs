using Osinfo;

namespace osinfo_install_script.Tests.Proof;

/// <summary>What the scripts are tried with.</summary>
internal static class Configurations
{
    public const string Secret = "S3cret-of-the-user";

    public static IEnumerable<(string Name, InstallConfig Config)> All => [("least", Least()), ("full", Full()), ("quotes", Quotes()), ("everything", Everything())];

    public static InstallConfig Least() => new()
    {
        AdminPassword = Secret + "1",
        UserPassword = Secret + "2",
        UserLogin = "joe",
        UserRealName = "Joe Smith",
        Hostname = "box",
        HardwareArchitecture = "x86_64",
        ProductKey = "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE",
    };

    public static InstallConfig Full()
    {
        var config = Least();
        config.Language = "de_DE";
        config.Keyboard = "de_DE";
        config.Timezone = "Europe/Berlin";
        config.Hostname = "box.example.org";
        config.TargetDisk = "/dev/vda";
        config.ScriptDisk = "/dev/vdb";
        config.AvatarDisk = "/dev/sr1";
        config.AvatarLocation = "/pictures/joe.png";
        config.DriverSigning = false;
        config.InstallationUrl = "http://example.org/tree/?a=b&c=d";
        config.Set("domain", "example.org");
        return config;
    }

    /// <summary>Quotes, signs of shells and markup, all of it ASCII and on one line.</summary>
    public static InstallConfig Quotes() => With("Joe \"O'Hara\" & <x> $HOME `id` \\ %PATH% ;# x", "\"p'w\" & $x `id` <y> \\ %z% ;#");

    /// <summary>As well as what not every format can carry.</summary>
    public static InstallConfig Everything() => With("Jöe \"O'Hára\" & 漢字 $HOME\nd-i evil/line boolean true", "\"p'ẅ\" & $x\n%post\nevil\n%end");

    /// <summary>Disks and paths as systems with drive letters have them.</summary>
    public static InstallConfig ForDos(InstallConfig config)
    {
        foreach (var (key, letter) in new[] { ("target-disk", "C"), ("script-disk", "A"), ("avatar-disk", "D") })
        {
            config.Set(key, config.GetValue(key) is null ? null : letter);
        }

        if (config.TargetDisk is not null)
        {
            config.AvatarLocation = "\\pictures\\joe.bmp";
            (config.PreInstallDriversDisk, config.PreInstallDriversLocation) = ("E", "\\drivers\\early");
            (config.PostInstallDriversDisk, config.PostInstallDriversLocation) = ("E", "drivers");
        }

        return config;
    }

    private static InstallConfig With(string name, string password)
    {
        var config = Full();
        config.UserRealName = name;
        config.UserPassword = password;
        config.AdminPassword = password + Secret;
        return config;
    }
}
