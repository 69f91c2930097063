namespace TinyIso;

/// <summary>A file of the image and where it lies.</summary>
internal sealed class Content(byte[] bytes)
{
    public byte[] Bytes => bytes;

    public int Sector { get; set; }
}
