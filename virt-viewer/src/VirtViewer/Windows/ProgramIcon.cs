using VirtViewer.Interop;

namespace VirtViewer.Windows;

/// <summary>The icon of the programs: that of the theme, or the one that is part of them where they are not installed.</summary>
internal static class ProgramIcon
{
    private const string Name = "virt-viewer";

    private static readonly int[] Sizes = [16, 22, 24, 32, 48, 64, 128, 256];

    /// <summary>Gives it to all windows.</summary>
    public static void Use()
    {
        if (IconTheme.Choose([Name]) is null)
        {
            Gtk.BringIcon(Name, Sizes.Select(size => (size, Read(size))));
        }

        Gtk.gtk_window_set_default_icon_name(Name);
    }

    private static byte[] Read(int size)
    {
        using var stream = typeof(ProgramIcon).Assembly.GetManifestResourceStream($"icons/{size}x{size}/apps/{Name}.png")!;
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return file;
    }
}
