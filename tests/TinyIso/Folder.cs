namespace TinyIso;

/// <summary>A directory of the image and where its extent lies.</summary>
internal sealed class Folder(string name, Folder? parent)
{
    public string Name => name;

    public Folder Parent => parent ?? this;

    public SortedDictionary<string, Folder> Folders { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Content> Files { get; } = new(StringComparer.Ordinal);

    public int Sector { get; set; }

    public int SectorCount { get; set; }

    public void Add(ReadOnlySpan<string> path, byte[] content)
    {
        if (path.Length == 1)
        {
            Files.Add(path[0].Contains(';', StringComparison.Ordinal) ? path[0] : path[0] + ";1", new Content(content));
            return;
        }

        if (!Folders.TryGetValue(path[0], out var folder))
        {
            folder = new Folder(path[0], this);
            Folders.Add(path[0], folder);
        }

        folder.Add(path[1..], content);
    }
}
