namespace OsinfoDb.Comparing;

/// <summary>Which topic a statement of an entity belongs to.</summary>
internal static class Topics
{
    /// <param name="part">The child of the entity it stands in; empty for the entity itself.</param>
    /// <param name="path">Where in the part.</param>
    internal static Topic Of(string part, string path) => part switch
    {
        "" when path.Contains('[', StringComparison.Ordinal) => Topic.Translation,
        "" => OfEntity(path),
        "media" or "tree" when path.StartsWith("iso/", StringComparison.Ordinal) || path.StartsWith("treeinfo/", StringComparison.Ordinal) =>
            Topic.Pattern,
        "media" or "tree" or "image" when path == "url" => Topic.Address,
        "media" => Topic.Medium,
        "tree" => Topic.Tree,
        "image" => Topic.Image,
        "variant" => Topic.Variant,
        "resources" or "requirements" => Topic.Resource,
        "devices" => Topic.Device,
        "driver" => Topic.Driver,
        "firmware" => Topic.Firmware,
        "installer" or "config" or "template" => Topic.Script,
        _ => Topic.Other,
    };

    /// <summary>The word for so many changes.</summary>
    internal static string Word(Topic topic, int count) => topic switch
    {
        Topic.Identity => count == 1 ? "name" : "names",
        Topic.Medium => count == 1 ? "medium" : "media",
        Topic.Address => count == 1 ? "address" : "addresses",
        Topic.Firmware => "firmware",
        Topic.Other => "other",
        _ => topic.ToString().ToLowerInvariant() + (count == 1 ? "" : "s"),
    };

    private static Topic OfEntity(string name) => name switch
    {
        "release-status" => Topic.Date,
        _ when name.EndsWith("-date", StringComparison.Ordinal) => Topic.Date,
        "derives-from" or "upgrades" or "clones" or "may-be" => Topic.Relation,
        "short-id" or "name" or "version" or "codename" or "vendor" or "family" or "distro" or "logo" => Topic.Identity,
        "vendor-id" or "product-id" or "class" or "subsystem" or "bus-type" => Topic.Device,
        _ => Topic.Other,
    };
}
