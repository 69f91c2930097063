using VirtViewer.Interop;

namespace VirtViewer.Dialogs;

/// <summary>Shows dialogs that wait for the user. Each waits in a loop of its own, which would outlive that of the program: who quits ends them.</summary>
internal static class ModalDialog
{
    private static readonly Stack<nint> Open = new();
    private static bool _isOver;

    /// <summary>Shows a dialog and returns how the user ended it; at the end of the program as if he had closed it.</summary>
    public static int Run(nint dialog)
    {
        if (_isOver)
        {
            return Gtk.ResponseDelete;
        }

        Open.Push(dialog);
        var answer = Gtk.gtk_dialog_run(dialog);
        Open.Pop();
        return answer;
    }

    /// <summary>The program ends: all that wait are ended, and no other is shown.</summary>
    public static void EndAll()
    {
        _isOver = true;
        foreach (var dialog in Open)
        {
            Gtk.gtk_dialog_response(dialog, Gtk.ResponseDelete);
        }
    }
}
