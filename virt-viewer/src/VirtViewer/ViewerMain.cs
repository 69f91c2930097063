using System.Reflection;
using System.Text;
using VirtViewer.Application;
using VirtViewer.CommandLine;
using VirtViewer.Interop;
using VirtViewer.Libvirt;
using VirtViewer.Localisation;

namespace VirtViewer;

/// <summary>What both programs do: everything up to the first window happens without a display.</summary>
public static class ViewerMain
{
    /// <summary>Under which name the message catalogues are installed.</summary>
    public const string TextDomain = "osinfo-virt-viewer";

    private static readonly (string Option, OptionGroup[] Groups)[] HelpOptions =
    [
        ("help", [OptionGroup.Application]), ("help-all", Enum.GetValues<OptionGroup>()), ("help-gtk", [OptionGroup.Gtk]),
        ("help-gtk-vnc", [OptionGroup.GtkVnc]), ("help-spice", [OptionGroup.Spice]), ("help-ovirt", [OptionGroup.Ovirt]),
    ];

    /// <summary>Runs a program to its end and returns its exit status.</summary>
    public static int Run(ViewerProgram program, string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        UseCatalogues();
        try
        {
            var arguments = Arguments.Parse(program, args);
            if (HelpOptions.FirstOrDefault(help => arguments.Has(help.Option)).Groups is { } groups)
            {
                HelpText.Write(Console.Out, program, groups);
                return ExitStatus.Success;
            }

            if (arguments.Has("version"))
            {
                Console.WriteLine(Phrase.Of("{0} version {1}", program.CommandName, Version));
                return ExitStatus.Success;
            }

            var options = ViewerOptionsReader.Read(program, arguments, note => Log.Note(program, note));
            return options.ReportsOs ? OsReport.Run(options, Console.Out) : RunWindows(options);
        }
        catch (UsageException e)
        {
            Log.Error(program, e.Message);
            Console.Error.WriteLine(Phrase.Of("Run '{0} --help' to see the options.", program.CommandName));
            return ExitStatus.Usage;
        }
    }

    internal static string Version =>
        typeof(ViewerMain).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static int RunWindows(ViewerOptions options)
    {
        if (NativeLibraries.FindMissing(NativeLibraries.ForWindows) is var (library, package))
        {
            Log.Error(options.Program, Phrase.Of("the library {0} is missing, install the package {1}", library, package));
            return ExitStatus.NotConnected;
        }

        if (Toolkit.Start(options) is { } mistake)
        {
            Log.Error(options.Program, mistake);
            return ExitStatus.Usage;
        }

        using var application = new ViewerApplication(options);
        return application.Run();
    }

    private static void UseCatalogues()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        // Beside the program when it was just built, else where the system has them: /usr/bin and /usr/share.
        var built = Path.Combine(AppContext.BaseDirectory, "locale");
        Gettext.Bind(TextDomain, Directory.Exists(built) ? built : Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "share", "locale")));
        Phrase.Lookup = Gettext.Translate;
        Phrase.LookupPlural = Gettext.Translate;
    }
}
