using VirtViewer.Drives;
using VirtViewer.Interop;
using VirtViewer.Localisation;
using VirtViewer.Ui;

namespace VirtViewer.Dialogs;

/// <summary>Changes the medium in a CD drive of the guest.</summary>
internal sealed class CdDialog : IDisposable
{
    private const int IconSize = 4;

    private readonly UiFile _ui = new("cd.ui");
    private readonly ICdDrive _drive;
    private readonly nint _dialog;
    private IReadOnlyList<CdImage> _images = [];
    private string? _folder;
    private bool _isOver;

    private CdDialog(nint parent, ICdDrive drive)
    {
        _drive = drive;
        _dialog = _ui["dialog"];
        Gtk.gtk_window_set_transient_for(_dialog, parent);
        foreach (var name in drive.Names)
        {
            Gtk.gtk_combo_box_text_append_text(_ui["drives"], name);
        }

        Gtk.gtk_combo_box_set_active(_ui["drives"], 0);
        Gtk.gtk_widget_set_visible(_ui["drives"], drive.Names.Count > 1);
        Gtk.gtk_widget_set_visible(_ui["folder"], drive.HasFolders);
        Signals.On(_ui["drives"], "changed", Load);
        Signals.On(_ui["refresh"], "clicked", Load);
        Signals.On(_ui["folder"], "clicked", () => MainLoop.Post(ChooseFolder));
        Signals.On(_ui["change"], "clicked", Change);
        Signals.On(_ui["images"], "row-selected", Select, 1);
        Signals.On(_ui["images"], "row-activated", Change, 1);
    }

    /// <summary>Lets the user change it until he closes the dialog; nothing happens when there is no drive any more.</summary>
    public static void Run(nint parent, ICdDrive? drive)
    {
        if (drive is null)
        {
            return;
        }

        using var dialog = new CdDialog(parent, drive);
        dialog.Load();
        while (ModalDialog.Run(dialog._dialog) is not (Gtk.ResponseClose or Gtk.ResponseDelete))
        {
            // The other buttons do their work and leave the dialog open.
        }

        dialog._isOver = true;
        Gtk.gtk_widget_destroy(dialog._dialog);
    }

    public void Dispose() => _ui.Dispose();

    private string Drive => _drive.Names[Math.Max(0, Gtk.gtk_combo_box_get_active(_ui["drives"]))];

    private CdImage? Selected => Gtk.gtk_list_box_get_selected_row(_ui["images"]) is not 0 and var row
        ? _images[Gtk.gtk_list_box_row_get_index(row)]
        : null;

    private void Load() => Work(Phrase.Of("Looking at the images…"), () => _drive.ListAsync(Drive, _folder), Show);

    /// <summary>Inserts what is selected; takes it out when it is what is inserted.</summary>
    private void Change()
    {
        if (Selected is not { } image)
        {
            return;
        }

        var drive = Drive;
        Work(
            image.IsInserted ? Phrase.Of("Ejecting…") : Phrase.Of("Inserting {0}…", image.Label),
            async () =>
            {
                await _drive.ChangeAsync(drive, image.IsInserted ? null : image.Id).ConfigureAwait(false);
                return true;
            },
            _ => Load());
    }

