using VirtViewer.Localisation;

namespace VirtViewer.ConnectionFiles;

/// <summary>What the argument of <c>remote-viewer</c> is.</summary>
/// <param name="Kind">The protocol.</param>
/// <param name="Uri">The address; null when it is a file.</param>
/// <param name="File">What the file says; null when it is an address.</param>
public sealed record Target(ConnectionKind Kind, string? Uri, ConnectionFile? File)
{
    /// <summary>Understands the argument: a file that exists, a file address, <c>-</c>, or else the address of a display.</summary>
    /// <exception cref="InvalidDataException">It is none of them, or the file is broken.</exception>
    public static Target Resolve(string argument, TextReader standardInput)
    {
        ArgumentNullException.ThrowIfNull(argument);
        var path = argument == "-" ? argument : LocalPath(argument);
        if (path is not null)
        {
            var file = ConnectionFileReader.Read(path, standardInput);
            return new Target(file.Kind, null, file);
        }

        var scheme = argument.Split(':')[0].ToLowerInvariant();
        return !argument.Contains("://", StringComparison.Ordinal)
            ? throw new InvalidDataException(Phrase.Of(
                "cannot tell the type of connection from '{0}', expected an address such as spice://host:5900 or vnc://host:5900, or a file", argument))
            : scheme switch
            {
                "vnc" => new Target(ConnectionKind.Vnc, argument, null),
                "spice" or "spice+tls" or "spice+unix" => new Target(ConnectionKind.Spice, argument, null),
                "ovirt" => new Target(ConnectionKind.Ovirt, argument, null),
                _ => throw new InvalidDataException(Phrase.Of("unsupported graphics type '{0}', expected spice, vnc or ovirt", scheme)),
            };
    }

    private static string? LocalPath(string argument)
    {
        if (System.IO.File.Exists(argument))
        {
            return argument;
        }

        return argument.StartsWith("file:", StringComparison.OrdinalIgnoreCase) && System.Uri.TryCreate(argument, UriKind.Absolute, out var uri)
            ? uri.LocalPath
            : null;
    }
}
