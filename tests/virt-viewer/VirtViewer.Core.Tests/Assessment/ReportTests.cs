using System.Text.Json;
using VirtViewer.Assessment;
using VirtViewer.Domains;

namespace VirtViewer_Core_Tests.Assessment;

public sealed class ReportTests
{
    private static readonly DateOnly Today = new(2026, 1, 1);

    [Fact]
    public void The_worst_finding_comes_first()
    {
        var severities = Assess("http://microsoft.com/win/11").Findings.Select(finding => finding.Severity).ToArray();

        Assert.Equal(Severity.Problem, severities[0]);
        Assert.Equal(severities.OrderDescending(), severities);
    }

    [Fact]
    public void Text_names_system_and_findings()
    {
        var output = new StringWriter();
        TextReport.Write(output, Assess("http://fedoraproject.org/fedora/38"), Today);

        Assert.Contains("OS:             Fedora Linux 38\n", output.ToString(), StringComparison.Ordinal);
        Assert.Contains($"Support:        ended on {TestDatabase.Os("fedora38").EolDate:yyyy-MM-dd}\n", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Problem: Fedora Linux 38 is no longer supported [end-of-life]\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_cannot_steer_the_terminal()
    {
        var output = new StringWriter();
        var domain = new DomainDescription { Name = "a\u001b[31m" };
        TextReport.Write(output, GuestAssessment.Create(domain, GuestOs.None, TestDatabase.Instance, Today, null), Today);

        Assert.DoesNotContain('\u001b', output.ToString());
    }

    [Theory]
    [InlineData("http://fedoraproject.org/fedora/38")]
    [InlineData("http://microsoft.com/win/11")]
    [InlineData("http://example.org/unknown/1")]
    [InlineData(null)]
    public void JSON_obeys_its_schema(string? id)
    {
        var output = new StringWriter();
        JsonReport.Write(output, Assess(id));

        Assert.Empty(JsonSchema.Load("virt-viewer-os-info.schema.json").Check(JsonDocument.Parse(output.ToString()).RootElement));
    }

    private static GuestAssessment Assess(string? id)
    {
        var domain = new DomainDescription { Name = "web", Architecture = "x86_64", Memory = 1 << 20, OsIds = id is null ? [] : [id] };
        return GuestAssessment.Create(domain, GuestOs.Of(domain, TestDatabase.Instance), TestDatabase.Instance, Today, null);
    }
}
