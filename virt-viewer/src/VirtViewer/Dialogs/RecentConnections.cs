using VirtViewer.Interop;
using VirtViewer.Sessions;

namespace VirtViewer.Dialogs;

/// <summary>The addresses that were connected to lately, in the list of the desktop.</summary>
internal static class RecentConnections
{
    private const string FileType = "application/x-virt-viewer";

    /// <summary>Under which types they are listed.</summary>
    public static IReadOnlyCollection<string> MimeTypes { get; } = ["application/x-spice", "application/x-vnc", FileType];

    /// <summary>Remembers a connection that was made. Files that are gone, standard input and tickets make no sense later.</summary>
    public static void Add(string? argument, Endpoint endpoint)
    {
        if (argument is null or "-" || endpoint.File is { DeletesItself: true } || endpoint.Origin is not null)
        {
            return;
        }

        var (uri, type) = endpoint.File is not null
            ? (new Uri(Path.GetFullPath(argument)).AbsoluteUri, FileType)
            : (argument, $"application/x-{endpoint.Kind.ToString().ToLowerInvariant()}");
        Gtk.AddRecent(uri, type, "remote-viewer", "remote-viewer %u");
    }
}
