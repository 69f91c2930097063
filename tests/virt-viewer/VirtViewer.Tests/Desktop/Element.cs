using System.Runtime.InteropServices;

namespace VirtViewer_Tests.Desktop;

/// <summary>A widget as the accessibility bus shows it. References are never given back: the process is short.</summary>
internal sealed partial class Element(nint handle)
{
    private const string Library = "libatspi.so.0";
    private const int StateActive = 1;
    private const int StateChecked = 4;
    private const int StateSensitive = 24;
    private const int StateShowing = 25;
    private const int RelationLabelledBy = 2;
    private const int OfScreen = 0;

    public string Name => Ask(() => Take(atspi_accessible_get_name(handle, 0)));

    /// <summary>More about it: a widget's tooltip.</summary>
    public string Description => Ask(() => Take(atspi_accessible_get_description(handle, 0)));

    public string Role => Ask(() => Take(atspi_accessible_get_role_name(handle, 0)));

    public int ProcessId => Ask(() => atspi_accessible_get_process_id(handle, 0));

    public bool IsShowing => Has(StateShowing);

    public bool IsSensitive => Has(StateSensitive);

    /// <summary>Whether it is the window that has the focus.</summary>
    public bool IsActive => Has(StateActive);

    public bool IsChecked => Has(StateChecked);

    /// <summary>Whether another widget is its label.</summary>
    public bool IsLabelled => Ask(() => atspi_accessible_get_relation_set(handle, 0)) is not 0 and var relations && Labels(relations);

    /// <summary>How high its first letter is.</summary>
    public unsafe int LetterHeight => Ask(() =>
    {
        var rectangle = (int*)atspi_text_get_character_extents(atspi_accessible_get_text_iface(handle), 0, OfScreen, 0);
        var height = rectangle is null ? 0 : rectangle[3];
        g_free((nint)rectangle);
        return height;
    });

    /// <summary>What can be read in it.</summary>
    public string Text => Ask(() => atspi_accessible_get_text_iface(handle) is not 0 and var text ? Take(atspi_text_get_text(text, 0, -1, 0)) : "");

    /// <summary>Where it is on the screen.</summary>
    public unsafe Area Area => Ask(() =>
    {
        var rectangle = (int*)atspi_component_get_extents(atspi_accessible_get_component_iface(handle), OfScreen, 0);
        var area = rectangle is null ? default : new Area(rectangle[0], rectangle[1], rectangle[2], rectangle[3]);
        g_free((nint)rectangle);
        return area;
    });

    public IReadOnlyList<Element> Children => Ask(() =>
    {
        atspi_accessible_clear_cache(handle);
        var count = atspi_accessible_get_child_count(handle, 0);
        return Enumerable.Range(0, Math.Max(count, 0)).Select(i => atspi_accessible_get_child_at_index(handle, i, 0)).Where(child => child != 0)
            .Select(child => new Element(child)).ToArray();
    });

    /// <summary>Itself and all below.</summary>
    public IEnumerable<Element> All => Children.SelectMany(child => child.All).Prepend(this);

    /// <summary>What can be seen of all below.</summary>
    public IEnumerable<Element> Showing => All.Where(element => element.IsShowing);

    /// <summary>The first visible widget with a role and a name; null when there is none.</summary>
    public Element? Find(string role, string name) => Showing.FirstOrDefault(element => element.Role == role && element.Name == name);

    public Element Parent => new(Ask(() => atspi_accessible_get_parent(handle, 0)));

    /// <summary>Selects it in the list that it is in.</summary>
    public void Select() => Wait.Until(
        () => Ask(() => atspi_selection_select_child(
            atspi_accessible_get_selection_iface(atspi_accessible_get_parent(handle, 0)), atspi_accessible_get_index_in_parent(handle, 0), 0)) != 0,
        $"the selection of the {Role} '{Name}'");

    /// <summary>Gives it the focus; what scrolls brings it to light.</summary>
    public void TakeFocus() => Ask(() => atspi_component_grab_focus(atspi_accessible_get_component_iface(handle), 0));

    /// <summary>Does what a click does, as soon as the widget takes it.</summary>
    public void Click() =>
        Wait.Until(() => Ask(() => atspi_action_do_action(atspi_accessible_get_action_iface(handle), 0, 0)) != 0, $"a click on the {Role} '{Name}'");

