using VirtViewer.Interop;
using VirtViewer.Localisation;
using VirtViewer.Ui;

namespace VirtViewer.Dialogs;

/// <summary>Shows how files get to the guest. Quick transfers never make it flash.</summary>
internal sealed class TransferDialog : IDisposable
{
    private static readonly TimeSpan BeforeShowing = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan BeforeHiding = TimeSpan.FromMilliseconds(500);

    private readonly UiFile _ui = new("transfer.ui");
    private readonly nint _parent;
    private readonly HashSet<nint> _running = [];
    private readonly List<(string Reason, string File)> _failures = [];
    private int _total;
    private uint _timer;

    public TransferDialog(nint parent)
    {
        _parent = parent;
        Gtk.gtk_window_set_transient_for(_ui["dialog"], parent);
        Signals.On(_ui["dialog"], "response", _ =>
        {
            CancelAll();
            return false;
        });
        Signals.On(_ui["dialog"], "delete-event", _ => true);
    }

    /// <summary>A file is on its way.</summary>
    public void Add(nint task)
    {
        GObject.g_object_ref(task);
        _running.Add(task);
        _total++;
        Signals.OnNotify(task, "progress", Refresh);
        Signals.On(task, "finished", error =>
        {
            Finish(task, GLib.ErrorMessage(error));
            return false;
        });
        if (_running.Count == 1)
        {
            // The first: those that come while it runs do not put off the dialog, those that come after keep it.
            Wait(BeforeShowing, () => Gtk.gtk_widget_show(_ui["dialog"]));
        }

        Refresh();
    }

    public void Dispose()
    {
        Stop();
        Gtk.gtk_widget_destroy(_ui["dialog"]);
        _ui.Dispose();
    }

    private void Refresh()
    {
        var (all, sent) = (0ul, 0ul);
        foreach (var task in _running)
        {
            all += SpiceGlib.spice_file_transfer_task_get_total_bytes(task);
            sent += SpiceGlib.spice_file_transfer_task_get_transferred_bytes(task);
        }

        var done = _total - _running.Count;
        Gtk.gtk_progress_bar_set_fraction(_ui["progress"], all == 0 ? 0 : (done + ((double)sent / all * _running.Count)) / _total);
        Gtk.gtk_label_set_text(_ui["count"], Phrase.Count("{0} of {1} file sent", "{0} of {1} files sent", _total, done, _total));
    }

    private void Finish(nint task, string? error)
    {
        var isWanted = _running.Remove(task);
        if (isWanted && error is not null)
        {
            _failures.Add((error, SpiceGlib.FileNameOf(task)));
        }

        GObject.g_object_unref(task);
        if (_running.Count > 0)
        {
            Refresh();
        }
        else if (isWanted)
        {
            Wait(BeforeHiding, Close);
        }
    }

    private void Close()
    {
        Gtk.gtk_widget_hide(_ui["dialog"]);
        _total = 0;
        TellFailures();
    }

    private void TellFailures()
    {
        if (_failures.Count == 0)
        {
            return;
        }

        var text = string.Join("\n\n", _failures.GroupBy(failure => failure.Reason, failure => failure.File)
            .Select(group => $"{group.Key}\n{string.Join('\n', group)}"));
        _failures.Clear();
        MessageDialog.TellLong(_parent, Phrase.Of("Files could not be sent"), text);
    }

    /// <summary>
    /// The user does not wait for the end of what he has cancelled: a file that is sent whole is not stopped, it ends when the agent in the guest
    /// says that it has it, which may be never.
    /// </summary>
    private void CancelAll()
    {
        var tasks = _running.ToArray();
        _running.Clear();
        foreach (var task in tasks)
        {
            SpiceGlib.spice_file_transfer_task_cancel(task);
        }

        Stop();
        Close();
    }

    /// <summary>What was waited for before does not happen.</summary>
    private void Wait(TimeSpan delay, Action action)
    {
        Stop();
        _timer = MainLoop.After(delay, () =>
        {
            _timer = 0;
            action();
            return false;
        });
    }

    private void Stop()
    {
        if (_timer != 0)
        {
            GLib.g_source_remove(_timer);
            _timer = 0;
        }
    }
}
