using Osinfo;
using Osinfo.Db;
using VirtViewer.Assessment;
using VirtViewer.CommandLine;
using VirtViewer.Domains;
using VirtViewer.Interop;
using VirtViewer.Localisation;
using Native = VirtViewer.Interop.Libvirt;

namespace VirtViewer.Libvirt;

/// <summary><c>--os-info</c>: the assessment of a guest, or of all guests, without a window.</summary>
internal static class OsReport
{
    private static DateOnly Today => DateOnly.FromDateTime(DateTime.Today);

    /// <summary>Writes the report and returns the exit status.</summary>
    public static int Run(ViewerOptions options, TextWriter output)
    {
        if (NativeLibraries.FindMissing(NativeLibraries.ForLibvirt) is var (library, package))
        {
            return Fail(options, Phrase.Of("the library {0} is missing, install the package {1}", library, package));
        }

        Native.BeQuiet();
        var terminal = new TerminalQuestions();
        var connection = Native.Open(options.Connect, isReadOnly: !options.Attaches, terminal.Ask);
        if (connection == 0)
        {
            var reason = terminal.WhyNotAsked ?? Native.LastError();
            var address = options.Connect ?? Phrase.Of("its default address");
            return Fail(options, Phrase.Of("cannot connect to libvirt at {0}: {1}", address, reason));
        }

        try
        {
            return options.Target is { } target ? ReportOne(options, target, connection, output) : ReportAll(options, connection, output);
        }
        finally
        {
            _ = Native.virConnectClose(connection);
        }
    }

    private static int ReportOne(ViewerOptions options, string target, nint connection, TextWriter output)
    {
        using var domain = Domain.Find(connection, DomainArgument.Parse(target, options.Selection));
        if (domain is null)
        {
            return Fail(options, Phrase.Of("there is no guest '{0}' at {1}", target, Native.Uri(connection)));
        }

        if (domain.Describe() is not { } description)
        {
            return Fail(options, domain.WhyNotDescribed());
        }

        var assessment = Assess(description, domain, options);
        if (options.ReportsAsJson)
        {
            JsonReport.Write(output, assessment);
        }
        else
        {
            TextReport.Write(output, assessment, Today);
        }

        return StatusOf([assessment], 0);
    }

    /// <summary>For people with an empty line between them, for programs one object in each line.</summary>
    private static int ReportAll(ViewerOptions options, nint connection, TextWriter output)
    {
        if (Domain.All(connection) is not { Count: > 0 } domains)
        {
            return Fail(options, Phrase.Of("there are no guests at {0}", Native.Uri(connection)));
        }

        List<GuestAssessment> assessments = [];
        foreach (var domain in domains.OrderBy(domain => domain.Name, StringComparer.Ordinal))
        {
            using (domain)
            {
                if (domain.Describe() is not { } description)
                {
                    Log.Warning(options.Program, domain.WhyNotDescribed());
                    continue;
                }

                var assessment = Assess(description, domain, options);
                if (options.ReportsAsJson)
                {
                    JsonReport.WriteLine(output, assessment);
                }
                else
                {
                    output.Write(assessments.Count == 0 ? "" : "\n");
                    TextReport.Write(output, assessment, Today);
                }

                assessments.Add(assessment);
            }
        }

        return StatusOf(assessments, domains.Count - assessments.Count);
    }

    private static GuestAssessment Assess(DomainDescription description, Domain domain, ViewerOptions options)
    {
        var database = OsinfoDatabase.Load(new LoadOptions { Embedded = EmbeddedDatabase.Assembly });
        var agent = options.Attaches && description.AsksAgent ? domain.AskAgent() : null;
        var assessment = GuestAssessment.Create(
            description, GuestOs.Of(description, agent, database), database, Today, domain.StorageOf(description));
        return description.Drives.FirstOrDefault(drive => drive is { IsCdrom: true, Source: not null })?.Source is { } source
            ? assessment with { Medium = Medium.IdentifyAsync(source, database).GetAwaiter().GetResult() }
            : assessment;
    }

    private static int StatusOf(List<GuestAssessment> assessments, int notUnderstood) =>
        assessments.Count == 0 ? ExitStatus.NotConnected
        : assessments.Any(assessment => assessment.HasFindings) ? ExitStatus.Findings
        : notUnderstood > 0 || assessments.Any(assessment => assessment.Guest.Os is null) ? ExitStatus.OsUnknown
        : ExitStatus.Success;

    private static int Fail(ViewerOptions options, string reason)
    {
        Log.Error(options.Program, reason);
        return ExitStatus.NotConnected;
    }
}
