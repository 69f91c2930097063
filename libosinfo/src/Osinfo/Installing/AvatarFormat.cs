namespace Osinfo;

/// <summary>What a picture of the user must be like for an install script to take it.</summary>
public sealed class AvatarFormat
{
    /// <summary>Accepted types of image, for example <c>image/png</c>.</summary>
    public IReadOnlyList<string> MimeTypes { get; init; } = [];

    /// <summary>The width in pixels; null when any will do.</summary>
    public int? Width { get; init; }

    /// <summary>The height in pixels; null when any will do.</summary>
    public int? Height { get; init; }

    /// <summary>Whether the picture may have transparent parts; true unless the database says otherwise.</summary>
    public bool AllowsAlpha { get; init; } = true;
}
