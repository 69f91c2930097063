using System.Globalization;
using VirtViewer.Hotkeys;
using VirtViewer.KeyFiles;
using VirtViewer.Localisation;
using VirtViewer.Ovirt;

namespace VirtViewer.ConnectionFiles;

/// <summary>Reads connection files. They come from web pages: nothing in them is trusted.</summary>
public static class ConnectionFileReader
{
    /// <summary>Keeps files that ask to be deleted.</summary>
    public const string KeepVariable = "VIRT_VIEWER_KEEP_FILE";

    /// <summary>Characters of a value, certificates and tokens aside: what is longer was not meant to be shown or looked up.</summary>
    public const int MostInValue = 4096;

    private const int MostInMessage = 60;
    private const string Group = "virt-viewer";
    private const string OvirtGroup = "ovirt";

    /// <summary>
    /// Reads what stands in a file or, for <c>-</c>, on standard input, and deletes the file when it asks for that.
    /// </summary>
    /// <param name="path">The path or <c>-</c>.</param>
    /// <param name="standardInput">What <c>-</c> reads.</param>
    /// <exception cref="InvalidDataException">It cannot be read or is no connection file; the message names it.</exception>
    public static ConnectionFile Read(string path, TextReader standardInput)
    {
        ArgumentNullException.ThrowIfNull(standardInput);
        var isInput = path == "-";
        var name = isInput ? Phrase.Of("standard input") : path;
        string text;
        try
        {
            using var reader = isInput ? null : new StreamReader(path);
            text = ReadLimited(reader ?? standardInput);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException(Phrase.Of("{0}: cannot be read: {1}", name, e.Message), e);
        }

        var file = Parse(text, name);
        if (file.DeletesItself && !isInput && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(KeepVariable)))
        {
            Delete(path);
        }

        return file;
    }

    /// <summary>Understands the text of a file.</summary>
    /// <exception cref="InvalidDataException">It is no connection file.</exception>
    public static ConnectionFile Parse(string text, string name)
    {
        var file = KeyFile.Parse(text, name);
        var type = file.Value(Group, "type");
        if (string.IsNullOrEmpty(type))
        {
            throw new InvalidDataException(Phrase.Of("{0}: expected the group [virt-viewer] with the key 'type'", name));
        }

        var values = new Values(file, Group, name);
        var (kind, ovirt) = (ReadKind(type, name), ReadOvirt(new Values(file, OvirtGroup, name)));
        if (kind == ConnectionKind.Ovirt && ovirt is null)
        {
            throw new InvalidDataException(Phrase.Of(
                "{0}: expected the group [{1}] with the keys 'host', 'vm-guid' and 'sso-token' or 'jsessionid'", name, OvirtGroup));
        }

        return new ConnectionFile
        {
            Kind = kind,
            Ovirt = ovirt,
            Host = values.Text("host"),
            Port = values.Port("port"),
            TlsPort = values.Port("tls-port"),
            UnixPath = values.Text("unix-path"),
            UserName = values.Text("username"),
            Password = values.Text("password"),
            Title = values.Line("title"),
            IsFullScreen = values.Flag("fullscreen") ?? false,
            Hotkeys = HotkeyActions.Names.Where(action => values.Text(action) is not null)
                .ToDictionary(action => action, action => values.Text(action)!),
            Certificates = values.LongText("ca"),
            HostSubject = values.Text("host-subject"),
            TlsCiphers = values.Text("tls-ciphers"),
            SecureChannels = values.List("secure-channels"),
            DisabledChannels = values.List("disable-channels"),
            ColorDepth = values.Number("color-depth", 1, 32),
            DisabledEffects = values.List("disable-effects"),
            EnablesSmartcard = values.Flag("enable-smartcard"),
            EnablesUsbRedirection = values.Flag("enable-usbredir"),
            SharesUsbAutomatically = values.Flag("enable-usb-autoshare"),
            UsbFilter = values.Text("usb-filter"),
            UsbRedirectOnConnect = values.Text("usb-redirect-on-connect"),
            Proxy = values.Text("proxy"),
            DeletesItself = values.Flag("delete-this-file") ?? false,
            Version = values.Text("version"),
            Versions = ReadVersions(values.List("versions")),
            NewerVersionUrl = values.Text("newer-version-url"),
            OsId = values.Text("x-os-id"),
        };
    }

    private static ConnectionKind ReadKind(string type, string name) => type.ToLowerInvariant() switch
    {
        "vnc" => ConnectionKind.Vnc,
        "spice" => ConnectionKind.Spice,
        "ovirt" => ConnectionKind.Ovirt,
        _ => throw new InvalidDataException(Phrase.Of("{0}: unsupported graphics type '{1}', expected spice, vnc or ovirt", name, Shorten(type))),
    };

    private static OvirtAccess? ReadOvirt(Values values) => values.Text("host") is { } host && values.Text("vm-guid") is { } id
        && (values.LongText("jsessionid") ?? values.LongText("sso-token")) is not null
        ? new OvirtAccess
        {
            Host = host,
            VmId = id,
            SessionId = values.LongText("jsessionid"),
            SsoToken = values.LongText("sso-token"),
            Certificates = values.LongText("ca"),
            IsAdmin = values.Flag("admin") ?? false,
        }
        : null;

    /// <summary>As much of a value as a message can hold.</summary>
    private static string Shorten(string text) => text.Length <= MostInMessage ? text : text[..MostInMessage] + "…";

    private static Dictionary<string, string> ReadVersions(IReadOnlyList<string> list)
    {
        var result = new Dictionary<string, string>();
        foreach (var entry in list)
        {
            var colon = entry.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                result[entry[..colon]] = entry[(colon + 1)..];
            }
        }

        return result;
    }

    private static string ReadLimited(TextReader reader)
    {
        // One more than allowed, so that the parser says that it is too large; a pipe that never ends stops here.
        var buffer = new char[KeyFile.MostCharacters + 1];
        return new string(buffer, 0, reader.ReadBlock(buffer));
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It stays: the connection does not depend on it.
        }
    }

    /// <summary>The values of a group with their types.</summary>
    private sealed class Values(KeyFile file, string group, string name)
    {
        public string? Text(string key) => LongText(key) is { Length: > MostInValue } tooLong
            ? throw Wrong(key, tooLong, $"at most {MostInValue} characters")
            : LongText(key);

        /// <summary>A text that may be as long as the file.</summary>
        public string? LongText(string key) => file.Value(group, key) is { Length: > 0 } value ? value : null;

        /// <summary>A text for the title of a window: nothing in it breaks the line.</summary>
        public string? Line(string key) => Text(key) is { } text ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : null;

        public IReadOnlyList<string> List(string key) => [.. file.List(group, key).Select(item => item.Trim()).Where(item => item.Length > 0)];

        public bool? Flag(string key) => Text(key) switch
        {
            null => null,
            "1" or "true" => true,
            "0" or "false" => false,
            var other => throw Wrong(key, other, "0 or 1"),
        };

        public int? Port(string key) => Text(key) is "-1" ? null : Number(key, 1, ushort.MaxValue);

        public int? Number(string key, int least, int most) => Text(key) switch
        {
            null => null,
            var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= least && number <= most => number,
            var text => throw Wrong(key, text, $"a number from {least} to {most}"),
        };

        private InvalidDataException Wrong(string key, string value, string expected) =>
            new(Phrase.Of("{0}: {1} is '{2}', expected {3}", name, key, Shorten(value), expected));
    }
}
