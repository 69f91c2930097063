using System.Globalization;

namespace VirtViewer.ConnectionFiles;

/// <summary>Compares versions of viewers, <c>version-build</c>, as connection files demand them.</summary>
public static class ViewerVersion
{
    /// <summary>The version of this viewer: it does what release 11.0 does.</summary>
    public const string Compatible = "11.0";

    /// <summary>Below zero when the left is older, above when it is newer.</summary>
    public static int Compare(string left, string right)
    {
        var (leftVersion, leftBuild) = Split(left);
        var (rightVersion, rightBuild) = Split(right);
        var version = CompareParts(leftVersion, rightVersion);
        return version != 0 ? version : CompareParts(leftBuild, rightBuild);
    }

    private static (string Version, string Build) Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.IndexOf('-', StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
    }

    private static int CompareParts(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return left.Length.CompareTo(right.Length);
        }

        var (lefts, rights) = (left.Split('.'), right.Split('.'));
        for (var i = 0; i < Math.Min(lefts.Length, rights.Length); i++)
        {
            var leftEmpty = lefts[i].Length == 0;
            if (leftEmpty || rights[i].Length == 0)
            {
                if (leftEmpty != (rights[i].Length == 0))
                {
                    return leftEmpty ? -1 : 1;
                }

                continue;
            }

            if (!uint.TryParse(lefts[i], NumberStyles.None, CultureInfo.InvariantCulture, out var l)
                || !uint.TryParse(rights[i], NumberStyles.None, CultureInfo.InvariantCulture, out var r))
            {
                return 0;
            }

            if (l != r)
            {
                return l.CompareTo(r);
            }
        }

        return lefts.Length.CompareTo(rights.Length);
    }
}
