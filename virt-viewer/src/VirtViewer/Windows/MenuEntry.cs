namespace VirtViewer.Windows;

/// <summary>An entry of a menu.</summary>
/// <param name="Label">What it shows; the letter after the underscore selects it.</param>
/// <param name="Action">The action of the window that it does, without its group.</param>
internal readonly record struct MenuEntry(string Label, string Action);
