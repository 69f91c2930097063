using System.Security.Cryptography;

namespace Osinfo;

/// <summary>
/// The wishes of whoever installs, for <see cref="InstallScript"/>. Unlike other entities it can be changed, so it belongs to one thread at
/// a time. Any parameter can be set by its name; those that the vocabulary knows have a property. Null means that nothing is wished.
/// </summary>
public sealed class InstallConfig : Entity
{
    private const string DefaultId = "https://libosinfo.org/config";
    private const string PasswordCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const int PasswordLength = 16;
    private const string FileGroup = "install-script";
    private const int FileLimit = 1024 * 1024;

    /// <summary>
    /// Wishes with the defaults of the C library: American keyboard and language, the time of New York, and for the administrator a password of 16
    /// random letters and digits.
    /// </summary>
    public InstallConfig(string id = DefaultId)
        : base(id)
    {
        Keyboard = "en_US";
        Language = "en_US";
        Timezone = "America/New_York";
        AdminPassword = RandomNumberGenerator.GetString(PasswordCharacters, PasswordLength);
    }

    /// <summary>
    /// The hashes that scripts were given, so that all the files written for the same wishes hold the same: what it is called and the password.
    /// </summary>
    internal Dictionary<(string Name, string Password), string> Hashes { get; } = [];

    /// <summary>The names of the parameters that have a property here.</summary>
    public static IReadOnlyList<string> KnownKeys { get; } =
    [
        "hardware-arch", "l10n-timezone", "l10n-language", "l10n-keyboard", "admin-password", "user-password", "user-login", "user-realname",
        "user-autologin", "user-admin", "reg-login", "reg-password", "reg-product-key", "hostname", "target-disk", "script-disk",
        "avatar-location", "avatar-disk", "pre-install-drivers-disk", "pre-install-drivers-location", "post-install-drivers-disk",
        "post-install-drivers-location", "driver-signing", "installation-url",
    ];

    /// <summary>The architecture to install for, such as <c>x86_64</c>.</summary>
    public string? HardwareArchitecture
    {
        get => GetValue("hardware-arch");
        set => Set("hardware-arch", value);
    }

    /// <summary>The time zone by its name in the tz database, such as <c>Europe/Berlin</c>.</summary>
    public string? Timezone
    {
        get => GetValue("l10n-timezone");
        set => Set("l10n-timezone", value);
    }

    /// <summary>The language as the name of a locale, such as <c>de_DE</c>.</summary>
    public string? Language
    {
        get => GetValue("l10n-language");
        set => Set("l10n-language", value);
    }

    /// <summary>The keyboard as the name of a locale, such as <c>de_DE</c>.</summary>
    public string? Keyboard
    {
        get => GetValue("l10n-keyboard");
        set => Set("l10n-keyboard", value);
    }

    /// <summary>The password of the administrator, as it is typed.</summary>
    public string? AdminPassword
    {
        get => GetValue("admin-password");
        set => Set("admin-password", value);
    }

    /// <summary>The password of the user, as it is typed.</summary>
    public string? UserPassword
    {
        get => GetValue("user-password");
        set => Set("user-password", value);
    }

    /// <summary>The name the user logs in with.</summary>
    public string? UserLogin
    {
        get => GetValue("user-login");
        set => Set("user-login", value);
    }

    /// <summary>The full name of the user.</summary>
    public string? UserRealName
    {
        get => GetValue("user-realname");
        set => Set("user-realname", value);
    }

    /// <summary>Whether the user is logged in at start.</summary>
    public bool UserAutologin
    {
        get => GetBoolean("user-autologin");
        set => Set("user-autologin", TextValues.FromBoolean(value));
    }

    /// <summary>Whether the user may administrate.</summary>
    public bool UserAdministrator
    {
        get => GetBoolean("user-admin");
        set => Set("user-admin", TextValues.FromBoolean(value));
    }

    /// <summary>The account to register the system with.</summary>
    public string? RegistrationLogin
    {
        get => GetValue("reg-login");
        set => Set("reg-login", value);
    }

