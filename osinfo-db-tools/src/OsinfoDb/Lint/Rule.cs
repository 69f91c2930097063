using System.Xml.Linq;
using OsinfoDb.Lint.Model;
using OsinfoDb.Lint.Samples;

namespace OsinfoDb.Lint;

/// <summary>One thing that must hold for the database and that its grammar cannot say.</summary>
public abstract class Rule
{
    private protected Rule(string id, Severity severity, string statement) => (Id, Severity, Statement) = (id, severity, statement);

    /// <summary>The id, such as <c>U6</c>; never reused.</summary>
    public string Id { get; }

    /// <summary>How bad a finding is.</summary>
    public Severity Severity { get; }

    /// <summary>What must hold, in one sentence.</summary>
    public string Statement { get; }

    /// <summary>Whether it talks to servers, which must be asked for.</summary>
    public virtual bool NeedsNetwork => false;

    /// <summary>Whether it finds different things on different hosts, so that a line of the allow-list may be needed on some only.</summary>
    public virtual bool DependsOnHost => NeedsNetwork;

    internal abstract IEnumerable<Finding> Check(LintModel model);

    private protected Finding Report(XElement at, string message, string? related = null) =>
        new(Id, Severity, at.File().DisplayPath, at.Line(), at.EntityId(), message, related);

    private protected Finding Report(SampleOrigin at, string entityId, string message, string? related = null) =>
        new(Id, Severity, at.File, at.Line, entityId, message, related);
}
