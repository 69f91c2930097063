namespace Osinfo;

/// <summary>
/// What the <c>.treeinfo</c> of an install tree says. Values are those of the file without trailing blanks, which real trees carry;
/// null when the file does not say, or says nothing but blanks.
/// </summary>
public sealed record TreeEvidence
{
    // What the first trees meant when they did not say.
    private const string DefaultArchitecture = "i386";

    /// <summary>Where the tree is, as the caller wrote it; a redirect does not change it.</summary>
    public required string Location { get; init; }

    /// <summary>Where the file was read in the end: path, or address after redirects; null when it was not read but given as text.</summary>
    public string? TreeinfoLocation { get; init; }

    /// <summary><c>family</c> of <c>[general]</c>, such as <c>Fedora</c>.</summary>
    public string? Family { get; init; }

    /// <summary><c>variant</c> of <c>[general]</c>, such as <c>Server</c>.</summary>
    public string? Variant { get; init; }

    /// <summary><c>version</c> of <c>[general]</c>.</summary>
    public string? Version { get; init; }

    /// <summary><c>arch</c> of <c>[general]</c>.</summary>
    public string? TreeinfoArchitecture { get; init; }

    /// <summary><see cref="TreeinfoArchitecture"/>, or <c>i386</c> when the file does not say. Also names the group of the images.</summary>
    public string Architecture => TreeinfoArchitecture ?? DefaultArchitecture;

    /// <summary>Path of the kernel, relative to the tree.</summary>
    public string? KernelPath { get; init; }

    /// <summary>Path of the initial RAM disk, relative to the tree.</summary>
    public string? InitrdPath { get; init; }

    /// <summary>Path of a small bootable image, relative to the tree.</summary>
    public string? BootIsoPath { get; init; }

    /// <summary>Reads the text of a <c>.treeinfo</c>.</summary>
    /// <param name="treeinfo">The text; may be empty.</param>
    /// <param name="location">Where the tree is, for <see cref="Location"/> and messages.</param>
    /// <exception cref="InvalidDataException">The text is no key file; the message names the line.</exception>
    public static TreeEvidence Parse(string treeinfo, string location)
    {
        ArgumentNullException.ThrowIfNull(treeinfo);
        ArgumentNullException.ThrowIfNull(location);
        return From(KeyFile.Parse(treeinfo, location), location);
    }

    internal static TreeEvidence From(KeyFile file, string location)
    {
        var general = new TreeEvidence
        {
            Location = location,
            Family = Value(file, "general", "family"),
            Variant = Value(file, "general", "variant"),
            Version = Value(file, "general", "version"),
            TreeinfoArchitecture = Value(file, "general", "arch"),
        };
        var images = $"images-{general.Architecture}";
        return general with
        {
            KernelPath = Value(file, images, "kernel"),
            InitrdPath = Value(file, images, "initrd"),
            BootIsoPath = Value(file, images, "boot.iso"),
        };
    }

    private static string? Value(KeyFile file, string group, string key) =>
        file.GetString(group, key)?.TrimEnd() is { Length: > 0 } value ? value : null;
}
