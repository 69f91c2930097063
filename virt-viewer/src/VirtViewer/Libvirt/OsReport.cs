using Osinfo;
using Osinfo.Db;
using VirtViewer.Assessment;
using VirtViewer.CommandLine;
using VirtViewer.Domains;
using VirtViewer.Interop;
using VirtViewer.Localisation;
using Native = VirtViewer.Interop.Libvirt;

namespace VirtViewer.Libvirt;

/// <summary><c>--os-info</c>: the assessment of a guest without a window.</summary>
internal static class OsReport
{
    /// <summary>Writes the report and returns the exit status.</summary>
    public static int Run(ViewerOptions options, TextWriter output)
    {
        if (options.Target is not { } target)
        {
            throw new UsageException(Phrase.Of("--{0} needs the argument {1}", "os-info", options.Program.ArgumentName));
        }

        if (NativeLibraries.FindMissing(NativeLibraries.ForLibvirt) is var (library, package))
        {
            Log.Error(options.Program, Phrase.Of("the library {0} is missing, install the package {1}", library, package));
            return ExitStatus.NotConnected;
        }

        Native.BeQuiet();
        var connection = Native.virConnectOpenReadOnly(options.Connect);
        if (connection == 0)
        {
            var reason = Native.LastError();
            var address = options.Connect ?? Phrase.Of("its default address");
            Log.Error(options.Program, Phrase.Of("cannot connect to libvirt at {0}: {1}", address, reason));
            return ExitStatus.NotConnected;
        }

        try
        {
            using var domain = Domain.Find(connection, DomainArgument.Parse(target, options.Selection));
            if (domain?.Describe() is not { } description)
            {
                Log.Error(options.Program, Phrase.Of("there is no guest '{0}' at {1}", target, Native.Uri(connection)));
                return ExitStatus.NotConnected;
            }

            return Write(options, Assess(description, domain), output);
        }
        finally
        {
            _ = Native.virConnectClose(connection);
        }
    }

    private static GuestAssessment Assess(DomainDescription description, Domain domain)
    {
        var database = OsinfoDatabase.Load(new LoadOptions { Embedded = EmbeddedDatabase.Assembly });
        var assessment = GuestAssessment.Create(description, GuestOs.Of(description, database), database, Today, domain.StorageOf(description));
        return description.Drives.FirstOrDefault(drive => drive is { IsCdrom: true, Source: not null })?.Source is { } source
            ? assessment with { Medium = Medium.IdentifyAsync(source, database).GetAwaiter().GetResult() }
            : assessment;
    }

    private static int Write(ViewerOptions options, GuestAssessment assessment, TextWriter output)
    {
        if (options.ReportsAsJson)
        {
            JsonReport.Write(output, assessment);
        }
        else
        {
            TextReport.Write(output, assessment, Today);
        }

        return assessment.Guest.Os is null ? ExitStatus.OsUnknown : assessment.HasFindings ? ExitStatus.Findings : ExitStatus.Success;
    }

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.Today);
}