    /// <summary>The password of <see cref="RegistrationLogin"/>.</summary>
    public string? RegistrationPassword
    {
        get => GetValue("reg-password");
        set => Set("reg-password", value);
    }

    /// <summary>The product key, written as <see cref="InstallScript.ProductKeyFormat"/> says.</summary>
    public string? ProductKey
    {
        get => GetValue("reg-product-key");
        set => Set("reg-product-key", value);
    }

    /// <summary>The name of the machine.</summary>
    public string? Hostname
    {
        get => GetValue("hostname");
        set => Set("hostname", value);
    }

    /// <summary>
    /// The disk to install on. This and the other disks: a device node such as <c>/dev/vda</c>, or a drive letter such as <c>C</c>, as
    /// <see cref="InstallScript.PathFormat"/> says.
    /// </summary>
    public string? TargetDisk
    {
        get => GetValue("target-disk");
        set => Set("target-disk", value);
    }

    /// <summary>The disk that carries the script.</summary>
    public string? ScriptDisk
    {
        get => GetValue("script-disk");
        set => Set("script-disk", value);
    }

    /// <summary>
    /// The picture of the user. This and the other locations: a path on the disk that belongs to it; where disks have letters, without one.
    /// </summary>
    public string? AvatarLocation
    {
        get => GetValue("avatar-location");
        set => Set("avatar-location", value);
    }

    /// <summary>The disk that carries the picture of the user.</summary>
    public string? AvatarDisk
    {
        get => GetValue("avatar-disk");
        set => Set("avatar-disk", value);
    }

    /// <summary>The disk that carries drivers to install at the start.</summary>
    public string? PreInstallDriversDisk
    {
        get => GetValue("pre-install-drivers-disk");
        set => Set("pre-install-drivers-disk", value);
    }

    /// <summary>Where the drivers to install at the start are on their disk.</summary>
    public string? PreInstallDriversLocation
    {
        get => GetValue("pre-install-drivers-location");
        set => Set("pre-install-drivers-location", value);
    }

    /// <summary>The disk that carries drivers to install at the end.</summary>
    public string? PostInstallDriversDisk
    {
        get => GetValue("post-install-drivers-disk");
        set => Set("post-install-drivers-disk", value);
    }

    /// <summary>Where the drivers to install at the end are on their disk.</summary>
    public string? PostInstallDriversLocation
    {
        get => GetValue("post-install-drivers-location");
        set => Set("post-install-drivers-location", value);
    }

    /// <summary>Whether drivers have to be signed; false asks the script to switch the check off.</summary>
    public bool DriverSigning
    {
        get => GetBoolean("driver-signing", true);
        set => Set("driver-signing", TextValues.FromBoolean(value));
    }

    /// <summary>The address of the tree to install from.</summary>
    public string? InstallationUrl
    {
        get => GetValue("installation-url");
        set => Set("installation-url", value);
    }

    /// <summary>Sets any parameter by its name; null takes it away.</summary>
    /// <exception cref="ArgumentException">The name is no name of an XML element, or <c>id</c>.</exception>
    public void Set(string key, string? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (!char.IsAsciiLetter(key[0]) || key == "id" || !key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            throw new ArgumentException($"'{key}' is no name of a parameter: expected a letter, then letters, digits, '-', '_' or '.'", nameof(key));
        }

        SetValue(key, value);
    }

    /// <summary>The parameters that a key file has under <c>[install-script]</c>, known ones and others.</summary>
    /// <param name="path">The path of the file, at most 1 MiB.</param>
    /// <exception cref="InvalidDataException">It is no key file, or has no such group; the message names the line.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static IReadOnlyDictionary<string, string> ReadFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[FileLimit + 1];
        var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (count > FileLimit)
        {
            throw new InvalidDataException($"'{path}' is too long: expected {FileLimit} bytes at most");
        }

        var file = KeyFile.Parse(bytes.AsSpan(0, count), path);
        return file.Keys(FileGroup)?.ToDictionary(key => key, key => file.GetString(FileGroup, key)!, StringComparer.Ordinal)
            ?? throw new InvalidDataException($"'{path}' has no group [{FileGroup}]");
    }
}
