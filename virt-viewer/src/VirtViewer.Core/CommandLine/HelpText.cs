using VirtViewer.Localisation;

namespace VirtViewer.CommandLine;

/// <summary>What <c>--help</c> and its kin print.</summary>
public static class HelpText
{
    private const int HelpColumn = 32;

    /// <summary>Writes usage, options of the groups, and examples.</summary>
    public static void Write(TextWriter output, ViewerProgram program, params IReadOnlyCollection<OptionGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine(Phrase.Of("Usage:"));
        var options = Phrase.Of("OPTION…");
        output.WriteLine($"  {program.CommandName} [{options}] [--] [{program.ArgumentName}]");
        output.WriteLine();
        output.WriteLine(program == ViewerProgram.VirtViewer
            ? Phrase.Of("Shows the screen of a libvirt guest. Without an argument the running guests are listed to choose from.")
            : Phrase.Of("Shows the screen at a SPICE or VNC address, or the one a connection file describes."));
        foreach (var group in OptionTable.For(program).Where(option => groups.Contains(option.Group)).GroupBy(option => option.Group))
        {
            output.WriteLine();
            output.WriteLine(Heading(group.Key));
            foreach (var option in group)
            {
                WriteOption(output, option);
            }
        }

        if (groups.Contains(OptionGroup.Application))
        {
            WriteExamples(output, program);
        }
    }

    private static string Heading(OptionGroup group) => group switch
    {
        OptionGroup.Gtk => Phrase.Of("Options of GTK:"),
        OptionGroup.GtkVnc => Phrase.Of("Options of gtk-vnc:"),
        OptionGroup.Ovirt => Phrase.Of("Options for oVirt:"),
        OptionGroup.Spice => Phrase.Of("Options of spice-gtk:"),
        _ => Phrase.Of("Options:"),
    };

    private static void WriteOption(TextWriter output, OptionDefinition option)
    {
        var left = $"  {(option.Letter is { } letter ? $"-{letter}," : "   ")} --{option.Name}{(option.Value is null ? "" : $"={option.Value}")}";
        if (left.Length >= HelpColumn)
        {
            output.WriteLine(left);
            left = "";
        }

        output.WriteLine(left.PadRight(HelpColumn) + Phrase.Of(option.Help));
    }

    private static void WriteExamples(TextWriter output, ViewerProgram program)
    {
        (string, string)[] examples = program == ViewerProgram.VirtViewer
            ?
            [
                ("virt-viewer --connect qemu:///system --wait fedora", Phrase.Of("Shows the guest when it starts.")),
                ("virt-viewer --attach --full-screen web1", Phrase.Of("No TCP port of the display is needed.")),
                ("virt-viewer --os-info --format json web1", Phrase.Of("What the OS database says about the guest, for a program.")),
            ]
            :
            [
                ("remote-viewer spice://host.example:5900", Phrase.Of("Shows what is at an address.")),
                ("remote-viewer console.vv", Phrase.Of("Shows what a connection file describes.")),
                ("remote-viewer --os-id win11 vnc://127.0.0.1:5901", Phrase.Of("Offers the keys that Windows knows.")),
            ];
        output.WriteLine();
        output.WriteLine(Phrase.Of("Examples:"));
        foreach (var (command, meaning) in examples)
        {
            output.WriteLine($"  {command}");
            output.WriteLine($"      {meaning}");
        }

        output.WriteLine();
        output.WriteLine(Phrase.Of("Exit status: 0 ended or cancelled, 1 wrong usage, 2 no connection.")
            + (program == ViewerProgram.VirtViewer ? " " + Phrase.Of("--os-info: 0 all is well, 3 findings, 4 OS not known.") : ""));
    }
}
