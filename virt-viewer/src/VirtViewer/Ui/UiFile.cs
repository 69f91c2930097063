using System.Text;
using VirtViewer.Interop;

namespace VirtViewer.Ui;

/// <summary>A description of a window that is part of the program, built.</summary>
internal sealed class UiFile : IDisposable
{
    private readonly nint _builder = Gtk.gtk_builder_new();

    /// <summary>Builds a description.</summary>
    /// <exception cref="InvalidOperationException">It is broken, which a test would have found.</exception>
    public UiFile(string name)
    {
        using var stream = typeof(UiFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not part of the program");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        Gtk.gtk_builder_set_translation_domain(_builder, ViewerMain.TextDomain);
        if (Gtk.gtk_builder_add_from_string(_builder, reader.ReadToEnd(), -1, out var error) == 0)
        {
            throw new InvalidOperationException($"{name}: {GLib.TakeError(error)}");
        }
    }

    /// <summary>A widget by its name in the description.</summary>
    public nint this[string id] => Gtk.gtk_builder_get_object(_builder, id) is not 0 and var widget
        ? widget
        : throw new InvalidOperationException($"there is no widget {id}");

    /// <summary>Lets go of the description; windows live on until they are destroyed.</summary>
    public void Dispose() => GObject.g_object_unref(_builder);
}
