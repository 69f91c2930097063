using Osinfo;

namespace OsinfoDb.Lint.Rules.Requirements;

/// <summary>One use of an install script: for a system, perhaps from one of its media or trees.</summary>
internal sealed record ScriptUse(InstallScript Script, Os Os, OsPart? Part)
{
    internal InstallationSource Source => Part is Tree ? InstallationSource.Network : InstallationSource.Media;

    internal InstallTarget Target => Part switch
    {
        Media media => media,
        Tree tree => tree,
        _ => Os,
    };

    /// <summary>All uses for a system.</summary>
    internal static IEnumerable<ScriptUse> Of(Os os) =>
    [
        .. os.InstallScripts.Select(script => new ScriptUse(script, os, Part: null)),
        .. from media in os.Media
           where media.SupportsInstallScript
           from script in media.InstallScripts is { Count: > 0 } own ? own : os.InstallScripts
           select new ScriptUse(script, os, media),
        .. from tree in os.Trees
           from script in os.InstallScripts
           select new ScriptUse(script, os, tree),
    ];

    /// <summary>Samples of what a caller asks for, and nothing that the script does not require if it would have to be hashed.</summary>
    internal void Fill(InstallConfig config, InstallScript script)
    {
        var isDos = script.PathFormat == PathFormat.Dos;
        config.HardwareArchitecture = Part?.Architecture ?? "x86_64";
        config.Hostname = "box";
        config.UserLogin = "joe";
        config.UserRealName = "Joe";
        config.TargetDisk = isDos ? "C" : "/dev/vda";
        config.ScriptDisk = isDos ? "A" : "/dev/vdb";
        config.ProductKey = script.ProductKeyFormat?.Replace('$', 'A').Replace('%', 'A').Replace('@', 'A').Replace('#', '1');
        config.AdminPassword = IsRequired("admin-password") ? "x" : null;
        config.UserPassword = IsRequired("user-password") ? "x" : null;

        bool IsRequired(string name) => script.FindConfigParameter(name) is { IsRequired: true };
    }
}
