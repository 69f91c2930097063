using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Requirements;

internal sealed class CloudLoginKnown() : Rule("L67", Severity.Warning, "A system with images for cloud-init says who logs in.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from os in model.Oses
        where os.Images.Any(image => image.Entity.HasCloudInit) && os.Os.CloudImageUsername is null
        select Report(os.At("image"), "images for cloud-init, but no cloud-image-username");
}