    /// <summary>Replaces the text.</summary>
    public void Type(string text) => Wait.Until(
        () => Ask(() => atspi_editable_text_set_text_contents(atspi_accessible_get_editable_text_iface(handle), text, 0)) != 0, $"text in the {Role}");

    private bool Has(int state) => Ask(() =>
    {
        atspi_accessible_clear_cache(handle);
        return atspi_accessible_get_state_set(handle) is not 0 and var set && atspi_state_set_contains(set, state) != 0;
    });

    /// <summary>Looks through a GArray of relations: pointer to the entries, 32-bit length.</summary>
    private static unsafe bool Labels(nint relations)
    {
        var isLabelled = false;
        for (var i = 0; i < *(uint*)(relations + sizeof(nint)); i++)
        {
            isLabelled |= Ask(() => atspi_relation_get_relation_type(((nint*)*(nint*)relations)[i])) == RelationLabelledBy;
        }

        g_array_unref(relations);
        return isLabelled;
    }

    private static T Ask<T>(Func<T> question)
    {
        lock (Accessibility.Gate)
        {
            return question();
        }
    }

    private static string Take(nint text)
    {
        var result = Marshal.PtrToStringUTF8(text) ?? "";
        g_free(text);
        return result;
    }

    [LibraryImport("libglib-2.0.so.0")]
    private static partial void g_free(nint memory);

    [LibraryImport("libglib-2.0.so.0")]
    private static partial void g_array_unref(nint array);

    [LibraryImport(Library)]
    private static partial nint atspi_accessible_get_relation_set(nint element, nint error);

    [LibraryImport(Library)]
    private static partial int atspi_relation_get_relation_type(nint relation);

    [LibraryImport(Library)]
    private static partial nint atspi_accessible_get_name(nint element, nint error);

    [LibraryImport(Library)]
    private static partial nint atspi_accessible_get_description(nint element, nint error);

    [LibraryImport(Library)]
    private static partial nint atspi_accessible_get_role_name(nint element, nint error);

    [LibraryImport(Library)]
    private static partial int atspi_accessible_get_process_id(nint element, nint error);

    [LibraryImport(Library)]
    private static partial void atspi_accessible_clear_cache(nint element);

    [LibraryImport(Library)]
    private static partial int atspi_accessible_get_child_count(nint element, nint error);

    [LibraryImport(Library)]
    private static partial nint atspi_accessible_get_child_at_index(nint element, int index, nint error);

    [LibraryImport(Library)]
    private static partial nint atspi_accessible_get_state_set(nint element);

    [LibraryImport(Library)]
    private static partial int atspi_state_set_contains(nint set, int state);

    [LibraryImport(Library)]
    private static partial nint atspi_text_get_character_extents(nint text, int offset, int type, nint error);

    [LibraryImport(Library)]
    private static partial nint atspi_accessible_get_text_iface(nint element);

    [LibraryImport(Library)]
    private static partial nint atspi_text_get_text(nint text, int start, int end, nint error);

    [LibraryImport(Library)]
    private static partial nint atspi_accessible_get_component_iface(nint element);

    [LibraryImport(Library)]
    private static partial nint atspi_component_get_extents(nint component, int type, nint error);

    [LibraryImport(Library)]
    private static partial nint atspi_accessible_get_parent(nint element, nint error);

    [LibraryImport(Library)]
    private static partial int atspi_accessible_get_index_in_parent(nint element, nint error);

    [LibraryImport(Library)]
    private static partial nint atspi_accessible_get_selection_iface(nint element);

    [LibraryImport(Library)]
    private static partial int atspi_selection_select_child(nint selection, int index, nint error);

    [LibraryImport(Library)]
    private static partial int atspi_component_grab_focus(nint component, nint error);

    [LibraryImport(Library)]
    private static partial nint atspi_accessible_get_action_iface(nint element);

    [LibraryImport(Library)]
    private static partial int atspi_action_do_action(nint action, int index, nint error);

    [LibraryImport(Library)]
    private static partial nint atspi_accessible_get_editable_text_iface(nint element);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int atspi_editable_text_set_text_contents(nint text, string contents, nint error);
}
