using Osinfo.Discs.Sources;
using Osinfo.Discs.Web;

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

    /// <summary>
    /// The processor architecture; null when it is not known and every entry will do. What was read always has one:
    /// <see cref="TreeinfoArchitecture"/>, or <c>i386</c> when the file does not say.
    /// </summary>
    public string? Architecture { get; init; }

    /// <summary>Path of the kernel, relative to the tree.</summary>
    public string? KernelPath { get; init; }

    /// <summary>Path of the initial RAM disk, relative to the tree.</summary>
    public string? InitrdPath { get; init; }

    /// <summary>Path of a small bootable image, relative to the tree.</summary>
    public string? BootIsoPath { get; init; }

    /// <summary>
    /// Reads the <c>.treeinfo</c> of a tree, or its <c>treeinfo</c> when there is none of the first name. A web server may take
    /// 30 seconds for each answer.
    /// </summary>
    /// <param name="location">Directory, or <c>file:</c>, <c>http:</c> or <c>https:</c> address of the tree.</param>
    /// <param name="client">Makes the requests and stays the caller's; null for one of our own, which follows up to 10 redirects within
    /// <c>http</c> and <c>https</c>, but never from <c>https</c> to <c>http</c>.</param>
    /// <param name="cancellationToken">Ends the wait for a slow server.</param>
    /// <exception cref="TreeException">There is no such file, the location is none of these, or the server failed.</exception>
    /// <exception cref="InvalidDataException">The file is no key file, is longer than 1 MiB, or its compression is broken.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Task<TreeEvidence> ReadAsync(string location, HttpClient? client = null, CancellationToken cancellationToken = default) =>
        ReadAsync(location, client, WebRequests.DefaultTimeout, cancellationToken);

    /// <summary>As <see cref="ReadAsync(string, HttpClient?, CancellationToken)"/>, for an address.</summary>
    /// <param name="address">A <c>file:</c>, <c>http:</c> or <c>https:</c> address of the tree.</param>
    /// <param name="client">Makes the requests and stays the caller's; null for one of our own.</param>
    /// <param name="cancellationToken">Ends the wait for a slow server.</param>
    /// <exception cref="ArgumentException">The address is relative.</exception>
    /// <exception cref="TreeException">There is no such file, the address is of another kind, or the server failed.</exception>
    /// <exception cref="InvalidDataException">The file is no key file, is longer than 1 MiB, or its compression is broken.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Task<TreeEvidence> ReadAsync(Uri address, HttpClient? client = null, CancellationToken cancellationToken = default) =>
        ReadAsync(AbsoluteAddress.Text(address), client, cancellationToken);

    /// <summary>As <see cref="ReadAsync(string, HttpClient?, CancellationToken)"/>, with another time limit.</summary>
    /// <param name="location">Directory or address of the tree.</param>
    /// <param name="client">Makes the requests and stays the caller's; null for one of our own.</param>
    /// <param name="timeout">How long a server may take to answer, and then for every 16 KiB; a file never takes more than ten times that.</param>
    /// <param name="cancellationToken">Ends the wait for a slow server.</param>
    /// <exception cref="TreeException">There is no such file, the location is none of these, or the server failed.</exception>
    /// <exception cref="InvalidDataException">The file is no key file, is longer than 1 MiB, or its compression is broken.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Task<TreeEvidence> ReadAsync(
        string location, HttpClient? client, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(location);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero);
        return TreeinfoReader.ReadAsync(location, client, timeout, cancellationToken);
    }

    /// <summary>Reads a <c>.treeinfo</c> itself.</summary>
    /// <param name="treeinfo">The bytes of the file, from where the stream is to its end; it stays open.</param>
    /// <param name="location">Where the tree is, for <see cref="Location"/> and messages.</param>
    /// <param name="cancellationToken">Ends the wait for a slow stream.</param>
    /// <exception cref="InvalidDataException">The file is no key file or is longer than 1 MiB.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static Task<TreeEvidence> ReadAsync(Stream treeinfo, string location, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(treeinfo);
        ArgumentNullException.ThrowIfNull(location);
        return TreeinfoReader.ReadAsync(treeinfo, location, cancellationToken);
    }

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
        var stated = Value(file, "general", "arch");
        var architecture = stated ?? DefaultArchitecture;
        var images = $"images-{architecture}";
        return new TreeEvidence
        {
            Location = location,
            Family = Value(file, "general", "family"),
            Variant = Value(file, "general", "variant"),
            Version = Value(file, "general", "version"),
            TreeinfoArchitecture = stated,
            Architecture = architecture,
            KernelPath = Value(file, images, "kernel"),
            InitrdPath = Value(file, images, "initrd"),
            BootIsoPath = Value(file, images, "boot.iso"),
        };
    }

    private static string? Value(KeyFile file, string group, string key) =>
        file.GetString(group, key)?.TrimEnd() is { Length: > 0 } value ? value : null;
}
