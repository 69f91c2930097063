using System.Globalization;
using VirtViewer.Domains;
using VirtViewer.Localisation;
using VirtViewer.Windows;

namespace VirtViewer.CommandLine;

/// <summary>Understands a command line that was taken apart.</summary>
public static class ViewerOptionsReader
{
    private static readonly (string Option, DomainSelection Selection)[] Selections =
    [
        ("id", DomainSelection.Id), ("uuid", DomainSelection.Uuid), ("domain-name", DomainSelection.Name),
    ];

    /// <summary>Understands the arguments of a program.</summary>
    /// <param name="program">Which program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="note">Told what is odd but no reason to stop.</param>
    /// <exception cref="UsageException">They make no sense.</exception>
    public static ViewerOptions Read(ViewerProgram program, Arguments arguments, Action<string> note)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(note);
        if (arguments.Positional.Count > 1)
        {
            throw new UsageException(Phrase.Of("one argument is expected, {0} were given: {1}",
                arguments.Positional.Count, string.Join(' ', arguments.Positional)));
        }

        var target = arguments.Positional.Count == 1 ? arguments.Positional[0] : null;
        var isReporting = arguments.Has("os-info");
        if (arguments.Has("format") && !isReporting)
        {
            throw new UsageException(Phrase.Of("--format belongs to --os-info"));
        }

        return new ViewerOptions
        {
            Program = program,
            Target = target,
            IsVerbose = arguments.Has("verbose"),
            IsDebugging = arguments.Has("debug") || IsInDebugDomains(program),
            Zoom = ReadZoom(arguments.Value("zoom"), note),
            IsFullScreen = arguments.Has("full-screen") || arguments.Has("kiosk"),
            Hotkeys = arguments.Value("hotkeys"),
            Keymap = arguments.Value("keymap"),
            IsKiosk = arguments.Has("kiosk"),
            QuitsKioskOnDisconnect = OneOf(arguments, "kiosk-quit", "never", "on-disconnect") == "on-disconnect",
            IsShared = arguments.Has("shared"),
            ResizesGuest = OneOf(arguments, "auto-resize", "always", "never") == "always",
            AlwaysLocalCursor = OneOf(arguments, "cursor", "auto", "local") == "local",
            Connect = arguments.Value("connect"),
            Waits = Needs(arguments, "wait", target),
            Reconnects = arguments.Has("reconnect"),
            IsDirect = arguments.Has("direct"),
            Attaches = arguments.Has("attach"),
            Selection = ReadSelection(arguments, target),
            ReportsOs = isReporting,
            ReportsAsJson = OneOf(arguments, "format", "text", "json") == "json",
            Title = arguments.Value("title"),
            OsId = arguments.Value("os-id"),
            OvirtCaFile = arguments.Value("ovirt-ca-file"),
            ToolkitArguments =
            [
                .. from given in arguments.Options
                   where given.Option.Group is not (OptionGroup.Application or OptionGroup.Ovirt)
                   select given.Value is null ? $"--{given.Option.Name}" : $"--{given.Option.Name}={given.Value}",
            ],
        };
    }

    /// <summary>Programs on GLib tell what they do when their name is in this variable.</summary>
    private static bool IsInDebugDomains(ViewerProgram program) => (Environment.GetEnvironmentVariable("G_MESSAGES_DEBUG") ?? "")
        .Split([' ', ',', ';', ':'], StringSplitOptions.RemoveEmptyEntries).Any(domain => domain is "all" or "virt-viewer" || domain == program.CommandName);

    private static int ReadZoom(string? text, Action<string> note)
    {
        if (text is null)
        {
            return ZoomLevel.Normal;
        }

        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var zoom))
        {
            throw new UsageException(Phrase.Of("--zoom: '{0}' is not a number of percent", text));
        }

        if (zoom is >= ZoomLevel.Least and <= ZoomLevel.Most)
        {
            return zoom;
        }

        note(Phrase.Of("zoom level must be within {0} to {1}, {2} is used", ZoomLevel.Least, ZoomLevel.Most, ZoomLevel.Normal));
        return ZoomLevel.Normal;
    }

    private static DomainSelection ReadSelection(Arguments arguments, string? target)
    {
        var given = Selections.Where(selection => arguments.Has(selection.Option)).ToArray();
        if (given.Length > 1)
        {
            throw new UsageException(Phrase.Of("only one of --id, --uuid and --domain-name can be given"));
        }

        return given is [var (option, selection)] && Needs(arguments, option, target) ? selection : DomainSelection.Any;
    }

    private static bool Needs(Arguments arguments, string option, string? target)
    {
        if (arguments.Has(option) && target is null)
        {
            throw new UsageException(Phrase.Of("--{0} needs the argument {1}", option, ViewerProgram.VirtViewer.ArgumentName));
        }

        return arguments.Has(option);
    }

    private static string OneOf(Arguments arguments, string option, string usual, string other)
    {
        var value = arguments.Value(option) ?? usual;
        return value == usual || value == other
            ? value
            : throw new UsageException(Phrase.Of("--{0}: '{1}' is not known, expected {2} or {3}", option, value, usual, other));
    }
}
