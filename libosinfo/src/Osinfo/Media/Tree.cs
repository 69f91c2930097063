using Osinfo.Detection;

namespace Osinfo;

/// <summary>
/// A tree on a server to install from, as the database knows it. The <c>Treeinfo…</c> properties are patterns (regular expressions)
/// for what a real tree says in its <c>.treeinfo</c>; what was read from a real one is a <see cref="TreeEvidence"/>.
/// </summary>
public sealed class Tree : OsPart
{
    /// <summary>A tree with an id.</summary>
    public Tree(string id)
        : base(id)
    {
    }

    /// <summary>
    /// A tree that begins with everything another one says, for an object initialiser to say what is different. The other stays as it is; the
    /// new one belongs to no system yet.
    /// </summary>
    public Tree(Tree other)
        : base(other)
    {
    }

    internal Tree(string id, ParameterTable parameters)
        : base(id, parameters)
    {
    }

    /// <summary>Whether real trees of this kind have a <c>.treeinfo</c>, which is needed to recognise them.</summary>
    public bool HasTreeinfo
    {
        get => GetBoolean("has-treeinfo");
        init => SetValue("has-treeinfo", TextValues.FromBoolean(value));
    }

    /// <summary>The pattern for the family; null when any will do.</summary>
    public string? TreeinfoFamily
    {
        get => GetValue("treeinfo-family");
        init => SetValue("treeinfo-family", value);
    }

    /// <summary>The pattern for the variant; null when any will do.</summary>
    public string? TreeinfoVariant
    {
        get => GetValue("treeinfo-variant");
        init => SetValue("treeinfo-variant", value);
    }

    /// <summary>The pattern for the version; null when any will do.</summary>
    public string? TreeinfoVersion
    {
        get => GetValue("treeinfo-version");
        init => SetValue("treeinfo-version", value);
    }

    /// <summary>The pattern for the architecture; null when any will do.</summary>
    public string? TreeinfoArchitecture
    {
        get => GetValue("treeinfo-arch");
        init => SetValue("treeinfo-arch", value);
    }

    /// <summary>The path of the kernel below the address of the tree; null when not known.</summary>
    public string? KernelPath
    {
        get => GetValue("kernel");
        init => SetValue("kernel", value);
    }

    /// <summary>The path of the initial RAM disk below the address of the tree; null when not known.</summary>
    public string? InitrdPath
    {
        get => GetValue("initrd");
        init => SetValue("initrd", value);
    }

    /// <summary>The path of a boot image below the address of the tree; null when not known.</summary>
    public string? BootIsoPath
    {
        get => GetValue("boot-iso");
        init => SetValue("boot-iso", value);
    }

    /// <summary>
    /// Whether a real tree is one of these: everything the entry asks for fits, patterns anywhere in the text as in the C library. Needs
    /// <see cref="HasTreeinfo"/>. <see cref="OsinfoDatabase.Identify(TreeEvidence)"/> asks all entries and says which fits best.
    /// </summary>
    public bool Matches(TreeEvidence tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return TreeSignatures.Fits(this, tree);
    }

    internal override OsPart Copy() => new Tree(this);
}
