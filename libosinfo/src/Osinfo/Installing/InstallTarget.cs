using Osinfo.Installing.Rendering;

namespace Osinfo;

/// <summary>What an install script is written for: an operating system, and the medium or tree it comes from when that is known.</summary>
public sealed class InstallTarget
{
    private InstallTarget(Os os, Entity? media, Entity? tree) => (Os, Media, Tree) = (os, media, tree);

    /// <summary>The operating system.</summary>
    public Os Os { get; }

    internal Entity? Media { get; }

    internal Entity? Tree { get; }

    /// <summary>Whatever the operating system comes from.</summary>
    public static implicit operator InstallTarget(Os os) => For(os);

    /// <summary>From a medium of the database.</summary>
    public static implicit operator InstallTarget(Media media) => For(media);

    /// <summary>From a tree of the database.</summary>
    public static implicit operator InstallTarget(Tree tree) => For(tree);

    /// <summary>Whatever the operating system comes from.</summary>
    public static InstallTarget For(Os os)
    {
        ArgumentNullException.ThrowIfNull(os);
        return new(os, null, null);
    }

    /// <summary>From a medium of the database.</summary>
    /// <exception cref="ArgumentException">The medium belongs to no operating system.</exception>
    public static InstallTarget For(Media media)
    {
        ArgumentNullException.ThrowIfNull(media);
        return new(OwnerOf(media), media, null);
    }

    /// <summary>From a real medium that was identified; the script sees its own labels instead of the patterns of the database.</summary>
    /// <param name="evidence">What was read from the medium.</param>
    /// <param name="match">One of the matches for it.</param>
    public static InstallTarget For(MediaEvidence evidence, Candidate<Media> match)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(match);
        return new(OwnerOf(match.Entry), DetectedParts.Media(evidence, match), null);
    }

    /// <summary>From a tree of the database.</summary>
    /// <exception cref="ArgumentException">The tree belongs to no operating system.</exception>
    public static InstallTarget For(Tree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return new(OwnerOf(tree), null, tree);
    }

    /// <summary>From a real tree that was identified; the script sees its own values instead of the patterns of the database.</summary>
    /// <param name="evidence">What was read from the tree.</param>
    /// <param name="match">One of the matches for it.</param>
    public static InstallTarget For(TreeEvidence evidence, Candidate<Tree> match)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(match);
        return new(OwnerOf(match.Entry), null, DetectedParts.Tree(evidence, match.Entry));
    }

    private static Os OwnerOf(OsPart part) =>
        part.Os ?? throw new ArgumentException($"'{part.Id}' belongs to no operating system", nameof(part));
}