    private void ChooseFolder()
    {
        using var ui = new UiFile("folder.ui");
        Gtk.gtk_window_set_transient_for(ui["dialog"], _dialog);
        var folder = _folder ?? Path.GetDirectoryName(_images.FirstOrDefault(image => image.IsInserted)?.Id);
        Gtk.gtk_file_chooser_set_current_folder(
            ui["dialog"], string.IsNullOrEmpty(folder) ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) : folder);
        var isChosen = ModalDialog.Run(ui["dialog"]) == Gtk.ResponseOk;
        _folder = isChosen ? Gtk.ChosenFile(ui["dialog"]) : _folder;
        Gtk.gtk_widget_destroy(ui["dialog"]);
        if (isChosen)
        {
            Load();
        }
    }

    /// <summary>Does something elsewhere while the dialog shows that it is busy. After an error the list shows the true state again.</summary>
    private async void Work<T>(string doing, Func<Task<T>> work, Action<T> done)
    {
        Gtk.gtk_label_set_text(_ui["busy"], doing);
        BeBusy(true);
        try
        {
            var result = await work().ConfigureAwait(false);
            Later(() => done(result));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Later(() =>
            {
                BeBusy(false);
                MessageDialog.Tell(_dialog, Phrase.Of("The CD could not be changed"), e.Message);
            });
        }
    }

    private void Later(Action action) => MainLoop.Post(() =>
    {
        if (!_isOver)
        {
            action();
        }
    });

    private void BeBusy(bool isBusy)
    {
        Gtk.gtk_stack_set_visible_child_name(_ui["stack"], isBusy ? "busy" : "images");
        foreach (var name in new[] { "drives", "refresh", "folder" })
        {
            Gtk.gtk_widget_set_sensitive(_ui[name], !isBusy);
        }

        Gtk.gtk_widget_set_sensitive(_ui["change"], !isBusy && Selected is not null);
    }

    private void Show(IReadOnlyList<CdImage> images)
    {
        foreach (var row in Gtk.Children(_ui["images"]))
        {
            Gtk.gtk_widget_destroy(row);
        }

        _images = images;
        foreach (var image in images)
        {
            Gtk.AddRow(_ui["images"], Row(image), image.Label);
        }

        var inserted = images.FirstOrDefault(image => image.IsInserted);
        Gtk.gtk_label_set_text(_ui["inserted"], inserted is null ? Phrase.Of("The drive is empty.") : Phrase.Of("In the drive: {0}", inserted.Label));
        BeBusy(false);
        Gtk.gtk_widget_grab_focus(_ui["images"]);
    }

    private void Select()
    {
        GObject.Set(_ui["change"], "label", Selected is { IsInserted: true } ? Phrase.Of("_Eject") : Phrase.Of("_Insert"));
        Gtk.gtk_widget_set_sensitive(_ui["change"], Selected is not null);
    }

    private static nint Row(CdImage image)
    {
        var row = Gtk.gtk_box_new(0, 12);
        GObject.Set(row, "margin", 6);
        var icon = Gtk.gtk_image_new_from_icon_name(image.IsInserted ? "object-select-symbolic" : "media-optical-symbolic", IconSize);
        Gtk.atk_object_set_name(Gtk.gtk_widget_get_accessible(icon), image.IsInserted ? Phrase.Of("In the drive") : "");
        Gtk.gtk_container_add(row, icon);
        var texts = Gtk.gtk_box_new(1, 2);
        Gtk.gtk_widget_set_hexpand(texts, true);
        var label = Text(image.Label, isDim: false);
        if (image.IsInserted)
        {
            Gtk.SetBold(label);
        }

        Gtk.gtk_container_add(texts, label);
        var file = Path.GetFileName(image.Id);
        var details = string.Join(" · ", new[] { file == image.Label ? "" : file, image.Details }.Where(text => text.Length > 0));
        if (details.Length > 0)
        {
            Gtk.gtk_container_add(texts, Text(details, isDim: true));
        }

        Gtk.gtk_container_add(row, texts);
        if (image.Mark is { } mark)
        {
            Gtk.gtk_container_add(row, Text(mark, isDim: true));
        }

        Gtk.gtk_widget_set_tooltip_text(row, image.Id);
        Gtk.gtk_widget_show_all(row);
        return row;
    }

    private static nint Text(string text, bool isDim)
    {
        var label = Gtk.gtk_label_new(text);
        Gtk.SetLeft(label);
        GObject.Set(label, "ellipsize", Gtk.EllipsizeEnd);
        if (isDim)
        {
            Gtk.gtk_style_context_add_class(Gtk.gtk_widget_get_style_context(label), "dim-label");
        }

        return label;
    }
}
