using Osinfo;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Requirements;

internal sealed class ScriptsWrite() : Rule(
    "U16", Severity.Error, "An install script writes something for every system, medium and tree that names it.")
{
    internal override IEnumerable<Finding> Check(LintModel model)
    {
        var elements = model.Of("install-script").Where(element => ScriptTemplate.Of(element) is not null)
            .ToLookup(element => (string?)element.Attribute("id"));
        return from os in model.Database.Oses
               from use in os.InstallScripts.Select(script => (Script: script, Targets: TargetsOf(os)))
                   .Concat(os.Media.SelectMany(media => media.InstallScripts.Select(script => (Script: script, Targets: (IEnumerable<InstallTarget>)[media]))))
               from element in elements[use.Script.Id]
               from message in use.Targets.Select(target => FindFault(use.Script, target)).OfType<string>().Take(1)
               select Report(element, $"for {os.Id}: {message}");
    }

    // Media and trees of one architecture look alike to templates.
    private static IEnumerable<InstallTarget> TargetsOf(Os os) =>
        [os, .. os.Media.DistinctBy(media => media.Architecture).Select(InstallTarget.For),
            .. os.Trees.DistinctBy(tree => tree.Architecture).Select(InstallTarget.For)];

    private static string? FindFault(InstallScript script, InstallTarget target)
    {
        try
        {
            var text = script.Generate(target, WishesFor(script));
            return string.IsNullOrWhiteSpace(text) || (text.StartsWith("<?xml", StringComparison.Ordinal) && !text[1..].Contains('<', StringComparison.Ordinal))
                ? "the template writes nothing" : null;
        }
        catch (InstallScriptException e)
        {
            return e.Message;
        }
    }

    private static InstallConfig WishesFor(InstallScript script)
    {
        var isDos = script.PathFormat == PathFormat.Dos;
        var config = new InstallConfig
        {
            HardwareArchitecture = "x86_64",
            Hostname = "box",
            UserLogin = "joe",
            UserRealName = "Joe",
            TargetDisk = isDos ? "C" : "/dev/vda",
            ScriptDisk = isDos ? "A" : "/dev/vdb",
            ProductKey = script.ProductKeyFormat?.Replace('$', 'A').Replace('%', 'A').Replace('@', 'A').Replace('#', '1'),
        };

        // Without passwords nothing is hashed, which is all that takes time.
        config.AdminPassword = script.FindConfigParameter("admin-password") is { IsRequired: true } ? "x" : null;
        config.UserPassword = script.FindConfigParameter("user-password") is { IsRequired: true } ? "x" : null;
        return config;
    }
}
